import type { DraftFramework, DraftRequirement, DraftRole } from '../../draft/draft-framework.ts';
import type { StatedRequirement } from './requirement-rows.ts';

/**
 * Gives roles the requirements that they have themselves, of those that they have in effect: what they take over from the
 * roles that they extend is theirs only where it says so, or something else, and what they do not require any more is
 * excluded.
 */
export function giveOwnRequirements(
    draft: DraftFramework,
    inEffect: ReadonlyMap<DraftRole, readonly StatedRequirement[]>
): void {
    const roles = new Map(draft.roles.map(role => [role.code, role]));
    for (const role of draft.roles) {
        const stated = inEffect.get(role) ?? [];
        const inherited = new Map<string, DraftRequirement>();
        for (const parent of parentsOf(role, roles)) {
            for (const each of inEffect.get(parent) ?? []) {
                const known = inherited.get(each.competency);
                if (!known || isHigher(each, known, draft)) inherited.set(each.competency, each);
            }
        }
        role.requirements = stated
            .filter(each => !each.isTakenOver || !isSame(each, inherited.get(each.competency)))
            .map(({ isTakenOver: _, ...each }) => each);
        const said = new Set(stated.map(({ competency }) => competency));
        role.excludes = [...inherited.keys()]
            .filter(competency => !said.has(competency))
            .map(competency => ({ competency }));
    }
}

/** The roles that a role extends, without those that extend it in turn. */
function parentsOf(role: DraftRole, roles: ReadonlyMap<string, DraftRole>): DraftRole[] {
    const leadsBack = (parent: DraftRole): boolean => {
        const seen = new Set<DraftRole>();
        const pending = [parent];
        for (let each = pending.pop(); each; each = pending.pop()) {
            if (each === role) return true;
            if (seen.has(each)) continue;
            seen.add(each);
            pending.push(...each.extends.flatMap(code => roles.get(code) ?? []));
        }
        return false;
    };
    return role.extends.flatMap(code => roles.get(code) ?? []).filter(parent => !leadsBack(parent));
}

function isSame(one: DraftRequirement, other: DraftRequirement | undefined): boolean {
    const said = (each: DraftRequirement) =>
        JSON.stringify([each.level ?? '', each.maxLevel ?? '', each.necessity, each.measures]);
    return other !== undefined && said(one) === said(other);
}

/** As the language compares what several roles ask for: what begins higher, or as high and ends higher. */
function isHigher(
    one: DraftRequirement,
    other: DraftRequirement,
    { scales, categories, competencies }: DraftFramework
) {
    const competency = competencies.find(({ code }) => code === one.competency);
    const category = categories.find(({ key }) => key === competency?.category);
    const scale = scales.find(({ code }) => code === category?.scale);
    const height = (level: string | undefined): number => {
        if (level === undefined || !scale) return -1;
        return scale.range ? Number(level) : scale.levels.findIndex(({ code }) => code === level);
    };
    const [low, otherLow] = [height(one.level), height(other.level)];
    if (low !== otherLow) return low > otherLow;
    return height(one.maxLevel ?? one.level) > height(other.maxLevel ?? other.level);
}
