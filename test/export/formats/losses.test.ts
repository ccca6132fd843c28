import {
    ASPECTS,
    type Aspect,
    type AspectOf,
    EXPORTERS,
    exporterOf,
    lossesOf,
    lossJson,
    lossLines
} from '@gradus/exchange/exporters';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FRAMEWORK_FACTS, ROLE_FACTS } from '../../../packages/exchange/src/losses/told-facts.ts';
import { anyModel } from '../any-model.ts';
import { modelOf } from './frameworks.ts';

test('every kind of thing that can be lost is found where everything is written', async () => {
    const model = await modelOf('every-construct');
    const aspects = Object.entries(ASPECTS) as [string, AspectOf][];
    expect(aspects.filter(([, each]) => [...each.in(model)].length === 0).map(([kind]) => kind)).toEqual([]);
});

test.each([
    ['of the framework', FRAMEWORK_FACTS, ({ framework }: FrameworkModel): readonly object[] => [framework]],
    ['of a role', ROLE_FACTS, ({ roles }: FrameworkModel): readonly object[] => roles]
])('every fact %s is found by the aspect that is to tell of it', async (_, facts, elements) => {
    const model = await modelOf('every-construct');
    for (const [fact, aspect] of Object.entries(facts) as [string, Aspect][]) {
        const isSaid = elements(model).some(each => saysSomething((each as Record<string, unknown>)[fact]));
        if (isSaid) expect([fact, [...ASPECTS[aspect].in(model)].length > 0]).toEqual([fact, true]);
    }
});

function saysSomething(value: unknown): boolean {
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

test('JSON tells what it has no place for: what is accepted of what rules find', async () => {
    for (const format of ['json', 'ndjson']) {
        const exported = await exporterOf(format)?.export(await modelOf('every-construct'));
        expect(exported?.losses.map(({ kind }) => kind)).toEqual(['accepted-findings']);
    }
});

test('what is not mentioned is left out, what is carried says how, and what is kept is not told', async () => {
    const model = await modelOf('every-construct');
    const all = lossesOf(model, {});
    expect(all.map(({ kind }) => kind)).toEqual(Object.keys(ASPECTS));
    expect(new Set(all.map(({ fate }) => fate))).toEqual(new Set(['left out']));
    const some = lossesOf(model, { tasks: 'kept', terms: { as: 'are told elsewhere' } });
    expect(some.length).toBe(all.length - 1);
    expect(some.find(({ kind }) => kind === 'terms')).toEqual({
        kind: 'terms',
        fate: 'changed',
        name: 'terms of the glossary',
        how: 'are told elsewhere',
        count: 1,
        examples: ['HBR']
    });
    expect(lossLines('X', some)).toContain('  changed: terms of the glossary are told elsewhere (1): HBR');
});

test('many are counted, and the first ones named once', async () => {
    const model = await modelOf('eu-customs');
    const tasks = lossesOf(model, {}).find(({ kind }) => kind === 'tasks');
    expect(tasks?.count).toBe(76);
    expect(tasks?.examples).toEqual(['CM-SM', 'CM-MM', 'CM-LM', 'CM-SE', 'CM-E']);
    expect(
        lossLines(
            'X',
            [tasks].flatMap(each => each ?? [])
        )[1]
    ).toMatch(/^ {2}left out: tasks \(76\): .*, …$/);
});

test('what a framework does not say is no loss', async () => {
    const kinds = lossesOf(await modelOf('smallest'), {}).map(({ kind }) => kind);
    expect(kinds).toEqual(['identifiers']);
    expect(lossLines('X', [])).toEqual([]);
});

test('every export of any framework tells the same losses each time, as text and as JSON', () => {
    return fc.assert(
        fc.asyncProperty(anyModel, async model => {
            for (const { id, export: make } of EXPORTERS) {
                const { losses } = await make(model);
                const again = await make(structuredClone(model));
                expect(again.losses).toEqual(losses);
                const read = JSON.parse(lossJson(id, model, losses)) as { losses: unknown };
                expect(read.losses).toEqual(JSON.parse(JSON.stringify(losses)));
            }
        }),
        { numRuns: 30 }
    );
});
