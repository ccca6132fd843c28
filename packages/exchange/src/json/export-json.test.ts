import type * as model from '@gradus/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFramework, exportJson, levelCode } from './export-json.ts';

const ORIGIN: model.Origin = { file: 0, line: 0, character: 0 };
const HEADER: model.FrameworkHeader = { code: 'F', title: 'Framework', sections: [], origin: ORIGIN };
const EMPTY: model.FrameworkModel = {
    framework: HEADER,
    sections: [],
    scales: [],
    categories: [],
    competencies: [],
    domains: [],
    groups: [],
    grades: [],
    roles: [],
    files: ['file:///home/someone/framework.gradus']
};

describe('the code of a level', () => {
    test.each(['0', '1', '2', '10', '0.5', '1.25', '999999999999999'])('%s is a number', code => {
        expect(levelCode(code)).toBe(Number(code));
        expect(JSON.stringify(levelCode(code))).toBe(code);
    });

    test.each([
        ...['01', '1.0', '00', '.5', '1.', '-1', '+1', '-0', ' 1', '1 ', '', '1_000', '1,5', '1..4', '1.2.3'],
        ...[
            'A1',
            'e-1',
            '1e3',
            '1e-7',
            '1e21',
            '1E5',
            '0x10',
            '0b1',
            '0o7',
            'Infinity',
            '-Infinity',
            'NaN',
            'null',
            'true'
        ],
        ...['9007199254740993', '12345678901234567890', '1000000000000000', '0.1000000000000000055', '٣', '½', '１'],
        ...['__proto__', 'constructor']
    ])('%j is text', code => {
        expect(levelCode(code)).toBe(code);
    });

    test('gives the same text again, whatever it is', () => {
        const code = fc.oneof(
            fc.string(),
            fc.double().map(String),
            fc.integer().map(String),
            fc.stringMatching(/^[\d.e+-]{1,20}$/)
        );
        fc.assert(
            fc.property(code, text => {
                const compiled = levelCode(text);
                expect(String(compiled)).toBe(text);
                // JSON has no sign for what is not finite, and others write large numbers their own way.
                if (typeof compiled === 'number') expect(JSON.stringify(compiled)).toBe(text);
            }),
            { numRuns: 1000 }
        );
    });
});

describe('the exported text', () => {
    test('is indented by two spaces and ends with a line break', () => {
        expect(exportJson({ ...EMPTY, framework: { ...HEADER, language: 'en' } })).toBe(`{
  "schemaVersion": 1,
  "framework": {
    "code": "F",
    "title": "Framework",
    "language": "en",
    "sections": {}
  },
  "sections": [],
  "scales": [],
  "categories": [],
  "competencies": [],
  "values": [],
  "domains": [],
  "groups": [],
  "grades": [],
  "roles": []
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

    test('is not the model: changing the one leaves the other', () => {
        const aliases = ['x'];
        const role: model.Role = { ...HEADER, aliases, tasks: ['t'], requirements: [] };
        const compiled = compileFramework({ ...EMPTY, roles: [role] });
        compiled.roles[0]?.aliases.push('y');
        compiled.roles[0]?.tasks.push('u');
        expect(role).toMatchObject({ aliases: ['x'], tasks: ['t'] });
    });
});
