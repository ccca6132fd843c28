import type { Described, ElementKind, FrameworkModel } from '@gradus/model';

/** An element with what it is, and the code of what holds it where codes are counted by that. */
export interface PlacedElement {
    readonly kind: ElementKind;
    readonly element: Described;
    readonly within?: string;
}

/** Everything of a framework that has a code, in the order of the model; what is held comes after what holds it. */
export function elementsOf(model: FrameworkModel): PlacedElement[] {
    return [
        { kind: 'framework', element: model.framework },
        ...model.scales.flatMap(scale => [...placed('scale', [scale]), ...placed('level', scale.levels, scale.code)]),
        ...placed('category', model.categories),
        ...placed('competency', model.competencies),
        ...placed('statement', model.statements),
        ...model.domains.flatMap(domain => [
            ...placed('domain', [domain]),
            ...placed('activity', domain.activities, domain.code)
        ]),
        ...placed('group', model.groups),
        ...placed('grade', model.grades),
        ...model.roles.flatMap(role => [
            ...placed('role', [role]),
            ...placed('specialisation', role.specialisations, role.code)
        ]),
        ...placed('set', model.sets),
        ...placed('stream', model.streams),
        ...placed('term', model.terms)
    ];
}

function placed(kind: ElementKind, elements: readonly Described[], within?: string): PlacedElement[] {
    return elements.map(element => ({ kind, element, ...(within !== undefined && { within }) }));
}
