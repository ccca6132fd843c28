import { type Imported, importerOf, noteLines, UnreadableSource } from '@gradus/exchange/importers';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { bytesOf, written } from './written.ts';

async function imported(text: string, name = 'harbour.yml'): Promise<Imported> {
    const importer = importerOf('ladder');
    if (!importer) throw new Error('There is no importer.');
    return importer.import([{ name, bytes: bytesOf(text) }]);
}

/** Each line is ten times the one before. */
const BOMB = [...'bcdefghijk']
    .map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghij'[index]}`).join(', ')}]\n`)
    .join('');

/** Lists within each other, each on a line of its own. */
const STAIRS = Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}-\n`).join('');

const LADDER = `# A ladder of our own.
name: Harbour pilots
summary: |
  What pilots of the harbour are asked for.
  It is read once a year.
googleSheetId: abc
levels:
  - id: trainee
    name: Trainee
  - id: pilot
    name: Pilot
  - id: senior-sea
    name: Senior pilot (Sea)
  - id: senior-land
    name: Senior pilot (Land)
  - id: chief-sea
    name: Chief pilot (Sea)
  - id: chief-land
    name: Chief pilot (Land)
themes:
  - id: ships
    name: Ships
    summary: Brings ships in.
  - id: people
    name: People
competencies:
  - id: 0d4b7a5e-63a5-4b0e-8d6b-0a41b3a2c111
    level: trainee
    theme: ships
    summary: Knows the rules of the harbour.
    proficiency: Awareness
    examples:
      - Names the lights
      - Example: asks for the tide
    supportingUrls:
      - label: Rules
        url: https://example.org/rules
  - id: 1d4b7a5e-63a5-4b0e-8d6b-0a41b3a2c111
    level: pilot
    theme: ships
    summary: >
      Brings ships of up to a hundred metres in by day and by night, in whatever weather there is, and tells the master of
      the ship what is going to be done next and for which reason.
    proficiency: Working knowledge
  - level: admiral
    domain: law
    summary: Knows the law
    proficiency: Expert
  - theme: people
    summary: Is kind
`;

test('becomes roles of a stream that require what is asked of them, in categories', async () => {
    const read = await imported(LADDER);
    const { errors, unformatted } = await written(read);
    expect(errors).toEqual([]);
    expect(unformatted).toEqual([]);
    const text = (name: string) => read.files.find(({ path }) => path === `${name}.gradus`)?.text;
    expect(text('framework')).toBe(`framework HarbourPilots "Harbour pilots" {
  summary "What pilots of the harbour are asked for. It is read once a year."
}

section summary "Summary": text for framework, for category, for competency
section examples "Examples": list for competency
section links "Links": list for competency

scale Proficiency "Proficiency" {
  level Awareness
  level Foundational
  level WorkingKnowledge "Working knowledge"
  level Practitioner
  level Expert
}
`);
    expect(text('competencies')).toBe(`category ships "Ships" on Proficiency {
  summary "Brings ships in."
  competency ships-1 "Knows the rules of the harbour" {
    id "0d4b7a5e-63a5-4b0e-8d6b-0a41b3a2c111"
    examples
      - Names the lights
      - Example: asks for the tide
    links
      - Rules: https://example.org/rules
  }
  competency ships-2 "Brings ships of up to a hundred metres in by day and by night, in whatever weather there is, and tells the master of the ship what is going to be done next and…" {
    id "1d4b7a5e-63a5-4b0e-8d6b-0a41b3a2c111"
    summary "Brings ships of up to a hundred metres in by day and by night, in whatever weather there is, and tells the master of the ship what is going to be done next and for which reason."
  }
}

category people "People" on Proficiency {
  competency people-1 "Is kind"
}

category law "law" on Proficiency {
  competency law-1 "Knows the law"
}
`);
    expect(text('roles')).toContain('role trainee "Trainee" {\n  requires\n    ships-1: Awareness\n}\n');
    expect(
        text('streams')
    ).toBe(`stream CareerLadderSea "Career ladder (Sea)" of roles: trainee -> pilot -> senior-sea -> chief-sea

