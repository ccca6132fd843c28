import type * as model from '@gradus/model';
import fc from 'fast-check';
import {
    type AnyElement,
    aliases,
    code,
    oneOf,
    origin,
    type Pools,
    someOf,
    someWith,
    text,
    title,
    withOptional
} from './any-element.ts';

export const scaleLevel: fc.Arbitrary<model.ScaleLevel> = fc.record({ scale: code, level: code });

function requirements({ competency, role, set }: Pools): fc.Arbitrary<model.Requirement[]> {
    const requirement: fc.Arbitrary<model.Requirement> = withOptional(
        {
            competency: oneOf(competency),
            necessity: fc.constantFrom<model.Necessity>('essential', 'desirable'),
            measures: fc.array(scaleLevel, { maxLength: 2 }),
            origin
        },
        { level: code, maxLevel: code, inheritedFrom: oneOf([...role, ...set]) }
    );
    return someWith(competency, requirement, 4);
}

/** What roles and sets have in common, and other elements have not. */
export function demands({ pools }: AnyElement) {
    const { competency, role, set } = pools;
    return fc.record({
        aliases,
        extends: someOf(role, set),
        tasks: fc.array(text, { maxLength: 3 }),
        requirements: requirements(pools),
        excludes: someWith(competency, withOptional({ competency: oneOf(competency) }, { reason: text }))
    });
}

/** What only roles have. */
export function roleFields(element: AnyElement) {
    const { grade, domain, group } = element.pools;
    return withOptional(
        {
            activities: fc.array(fc.record({ activity: code, title, reworded: fc.boolean() }), { maxLength: 2 }),
            specialisations: element.within(fc.record({ requirements: requirements(element.pools) })),
            openSpecialisations: fc.boolean()
        },
        { grade: oneOf(grade), domain: oneOf(domain), group: oneOf(group) }
    );
}
