import type * as model from '@gradus/model';
import { describe, expect, test } from 'vitest';
import { COMPETENCY, ELEMENT, EMPTY, HEADER, ORIGIN, ROLE } from '../testing/models.ts';
import { compileFramework, exportJson } from './export-json.ts';

const CORE: model.RequirementSet = {
    ...ELEMENT,
    code: 'Core',
    aliases: [],
    extends: [],
    tasks: [],
    requirements: [],
    excludes: []
};

describe('the exported text', () => {
    test('is indented by two spaces and ends with a line break', () => {
        expect(exportJson({ ...EMPTY, framework: { ...HEADER, language: 'en' } })).toBe(`{
  "schemaVersion": 1,
  "framework": {
    "code": "F",
    "title": "Framework",
    "id": "6ba7b811-9dad-51d1-80b4-00c04fd430c8",
    "language": "en",
    "complete": false,
    "uses": [],
    "sections": {}
  },
  "sections": [],
  "scales": [],
  "categories": [],
  "competencies": [],
  "values": [],
  "statements": [],
  "domains": [],
  "groups": [],
  "grades": [],
  "roles": [],
  "sets": [],
  "streams": [],
  "terms": [],
  "relations": [],
  "translations": [],
  "remarks": [],
  "disputed": [],
  "adaptations": []
}
`);
    });

    test('tells nothing of where the text lies', () => {
        expect(exportJson(EMPTY)).not.toMatch(/file:|someone/);
    });

    test('says that it was forced, and only then', () => {
        expect(compileFramework(EMPTY, { errors: 3 })).toMatchObject({ schemaVersion: 1, forced: { errors: 3 } });
        expect(Object.keys(compileFramework(EMPTY, { errors: 3 }))[1]).toBe('forced');
        expect(compileFramework(EMPTY, { errors: 0 })).not.toHaveProperty('forced');
        expect(compileFramework(EMPTY)).not.toHaveProperty('forced');
    });

    test('sets paragraphs apart by an empty line and keeps a list a list, even of one or none', () => {
        const content = (section: string, form: model.SectionForm, ...entries: string[]) => ({
            section,
            form,
            entries
        });
        const sections = [
            content('one', 'text', 'A'),
            content('two', 'text', 'A', 'B'),
            content('none', 'text'),
            content('list', 'list', 'A', 'B'),
            content('single', 'list', 'A'),
            content('empty', 'list')
        ];
        expect(compileFramework({ ...EMPTY, framework: { ...HEADER, sections } }).framework.sections).toEqual({
            one: 'A',
            two: 'A\n\nB',
            none: '',
            list: ['A', 'B'],
            single: ['A'],
            empty: []
        });
    });

    test('has values apart from what roles require, be that with levels or without', () => {
        const competencies: model.Competency[] = [
            { ...COMPETENCY, code: 'PC1', scale: 'S', levels: ['1', '2'] },
            { ...COMPETENCY, code: 'K1' },
            { ...COMPETENCY, code: 'CV1', forAll: true }
        ];
        const compiled = compileFramework({ ...EMPTY, competencies });
        expect(compiled.competencies.map(({ code, scale, levels }) => [code, scale, levels])).toEqual([
            ['PC1', 'S', [1, 2]],
            ['K1', null, []]
        ]);
        expect(compiled.values.map(({ code }) => code)).toEqual(['CV1']);
        expect(compiled.values[0]).not.toHaveProperty('levels');
    });

    test('has a level only where one is required', () => {
        const requirement: model.Requirement = {
            competency: 'K1',
            necessity: 'desirable',
            measures: [],
            origin: ORIGIN
        };
        const measured: model.Requirement = {
            ...requirement,
            level: '4.12',
            measures: [{ scale: 'IM', level: '4.0' }],
            inheritedFrom: 'Core'
        };
        const { roles } = compileFramework({
            ...EMPTY,
            sets: [CORE],
            roles: [{ ...ROLE, requirements: [requirement, measured] }]
        });
        expect(roles[0]?.requirements).toEqual([
            { competency: 'K1', necessity: 'desirable', measures: [] },
            {
                competency: 'K1',
                level: 4.12,
                necessity: 'desirable',
                measures: [{ scale: 'IM', level: '4.0' }],
                inheritedFrom: 'Core'
            }
        ]);
    });

    test('writes the code of a level in one way, wherever it is referred to', () => {
        const level = { kind: 'level', code: '1', title: 'One' } as const;
        const { relations, translations } = compileFramework({
            ...EMPTY,
            scales: [{ ...ELEMENT, code: 'S', cumulative: false, levels: [{ ...ELEMENT, code: '1' }] }],
            roles: [{ ...ROLE, code: '1' }],
            relations: [
                { subject: level, kind: 'same', object: { ...level, kind: 'role' }, objectText: '1', origin: ORIGIN }
            ],
            translations: [
                {
                    language: 'fr',
                    total: 1,
                    translated: 1,
                    progress: [],
                    origin: ORIGIN,
                    entries: [{ ...level, within: 'S', sections: [], tasks: [], origin: ORIGIN }]
                }
            ]
        });
        expect(relations[0]).toMatchObject({ subject: { code: 1 }, object: { code: '1' } });
        expect(translations[0]?.entries[0]?.code).toBe(1);
    });

    test('is not the model: changing the one leaves the other', () => {
        const aliases = ['x'];
        const role: model.Role = { ...ROLE, aliases, tasks: ['t'], extends: ['Core'], formerCodes: ['G'] };
        const compiled = compileFramework({ ...EMPTY, sets: [CORE], roles: [role] });
        compiled.roles[0]?.aliases.push('y');
        compiled.roles[0]?.tasks.push('u');
        compiled.roles[0]?.extends.push('v');
        compiled.roles[0]?.formerCodes?.push('w');
        expect(role).toMatchObject({ aliases: ['x'], tasks: ['t'], extends: ['Core'], formerCodes: ['G'] });
    });
});
