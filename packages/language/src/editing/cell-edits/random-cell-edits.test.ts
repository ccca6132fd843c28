import type { FrameworkModel, Requirement } from '@gradus/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { documentOf, format } from '../../formatting/format-text.ts';
import { randomRuns } from '../../testing/random-runs.ts';
import { TestWorkspace } from '../../testing/workspace.ts';
import { isWellFormed } from '../text-places.ts';
import type { CellEdit } from './cell-edit.ts';
import { cellEdits } from './cell-edits.ts';

/* Random cells of random tables and lists are edited: the model has to have that, and else what it had before. */

const RUNS = randomRuns(process.env, 150);

const FRAME = `framework F "F"
scale S "S" { level 1 "One" level 2 "Two" level 3 "Three" }
category K "K" on S { competency A "Alpha" competency B "Beta" competency C "Gamma" }
category V "V" unlevelled { competency H "Honesty" }
category L "L" on S { competency M "Mu" competency N "Nu" }
`;
const LEVELLED = ['A', 'B', 'C', 'M', 'N'];
const CODES = [...LEVELLED, 'H'];
const ROLES = ['R', 'T'];

const levels = fc.constantFrom('1', '2', '3', '1..2', '2..3', '1 desirable', '1..3 desirable', '2 essential');
const marks = fc.constantFrom('essential', 'desirable');
const contentFor = (code: string) => (code === 'H' ? marks : levels);
const space = fc.constantFrom(' ', '  ', '\n', '\n  ', '\n\n    ', ' /* c */ ', ' // c\n', '\n    // c\n    ');
const body = fc.constantFrom('', '', '', ' { remark "x" }');

const requirement = (code: string) =>
    fc.tuple(contentFor(code), body, space).map(([content, more, gap]) => `${code}: ${content}${more}${gap}`);
const list = (codes: readonly string[]) =>
    fc
        .tuple(space, ...codes.map(requirement))
        .map(([gap, ...all]) => (codes.length > 0 || gap.includes('c') ? `requires${gap}${all.join('')}` : ''));
/** Competencies in some order, shared out to a list, another list, a table, and nothing. */
const shares = fc.tuple(
    fc.shuffledSubarray(CODES, { minLength: CODES.length }),
    fc.array(fc.nat(4), { minLength: CODES.length, maxLength: CODES.length })
);
const shareOf = ([codes, parts]: readonly [string[], number[]], part: number) =>
    codes.filter((_, index) => parts[index] === part);

const role = (code: string) =>
    shares.chain(share =>
        fc
            .tuple(
                fc.constantFrom('', ' extends Q'),
                list(shareOf(share, 0)),
                list(shareOf(share, 1)),
                fc.constantFrom('', 'excludes B because "no"\n', 'excludes B // c\n'),
                fc.constantFrom('', 'tasks\n- x\n'),
                fc.tuple(...CODES.map(each => contentFor(each)))
            )
            .map(([parents, first, second, dropped, tasks, contents]) => {
                const excluded = dropped !== '' && parents !== '' ? dropped : '';
                const inside = `${tasks}${first}${excluded}${second}`;
                const cells = new Map(shareOf(share, 2).map(each => [each, contents[CODES.indexOf(each)] ?? '']));
                return { text: `role ${code} "${code}"${parents}${inside ? ` {\n${inside}\n}` : ''}\n`, cells };
            })
    );

const framework = fc
    .tuple(role('R'), role('T'), fc.boolean(), fc.boolean(), fc.subarray(CODES))
    .map(([one, other, hasTable, isFormatted, listed]) => {
        const rows = listed.map(code => `| ${code} |${one.cells.get(code) ?? ''} |${other.cells.get(code) ?? ' '}|\n`);
        const table = hasTable ? `matrix {\n| | R | T |\n${rows.join('')}}\n` : '';
        const set = 'set Q "Q" {\nrequires\nA: 1 B: 2 desirable\nH: essential\n}\n';
        const text = `${one.text}\n${set}\n${other.text}${table}`;
        return isFormatted ? format(text) : text;
    });

const wanted = fc
    .constantFrom(...CODES)
    .chain(code => fc.tuple(fc.constantFrom(...ROLES), fc.constant(code), fc.option(contentFor(code))));

type Content = Pick<Requirement, 'level' | 'maxLevel' | 'necessity'>;

