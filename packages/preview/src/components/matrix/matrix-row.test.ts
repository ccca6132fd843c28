import type { PreviewModel, RequirementView } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { previewFixture } from '../../testing/indexed-fixture.ts';
import { matrix } from '../../view-model/matrix/matrix.ts';
import { matrixSummaries } from '../../view-model/matrix/matrix-summaries.ts';
import { indexPreview } from '../../view-model/shared/preview-index.ts';
import type { MatrixActions } from './matrix-parts.ts';
import { isSameRow, type MatrixRowSource } from './matrix-row.ts';

const MODEL = previewFixture();
const NO_ACTIONS: MatrixActions = { onReveal: undefined, onFold: undefined };

function rowsOf(model: PreviewModel, actions = NO_ACTIONS, more = {}, withSummaries = false): MatrixRowSource[] {
    const laidOut = matrix(indexPreview(model), { view: 'matrix', matrix: more });
    const summaries = withSummaries ? matrixSummaries(laidOut) : undefined;
    return laidOut.rows.lines.map((_, line) => ({ matrix: laidOut, line, summaries, actions }));
}

/** The heads of the rows that look otherwise than before. */
function changed(before: MatrixRowSource[], after: MatrixRowSource[]): (string | undefined)[] {
    return after
        .filter((row, line) => !isSameRow(before[line] as MatrixRowSource, row))
        .map(({ matrix: { rows }, line }) => rows.lines[line]?.elements[0]?.view.code);
}

/** Another model with all of the first role as new objects, and something else required of the first competency. */
function edited(change: Partial<RequirementView>): PreviewModel {
    const [role, ...others] = MODEL.roles;
    if (role === undefined) throw new Error('There is no role.');
    const [requirement, ...rest] = structuredClone(role).requirements;
    if (requirement === undefined) throw new Error('Nothing is required.');
    return { ...MODEL, roles: [{ ...role, requirements: [{ ...requirement, ...change }, ...rest] }, ...others] };
}

const FIRST = MODEL.roles[0]?.requirements[0]?.competency;

test('after an edit of one cell, its row is another one, and all others are the same', () => {
    const before = rowsOf(MODEL);
    expect(changed(before, rowsOf({ ...MODEL }))).toEqual([]);
    expect(changed(before, rowsOf(edited({})))).toEqual([]);
    expect(changed(before, rowsOf(edited({ level: '1' })))).toEqual([FIRST]);
    expect(changed(before, rowsOf(edited({ necessity: 'desirable' })))).toEqual([FIRST]);
    expect(changed(before, rowsOf(edited({ inheritedFrom: 'Another role' })))).toEqual([FIRST]);
});

test('whatever else is drawn of a row makes it another one', () => {
    const before = rowsOf(MODEL);
    const all = before.length;
    const problemOf = (_: string, competency: string) => (competency === FIRST ? 'Too high.' : undefined);
    expect(changed(before, rowsOf(MODEL, { ...NO_ACTIONS, problemOf }))).toEqual([FIRST]);
    const competencies = MODEL.competencies.map(each => (each.code === FIRST ? { ...each, title: 'Renamed' } : each));
    expect(changed(before, rowsOf({ ...MODEL, competencies }))).toEqual([FIRST]);
    const roles = MODEL.roles.map((each, position) => (position === 0 ? { ...each, title: 'Renamed' } : each));
    // Those that require nothing of it do not say what it is called, which the cell is named by all the same.
    expect(changed(before, rowsOf({ ...MODEL, roles }))).toHaveLength(all);
    const [first, second, ...rest] = MODEL.roles;
    const alike = first && second && [first, { ...second, title: first.title }, ...rest];
    expect(
        changed(rowsOf({ ...MODEL, roles: [...MODEL.roles] }), rowsOf({ ...MODEL, roles: alike ?? [] }))
    ).toHaveLength(all);
    const scales = MODEL.scales.map(scale => ({
        ...scale,
        levels: scale.levels.map(level => ({ ...level, title: `${level.title}!` }))
    }));
    expect(changed(before, rowsOf({ ...MODEL, scales }))).toHaveLength(all);
    expect(changed(before, rowsOf(MODEL, { ...NO_ACTIONS, onReveal: () => undefined }))).toHaveLength(all);
    const fewer = rowsOf({ ...MODEL, roles: MODEL.roles.slice(1) });
    expect(changed(before, fewer)).toHaveLength(fewer.length);
});

test('what is folded up, and what a row comes to, is part of it', () => {
    const category = indexPreview(MODEL).topCategories[0]?.code;
    const before = rowsOf(MODEL, NO_ACTIONS, {}, true);
    expect(changed(before, rowsOf(edited({ level: '1' }), NO_ACTIONS, {}, true))).toEqual([FIRST]);
    const folded = rowsOf(MODEL, NO_ACTIONS, { folded: [`category:${category}`] });
    expect(isSameRow(rowsOf(MODEL)[0] as MatrixRowSource, folded[0] as MatrixRowSource)).toBe(false);
});
