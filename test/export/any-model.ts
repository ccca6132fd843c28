import type * as model from '@gradus/model';
import fc from 'fast-check';
import { annotations } from './any-annotations.ts';
import {
    AnyElement,
    aliases,
    code,
    codes,
    HEADER_CODE,
    kind,
    oneOf,
    origin,
    type Pools,
    pools,
    someCodes,
    someOf,
    someWith,
    text,
    title,
    withOptional
} from './any-element.ts';
import { demands, roleFields, scaleLevel } from './any-role.ts';

/** Models of any content. The elements that they refer to are there. */
export const anyModel: fc.Arbitrary<model.FrameworkModel> = pools.chain(itsPools =>
    codes()
        .chain(all => fc.tuple(...all.map(each => section(each, itsPools))))
        .chain(sections => modelWith(sections, new AnyElement(sections, itsPools)))
);

function section(itsCode: string, { category }: Pools): fc.Arbitrary<model.SectionDeclaration> {
    const use: fc.Arbitrary<model.SectionUse> = withOptional(
        { kind, required: fc.boolean(), expected: fc.boolean() },
        { category: oneOf(category) }
    );
    return fc.record({
        code: fc.constant(itsCode),
        title,
        form: fc.constantFrom<model.SectionForm>('text', 'list'),
        numbered: fc.boolean(),
        open: fc.boolean(),
        uses: fc.array(use, { maxLength: 3 }),
        origin
    });
}

function modelWith(
    sections: readonly model.SectionDeclaration[],
    element: AnyElement
): fc.Arbitrary<model.FrameworkModel> {
    const { scale, category, statement, group } = element.pools;
    const categoryFields = withOptional({ forAll: fc.boolean() }, { parent: oneOf(category), scale: oneOf(scale) });
    const statementFields = withOptional({ category: oneOf(category), aliases }, { parent: oneOf(statement) });
    const gradeFields = withOptional({ aliases }, { group: oneOf(group), level: scaleLevel });
    return fc.record<model.FrameworkModel>({
        framework: element.of(HEADER_CODE, HEADER_FIELDS),
        sections: fc.constant(sections),
        scales: element.all('scale', scaleFields(element)),
        categories: element.all('category', categoryFields),
        competencies: element.all('competency', competencyFields(element)),
        statements: element.all('statement', statementFields),
        domains: element.all('domain', domainFields(element)),
        groups: element.all('group'),
        grades: element.all('grade', gradeFields),
        roles: element.all('role', both(demands(element), roleFields(element))),
        sets: element.all('set', demands(element)),
        streams: element.all('stream', STREAM_FIELDS),
        terms: element.all('term', fc.record({ aliases })),
        ...annotations(element),
        files: fc.constant(['file:///a.gradus'])
    });
}

const STREAM_FIELDS = fc.record({ over: fc.constantFrom<model.Stream['over']>('roles', 'grades'), steps: someCodes });

const HEADER_FIELDS = withOptional(
    {
        complete: fc.boolean(),
        // One that is used without being adopted may have codes that this model refers to.
        uses: fc.array(withOptional({ framework: code, adopted: fc.boolean() }, { package: text, version: text }), {
            maxLength: 2
        })
    },
    { version: text, date: text, language: text, publisher: text, source: text, licence: text, namespace: text }
);

function scaleFields(element: AnyElement) {
    return withOptional(
        { cumulative: fc.boolean(), levels: element.within(withOptional({}, { covers: someCodes })) },
        {
            size: fc.nat(),
            range: fc.record({ min: fc.nat(), max: fc.nat().map(max => max / 4) }),
            base: oneOf(element.pools.scale)
        }
    );
}

function competencyFields({ pools: { category, competency, scale }, sections }: AnyElement) {
    return withOptional(
        {
            category: oneOf(category),
            kinds: someOf(category),
            aliases,
            levels: fc.array(code, { maxLength: 3 }),
            restricted: fc.boolean(),
            forAll: fc.boolean(),
            descriptors: fc.array(fc.record({ level: code, sections, origin }), { maxLength: 2 })
        },
        { scale: oneOf(scale), parent: oneOf(competency) }
    );
}

function domainFields(element: AnyElement) {
    const { grade } = element.pools;
    return fc.record({
        aliases,
        activities: element.within(),
        excludes: someWith(grade, withOptional({ grade: oneOf(grade) }, { reason: text }))
    });
}

function both<A, B>(one: fc.Arbitrary<A>, other: fc.Arbitrary<B>): fc.Arbitrary<A & B> {
    return fc.tuple(one, other).map(([a, b]) => ({ ...a, ...b }));
}
