import { type CompetencyView, type DomainView, emptyPreview, type RoleView } from '@gradus/protocol';

/** Elements with no more than is told of them, for fixtures. */
export function domainView(code: string, title: string, more: Partial<DomainView> = {}): DomainView {
    return { code, title, sections: [], activities: [], excludes: [], ...more };
}

export function competencyView(
    code: string,
    title: string,
    category: string,
    more: Partial<CompetencyView> = {}
): CompetencyView {
    return {
        code,
        title,
        category,
        sections: [],
        kinds: [],
        aliases: [],
        levels: [],
        restricted: false,
        forAll: false,
        descriptors: [],
        ...more
    };
}

export function roleView(code: string, title: string, more: Partial<RoleView> = {}): RoleView {
    return {
        code,
        title,
        sections: [],
        extends: [],
        activities: [],
        tasks: [],
        requirements: [],
        excludes: [],
        specialisations: [],
        openSpecialisations: false,
        ...more
    };
}

/** A framework that has nothing in it. */
export const EMPTY = emptyPreview('Nothing');
