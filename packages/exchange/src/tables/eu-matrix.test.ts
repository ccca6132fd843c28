import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TestWorkspace } from '@gradus/language/testing';
import type { FrameworkModel } from '@gradus/model';
import { expect, test } from 'vitest';
import { fromTable } from './from-table.ts';
import { type Table, tableOf, transposed } from './table.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../../../examples/eu-customs');

/** How the source spells some of its own titles in its matrices. */
const SPELLINGS: Readonly<Record<string, string>> = {
    MC1: 'Act as a Role Model',
    MC15: 'Customs Trends',
    OC7: 'Tariff & Classification',
    OC13: 'Prohibitions & restrictions',
    PC11: 'Coaching & Mentoring',
    PC12: 'Knowledge/experience sharing',
    PC16: 'Decision Making'
};

async function euCustoms(): Promise<FrameworkModel> {
    const files = globSync('**/*.gradus', { cwd: EXAMPLE });
    const texts = files.map(file => [file, readFileSync(path.join(EXAMPLE, file), 'utf8')] as const);
    return (await TestWorkspace.of(Object.fromEntries(texts))).model('framework.gradus');
}

/** The framework's requirements as a spreadsheet would have them, under the headings of their categories. */
function spreadsheetOf({ roles, categories, competencies }: FrameworkModel): Table {
    const rows = [['Competency', ...roles.map(({ title }) => title)]];
    for (const category of categories.filter(({ forAll }) => !forAll)) {
        rows.push([category.title]);
        for (const { code, title } of competencies.filter(each => each.category === category.code)) {
            const level = (role: FrameworkModel['roles'][number]) =>
                role.requirements.find(each => each.competency === code)?.level ?? '–';
            rows.push([SPELLINGS[code] ?? title, ...roles.map(level)]);
        }
    }
    return tableOf(rows);
}

test('a matrix of the EU’s roles says nothing that the framework does not say', async () => {
    const model = await euCustoms();
    const table = spreadsheetOf(model);
    for (const each of [table, transposed(table)]) {
        const { text, understanding } = fromTable(each, { model }) ?? { text: 'nothing' };
        expect(text).toBe('');
        expect(understanding?.roles).toBe(8);
        expect(understanding?.unread).toEqual([]);
        expect(understanding?.questions.map(({ about }) => about)).toEqual([
            '244 cells say what roles require already.'
        ]);
    }
});

test('a matrix of the EU’s roles is read whole where the roles require nothing yet', async () => {
    const whole = await euCustoms();
    const model = { ...whole, roles: whole.roles.map(role => ({ ...role, requirements: [] })) };
    const { text, understanding } = fromTable(spreadsheetOf(whole), { model }) ?? { text: 'nothing' };
    expect(understanding?.questions).toEqual([]);
    expect(understanding?.unread).toEqual([]);
    const [header = '', ...rows] = text.split('\n').filter(line => line.startsWith('  |'));
    const cells = (line: string) =>
        line
            .split('|')
            .slice(2, -1)
            .map(cell => cell.trim());
    expect(cells(header)).toEqual(whole.roles.map(({ code }) => code));
    for (const row of rows) {
        const competency = row.split('|')[1]?.trim();
        const expected = whole.roles.map(
            ({ requirements }) => requirements.find(each => each.competency === competency)?.level ?? ''
        );
        expect(cells(row), row).toEqual(expected);
    }
    expect(rows.flatMap(cells).filter(Boolean).length).toBe(244);
});
