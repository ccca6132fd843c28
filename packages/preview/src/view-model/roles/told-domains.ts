import type { DomainView, RoleView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { domainActivities, type ShownActivity } from './role-activities.ts';

/** A domain with what stands before its roles in a document. */
export interface ToldDomain {
    readonly domain: DomainView;
    readonly activities: readonly ShownActivity[];
    /** The titles of the grades that it does not have, and why. */
    readonly excluded: readonly { readonly code: string; readonly title: string; readonly reason?: string }[];
}

/** The domains that roles are of, in the order of the framework, as far as there is anything to tell of them. */
export function toldDomains({ model }: PreviewIndex, roles: readonly RoleView[]): readonly ToldDomain[] {
    const codes = new Set(roles.map(({ domain }) => domain));
    const grades = new Map(model.grades.map(({ code, title }) => [code, title]));
    return model.domains
        .filter(
            ({ code, sections, activities, excludes }) =>
                codes.has(code) && sections.length + activities.length + excludes.length > 0
        )
        .map(domain => ({
            domain,
            activities: domainActivities(domain),
            excluded: domain.excludes.map(({ grade, reason }) => ({
                code: grade,
                title: grades.get(grade) ?? grade,
                ...(reason === undefined ? {} : { reason })
            }))
        }));
}
