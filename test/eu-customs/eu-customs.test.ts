import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { formatDocument } from '@gradus/language/lsp';
import type { FrameworkModel, SectionContent } from '@gradus/model';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CompiledFramework } from '../../packages/exchange/src/index.ts';
import { EXAMPLE, gradus } from '../cli/gradus-command.ts';
import { type LoadedFramework, loadFramework } from '../export/load-framework.ts';

/** A cell of the source's requirement tables, as transcribed from it: not out of the example. */
interface Cell {
    readonly role: string;
    readonly competency: string;
    readonly level: string;
    /** The competency's name as the role document prints it. */
    readonly printed: string;
}

const CELLS = await transcribedCells();

async function transcribedCells(): Promise<readonly Cell[]> {
    const table = await readFile(path.join(import.meta.dirname, 'requirements.tsv'), 'utf8');
    const [head, ...rows] = table.trimEnd().split(/\r?\n/);
    if (head !== 'role\tcompetency\tlevel\tprinted') throw new Error(`The table has other columns: ${head}`);
    return rows.map(row => {
        const [role = '', competency = '', level = '', printed = ''] = row.split('\t');
        return { role, competency, level, printed };
    });
}

const ROLES = [
    'Senior Manager',
    'Middle Manager',
    'Line Manager',
    'Senior Expert',
    'Expert',
    'Customs Officer - Team Lead',
    'Customs Officer',
    'Customs Officer Trainee'
];
const CATEGORIES = { Professional: 'PC', Operational: 'OC', Management: 'MC' } as const;

let framework: LoadedFramework;
let model: FrameworkModel;
let compiled: CompiledFramework;