stream CareerLadderLand "Career ladder (Land)" of roles: trainee -> pilot -> senior-land -> chief-land
`);
    expect(noteLines(read.notes)).toEqual([
        'Left out. Some fields are not taken over: googleSheetId',
        'Mended. Some summaries are longer than a title should be. They stand below the beginning of them: line 38',
        'Mended. Some competencies have a theme that is not listed. It was added: law (line 45)',
        'Mended. Some competencies have a level that is not listed. It was added, beside the career ladder: admiral (line 45)',
        'Mended. Some competencies have no level of the ladder, so that no role requires them: line 49'
    ]);
});

test('without a proficiency, or with one of another name, keeps in a remark what is required', async () => {
    const { errors, model } = await written(
        await imported(`name: T
levels: [{id: pilot, name: Pilot}, {id: chief, name: Chief}]
themes: [{id: d, name: D}]
competencies:
  - {summary: Is kind, theme: d, level: cheif}
  - {summary: Knows the law, theme: d, level: pilot, proficiency: Expert}
  - {summary: Is fast, theme: d, level: pilot, proficiency: Expert}
`)
    );
    expect(errors).toEqual([]);
    // Nobody knows where the misspelt one stands.
    expect(model.streams).toMatchObject([{ steps: ['pilot', 'chief'] }]);
    expect(model.remarks).toMatchObject([{ text: 'The source requires “Is kind”, which is not understood.' }]);
});

test('that asks for the same at several levels tells them apart by the level', async () => {
    const read = await imported(`levels: [{id: pilot, name: Pilot}, {id: chief, name: Chief}]
competencies:
  - {summary: Is kind, theme: d, level: pilot}
  - {summary: Is kind., theme: d, level: chief}
  - {summary: is kind, theme: d, level: chief}
`);
    const { errors, model } = await written(read);
    expect(errors).toEqual([]);
    expect(model.competencies.map(({ title }) => title)).toEqual(['Is kind', 'Is kind (Chief)', 'is kind (Chief, 2)']);
    expect(model.competencies.flatMap(({ sections }) => sections)).toEqual([]);
    expect(noteLines(read.notes)).toContain(
        'Mended (2 times). Some competencies are called the same. The level that asks for them was added to their titles: line 4, line 5'
    );
});

test('has maps put into others (<<), and what they say themselves counts', async () => {
    const read = await imported(`pilots: &p {theme: ships, level: pilot, __proto__: {polluted: 1}}
competencies:
  - <<: *p
    summary: A
  - {<<: [*p, {level: chief, examples: [x]}], theme: people, summary: B}
`);
    const { errors, model } = await written(read);
    expect(errors).toEqual([]);
    expect(model.competencies).toMatchObject([
        { title: 'A', category: 'ships' },
        { title: 'B', category: 'people', sections: [{ section: 'examples' }] }
    ]);
    expect(model.roles).toMatchObject([{ code: 'pilot', requirements: [{}, {}] }]);
});

test('keeps numbers as they were written', async () => {
    const read = await imported(`levels: [{id: 1.1, name: One}, {id: 1.10, name: Ten}]
competencies:
  - {summary: 12345678901234567890, theme: 010, level: 1.10}
`);
    const { model } = await written(read);
    expect(model.roles).toMatchObject([
        { code: '1.1', requirements: [] },
        { code: '1.10', requirements: [{ competency: '010-1' }] }
    ]);
    expect(model.competencies).toMatchObject([{ title: '12345678901234567890', category: '010' }]);
});

test('of one way is one stream, whatever rungs are called', async () => {
    const levels = ['tech-lead', 'tech-director', 'senior-1', 'senior-2'].map(id => `  - id: ${id}\n`).join('');
    const { errors, model } = await written(await imported(`name: T\nlevels:\n${levels}competencies: []\n`));
    expect(errors).toEqual([]);
    expect(model.streams).toMatchObject([
        { title: 'Career ladder', steps: ['tech-lead', 'tech-director', 'senior-1', 'senior-2'] }
    ]);
});

test('may call its proficiencies and fields otherwise', async () => {
    const read = await imported(`title: T
description: What it is
domains: [{id: d, title: D}]
competencies:
  - {title: First, description: More of it, area: d, level: one, proficiency: Master}
