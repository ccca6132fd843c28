import { expect, test } from 'vitest';
import { type NamedKind, RELATED_KINDS } from '../symbols/gradus-description.ts';
import { TestWorkspace } from '../testing/index.ts';
import { proposalsOf } from './proposals.ts';

const TEXT = `framework Demo "Demo" { }
category C "Core" unlevelled { competency PC9 "Teamwork" alias "Cooperation" competency PC10 }
grade G1 "Junior" alias "Beginner"
grade G2
role R "Officer"
role G1 "Teamwork"
`;

/** How what a name may have meant is written and shown. */
async function proposed(name: string, quoted: boolean, kinds: readonly NamedKind[], framework?: string) {
    const workspace = await TestWorkspace.of(TEXT);
    const symbols = workspace.shared.gradus.Frameworks.symbolsFor(workspace.document().uri);
    const proposals = proposalsOf({ name, quoted, ...(framework !== undefined && { framework }) }, kinds, symbols);
    return proposals.map(({ written, shown }) => `${written}: ${shown}`);
}

test('a code like another is taken for that', async () => {
    expect(await proposed('PC11', false, ['Competency'])).toEqual(['PC10: PC10', 'PC9: PC9 “Teamwork”']);
    expect(await proposed('PC11', false, ['Grade'])).toEqual([]);
    expect(await proposed('PC90', false, ['Competency'], 'EU')).toEqual(['PC10@EU: PC10', 'PC9@EU: PC9 “Teamwork”']);
});

test('a title that stands for a code leads to it, among elements of the kinds that are asked for', async () => {
    expect(await proposed('teamwork', false, ['Competency'])).toEqual(['PC9: PC9 “Teamwork”']);
    expect(await proposed('Cooperation', false, ['Competency'])).toEqual(['PC9: PC9 “Teamwork”']);
    expect(await proposed('Junior', false, ['Grade'])).toEqual(['G1: G1 “Junior”']);
    expect(await proposed('Teamwork', false, ['Grade'])).toEqual([]);
    expect(await proposed('Officer', false, RELATED_KINDS)).toEqual(['R: R “Officer”']);
});

test('of two elements with one code the first kind counts', async () => {
    expect(await proposed('G1', true, ['Role', 'Grade'])).toEqual(['G1: G1 “Teamwork”, without quotation marks']);
    expect(await proposed('G1', true, ['Grade', 'Role'])).toEqual(['G1: G1 “Junior”, without quotation marks']);
    expect(await proposed('G1', true, ['Competency', 'Grade'], 'EU')).toEqual([
        'G1@EU: G1 “Junior”, without quotation marks'
    ]);
});

test('titles and aliases are proposed in quotation marks', async () => {
    expect(await proposed('Temwork', true, ['Competency'])).toEqual(['"Teamwork": “Teamwork”']);
    expect(await proposed('Coperation', true, ['Competency'], 'EU')).toEqual(['"Cooperation"@EU: “Cooperation”']);
    expect(await proposed('Begginer', true, ['Grade', 'Role'])).toEqual(['"Beginner": “Beginner”']);
    expect(await proposed('Oficer', true, RELATED_KINDS)).toEqual(['"Officer": “Officer”']);
    expect(await proposed('Flying', true, RELATED_KINDS)).toEqual([]);
});

test('a title of another framework is proposed, though its code is taken here', async () => {
    const category = (title: string) => `category C "C" unlevelled { competency PC9 "${title}" }\n`;
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': `framework EU "EU" { }\n${category('Teamwork')}`,
        'us/framework.gradus': `framework US "US" { use EU }\n${category('Networking')}`
    });
    const { uri } = workspace.document('us/framework.gradus');
    const symbols = workspace.shared.gradus.Frameworks.symbolsFor(uri);
    const proposals = proposalsOf({ name: 'Temwork', quoted: true }, ['Competency'], symbols);
    expect(proposals.map(({ written }) => written)).toEqual(['"Teamwork"']);
});