beforeAll(async () => {
    framework = await loadFramework(EXAMPLE);
    model = framework.model;
    const { exitCode, stdout, stderr } = await gradus(['export', 'json', EXAMPLE]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    compiled = JSON.parse(stdout) as CompiledFramework;
});

describe('the transcribed table', () => {
    test('has the 244 cells of the source', () => {
        expect(CELLS).toHaveLength(244);
        const count = (prefix: string) => CELLS.filter(cell => cell.competency.startsWith(prefix)).length;
        expect([count('PC'), count('OC'), count('MC')]).toEqual([132, 58, 54]);
        expect(CELLS.reduce((sum, { level }) => sum + Number(level), 0)).toBe(578);
        expect([...new Set(CELLS.map(cell => cell.role))]).toEqual(ROLES);
    });
});

describe('every cell of the source is in the example, and no other', () => {
    const expected = (role: string) =>
        CELLS.filter(cell => cell.role === role).map(({ competency, level }) => `${competency}: ${level}`);

    test.each(ROLES)('%s, by the library', title => {
        const grade = model.grades.find(each => each.title === title);
        const roles = model.roles.filter(role => role.grade === grade?.code);
        expect(roles).toHaveLength(1);
        // In the order of the source, which differs from role to role.
        const cells = roles[0]?.requirements.map(({ competency, level }) => `${competency}: ${level}`);
        expect(cells).toEqual(expected(title));
        expect(
            roles[0]?.requirements.every(each => each.maxLevel === undefined && each.necessity === 'essential')
        ).toBe(true);
    });

    test.each(ROLES)('%s, by the command’s JSON', title => {
        const grade = compiled.grades.find(each => each.title === title);
        const roles = compiled.roles.filter(role => role.grade === grade?.code);
        expect(roles).toHaveLength(1);
        const cells = roles[0]?.requirements.map(({ competency, level }) => `${competency}: ${level}`);
        expect(cells).toEqual(expected(title));
        expect(roles[0]?.requirements.every(({ level }) => typeof level === 'number')).toBe(true);
    });

    test('in sum', () => {
        const requirements = compiled.roles.flatMap(role => role.requirements);
        const categoryOf = new Map(compiled.competencies.map(({ code, category }) => [code, category]));
        const count = (category: string) =>
            requirements.filter(each => categoryOf.get(each.competency) === category).length;
        expect(requirements).toHaveLength(244);
        expect(Object.keys(CATEGORIES).map(count)).toEqual([132, 58, 54]);
        expect(requirements.reduce((sum, { level }) => sum + Number(level), 0)).toBe(578);
    });
});

test.each([...new Set(CELLS.map(cell => cell.printed))])(
    'the name that the role documents print, %s, means its competency',
    printed => {
        const codes = new Set(CELLS.filter(cell => cell.printed === printed).map(cell => cell.competency));
        expect(codes.size).toBe(1);
        const [code] = codes;
        const found = model.competencies.filter(({ title, aliases }) => title === printed || aliases.includes(printed));
        expect(found.map(competency => competency.code)).toEqual([code]);
        const [first] = framework.documents;
        if (!first) throw new Error('There is no document.');
        const meant = framework.shared.gradus.Frameworks.symbolsFor(first.uri).findCompetencyByTitle(printed);
        expect(meant?.description.name).toBe(code);
        expect(meant?.match).not.toBe('variant');
    }
);

describe('the dictionary', () => {
    test('has 7 values', () => {
        expect(compiled.values.map(({ code }) => code)).toEqual(codes('CV', 7));
        expect(compiled.values.every(({ category }) => category === 'CoreValues')).toBe(true);
        expect(compiled.categories.find(({ code }) => code === 'CoreValues')).toMatchObject({ scale: null });
        for (const value of compiled.values) expect(value.sections['description']).toEqual(expect.stringMatching(/\S/));
    });

    test('has 4 levels, each including those below', () => {
        expect(compiled.scales).toHaveLength(1);
        const [scale] = compiled.scales;
        expect(scale?.cumulative).toBe(true);
        expect(scale?.levels.map(({ code, title }) => [code, title])).toEqual([
            [1, 'Awareness'],
            [2, 'Trained'],
            [3, 'Advanced'],
            [4, 'Expert']
        ]);
        expect(scale?.levels.map(level => level.sections['descriptors']?.length)).toEqual([2, 3, 3, 3]);
    });

    test.each([
        ['Professional', 25, 76],
        ['Operational', 21, 166],
        ['Management', 19, 111]
    ] as const)('has all %s competencies, %i with %i indicators', (category, competencies, indicators) => {
        const found = compiled.competencies.filter(each => each.category === category);
        expect(found.map(({ code }) => code)).toEqual(codes(CATEGORIES[category], competencies));
        const lists = found.map(({ sections }) => sections['indicators']);
        expect(lists.every(list => Array.isArray(list) && list.length > 0)).toBe(true);
        expect(lists.flat()).toHaveLength(indicators);
        for (const { scale, levels } of found) expect([scale, levels]).toEqual(['Proficiency', [1, 2, 3, 4]]);
        const withScope = found.filter(({ sections }) => 'scope' in sections).length;
        expect(withScope).toBe(category === 'Operational' ? competencies : 0);
    });

    test('has nothing else', () => {
        expect(compiled.competencies).toHaveLength(25 + 21 + 19);
        expect(compiled.categories.map(({ code, parent }) => [code, parent])).toEqual(
            ['CoreValues', 'Professional', 'Operational', 'Management'].map(code => [code, null])
        );
    });

    test('repeats no indicator within a competency and leaves none empty', () => {
        for (const { sections } of model.competencies) {
            const entries = sections.flatMap((section: SectionContent) => section.entries);
            expect(new Set(entries).size).toBe(entries.length);
            for (const entry of entries) expect(entry).toMatch(/\S/);
        }
    });
});

describe('the role documents', () => {
    test('have one domain with 5 activities', () => {
        expect(compiled.domains).toHaveLength(1);
        const [domain] = compiled.domains;
        expect(domain?.title).toBe('Client Management');
        expect(domain?.activities.map(({ code, title }) => [code, title])).toEqual([
            ['1', 'Registration and Authorisation'],
            ['2', 'Client (Trade and private persons) Relationship Management'],
            ['3', 'Client (Trade and private persons) Communications and Marketing'],
            ['4', 'Facilitating Trade'],
            ['5', 'Communication and Coordination with other (non-Trade or private person) Stakeholders']
        ]);
    });

    test('exclude one grade, and say why', () => {
        expect(compiled.domains[0]?.excludes).toEqual([
            { grade: 'StrategicManager', reason: expect.stringMatching(/\S/) }
        ]);
        expect(compiled.roles.map(role => role.grade)).not.toContain('StrategicManager');
    });

    test('have 9 grades in 3 groups', () => {
        expect(compiled.groups.map(({ code }) => code)).toEqual(['Management', 'Expert', 'Operational']);
        expect(compiled.grades.map(({ title, group }) => [title, group])).toEqual([
            ['Strategic Manager', 'Management'],
            ['Senior Manager', 'Management'],
            ['Middle Manager', 'Management'],
            ['Line Manager', 'Management'],
            ['Senior Expert', 'Expert'],
            ['Expert', 'Expert'],
            ['Customs Officer - Team Lead', 'Operational'],
            ['Customs Officer', 'Operational'],
            ['Customs Officer Trainee', 'Operational']
        ]);
    });

    test('have 8 roles with 76 tasks, the trainee none', () => {
        expect(compiled.roles.map(({ title }) => title)).toEqual(
            ROLES.map(grade => `${grade} in the Client Management Department`)
        );
        expect(compiled.roles.map(({ tasks }) => tasks.length)).toEqual([10, 9, 12, 13, 11, 11, 10, 0]);
        for (const { domain, sections } of compiled.roles) {
            expect(domain).toBe('ClientManagement');
            expect(sections['purpose']).toEqual(expect.stringMatching(/\S/));
        }
    });

    test('print names in spellings of their own, which are aliases', () => {
        const aliased = compiled.competencies.filter(({ aliases }) => aliases.length > 0);
        expect(aliased).toHaveLength(9);
        expect(aliased.flatMap(({ aliases }) => aliases)).toHaveLength(11);
        // Each is printed somewhere, and none is the title over again.
        const printed = new Set(CELLS.map(cell => cell.printed));
        for (const { title, aliases } of aliased) {
            for (const alias of aliases) expect(printed).toContain(alias);
            expect(aliases).not.toContain(title);
        }
    });
});

describe('the text', () => {
    test('has no errors, and what a reviewer of the documents would ask about', () => {
        const found = framework.documents.flatMap(({ diagnostics = [] }) => diagnostics);
        expect(framework.documents.every(({ diagnostics }) => diagnostics !== undefined)).toBe(true);
        const count = Map.groupBy(found, ({ code }) => String(code));
        expect(Object.fromEntries([...count].map(([code, each]) => [code, each.length]))).toEqual({
            'level-drop': 8,
            'level-jump': 6,
            'unused-competency': 16,
            'text-starts-differently': 1
        });
    });

    test('tells each drop along the career path once, at the lower level, with a link to the higher', () => {
        const drops = framework.documents.flatMap(({ uri, diagnostics = [] }) =>
            diagnostics
                .filter(({ code }) => code === 'level-drop')
                .map(({ message, relatedInformation = [] }) => {
                    const [, competency] = /requires ([A-Z]+\d+) “/.exec(String(message)) ?? [];
                    const [related] = relatedInformation;
                    const to = path.posix.basename(uri.path, '.gradus').replace(/^\d-/, '');
                    const from = related && path.posix.basename(related.location.uri, '.gradus').replace(/^\d-/, '');
                    return `${from} → ${to} ${competency}`;
                })
        );
        expect(drops.sort()).toEqual([
            'line-manager → middle-manager OC13',
            'line-manager → middle-manager OC20',
            'line-manager → middle-manager OC3',
            'line-manager → middle-manager OC7',
            'line-manager → middle-manager PC1',
            'middle-manager → senior-manager OC2',
            'middle-manager → senior-manager OC5',
            'team-lead → line-manager OC1'
        ]);
    });

    test('is formatted', () => {
        expect(framework.documents).toHaveLength(16);
        for (const document of framework.documents) {
            const edits = formatDocument(document, { tabSize: 2, insertSpaces: true });
            expect(edits, document.uri.path).toEqual([]);
        }
    });

    test('has the counts that its README tells', async () => {
        const readme = await readFile(path.join(EXAMPLE, 'README.md'), 'utf8');
        const dash = (count: number) => (count === 0 ? '–' : String(count));
        const categoryOf = new Map(model.competencies.map(({ code, category }) => [code, category]));
        const total = [0, 0, 0, 0, 0];
        for (const [index, { tasks, requirements }] of model.roles.entries()) {
            const count = (category: string) =>
                requirements.filter(each => categoryOf.get(each.competency) === category).length;
            const counts = [tasks.length, ...Object.keys(CATEGORIES).map(count), requirements.length];
            counts.forEach((each, column) => {
                total[column] = (total[column] ?? 0) + each;
            });
            expect(readme).toContain(`| ${ROLES[index]} | ${counts.map(dash).join(' | ')} |`);
        }
        expect(readme).toContain(`| All | ${total.join(' | ')} |`);
    });
});

function codes(prefix: string, count: number): string[] {
    return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}
