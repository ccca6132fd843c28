import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { REPO_ROOT } from '../provision/state-dir.ts';
import { judge, raised, readFloors, roundedDown } from './floors.ts';

const FLOORS = { model: 90, cli: 80 };

describe('a measure', () => {
    test('that is below its floor is told', () => {
        const [model, cli] = judge({ model: 89.99, cli: 80 }, FLOORS, 1);
        expect(model).toMatchObject({ package: 'model', floor: 90, isBelow: true, isAbove: false });
        expect(cli).toMatchObject({ isBelow: false, isAbove: false });
    });

    test('that is well above its floor is told as well', () => {
        const verdicts = judge({ model: 91.01, cli: 81 }, FLOORS, 1);
        expect(verdicts.map(({ isAbove }) => isAbove)).toEqual([true, false]);
    });

    test('of a new package has no floor yet', () => {
        expect(judge({ fresh: 50 }, {}, 1)).toMatchObject([{ floor: 0, isBelow: false, isAbove: true }]);
    });

    test('that was not taken of a package is below its floor', () => {
        const told = (measured: Record<string, number>) =>
            judge(measured, FLOORS, 1).flatMap(each => (each.isBelow ? [each.package] : []));
        expect(told({})).toEqual(['model', 'cli']);
        expect(told({ model: 95 })).toEqual(['cli']);
        expect(told({ model: Number.NaN, cli: 80 })).toEqual(['model']);
    });
});

describe('a floor', () => {
    test('follows what was measured, at a distance', () => {
        expect(raised({ model: 95.128, cli: 85 }, FLOORS, 1)).toEqual({ cli: 84, model: 94.12 });
    });

    test('is never lowered', () => {
        expect(raised({ model: 10, cli: 80.5 }, FLOORS, 1)).toEqual({ cli: 80, model: 90 });
    });

    test('goes with its package', () => {
        expect(raised({ model: 95 }, FLOORS, 0)).toEqual({ model: 95 });
    });

    test('can be reached by what was measured', () => {
        for (const percent of [99.98, 0.29, 97.27, 100]) expect(roundedDown(percent)).toBe(percent);
        expect(roundedDown(99.999)).toBe(99.99);
    });
});

test('each kept floor is a percent', async () => {
    const percents = Object.values(await readFloors()).flatMap(floors => Object.values(floors));
    expect(percents.length).toBeGreaterThan(0);
    expect(percents.filter(percent => !(percent > 0 && percent <= 100))).toEqual([]);
});

test('each package that ships has a floor of each measure', async () => {
    const packages = path.join(REPO_ROOT, 'packages');
    const shipped = readdirSync(packages).filter(
        name => !['bench', 'fuzz', 'tooling'].includes(name) && existsSync(path.join(packages, name, 'src'))
    );
    expect(shipped.length).toBeGreaterThan(5);
    const floors = await readFloors();
    expect(Object.keys(floors)).toEqual(['lines', 'branches', 'types']);
    for (const [measure, of] of Object.entries(floors)) expect(Object.keys(of).sort(), measure).toEqual(shipped.sort());
});
