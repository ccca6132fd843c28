import { pushAll } from '@gradus/model';
import type {
    DraftCategory,
    DraftCompetency,
    DraftFramework,
    DraftRequirement,
    DraftRole,
    DraftScale
} from '../../draft/draft-framework.ts';
import { LevelPlaces } from '../../draft/sound-dictionary.ts';
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
    const circles = new Circles(draft.roles);
    const heights = new Heights(draft);
    for (const role of draft.roles) {
        const stated = inEffect.get(role) ?? [];
        const inherited = new Map<string, DraftRequirement>();
        for (const parent of circles.parentsOf(role)) {
            for (const each of inEffect.get(parent) ?? []) {
                const known = inherited.get(each.competency);
                if (!known || heights.isHigher(each, known)) inherited.set(each.competency, each);
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

/** Roles that extend each other in the end, so that none of them takes over anything from the others. */
class Circles {
    private readonly roles: ReadonlyMap<string, DraftRole>;
    /** What those of a circle have in common, and nobody else has. */
    private readonly circles = new Map<DraftRole, number>();

    constructor(roles: readonly DraftRole[]) {
        this.roles = new Map(roles.map(role => [role.code, role]));
        const extending = new Map<DraftRole, DraftRole[]>();
        for (const role of roles) {
            for (const parent of this.extended(role)) {
                const known = extending.get(parent) ?? [];
                extending.set(parent, known);
                known.push(role);
            }
        }
        // Who can be come to in both directions is in one circle: first up, and then down, from the last one that was left.
        for (const [circle, start] of this.leftInOrder(roles).reverse().entries()) {
            const pending = [start];
            for (let each = pending.pop(); each; each = pending.pop()) {
                if (this.circles.has(each)) continue;
                this.circles.set(each, circle);
                pushAll(pending, extending.get(each) ?? []);
            }
        }
    }

    /** The roles that a role extends, without those that extend it in turn. */
    parentsOf(role: DraftRole): DraftRole[] {
        return this.extended(role).filter(parent => this.circles.get(parent) !== this.circles.get(role));
    }

    /** Each role behind all that it extends, as far as there are no circles. */
    private leftInOrder(roles: readonly DraftRole[]): DraftRole[] {
        const left: DraftRole[] = [];
        const seen = new Set<DraftRole>();
        for (const start of roles) {
            const path: { readonly role: DraftRole; readonly parents: DraftRole[] }[] = [];
            const enter = (role: DraftRole | undefined) => {
                if (!role || seen.has(role)) return;
                seen.add(role);
                path.push({ role, parents: this.extended(role) });
            };
            enter(start);
            for (let top = path.at(-1); top; top = path.at(-1)) {
                if (top.parents.length > 0) enter(top.parents.pop());
                else {
                    left.push(top.role);
                    path.pop();
                }
            }
        }
        return left;
    }

    private extended(role: DraftRole): DraftRole[] {
        return role.extends.flatMap(code => this.roles.get(code) ?? []);
    }
}

function isSame(one: DraftRequirement, other: DraftRequirement | undefined): boolean {
    const said = (each: DraftRequirement) =>
        JSON.stringify([each.level ?? '', each.maxLevel ?? '', each.necessity, each.measures]);
    return other !== undefined && said(one) === said(other);
}

/** Compares what several roles ask for. */
class Heights {
    private readonly scales: ReadonlyMap<string, DraftScale>;
    private readonly categories: ReadonlyMap<string | undefined, DraftCategory>;
    private readonly competencies: ReadonlyMap<string, DraftCompetency>;
    private readonly places = new LevelPlaces();

    constructor({ scales, categories, competencies }: DraftFramework) {
        // Of several with one name, the first counts.
        this.scales = new Map(scales.toReversed().map(each => [each.code, each]));
        this.categories = new Map(categories.toReversed().map(each => [each.key, each]));
        this.competencies = new Map(competencies.toReversed().map(each => [each.code, each]));
    }

    /** As the language does: what begins higher, or as high and ends higher. */
    isHigher(one: DraftRequirement, other: DraftRequirement): boolean {
        const category = this.categories.get(this.competencies.get(one.competency)?.category);
        const scale = category?.scale === undefined ? undefined : this.scales.get(category.scale);
        const height = (level: string | undefined): number => {
            if (level === undefined || !scale) return -1;
            return scale.range ? Number(level) : this.places.of(scale, level);
        };
        const [low, otherLow] = [height(one.level), height(other.level)];
        if (low !== otherLow) return low > otherLow;
        return height(one.maxLevel ?? one.level) > height(other.maxLevel ?? other.level);
    }
}