`);
    const { errors, model } = await written(read);
    expect(errors).toEqual([]);
    expect(model.competencies).toMatchObject([{ code: 'd-1', title: 'First', category: 'd' }]);
    expect(model.roles).toMatchObject([{ code: 'one', requirements: [{ competency: 'd-1', level: 'Master' }] }]);
    expect(noteLines(read.notes)[0]).toContain('Some proficiencies are none of the format.');
});

describe('broken and hostile files', () => {
    test.each([
        ['name: T\n', 'harbour.yml is no career ladder'],
        ['- one\n- two\n', 'harbour.yml is no career ladder'],
        ['', 'harbour.yml is no career ladder'],
        ['competencies:\n  - summary: A\n   level: b\n', 'It is no valid YAML from line 3 on.'],
        ['competencies:\n  - summary: Git: clones\n', 'from line 2 on. There is a second colon on the line.'],
        ['competencies:\n\t- summary: A\n', 'from line 2 on. There is a tab before it: YAML wants spaces.'],
        ['competencies: []\n---\nname: T\n', 'from line 2 on. A second document begins here (---).'],
        ['name: *x\ncompetencies: []\n', 'from line 1 on. It refers to something (with *)'],
        ['name: "T\ncompetencies: []\n', 'A sign is missing there'],
        ['name: A\ncompetencies: []\nname: B\n', 'from line 3 on. “name” is there twice.'],
        [`name: T\ncompetencies: ${'['.repeat(100_000)}`, 'It is nested too deeply from line 2 on: a ladder has'],
        [`name: T\ncompetencies:\n${STAIRS}`, /It is nested too deeply from line 20\d on:/],
        [`a: &a [x, x]\n${BOMB}competencies: *k\n`, 'It refers to parts of itself (with *) more often than can be.'],
        ['a: &a [*a]\ncompetencies: []\n', 'In line 1, something refers (with *) to what it is a part of.'],
        [
            `a: &a [${'x, '.repeat(1000)}]\nb: [${'*a, '.repeat(1000)}]\ncompetencies: []\n`,
            'It refers to parts of itself (with *) more often than can be.'
        ],
        [
            // Few texts, but long ones.
            `a: &a "${'word '.repeat(2000)}"\ncompetencies:\n  - summary: A\n    examples: [${'*a,'.repeat(300)}]\n`,
            'It refers to parts of itself (with *) more often than can be.'
        ],
        ['competencies: []\nn: &n summary\nm:\n  *n : A\n  summary: B\n', 'from line 5 on. “summary” is there twice.'],
        ['competencies: []\nm:\n  summary: A\nn: &n summary\nk: {summary: B,\n  *n : A}\n', 'from line 6 on.'],
        ['competencies:\n  - 1: A\n    "1": B\n', 'from line 3 on. “1” is there twice.'],
        ['competencies:\n  - summary: {{ name }}\n', 'from line 2 on. A list or a map stands before a colon'],
        [
            'competencies:\n  - <<: nothing\n    summary: A\n',
            'from line 2 on. What is put in with “<<” has to be a map'
        ],
        ['a: &a {b: c}\ncompetencies:\n  - <<: [*a, 1]\n', 'from line 3 on. What is put in with “<<” has to be a map']
    ])('are refused in words (%#)', async (text, message) => {
        const refused = imported(text);
        await expect(refused).rejects.toThrow(message);
        await expect(refused).rejects.toBeInstanceOf(UnreadableSource);
    });

    test('that refer to thousands of their parts are read as if all were written out', async () => {
        const parts = Array.from({ length: 5000 }, (_, index) => index);
        const ladder = (examples: (index: number) => string) =>
            `names: [${parts.map(index => `&n${index} word ${index}`).join(', ')}]\n` +
            `competencies:\n  - summary: &s Brings ships in.\n    examples: [${parts.map(examples).join(', ')}]\n` +
            '  - &c { summary: *s, level: one }\n  - *c\n  - { *s : a }\n';
        const read = await imported(ladder(index => `*n${index}`));
        expect(read.files).toEqual((await imported(ladder(index => `word ${index}`))).files);
        const { model } = await written(read);
        expect(model.competencies.map(({ title }) => title)).toEqual([
            'Brings ships in',
            'Brings ships in (one)',
            'Brings ships in (one, 2)'
        ]);
    });

    test('that call a field by a book tell its beginning', async () => {
        const key = 'k'.repeat(100_000);
        const told = await imported(`{? ${key} : 1, ? ${key} : 2}\n`).catch((error: Error) => error.message);
        expect(told).toMatch(/“k+” is there twice/);
        expect((told as string).length).toBeLessThan(300);
    });

    test('that call a level by a book, and ask for the same there again and again, are read', async () => {
        const long = 'word '.repeat(20_000);
        const entries = '  - {summary: A, level: l}\n'.repeat(1000);
        const read = await imported(`levels:\n  - {id: l, name: "${long}"}\ncompetencies:\n${entries}`);
        const signs = read.files.reduce((sum, { text }) => sum + text.length, 0);
        expect(signs).toBeLessThan(500_000);
    });

    test('that fork everywhere have one way up', async () => {
        const ways = Array.from({ length: 11 }, (_, index) => 'abcdefghijk'.charAt(index));
        const levels = (most: number) =>
            ways.slice(0, most).flatMap(way => [`  - senior-${way}\n`, `  - chief-${way}\n`]);
        const read = async (most: number) => {
            const text = `levels:\n${levels(most).join('')}competencies: []\n`;
            return (await written(await imported(text))).model.streams.length;
        };
        expect(await read(10)).toBe(10);
        expect(await read(11)).toBe(1);
    });

    test('have nothing told past the importer', async () => {
        const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
        await imported('competencies: []\n? {"\u009b31m": 1}\n: x\n').catch(() => {});
        await imported('competencies: []\nx: !strange\u202e a\n').catch(() => {});
        expect(warned).not.toHaveBeenCalled();
        warned.mockRestore();
    });

    test('with thirty thousand fields are read at once', async () => {
        const fields = Array.from({ length: 30_000 }, (_, index) => `f${index}: 1\n`).join('');
        expect((await imported(`${fields}competencies: []\n`)).files.length).toBe(1);
    });

    test('set nothing of what all objects have', async () => {
        const text = `__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}
