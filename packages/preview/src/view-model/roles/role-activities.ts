import type { DomainView, RoleView, TextView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';

/** Something that is done in a domain, or that a role takes part in. */
export interface ShownActivity {
    readonly title: string;
    /** What the domain says of it; nothing where a role has words of its own for it. */
    readonly sections: readonly TextView[];
    /** The number that it has in its domain, where it is told by one. */
    readonly number?: number;
}

/** The activities of a role, with what its domain says of them. */
export function roleActivities({ model }: PreviewIndex, role: RoleView): readonly ShownActivity[] {
    const domain = model.domains.find(({ code }) => code === role.domain);
    const known = new Map(domain && domainActivities(domain).map(activity => [activity.title, activity]));
    return role.activities.map(title => known.get(title) ?? { title, sections: [] });
}

/** What is done in a domain. */
export function domainActivities({ activities }: DomainView): readonly ShownActivity[] {
    return activities.map(({ code, number, title, sections }) => {
        const printed = Number(number ?? code);
        return { title, sections, ...(Number.isInteger(printed) ? { number: printed } : {}) };
    });
}
