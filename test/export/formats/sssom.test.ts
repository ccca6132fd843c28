import { exporterOf } from '@gradus/exchange/exporters';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyModel } from '../any-model.ts';
import { FRAMEWORKS, modelOf } from './frameworks.ts';
import { hostile } from './with-texts.ts';

const REQUIRED = ['subject_id', 'predicate_id', 'object_id', 'mapping_justification'];

interface MappingSet {
    readonly metadata: Readonly<Record<string, string>>;
    readonly prefixes: Readonly<Record<string, string>>;
    readonly mappings: readonly Readonly<Record<string, string>>[];
}

/** A reader of SSSOM/TSV: a block of YAML behind number signs, then a table. */
function parsed(text: string): MappingSet {
    const lines = text.split('\n');
    expect(lines.pop()).toBe('');
    const head = lines.filter(line => line.startsWith('#')).map(line => line.slice(1));
    const [header = '', ...rows] = lines.slice(head.length);
    const pair = (line: string) => {
        const [, key = '', value = ''] = /^\s*(\w+): (".*")$/.exec(line) ?? [];
        expect(key, line).not.toBe('');
        return [key, JSON.parse(value) as string] as const;
    };
    expect(head[0]).toBe('curie_map:');
    const columns = header.split('\t');
    return {
        prefixes: Object.fromEntries(
            head
                .slice(1)
                .filter(line => line.startsWith(' '))
                .map(pair)
        ),
        metadata: Object.fromEntries(
            head
                .slice(1)
                .filter(line => !line.startsWith(' '))
                .map(pair)
        ),
        mappings: rows.map(row => {
            const cells = cellsOf(row);
            expect(cells.length).toBe(columns.length);
            return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
        })
    };
}

/** The cells of a row as a strict reader of CSV has them, with tabs in the place of commas. */
function cellsOf(row: string): string[] {
    const cells: string[] = [];
    const cell = /(?:"((?:[^"]|"")*)"|([^"\t]*))(\t|$)/y;
    for (;;) {
        const found = cell.exec(row);
        expect(found, row).not.toBeNull();
        cells.push(found?.[1]?.replaceAll('""', '"') ?? found?.[2] ?? '');
        if (found?.[3] !== '\t') return cells;
    }
}

async function mappingsOf(model: FrameworkModel): Promise<MappingSet> {
    const exported = await exporterOf('sssom')?.export(model);
    const set = parsed(String(exported?.files[0]?.content));
    expect(set.metadata).toMatchObject({ mapping_set_id: expect.any(String), license: expect.any(String) });
    for (const mapping of set.mappings) {
        for (const column of REQUIRED) {
            const [, prefix = ''] = /^([a-z]+):[^\s:|]/.exec(mapping[column] ?? '') ?? [];
            expect(Object.keys(set.prefixes), mapping[column]).toContain(prefix);
        }
    }
    return set;
}

test.each(FRAMEWORKS)('%s is a set of its relations', async name => {
    const model = await modelOf(name);
    const { mappings } = await mappingsOf(model);
    expect(mappings.length).toBe(model.relations.filter(({ object }) => object).length);
});

test('whatever is written, a mapping is one line', async () => {
    await mappingsOf(hostile(await modelOf('every-construct')));
    await fc.assert(
        fc.asyncProperty(anyModel, async model => void (await mappingsOf(model))),
        { numRuns: 60 }
    );
});

test('a mapping says what the relation says', async () => {
    const model = await modelOf('every-construct');
    const { mappings, prefixes, metadata } = await mappingsOf(model);
    const id = (kind: 'competencies' | 'statements', code: string) =>
        `element:${model[kind].find(each => each.code === code)?.id}`;
    expect(prefixes['element']).toBe('https://example.org/every-construct/');
    expect(metadata['license']).toBe('https://w3id.org/sssom/license/unspecified');
    expect(metadata['comment']).toBe('Publisher: The “Office. Licence: CC0-1.0');
    expect(mappings[0]).toEqual({
        subject_id: id('competencies', 'C1'),
        subject_label: 'Before the inner category',
        predicate_id: 'gradus:satisfies',
        object_id: id('statements', 'S1'),
        object_label: 'The work is planned.',
        mapping_justification: 'semapv:ManualMappingCuration',
        confidence: '0.9',
        author_label: 'A. Author',
        reviewer_label: 'R. Reviewer',
        mapping_date: '2026-01-31',
        comment: 'Both ask for a plan.'
    });
    expect(mappings.map(each => each['predicate_id'])).toContain('skos:exactMatch');
});

test('one author is one, whatever the name', async () => {
    const model = await modelOf('every-construct');
    const [relation] = model.relations;
    const relations = relation ? [{ ...relation, author: 'A | B', reviewer: 'C|D\\', reason: 'this | that' }] : [];
    const [mapping] = (await mappingsOf({ ...model, relations })).mappings;
    expect(mapping).toMatchObject({ author_label: 'A \\| B', reviewer_label: 'C\\|D\\\\', comment: 'this | that' });
});

test('a quotation mark ends no cell', async () => {
    const model = await modelOf('every-construct');
    const [relation] = model.relations;
    if (!relation) throw new Error('There is one.');
    const relations = [
        { ...relation, reason: '"We" say so', author: 'A "B"' },
        { ...relation, reason: 'Because of "that' },
        { ...relation, reason: 'None \\ here' }
    ];
    const { mappings } = await mappingsOf({ ...model, relations });
    expect(mappings.map(({ comment }) => comment)).toEqual(relations.map(({ reason }) => reason));
    expect(mappings[0]?.['author_label']).toBe('A "B"');
    const content = String((await exporterOf('sssom')?.export({ ...model, relations }))?.files[0]?.content);
    expect(content).toContain('\t"""We"" say so"\n');
});

test('a column that nothing would stand in is not there', async () => {
    const model = await modelOf('every-construct');
    const columnsOf = async (relations: FrameworkModel['relations']) => {
        const content = String((await exporterOf('sssom')?.export({ ...model, relations }))?.files[0]?.content);
        return content
            .split('\n')
            .find(line => line.startsWith('subject_id'))
            ?.split('\t');
    };
    const plain = model.relations.filter(each => each.object && each.confidence === undefined && !each.reason);
    expect(await columnsOf(plain.slice(0, 1))).toEqual([
        'subject_id',
        'subject_label',
        'predicate_id',
        'object_id',
        'object_label',
        'mapping_justification'
    ]);
    expect(await columnsOf([])).toEqual(REQUIRED);
});

test('what is no mapping is told as lost, and what is one is not', async () => {
    const model = await modelOf('every-construct');
    const lossesWith = async (relations: FrameworkModel['relations']) =>
        ((await exporterOf('sssom')?.export({ ...model, relations }))?.losses ?? []).filter(({ kind }) =>
            kind.includes('relations')
        );
    const whole = model.relations.filter(({ object }) => object);
    const left = model.relations.filter(({ object }) => !object);
    expect(left.length).toBeGreaterThan(0);
    expect(await lossesWith(whole)).toEqual([]);
    expect(await lossesWith(model.relations)).toMatchObject([
        { kind: 'unmapped-relations', fate: 'left out', count: left.length }
    ]);
    const [first] = whole;
    if (!first) throw new Error('There is one.');
    const nowhere = { ...first, subject: { ...first.subject, code: 'Nobody' } };
    expect(await lossesWith([first, nowhere])).toMatchObject([
        { count: 1, examples: [expect.stringMatching(/^Nobody /)] }
    ]);
});
