import type { PreviewModel, RequirementView, RoleView } from '@gradus/protocol';

/** That a role requires a competency, itself or in one of its specialisations. */
export interface Usage {
    readonly role: RoleView;
    readonly specialisation?: { readonly code: string; readonly title: string };
    readonly requirement: RequirementView;
}

/** Who requires what, by the code of the competency. */
export type Usages = ReadonlyMap<string, readonly Usage[]>;

/** Looks once through all requirements, of which there may be a hundred thousand. */
export function usagesOf({ roles }: PreviewModel): Usages {
    const usages = new Map<string, Usage[]>();
    const add = (usage: Usage) => {
        const known = usages.get(usage.requirement.competency);
        if (known === undefined) usages.set(usage.requirement.competency, [usage]);
        else known.push(usage);
    };
    for (const role of roles) {
        for (const requirement of role.requirements) add({ role, requirement });
        for (const specialisation of role.specialisations) {
            for (const requirement of specialisation.requirements) add({ role, specialisation, requirement });
        }
    }
    return usages;
}

/** How many roles there are among them: one that requires it twice counts once. */
export function rolesIn(usages: readonly Usage[]): number {
    return new Set(usages.map(({ role }) => role.code)).size;
}
