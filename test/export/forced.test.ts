import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type CompiledFramework, compileFramework } from '@gradus/exchange';
import { TestWorkspace } from '@gradus/language/testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { danglingCodes } from './dangling-codes.ts';
import { schemaErrors } from './schema.ts';

const HEADER = `framework F "F" { }
section text "Text": text for competency, for role
section list "List": list for competency
scale S "Levels" { level 1 "One" level 2 "Two" }
`;

/** What `gradus export json --force` writes for a text with errors. */
async function forced(text: string): Promise<CompiledFramework> {
    const workspace = await TestWorkspace.of(HEADER + text);
    const errors = workspace.diagnostics().filter(({ severity }) => severity === 1).length;
    expect(errors).toBeGreaterThan(0);
    const compiled = compileFramework(workspace.model(), { errors });
    expect(compiled.forced).toEqual({ errors });
    expect(schemaErrors(compiled)).toEqual([]);
    expect(danglingCodes(compiled)).toEqual([]);
    return compiled;
}

describe('what a text with errors does not tell is missing from its file', () => {
    test('the competencies of a category whose scale is not there: they are no values', async () => {
        const { categories, competencies, values, roles } = await forced(`
category Lost "Lost" on Nowhere { competency X "X" }
category Silent "Silent" { competency Y "Y" }
category Kept "Kept" on S { competency Z "Z" }
category Values "Values" unlevelled for all { competency V "V" }
role R "R" { requires X: 1 Y: 1 Z: 1 V: 1 }
`);
        expect(categories.map(({ code }) => code)).toEqual(['Lost', 'Silent', 'Kept', 'Values']);
        expect(competencies.map(({ code }) => code)).toEqual(['Z']);
        expect(values.map(({ code }) => code)).toEqual(['V']);
        expect(roles[0]?.requirements).toEqual([{ competency: 'Z', level: 1, necessity: 'essential', measures: [] }]);
    });

    test('the parents of categories that contain each other', async () => {
        const { categories } = await forced(`
category A "A" in B on S
category B "B" in A on S
category C "C" in B on S
category D "D" in D on S
`);
        const parents = categories.map(({ code, parent }) => [code, parent]);
        expect(parents).toEqual([
            ['A', null],
            ['B', null],
            ['C', 'B'],
            ['D', null]
        ]);
    });

    test('whatever has no code', async () => {
        const { scales, domains, categories, competencies, grades, groups, roles } = await forced(`
scale T "T" { level "no code" level 1 "One" }
domain D "D" { activity "no code" activity a "A" }
category "no code" on S {
  competency X "X"
  category Inner "Inner" { competency Y "Y" }
}
group "no code" { grade G "G" grade "no code" }
role R "R" at G in D { requires X: 1 Y: 1 }
role "no code"
`);
        expect(scales.at(-1)?.levels.map(({ code }) => code)).toEqual([1]);
        expect(domains[0]?.activities.map(({ code }) => code)).toEqual(['a']);
        expect(categories).toMatchObject([{ code: 'Inner', parent: null, scale: 'S' }]);
        expect(competencies.map(({ code }) => code)).toEqual(['Y']);
        expect(groups).toEqual([]);
        expect(grades).toMatchObject([{ code: 'G', group: null }]);
        expect(roles).toMatchObject([{ code: 'R', grade: 'G', domain: 'D', requirements: [{ competency: 'Y' }] }]);
    });

    test('a section without a form, and a use whose category is not there', async () => {
        const { sections, competencies } = await forced(`
category C "C" on S { competency X "X" { half "Text" text "Text" } }
section wide "Wide": text for competency in Nowhere, for role
section half "Half":
`);
        expect(sections.map(({ code }) => code)).toEqual(['text', 'list', 'wide']);
        expect(sections.at(-1)?.for).toEqual([{ kind: 'role', required: false, expected: false }]);
        expect(competencies[0]?.sections).toEqual({ text: 'Text' });
    });

    test('all that is referred to and not there', async () => {
        const { categories, domains, roles, competencies } = await forced(`
category C "C" in Nowhere on S { competency X "X" levels 1..9 { nothing "Text" } competency Y "Y" levels 7 }
domain D "D" { excludes Nobody because "reason" }
role R "R" at Nobody in Nowhere {
  requires
    X: 9
    Nothing: 1
    "No title": 1
    X: 1..9
    Y: 2..1
}
`);
        expect(categories).toMatchObject([{ code: 'C', parent: null }]);
        expect(domains).toMatchObject([{ code: 'D', excludes: [] }]);
        expect(competencies).toMatchObject([
            { code: 'X', levels: [1, 2], sections: {} },
            { code: 'Y', levels: [1, 2] }
        ]);
        expect(roles).toMatchObject([{ grade: null, domain: null }]);
        expect(roles[0]?.requirements).toEqual([
            { competency: 'X', level: 1, necessity: 'essential', measures: [] },
            { competency: 'Y', level: 2, maxLevel: 1, necessity: 'essential', measures: [] }
        ]);
    });

    test('what refers to elements that are not there, or not known well enough to be listed', async () => {
        const { roles, sets, relations, translations, remarks, streams, competencies } = await forced(`
category C "C" on S { competency X "X" { level 1 { text "One" } level 9 { text "Nine" } } }
category Lost "Lost" on Nowhere { competency Y "Y" }
role R "R" of Nowhere extends Shared, Nobody {
  replaced by Nobody
  see Y, "A Book"
  satisfies Y
  requires
    X: 1, Nothing 1, S 2, S 9
  excludes Y
}
set Shared "Shared" { requires X: 9 Y: 1 }
stream T "T" of roles: R -> Nobody
relations "On what is not there" { Y satisfies X X satisfies Y }
translation fr { competency Y "Y" competency X "X" role Nobody "Personne" }
adapt competency Y "Z" { remark "What is not there." }
`);
        expect(competencies.map(({ code, descriptors }) => [code, descriptors])).toEqual([
            ['X', [{ level: 1, sections: { text: 'One' } }]]
        ]);
        expect(roles).toMatchObject([{ group: null, extends: ['Shared'], excludes: [] }]);
        expect(roles[0]).not.toHaveProperty('replacedBy');
        expect(roles[0]?.requirements).toEqual([
            { competency: 'X', level: 1, necessity: 'essential', measures: [{ scale: 'S', level: 2 }] }
        ]);
        expect(sets).toMatchObject([{ code: 'Shared', requirements: [] }]);
        expect(streams).toMatchObject([{ code: 'T', steps: ['R'] }]);
        expect(relations).toMatchObject([
            { subject: { code: 'R' }, kind: 'see', object: null, objectText: 'Y' },
            { subject: { code: 'R' }, kind: 'see', object: null, objectText: 'A Book' }
        ]);
        expect(translations[0]?.entries.map(({ code }) => code)).toEqual(['X']);
        expect(remarks).toEqual([]);
    });

    test('of two headers, the second; of one without a code, it', async () => {
        const { framework } = await forced('framework G "G" { version "2" }\n');
        expect(framework).toMatchObject({ code: 'F', title: 'F', sections: {} });
        expect(framework).not.toHaveProperty('version');
        const workspace = await TestWorkspace.of('framework "No code" { }\nframework G "G" { }\n');
        expect(workspace.model().framework).toMatchObject({ code: 'G', title: 'G' });
    });
});