competencies:\n  - {summary: A, theme: __proto__, level: constructor, proficiency: toString}\n`;
        const { errors, model } = await written(await imported(text));
        expect(errors).toEqual([]);
        expect(model.categories).toMatchObject([{ code: '__proto__' }]);
        expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    });

    test('of any shape are read as far as they have one', async () => {
        const text = fc.oneof(fc.constantFrom('a', 'b', 'A.1', 'Expert', 'x-ic', 'x-pm', 'y-ic', 'y-pm'), fc.string());
        const any = fc.oneof(text, fc.jsonValue());
        const entry = fc.dictionary(
            fc.constantFrom(
                'id',
                'name',
                'summary',
                'level',
                'theme',
                'area',
                'proficiency',
                'examples',
                'supportingUrls'
            ),
            any,
            { maxKeys: 6 }
        );
        const list = fc.oneof(
            { weight: 6, arbitrary: fc.array(fc.oneof(entry, text), { maxLength: 6 }) },
            fc.jsonValue()
        );
        const ladder = fc.record({
            name: any,
            summary: any,
            levels: list,
            themes: list,
            competencies: fc.array(entry, { maxLength: 6 })
        });
        await fc.assert(
            fc.asyncProperty(ladder, async value => {
                // What is JSON is YAML.
                const { errors, unformatted } = await written(await imported(JSON.stringify(value)));
                expect(errors).toEqual([]);
                expect(unformatted).toEqual([]);
            }),
            { numRuns: 100, seed: 20261126 }
        );
    });

    test('of any text are read or refused in words', async () => {
        const line = fc.constantFrom(
            'a: b',
            '- c',
            '  - d: e',
            '? f',
            '&x',
            '*x',
            '{',
            ']',
            '"',
            '|',
            '>',
            '\t',
            '--- ',
            '%YAML',
            '!!js'
        );
        await fc.assert(
            fc.asyncProperty(fc.array(fc.oneof(line, fc.string()), { maxLength: 12 }), async lines => {
                const read = await imported(`competencies: []\n${lines.join('\n')}`).catch((error: unknown) => error);
                expect(read instanceof UnreadableSource || 'files' in (read as Imported)).toBe(true);
            }),
            { numRuns: 300, seed: 20261126 }
        );
    });
});
