import { randomRuns } from '@gradus/language/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilServiceFramework } from './civil-service.ts';
import { digcompFramework } from './digcomp.ts';
import { civilServiceExcerpt, digcompExcerpt, onetExcerpt } from './excerpts.ts';
import { formatted, load, said, type TextFiles } from './load.ts';
import { onetFramework } from './onet.ts';

const onet = await onetExcerpt();
const digcomp = await digcompExcerpt();
const civilService = await civilServiceExcerpt();

/** Frameworks of parts of the excerpts, of which some are nearly empty. */
const someOnet = (form: 'lists' | 'matrix') =>
    fc
        .record({
            occupations: fc.subarray([...onet.occupations], { minLength: 1 }),
            ratings: fc.subarray([...onet.ratings]),
            anchors: fc.subarray([...onet.anchors])
        })
        .map(part => onetFramework({ ...onet, ...part }, form));
const someDigcomp = fc
    .record({ outcomes: fc.subarray([...digcomp.outcomes]), statements: fc.subarray([...digcomp.statements]) })
    .map(part => digcompFramework({ ...digcomp, ...part }));
const someCivilService = fc
    .subarray([...civilService.competencies])
    .map(competencies => civilServiceFramework({ ...civilService, competencies }));

/** How one line is set: what stands before it, whether its brace is on a line of its own, and its cells are narrow. */
interface Setting {
    readonly before: string;
    readonly isBraceBelow: boolean;
    readonly isNarrow: boolean;
}

const setting: fc.Arbitrary<Setting> = fc.record({
    before: fc.constantFrom('', '  ', '\t', ' \u00a0 ', '\n', '\n\n\n    ', '// said by the author\n'),
    isBraceBelow: fc.boolean(),
    isNarrow: fc.boolean()
});

/** Text as it looks when nobody cares: lines anywhere, braces below, tables that are not aligned. */
function untidy(text: string, settings: readonly Setting[]): string {
    return text
        .split('\n')
        .map((line, index) => {
            const { before, isBraceBelow, isNarrow } = settings[index % settings.length] ?? {};
            const bare = line.trimStart();
            const row = bare.startsWith('|') && isNarrow ? bare.replace(/ *\| */g, '|') : bare;
            return (before ?? '') + (isBraceBelow ? row.replace(/ \{$/, '\n{') : row);
        })
        .join('\n');
}

describe.each([
    ['O*NET in lists', someOnet('lists')],
    ['O*NET in a matrix', someOnet('matrix')],
    ['DigComp', someDigcomp],
    ['the civil service', someCivilService]
])('%s', (_, frameworks) => {
    test('is formatted to what stays as it is, and says what it said', async () => {
        const property = fc.asyncProperty(
            frameworks,
            fc.array(setting, { minLength: 1, maxLength: 20 }),
            async (files: TextFiles, settings) => {
                const before = await load(files);
                const messy = Object.entries(files).map(([path, text]) => [path, untidy(text, settings)] as const);
                const untidied = await load(Object.fromEntries(messy));
                const tidy = formatted(untidied, files);
                const after = await load(tidy);
                expect(before.errors).toEqual([]);
                expect(after.found).toEqual(before.found);
                expect(said(untidied.model)).toEqual(said(before.model));
                expect(said(after.model)).toEqual(said(before.model));
                expect(formatted(after, tidy)).toEqual(tidy);
            }
        );
        await fc.assert(property, randomRuns(process.env, 5));
    });
});
