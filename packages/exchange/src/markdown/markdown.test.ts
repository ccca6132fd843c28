import type * as model from '@gradus/model';
import { describe, expect, test } from 'vitest';
import { COMPETENCY, ELEMENT, EMPTY, ORIGIN, ROLE } from '../testing/models.ts';
import { gapsMarkdown } from './gaps-markdown.ts';
import { roleMarkdown } from './role-markdown.ts';

const HOSTILE = '<img src=x onerror=alert(1)> | [x](command:y)\n# z';

function element(code: string, title = code): model.Described {
    return { ...ELEMENT, code, title };
}

function competency(code: string, more: Partial<model.Competency> = {}): model.Competency {
    return { ...COMPETENCY, ...element(code), scale: 'S', levels: ['1', '2'], ...more };
}

function role(code: string, more: Partial<model.Role> = {}): model.Role {
    return { ...ROLE, ...element(code), ...more };
}

function requirement(code: string, more: Partial<model.Requirement> = {}): model.Requirement {
    return { competency: code, necessity: 'essential', measures: [], origin: ORIGIN, ...more };
}

describe('a role in Markdown', () => {
    test('has all that is said of it, and author’s text stays text', () => {
        const guide = role('Guide', {
            sections: [{ section: 'purpose', form: 'text', entries: ['Guides.', HOSTILE] }],
            tasks: [HOSTILE],
            extends: ['Base'],
            requirements: [
                requirement('A', { level: '1', maxLevel: '2', inheritedFrom: 'Base' }),
                requirement('B', { necessity: 'desirable' })
            ],
            specialisations: [{ ...element('N', 'Night'), requirements: [] }]
        });
        const framework: model.FrameworkModel = {
            ...EMPTY,
            scales: [{ ...element('S'), cumulative: false, levels: [element('1', 'Helps'), element('2', 'Leads')] }],
            competencies: [competency('A')],
            sets: [role('Base', { title: HOSTILE })],
            roles: [guide]
        };
        const text = roleMarkdown(framework, guide);
        expect(text).toContain('| A | 1 Helps to 2 Leads | from \\<img src=x');
        expect(text).toContain('| B |  | desirable |');
        expect(text).toContain('## purpose\n\nGuides.\n\n\\<img');
        expect(text).toContain('## Night');
        // Nothing but what is ours begins a heading or HTML.
        expect(text).not.toMatch(/(?<!\\)<|^# z|(?<!\\)\[x/m);
    });
});

test('a role has as many tasks, and a specialisation as many texts, as it likes', () => {
    const tasks = Array.from({ length: 200_000 }, () => 'Guides.');
    const specialisations = [
        { ...element('N'), requirements: [], sections: [{ section: 's', form: 'list' as const, entries: tasks }] }
    ];
    const lines = roleMarkdown(EMPTY, role('Guide', { tasks, specialisations })).split('\n');
    expect(lines.filter(line => line === '- Guides.')).toHaveLength(400_000);
});

describe('gaps', () => {
    test('are none where there are none', () => {
        expect(gapsMarkdown(EMPTY)).toBe('# Framework: gaps\n\nNone.\n');
    });

    test('are told by kind, with those left out that are meant', () => {
        const framework: model.FrameworkModel = {
            ...EMPTY,
            competencies: [
                competency('Used'),
                competency('Special'),
                competency('Unused'),
                competency('Value', { forAll: true }),
                competency('Whole'),
                competency('Part', { parent: 'Whole' })
            ],
            grades: [
                { ...element('G1'), aliases: [] },
                { ...element('G2'), aliases: [] },
                { ...element('Rank'), aliases: [] }
            ],
            domains: [
                { ...element('D1'), aliases: [], activities: [], excludes: [] },
                { ...element('D2'), aliases: [], activities: [], excludes: [{ grade: 'G1' }] },
                { ...element('D3'), aliases: [], activities: [], excludes: [] }
            ],
            roles: [
                role('R1', {
                    grade: 'G1',
                    domain: 'D1',
                    requirements: [requirement('Used'), requirement('Part')],
                    specialisations: [{ ...element('X'), requirements: [requirement('Special')] }]
                }),
                role('R2', { grade: 'G2', domain: 'D2' })
            ],
            translations: [{ language: 'fr', entries: [], total: 4, translated: 1, progress: [], origin: ORIGIN }],
            remarks: [
                { on: { kind: 'role', code: 'R1', title: 'R1' }, text: 'Why?', open: true, origin: ORIGIN },
                { on: { kind: 'role', code: 'R1', title: 'R1' }, text: 'Done.', open: false, origin: ORIGIN }
            ]
        };
        const lines = gapsMarkdown(framework)
            .split('\n')
            .filter(line => line !== '');
        expect(lines).toEqual([
            '# Framework: gaps',
            '## Competencies that no role requires (1)',
            '- Unused',
            '## Roles that require nothing (1)',
            '- R2',
            '## Grades of a domain without a role (2)',
            '- D1: G2',
            '- D3: no role at all',
            '## Translations (1)',
            '- fr: 1 of 4 texts',
            '## Open remarks (1)',
            '- R1: Why?'
        ]);
    });

    test('that are very many are counted', () => {
        const competencies = Array.from({ length: 70 }, (_, index) => competency(`C${index}`));
        expect(gapsMarkdown({ ...EMPTY, competencies })).toMatch(/\(70\)[\s\S]*- C49\n- and 20 more\n$/);
    });
});
