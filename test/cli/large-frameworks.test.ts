import { describe, expect, test } from 'vitest';
import { gradus } from './gradus-command.ts';
import { tempFolder } from './temp-folder.ts';

const many = (count: number, make: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => make(index)).join('\n');

/** 60 KB, of which each competency has all levels: a million in all. */
const MANY_LEVELS = `framework F "F" {
 version "1.0"
 licence "CC-BY-4.0"
}
scale S "S" {
${many(1001, each => `level ${each} "l"`)}
}
category C "C" on S {
${many(1001, each => `competency K${each} "k${each}"`)}
}
`;
const TOO_MUCH =
    'The framework says 1,002,001 things of its elements, above all levels of competencies and what they mean (1,002,001), and no more than 1,000,000 can be told at once. Say less of each, or divide the framework into several.\n';

describe('a framework of a few kilobytes that says millions of things', () => {
    test('is not exported, compared or packed, which is told with what there is so much of', async () => {
        const cwd = await tempFolder({ 'one/a.gradus': MANY_LEVELS, 'other/a.gradus': MANY_LEVELS });
        const failed = (stderr: string) => ({ exitCode: 4, stdout: '', stderr });
        for (const format of ['json', 'html', 'moodle']) {
            expect(await gradus(['export', format, 'one'], { cwd })).toEqual(failed(`Not exported. ${TOO_MUCH}`));
        }
        expect(await gradus(['diff', 'one', 'other'], { cwd })).toEqual(failed(`Not compared. ${TOO_MUCH}`));
        expect(await gradus(['pack', 'one'], { cwd })).toEqual(failed(`Not packed. ${TOO_MUCH}`));
    });

    test('has no matrix beyond ten million cells, and its requirements all the same', async () => {
        const framework = [
            'framework F "F"\nscale S "S" {\nlevel 1 "l"\n}\ncategory C "C" on S {',
            many(3200, each => `competency K${each} "k${each}"`),
            '}',
            many(3200, each => `role R${each} "r${each}" {\nrequires\nK${each}: 1\n}`)
        ].join('\n');
        const cwd = await tempFolder({ 'a.gradus': framework });
        expect(await gradus(['export', 'xlsx', '.', '-o', 'a.xlsx'], { cwd })).toMatchObject({
            exitCode: 4,
            stderr: expect.stringContaining('The table “Role matrix” has 3,200 rows of 3,200 cells')
        });
        const rows = await gradus(['export', 'csv', '.', '--only', 'requirements'], { cwd });
        expect(rows.stdout.split('\n')).toHaveLength(3202);
    });
});