test('whatever is wrong with a text, its file keeps to the schema and lists every code that it refers to', async () => {
    const folder = path.join(import.meta.dirname, 'every-construct');
    const names = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.gradus')).sort();
    const texts = await Promise.all(names.map(name => readFile(path.join(folder, name), 'utf8')));
    const intact = texts.map(text => text.split(/(?<=\s)/));
    const words = [...new Set(intact.flat())];

    const edit = fc.record({
        file: fc.nat(intact.length - 1),
        at: fc.nat(400),
        removed: fc.nat(4),
        added: fc.array(
            fc.oneof(fc.constantFrom(...words), fc.constantFrom('{ ', '} ', '"', ': ', ', ', '.. ', '\n- ')),
            {
                maxLength: 3
            }
        )
    });
    await fc.assert(
        fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async edits => {
            const spoiled = intact.map(text => [...text]);
            for (const { file, at, removed, added } of edits) spoiled[file]?.splice(at, removed, ...added);
            const files = Object.fromEntries(names.map((name, index) => [name, spoiled[index]?.join('') ?? '']));
            const workspace = await TestWorkspace.of(files);
            const model = workspace.model('framework.gradus');
            // Without a header that has a code, there is no framework to export.
            if (model.framework.code === '') return;
            const compiled = compileFramework(model, { errors: 1 });
            expect(schemaErrors(compiled)).toEqual([]);
            expect(danglingCodes(compiled)).toEqual([]);
        }),
        { numRuns: 80, seed: 20140101 }
    );
});
