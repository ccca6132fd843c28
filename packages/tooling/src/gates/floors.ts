import { readFile, writeFile } from 'node:fs/promises';

const FILE = new URL('floors.json', import.meta.url);

/** What is measured of each package, in percent. */
export type Measure = 'lines' | 'branches' | 'types';

/** Percents by the name of a package. */
export type Percents = Readonly<Record<string, number>>;

/** Where each measure was, at best: below that, a change makes something worse. */
export type Floors = Readonly<Record<Measure, Percents>>;

export interface Verdict {
    readonly package: string;
    readonly measured: number;
    readonly floor: number;
    readonly isBelow: boolean;
    /** So much above its floor that the floor should follow. */
    readonly isAbove: boolean;
}

export async function readFloors(): Promise<Floors> {
    return JSON.parse(await readFile(FILE, 'utf8')) as Floors;
}

/**
 * Compares what was measured with the floors.
 *
 * @param margin how many points may lie between them, until the floor is to be raised
 */
export function judge(measured: Percents, floors: Percents, margin: number): Verdict[] {
    return [...new Set([...Object.keys(measured), ...Object.keys(floors)])].map(name => {
        // Of what was not measured, nothing is known to be good.
        const percent = measured[name] ?? 0;
        // A package that is new has no floor yet, and is to be given one.
        const floor = floors[name] ?? 0;
        // What is no number, as where nothing was counted, reaches no floor.
        const isBelow = !(percent >= floor);
        return { package: name, measured: percent, floor, isBelow, isAbove: percent > floor + margin };
    });
}

/** The floors, where they were passed as high as what was measured, and nowhere lower. */
export function raised(measured: Percents, floors: Percents, margin: number): Percents {
    const names = Object.keys(measured).sort();
    return Object.fromEntries(
        names.map(name => [name, Math.max(floors[name] ?? 0, roundedDown((measured[name] ?? 0) - margin))])
    );
}

/** Raises the floors of a measure, and keeps them. */
export async function raise(measure: Measure, measured: Percents, margin: number): Promise<void> {
    const floors = await readFloors();
    const next: Floors = { ...floors, [measure]: raised(measured, floors[measure], margin) };
    await writeFile(FILE, `${JSON.stringify(next, undefined, 2)}\n`);
}

/** Down to a hundredth, so that a floor can be reached. */
export function roundedDown(percent: number): number {
    return Math.floor(percent * 100 + 1e-6) / 100;
}
