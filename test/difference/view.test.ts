import { differencesOf, differenceView } from '@gradus/exchange';
import { TestWorkspace } from '@gradus/language/testing';
import { expect, test } from 'vitest';

const BEFORE = `framework F "Frame" { }
scale S "Skill" { level 1 "Low" level 2 "Mid" level 3 "High" }
category C "Core" on S { competency A "Teams" competency B "Leading" competency D "Driving" }
category E "Knowledge" unlevelled { competency K "Law" }
role R "Officer" { requires A: 2 B: 2..3 D: 1 K: essential }
role Q "Gone" { requires A: 1 }
`;

async function view(after: string) {
    const model = async (text: string) => (await TestWorkspace.of(text)).model();
    return differenceView(differencesOf(await model(BEFORE), await model(after)));
}

test('has the cells that are different, with the levels as they are printed', async () => {
    const after = BEFORE.replace('A: 2 B: 2..3 D: 1 K: essential', 'A: 3 B: 1..2 K: desirable').replace(
        /role Q .*\n/,
        ''
    );
    const { cells, summary, elements } = await view(after);
    expect(
        cells.map(({ role, competency, how, before, after: now }) => [role.code, competency.code, how, before, now])
    ).toEqual([
        ['R', 'A', 'raised', '2', '3'],
        ['R', 'B', 'lowered', '2–3', '1–2'],
        ['R', 'D', 'removed', '1', undefined],
        ['R', 'K', 'changed', '', '']
    ]);
    expect(summary).toBe('1 removed, 1 changed');
    expect(elements.map(({ heading, how, lines }) => [heading, how, lines.map(({ sign }) => sign).join('')])).toEqual([
        ['Role R “Officer”', 'changed', '↑↓–~'],
        ['Role Q “Gone”', 'removed', '–']
    ]);
});

test('says what is only editorial', async () => {
    const { elements } = await view(BEFORE.replace('"Frame"', '"Frame."').replace('"Driving"', '"Sailing"'));
    expect(elements.map(({ code, editorial }) => [code, editorial])).toEqual([
        ['F', true],
        ['D', false]
    ]);
});

test('is nothing where nothing is different', async () => {
    expect(await view(BEFORE)).toEqual({ summary: 'nothing is different', elements: [], cells: [] });
});

test('says what could not be compared', () => {
    const state = { code: 'F', title: 'Frame' };
    const notCompared = [{ kind: 'role', removed: 300, added: 301 }] as const;
    const said = differenceView({ before: state, after: state, elements: [], notCompared }).notCompared;
    expect(said).toEqual([expect.stringMatching(/^300 roles are told as removed and 301 as added/)]);
});