function contentIn(text: string): CellEdit['wanted'] {
    const [levels = '', necessity = ''] = /^[a-z]/.test(text) ? ['', text] : text.split(' ');
    const [level, maxLevel] = levels === '' ? [] : levels.split('..');
    return { level, maxLevel, necessity: necessity === 'desirable' ? 'desirable' : 'essential' };
}

function cellOf({ roles }: FrameworkModel, [role, competency]: readonly [string, string]): Requirement | undefined {
    return roles.find(({ code }) => code === role)?.requirements.find(each => each.competency === competency);
}

/** What a model says of everything but one cell, without places. */
function allBut(model: FrameworkModel, [role, competency]: readonly [string, string]): unknown {
    const plain = JSON.parse(
        JSON.stringify(model, (key, value) => (key === 'origin' ? undefined : value))
    ) as FrameworkModel;
    return {
        ...plain,
        // What is left out is part of the cell; what remarks there are goes with it.
        remarks: [],
        roles: plain.roles.map(each => ({
            ...each,
            excludes: [],
            requirements: each.requirements
                .filter(one => each.code !== role || one.competency !== competency)
                .toSorted((a, b) => a.competency.localeCompare(b.competency))
        }))
    };
}

const bare = (cell: Requirement | undefined): Content | undefined =>
    cell && {
        necessity: cell.necessity,
        ...(cell.level !== undefined && { level: cell.level }),
        ...(cell.maxLevel !== undefined && { maxLevel: cell.maxLevel })
    };

const commentsIn = (text: string) => text.match(/\/\/ c|\/\* c \*\//g)?.length ?? 0;

async function edit(
    workspace: TestWorkspace,
    [role, competency]: readonly [string, string],
    content: CellEdit['wanted']
) {
    const now = cellOf(workspace.model(), [role, competency]);
    const seen = now ? { ...now, isInherited: now.inheritedFrom !== undefined } : null;
    const answer = cellEdits(workspace.shared, 'file:///workspace', [
        { role, competency, seen, wanted: content, isConfirmed: true, reason: 'so' }
    ]);
    const document = workspace.document();
    const text = TextDocument.applyEdits(document.textDocument, [...(answer.edits.get(document) ?? [])]);
    await workspace.change({ 'main.gradus': text });
    return { text, type: answer.verdicts[0]?.type };
}

test('the model has what a cell was given, and else what it had; the other way round it is as before', async () => {
    await fc.assert(
        fc.asyncProperty(framework, wanted, async (text, [role, competency, given]) => {
            fc.pre(isWellFormed(documentOf(text)));
            const cell = [role, competency] as const;
            const workspace = await TestWorkspace.of({ 'a.gradus': FRAME, 'main.gradus': text });
            const before = workspace.model();
            const first = await edit(workspace, cell, given === null ? null : contentIn(given));
            if (first.type === 'refused') {
                // What is said twice is all that is.
                expect(workspace.codes('main.gradus')).toContain('duplicate-requirement');
                expect(first.text).toBe(text);
                return;
            }
            // What is said to be done is.
            expect(first.text === text).toBe(first.type === 'unchanged');
            expect(isWellFormed(workspace.document())).toBe(true);
            const after = workspace.model();
            const was = cellOf(before, cell);
            const comesBack = given === null && was !== undefined && was.inheritedFrom === undefined;
            const now = cellOf(after, cell);
            if (given !== null) expect(bare(now)).toEqual(bare(contentIn(given) as Requirement));
            else if (!comesBack || now?.inheritedFrom === undefined) expect(now).toBeUndefined();
            if (given === null && was) expect(first.type).toBe(now ? 'changed' : 'removed');
            expect(allBut(after, cell)).toEqual(allBut(before, cell));
            expect(commentsIn(first.text)).toBe(commentsIn(text));
            if (format(text) === text) expect(format(first.text)).toBe(first.text);

            await edit(workspace, cell, was ? (bare(was) ?? null) : null);
            // What it takes over once it says nothing itself has to be left out again.
            if (!was && cellOf(workspace.model(), cell)) await edit(workspace, cell, null);
            const back = workspace.model();
            expect(bare(cellOf(back, cell))).toEqual(bare(was));
            expect(allBut(back, cell)).toEqual(allBut(before, cell));
        }),
        RUNS
    );
});
