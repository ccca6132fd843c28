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
            const cells = row.split('\t');
            expect(cells.length).toBe(columns.length);
            return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
        })
    };
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
    const relations = relation ? [{ ...relation, author: 'A | B', reviewer: 'C|D', reason: 'this | that' }] : [];
    const [mapping] = (await mappingsOf({ ...model, relations })).mappings;
    expect(mapping).toMatchObject({ author_label: 'A \\| B', reviewer_label: 'C\\|D', comment: 'this | that' });
});

test('a cross reference that leads nowhere is told as lost', async () => {
    const losses = (await exporterOf('sssom')?.export(await modelOf('every-construct')))?.losses ?? [];
    expect(losses.map(({ kind }) => kind)).toContain('relations');
});
