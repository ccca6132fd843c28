import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { nodesIn } from '../references/child-nodes.ts';
import { requirementsFor } from '../references/role-requirements.ts';
import { DICTIONARY, roleRequiring } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';
import {
    compareSpans,
    demandedLevel,
    demandHash,
    demandKey,
    demandRange,
    isOverriddenLower,
    relatedDemand,
    spanOf
} from './demands.ts';

const MORE = `category V "Values" unlevelled { competency CV1 "Integrity" }
scale L "Letters" { level A level B }
scale N "Numbers" from 1 to 7
category D "Continuous" on N { competency N1 "Numeracy" }
`;

/** What a role requires, line by line. */
async function demands(...lines: readonly string[]): Promise<ast.Requirement[]> {
    const workspace = await TestWorkspace.of(DICTIONARY + MORE + roleRequiring(...lines));
    return [...nodesIn(workspace.document().parseResult.value)].filter(ast.isRequirement);
}

test('a demand goes from a level to a level', async () => {
    const spans = (await demands('PC9: 2', 'PC10: 2..4', 'CV1: essential', 'N1: 2.5..3', 'PC9: 9')).map(spanOf);
    expect(spans).toEqual([
        { low: 1, high: 1, isContinuous: false },
        { low: 1, high: 3, isContinuous: false },
        undefined,
        { low: 2.5, high: 3, isContinuous: true },
        undefined
    ]);
});

test('a demand is higher where it is so at one end, and at neither end the other way round', () => {
    const span = (low: number, high: number) => ({ low, high, isContinuous: false });
    expect(compareSpans(span(1, 3), span(1, 3))).toBe(0);
    expect(compareSpans(span(1, 3), span(2, 3))).toBeLessThan(0);
    expect(compareSpans(span(1, 4), span(1, 3))).toBeGreaterThan(0);
    expect(compareSpans(span(1, 5), span(2, 3)), 'wider at both ends').toBe(0);
    expect(compareSpans(span(2, 3), span(1, 5))).toBe(0);
});

test('a level is told as it is printed, and a demand without one by its necessity', async () => {
    const told = (await demands('PC9: 2', 'PC9: 2..3 desirable', 'PC10: 2..2', 'CV1: desirable', 'N1: 2.5')).map(
        demandedLevel
    );
    expect(told).toEqual(['2 Trained', '2 Trained to 3 Advanced', '2 Trained', 'desirable', '2.5']);
    expect(demandedLevel({ measures: [] } as unknown as ast.Demand)).toBe('essential');
});

test('demands say the same in whatever order they say it', async () => {
    const [one, other] = await demands('PC9: 2, L A, N 2', 'PC9: 2..2 essential, N 2, L A');
    if (!one || !other) throw new Error('There are two.');
    expect(demandKey(one)).toBe(demandKey(other));
    expect(demandHash(one)).toBe(demandHash(other));
    const [plain, range] = await demands('PC9: 2', 'PC9: 2..2 essential');
    if (!plain || !range) throw new Error('There are two.');
    expect(demandKey(plain)).toBe(demandKey(range));
    expect(demandHash(plain)).toBe(demandHash(range));
});

test('demands that say anything else are told apart', async () => {
    const all = await demands(
        ...['PC9: 2', 'PC9: 2 desirable', 'PC9: 3', 'PC9: 2..3', 'PC9: 2..4', 'CV1: essential', 'CV1: desirable'],
        ...['PC9: 2, L A', 'PC9: 2, L B', 'PC9: 2, N 1', 'PC9: 2, L A, N 1']
    );
    expect(new Set(all.map(demandKey)).size).toBe(all.length);
    expect(new Set(all.map(demandHash)).size).toBe(all.length);
});

test('the place of a demand ends with what is required', async () => {
    const workspace = await TestWorkspace.of(
        `${DICTIONARY}${MORE}role A "A"\n${roleRequiring('PC9: 2 desirable, L A { status draft }')}matrix {
  | | A | R |
  | PC10 | 1..2 | |
}
`
    );
    const { parseResult, textDocument } = workspace.document();
    const nodes = [...nodesIn(parseResult.value)];
    const places = nodes
        .filter(node => ast.isRequirement(node) || ast.isCell(node))
        .map(each => textDocument.getText(demandRange(each)));
    expect(places).toEqual(['PC9: 2 desirable, L A', '1..2', '|']);
    const [cell] = nodes.filter(ast.isCell);
    if (!cell) throw new Error('There is one.');
    const [related] = relatedDemand('There.', cell);
    expect([related?.message, textDocument.getText(related?.range)]).toEqual(['There.', '1..2']);
    expect(relatedDemand('Nowhere.', { $type: 'Cell' } as ast.Cell)).toEqual([]);
});

test('a role asks for less than any of its parents, or not', async () => {
    const isLower = async (own: string, ...parents: readonly string[]) => {
        const texts = parents.map((line, index) => `role P${index} "P" { requires ${line} }\n`);
        const names = parents.map((_, index) => `P${index}`).join(', ');
        const role = roleRequiring(own).replace('"Officer"', names === '' ? '"Officer"' : `"Officer" extends ${names}`);
        const workspace = await TestWorkspace.of(DICTIONARY + MORE + texts.join('') + role);
        const document = workspace.document();
        const requirements = requirementsFor(workspace.shared.gradus.Frameworks, document.uri);
        const node = [...nodesIn(document.parseResult.value)].filter(ast.isRole).find(({ name }) => name === 'R');
        const [required] = node ? requirements.effective(node) : [];
        if (!node || !required) throw new Error('There is a role that requires something.');
        return isOverriddenLower(requirements, node, required);
    };
    expect(await isLower('PC9: 1', 'PC9: 2')).toBe(true);
    expect(await isLower('PC9: 2', 'PC9: 2')).toBe(false);
    expect(await isLower('PC9: 1', 'PC9: 2', 'PC9: 3')).toBe(true);
    expect(await isLower('PC9: 2', 'PC9: 1', 'PC9: 3')).toBe(false);
    expect(await isLower('PC9: 1')).toBe(false);
    expect(await isLower('PC9: 9', 'PC9: 2')).toBe(false);
    expect(await isLower('PC9: 1', 'PC9: 9')).toBe(false);
});
