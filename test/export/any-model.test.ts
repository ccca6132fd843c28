import { type CompiledFramework, exportJson, type Sections } from '@gradus/exchange';
import type * as model from '@gradus/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyModel } from './any-model.ts';
import { schemaErrors } from './schema.ts';

describe('any model', () => {
    test('is exported in the published form, to the same text each time', () => {
        fc.assert(
            fc.property(anyModel, fc.nat(3), (any, errors) => {
                const json = exportJson(any, { errors });
                expect(schemaErrors(JSON.parse(json))).toEqual([]);
                expect(exportJson(structuredClone(any), { errors })).toBe(json);
            })
        );
    });

    test('can be read out of its export: every code, title, text and level, in its order', () => {
        fc.assert(
            fc.property(anyModel, any => {
                const read = JSON.parse(exportJson(any)) as CompiledFramework;
                const isValue = ({ scale }: model.Competency) => scale === undefined;
                const known = [
                    ...any.scales.flatMap(({ levels }) => levels),
                    ...any.domains.flatMap(({ activities }) => activities)
                ];
                const found = [
                    ...read.scales.flatMap(({ levels }) => levels),
                    ...read.domains.flatMap(({ activities }) => activities)
                ];
                expectSame([read.framework], [any.framework]);
                expectSame(found, known);
                expectSame(read.scales, any.scales);
                expectSame(read.categories, any.categories);
                expectSame(
                    read.competencies,
                    any.competencies.filter(each => !isValue(each))
                );
                expectSame(read.values, any.competencies.filter(isValue));
                expectSame(read.domains, any.domains);
                expectSame(read.groups, any.groups);
                expectSame(read.grades, any.grades);
                expectSame(read.roles, any.roles);

                expect(
                    read.sections.map(({ for: uses, ...rest }) => ({
                        ...rest,
                        uses,
                        origin: { file: 0, line: 0, character: 0 }
                    }))
                ).toEqual(any.sections);
                const { code: _code, title: _title, sections: _sections, ...properties } = read.framework;
                expect({ ...any.framework, ...properties }).toEqual(any.framework);
                expect(Object.keys(properties)).toHaveLength(Object.keys(any.framework).length - 4);
                expect(read.scales.map(({ cumulative }) => cumulative)).toEqual(
                    any.scales.map(({ cumulative }) => cumulative)
                );
                expect(read.categories.map(({ parent, scale }) => [parent, scale])).toEqual(
                    any.categories.map(({ parent, scale }) => [parent ?? null, scale ?? null])
                );
                expect(
                    read.competencies.map(({ category, scale, levels, aliases }) => [
                        category,
                        scale,
                        levels.map(String),
                        aliases
                    ])
                ).toEqual(
                    any.competencies
                        .filter(each => !isValue(each))
                        .map(({ category, scale, levels, aliases }) => [category, scale, levels, aliases])
                );
                expect([read.values, read.domains].map(list => list.map(({ aliases }) => aliases))).toEqual(
                    [any.competencies.filter(isValue), any.domains].map(list => list.map(({ aliases }) => aliases))
                );
                expect(read.domains.map(({ excludes }) => excludes)).toEqual(
                    any.domains.map(({ excludes }) =>
                        excludes.map(({ grade, reason }) => ({ grade, reason: reason ?? null }))
                    )
                );
                expect(read.grades.map(({ group, aliases }) => [group, aliases])).toEqual(
                    any.grades.map(({ group, aliases }) => [group ?? null, aliases])
                );
                expect(
                    read.roles.map(({ grade, domain, aliases, tasks, requirements }) => [
                        ...[grade, domain, aliases, tasks],
                        requirements.map(({ competency, level, maxLevel, necessity }) => [
                            competency,
                            String(level),
                            maxLevel === undefined ? maxLevel : String(maxLevel),
                            necessity
                        ])
                    ])
                ).toEqual(
                    any.roles.map(({ grade, domain, aliases, tasks, requirements }) => [
                        ...[grade ?? null, domain ?? null, aliases, tasks],
                        requirements.map(({ competency, level, maxLevel, necessity }) => [
                            competency,
                            level,
                            maxLevel,
                            necessity
                        ])
                    ])
                );
            })
        );
    });
});

interface Read {
    readonly code: string | number;
    readonly title: string;
    readonly sections: Sections;
}

function expectSame(read: readonly Read[], known: readonly model.Described[]): void {
    expect(read.map(({ code, title }) => [String(code), title])).toEqual(known.map(({ code, title }) => [code, title]));
    read.forEach(({ sections }, index) => {
        const contents = known[index]?.sections ?? [];
        expect(new Set(Object.keys(sections))).toEqual(new Set(contents.map(({ section }) => section)));
        for (const { section, form, entries } of contents) {
            expect(Object.hasOwn(sections, section)).toBe(true);
            expect(Object.getOwnPropertyDescriptor(sections, section)?.value).toEqual(
                form === 'list' ? entries : entries.join('\n\n')
            );
        }
    });
}
