import type { Stretch } from './run-script.ts';

/**
 * The fewest steps that still show a fault: leaves out stretches of pauses, then steps, as long as what is left shows it.
 *
 * @param isFaulty whether the fault shows, which takes as long as doing the steps
 */
export async function minimised(
    stretches: readonly Stretch[],
    isFaulty: (stretches: readonly Stretch[]) => Promise<boolean>
): Promise<readonly Stretch[]> {
    // One pause at the end is enough, unless the fault needs what is asked at a pause.
    const together = [stretches.flat()];
    const begin = (await isFaulty(together)) ? together : stretches;
    let steps = begin.flatMap((stretch, pause) => stretch.map(step => ({ pause, step })));
    const grouped = (all: typeof steps): Stretch[] => {
        const pauses = [...new Set(all.map(({ pause }) => pause))];
        return pauses.map(pause => all.filter(each => each.pause === pause).map(({ step }) => step));
    };
    for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
        for (let at = 0; at < steps.length; ) {
            const fewer = [...steps.slice(0, at), ...steps.slice(at + size)];
            if (fewer.length > 0 && (await isFaulty(grouped(fewer)))) steps = fewer;
            else at += size;
        }
    }
    return grouped(steps);
}
