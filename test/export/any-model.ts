import type * as model from '@gradus/model';
import fc from 'fast-check';

const ORIGIN: model.Origin = { file: 0, line: 0, character: 0 };

/** Codes that mean something to JavaScript, to JSON or to numbers, among ordinary ones. */
const HOSTILE = '__proto__ constructor prototype toString hasOwnProperty null NaN 1 01 1e3 0.5 Infinity'.split(' ');
const code = fc
    .oneof(fc.constantFrom(...HOSTILE), fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'binary' }))
    // Codes consist of letters, digits and joiners. Node 24 takes one key for another where keys have escapes.
    .filter(each => JSON.stringify(each) === `"${each}"`);
const codes = (maxLength = 5) => fc.uniqueArray(code, { maxLength });
const text = fc.string({ unit: 'binary' });
const title = fc.string({ minLength: 1, unit: 'binary' });
const origin = fc.constant(ORIGIN);

function described(
    codes: readonly string[],
    sections: readonly model.SectionDeclaration[]
): fc.Arbitrary<model.Described[]> {
    const content = fc.subarray([...sections]).chain(chosen =>
        fc.tuple(
            ...chosen.map(({ code, form }) =>
                fc.record({
                    section: fc.constant(code),
                    form: fc.constant(form),
                    entries: fc.array(text, { maxLength: 3 })
                })
            )
        )
    );
    return fc.tuple(...codes.map(each => fc.record({ code: fc.constant(each), title, sections: content, origin })));
}

function oneOf(codes: readonly string[]): fc.Arbitrary<string | undefined> {
    return codes.length === 0 ? fc.constant(undefined) : fc.option(fc.constantFrom(...codes), { nil: undefined });
}

/** What is not there is left out, as in a model. */
function without<T extends object>(value: T): T {
    return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

const KINDS: readonly model.ElementKind[] = [
    'framework',
    'scale',
    'level',
    'category',
    'competency',
    'domain',
    'activity',
    'group',
    'grade',
    'role'
];

/** Models of any content. The scales, categories, groups, grades and domains that they refer to are there. */
export const anyModel: fc.Arbitrary<model.FrameworkModel> = fc
    .record({
        sections: codes(),
        scales: codes(3),
        categories: codes(),
        competencies: codes(),
        domains: codes(3),
        groups: codes(3),
        grades: codes(),
        roles: codes(3)
    })
    .chain(names =>
        fc
            .tuple(
                ...names.sections.map(each =>
                    fc.record({
                        code: fc.constant(each),
                        title,
                        form: fc.constantFrom('text' as const, 'list' as const),
                        numbered: fc.boolean(),
                        uses: fc.array(
                            fc
                                .record({
                                    kind: fc.constantFrom(...KINDS),
                                    category: oneOf(names.categories),
                                    required: fc.boolean()
                                })
                                .map(without),
                            { maxLength: 3 }
                        ),
                        origin
                    })
                )
            )
            .chain(sections => modelWith(names, sections as model.SectionDeclaration[]))
    );

type Names = Readonly<
    Record<'scales' | 'categories' | 'competencies' | 'domains' | 'groups' | 'grades' | 'roles', readonly string[]>
>;

function modelWith(names: Names, sections: readonly model.SectionDeclaration[]): fc.Arbitrary<model.FrameworkModel> {
    const elements = (codes: readonly string[]) => described(codes, sections);
    const aliases = fc.array(text, { maxLength: 2 });
    const scales = elements(names.scales).chain(each =>
        fc.tuple(
            ...each.map(scale =>
                codes()
                    .chain(elements)
                    .chain(levels => fc.boolean().map(cumulative => ({ ...scale, cumulative, levels })))
            )
        )
    );
    return scales.chain(itsScales => {
        const competency = (each: model.Described) =>
            fc
                .record({
                    aliases,
                    category: fc.constantFrom(...names.categories),
                    scale: oneOf(names.scales),
                    restricted: fc.boolean()
                })
                .chain(rest => {
                    const levels =
                        itsScales.find(scale => scale.code === rest.scale)?.levels.map(level => level.code) ?? [];
                    return fc
                        .subarray(levels)
                        .map(chosen => without({ ...each, ...rest, levels: chosen }) as model.Competency);
                });
        return fc.record({
            framework: elements(['F']).chain(([header]) =>
                fc
                    .record(
                        { version: text, date: text, language: text, publisher: text, source: text, licence: text },
                        { requiredKeys: [] }
                    )
                    .map(properties => ({ ...header, ...properties }) as model.FrameworkHeader)
            ),
            sections: fc.constant(sections),
            scales: fc.constant(itsScales),
            categories: elements(names.categories).chain(each =>
                fc.tuple(
                    ...each.map(category =>
                        fc
                            .record({ parent: oneOf(names.categories), scale: oneOf(names.scales) })
                            .map(rest => without({ ...category, ...rest }) as model.Category)
                    )
                )
            ),
            competencies:
                names.categories.length === 0
                    ? fc.constant([])
                    : elements(names.competencies).chain(each => fc.tuple(...each.map(competency))),
            domains: elements(names.domains).chain(each =>
                fc.tuple(
                    ...each.map(domain =>
                        fc
                            .record({
                                aliases,
                                activities: codes(3).chain(elements),
                                excludes: fc.array(
                                    fc
                                        .record({ grade: title, reason: fc.option(text, { nil: undefined }) })
                                        .map(without),
                                    { maxLength: 2 }
                                )
                            })
                            .map(rest => ({ ...domain, ...rest }) as model.Domain)
                    )
                )
            ),
            groups: elements(names.groups),
            grades: elements(names.grades).chain(each =>
                fc.tuple(
                    ...each.map(grade =>
                        fc
                            .record({ aliases, group: oneOf(names.groups) })
                            .map(rest => without({ ...grade, ...rest }) as model.Grade)
                    )
                )
            ),
            roles: elements(names.roles).chain(each =>
                fc.tuple(
                    ...each.map(role =>
                        fc
                            .record({
                                aliases,
                                grade: oneOf(names.grades),
                                domain: oneOf(names.domains),
                                tasks: fc.array(text, { maxLength: 3 }),
                                requirements: fc.array(
                                    fc
                                        .record({
                                            competency: code,
                                            level: code,
                                            maxLevel: fc.option(code, { nil: undefined }),
                                            necessity: fc.constantFrom('essential' as const, 'desirable' as const),
                                            origin
                                        })
                                        .map(without),
                                    { maxLength: 4 }
                                )
                            })
                            .map(rest => without({ ...role, ...rest }) as model.Role)
                    )
                )
            ),
            files: fc.constant(['file:///a.gradus'])
        }) as fc.Arbitrary<model.FrameworkModel>;
    });
}
