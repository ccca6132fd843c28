import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measuringArguments, otherArguments, percentsOf, RUN } from './measured.ts';

test('percents are those of all files of a package together', () => {
    const counted = (covered: number, total: number) => ({ covered, total });
    const summary = {
        total: { lines: counted(0, 0), branches: counted(0, 0) },
        '/somewhere/packages/model/src/a.ts': { lines: counted(1, 2), branches: counted(0, 0) },
        '/somewhere/packages/model/src/deep/b.ts': { lines: counted(6, 6), branches: counted(0, 0) },
        'C:\\somewhere\\packages\\cli\\src\\c.ts': { lines: counted(0, 3), branches: counted(1, 4) }
    };
    expect(percentsOf(summary)).toEqual({ lines: { model: 87.5, cli: 0 }, branches: { model: 100, cli: 25 } });
});

test('the folders that are run and counted are there, and every test runs once', () => {
    expect(RUN.filter(folder => !existsSync(folder))).toEqual([]);
    for (const folder of RUN) {
        expect(measuringArguments()).toContain(`${folder}/`);
        expect(otherArguments().filter(each => each.startsWith(`--exclude=${folder}/`))).toHaveLength(1);
        const isCounted = measuringArguments().includes(`--coverage.include=${folder}/**/*.{ts,tsx}`);
        expect(isCounted).toBe(folder.startsWith('packages/'));
    }
});
