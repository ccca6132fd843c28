import path from 'node:path';
import { differenceLines, differenceMarkdown, differencesOf, type LineStyle } from '@gradus/exchange';
import { expect, test } from 'vitest';
import { EXAMPLE } from '../cli/gradus-command.ts';
import { loadFramework } from '../export/load-framework.ts';
import { type Edit, edited } from './edited.ts';

/** What an editor of the EU example might do in an afternoon. */
const EDITS: readonly Edit[] = [
    ['framework.gradus', 'version "2014-01"', 'version "2015-01"'],
    ['framework.gradus', '- Carries out standard activities unaided', '- Carries out standard activities unaided.'],
    ['framework.gradus', '- Uses this knowledge in everyday work', '- Uses this knowledge in exceptional cases'],
    // Renamed without its former code; only the title tells.
    [
        'competencies/2-professional.gradus',
        'competency PC24 "Working Virtually"',
        'competency PC99 "Working virtually"'
    ],
    ['client-management/5-expert.gradus', 'PC24: 2', 'PC99: 2'],
    ['client-management/4-senior-expert.gradus', 'PC24: 2', 'PC99: 2'],
    // Renamed as it should be.
    [
        'competencies/2-professional.gradus',
        'competency PC25 "Research" {',
        'competency PC26 "Research" {\n    formerly PC25\n    status adopted'
    ],
    ['competencies/2-professional.gradus', '- Is careful about details\n', ''],
    ['client-management/1-senior-manager.gradus', 'PC9: 3', 'PC9: 4'],
    ['client-management/1-senior-manager.gradus', 'PC10: 3\n', ''],
    ['client-management/1-senior-manager.gradus', 'PC13: 4', 'PC13: 2..3 desirable'],
    ['client-management/5-expert.gradus', 'PC9: 2', 'PC9: 2 desirable\n    PC26: 1'],
    ['client-management/7-customs-officer.gradus', '  requires\n', '  remark open "Is this all?"\n  requires\n'],
    ['streams.gradus', 'TeamLead -> LineManager', 'LineManager -> TeamLead'],
    ['glossary.gradus', 'term AEO', 'term AAA "Added" {\n  definition "It is new."\n}\n\nterm AEO']
];

const PLAIN: LineStyle = {
    heading: text => text,
    change: (sign, text) => `  ${sign} ${text}`,
    note: text => `    ${text}`
};

test('the EU example after an afternoon of edits', async () => {
    const before = await loadFramework(EXAMPLE);
    const after = await loadFramework(await edited(EXAMPLE, EDITS));
    expect(after.errors).toBe(0);
    const difference = differencesOf(before.model, after.model);
    await expect(differenceLines(difference, PLAIN)).toMatchFileSnapshot(golden('eu-customs.golden.txt'));
    await expect(differenceMarkdown(difference)).toMatchFileSnapshot(golden('eu-customs.golden.md.txt'));
});

test('the EU example in files of other names, in another order and with other spaces is the same', async () => {
    const { model } = await loadFramework(EXAMPLE);
    const copy = await edited(EXAMPLE, [['glossary.gradus', 'term AEO', '// A comment\n\n\nterm    AEO']]);
    expect(differencesOf(model, (await loadFramework(copy)).model).elements).toEqual([]);
});

function golden(name: string): string {
    return path.join(import.meta.dirname, name);
}
