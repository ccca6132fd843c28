import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils, MultiMap } from 'langium';
import type * as ast from '../generated/ast.ts';
import { Adoption } from '../model/adoption.ts';
import type { RoleDemand, RoleRequirements } from '../references/role-requirements.ts';
import { requirementsFor } from '../references/role-requirements.ts';
import { isValue } from '../references/scale-of.ts';
import { successionsFor } from '../references/successions.ts';
import { compareSpans, demandKey, isOverriddenLower, type LevelSpan, spanOf } from './demands.ts';
import type { RuleContext } from './rule.ts';

/** What changes from one step of a stream to the next, by kind. */
interface ChangeOfKind {
    readonly drop: LevelChange;
    readonly jump: LevelChange;
    readonly loss: Loss;
    readonly standstill: Standstill;
}

type StreamChange = ChangeOfKind[keyof ChangeOfKind];

interface Change {
    readonly stream: ast.Stream;
    readonly before: ast.Role;
    readonly after: ast.Role;
}

/** The next step requires a competency at another level. */
interface LevelChange extends Change {
    readonly kind: 'drop' | 'jump';
    readonly from: RoleDemand;
    readonly to: RoleDemand;
}

/** The next step does not require a competency any more. */
interface Loss extends Change {
    readonly kind: 'loss';
    readonly from: RoleDemand;
}

/** The next step requires the same. */
interface Standstill extends Change {
    readonly kind: 'standstill';
}

/** The changes of some kind that are to be told at a node: a requirement, a cell or a role. */
export function changesAt<K extends keyof ChangeOfKind>(
    node: AstNode,
    kind: K,
    { frameworks, document }: RuleContext
): ChangeOfKind[K][] {
    const folder = frameworks.folderOf(document.uri);
    const changes = frameworks.remember('stream changes', folder, () => {
        const requirements = requirementsFor(frameworks, document.uri);
        const collector = new Changes(
            requirements,
            frameworks.documentsOf(folder),
            frameworks.documentsWithAdopted(folder)
        );
        for (const { stream, before, after } of successionsFor(frameworks, document.uri)) {
            collector.compare(stream, before, after);
        }
        return collector.byPlace;
    });
    return changes.get(node).filter(change => change.kind === kind) as ChangeOfKind[K][];
}

/** What is required at a step: by one role, or by all roles at once where a step has several. */
interface Profile {
    /** The least that any of the roles asks for, of what all of them ask for. */
    readonly least: ReadonlyMap<ast.Competency, Holding>;
    /** The most that any of the roles asks for. */
    readonly most: ReadonlyMap<ast.Competency, Holding>;
    /** Each role by all that it requires, as one text. */
    readonly byContent: ReadonlyMap<string, ast.Role>;
}

interface Holding {
    readonly role: ast.Role;
    readonly demand: RoleDemand;
}

class Changes {
    readonly byPlace = new MultiMap<AstNode, StreamChange>();
    private readonly requirements: RoleRequirements;
    private readonly adoption: Adoption;
    private readonly ownDocuments: ReadonlySet<LangiumDocument>;
    private readonly demands = new Map<ast.Role, ReadonlyMap<ast.Competency, RoleDemand>>();
    private readonly profiles = new Map<readonly ast.Role[], Profile>();
    private readonly numbers = new Map<ast.Competency, number>();

    constructor(requirements: RoleRequirements, own: readonly LangiumDocument[], all: readonly LangiumDocument[]) {
        this.requirements = requirements;
        this.adoption = new Adoption(all);
        this.ownDocuments = new Set(own);
    }

    compare(stream: ast.Stream, roles: readonly ast.Role[], after: ast.Role): void {
        const profile = this.profileOf(roles);
        const demands = this.demandsOf(after);
        const same = demands.size > 0 && profile.byContent.get(this.contentOf(demands));
        if (same) {
            this.add({ kind: 'standstill', stream, before: same, after }, after);
            return;
        }
        for (const to of demands.values()) this.compareLevels(stream, profile, after, to);
        // A role that requires nothing is not written yet.
        if (demands.size > 0) this.findLosses(stream, profile, after, demands);
    }

    private compareLevels(stream: ast.Stream, { least, most }: Profile, after: ast.Role, to: RoleDemand): void {
        const low = least.get(to.competency);
        const high = most.get(to.competency);
        const now = spanOf(to.demand);
        if (!now) return;
        const place = to.from ? after : to.demand;
        const floor = low && spanOf(low.demand.demand);
        if (floor && compareSpans(now, floor) < 0 && !this.isNoDemand(low.demand, to)) {
            // What a role changes of what it takes over is told where it does so.
            if (isOverriddenLower(this.requirements, after, to) && takesOver(this.requirements, after, low.demand))
                return;
            const change = { kind: 'drop', stream, before: low.role, after, from: low.demand, to } as const;
            this.add(change, place, low.demand.from ? low.role : low.demand.demand);
        }
        const ceiling = high && spanOf(high.demand.demand);
        if (ceiling && rise(ceiling, now) >= 2) {
            const change = { kind: 'jump', stream, before: high.role, after, from: high.demand, to } as const;
            this.add(change, place, high.demand.from ? high.role : high.demand.demand);
        }
    }

    /** What was only desirable need not be as high where it becomes essential. */
    private isNoDemand(from: RoleDemand, to: RoleDemand): boolean {
        return from.demand.necessity === 'desirable' && to.demand.necessity !== 'desirable';
    }

    private findLosses(
        stream: ast.Stream,
        { least }: Profile,
        after: ast.Role,
        demands: ReadonlyMap<ast.Competency, RoleDemand>
    ): void {
        const dropped = this.requirements.dropped(after);
        for (const [competency, { role, demand }] of least) {
            // “excludes” says that it is meant.
            if (demands.has(competency) || dropped.has(competency)) continue;
            if (demand.demand.necessity === 'desirable') continue;
            const place = demand.from ? role : demand.demand;
            this.add({ kind: 'loss', stream, before: role, after, from: demand }, after, place);
        }
    }

    /** Notes a change at the first of some places that the framework itself has, and does not only adopt. */
    private add(change: StreamChange, ...places: readonly AstNode[]): void {
        const place = places.find(each => this.ownDocuments.has(AstUtils.getDocument(each)));
        if (place) this.byPlace.add(place, change);
    }

    private profileOf(roles: readonly ast.Role[]): Profile {
        let profile = this.profiles.get(roles);
        if (!profile) {
            profile = this.profile(roles);
            this.profiles.set(roles, profile);
        }
        return profile;
    }

    private profile(roles: readonly ast.Role[]): Profile {
        const held = new MultiMap<ast.Competency, Holding>();
        const byContent = new Map<string, ast.Role>();
        for (const role of roles) {
            const demands = this.demandsOf(role);
            for (const demand of demands.values()) held.add(demand.competency, { role, demand });
            const content = this.contentOf(demands);
            if (!byContent.has(content)) byContent.set(content, role);
        }
        const least = new Map<ast.Competency, Holding>();
        const most = new Map<ast.Competency, Holding>();
        for (const [competency, holdings] of held.entriesGroupedByKey()) {
            if (holdings.length === roles.length)
                least.set(
                    competency,
                    holdings.reduce((a, b) => (isLower(b, a) ? b : a))
                );
            most.set(
                competency,
                holdings.reduce((a, b) => (isLower(a, b) ? b : a))
            );
        }
        return { least, most, byContent };
    }

    /** What a role requires in effect, each competency once. */
    private demandsOf(role: ast.Role): ReadonlyMap<ast.Competency, RoleDemand> {
        let demands = this.demands.get(role);
        if (!demands) {
            const known = new Map<ast.Competency, RoleDemand>();
            for (const demand of this.requirements.effective(role)) {
                const { competency } = demand;
                if (known.has(competency) || isValue(competency) || this.adoption.isOmitted(competency)) continue;
                known.set(competency, demand);
            }
            demands = known;
            this.demands.set(role, demands);
        }
        return demands;
    }

    private contentOf(demands: ReadonlyMap<ast.Competency, RoleDemand>): string {
        const parts: string[] = [];
        for (const { competency, demand } of demands.values()) {
            const number = this.numbers.get(competency) ?? this.numbers.size;
            this.numbers.set(competency, number);
            parts.push(`${number} ${demandKey(demand)}`);
        }
        return parts.sort().join('\n');
    }
}

function isLower(a: Holding, b: Holding): boolean {
    const one = spanOf(a.demand.demand);
    const other = spanOf(b.demand.demand);
    return (
        one !== undefined &&
        (other === undefined || one.low < other.low || (one.low === other.low && one.high < other.high))
    );
}

/** By how many levels a demand rises above all that was asked for; levels of a continuous scale cannot be counted. */
function rise(before: LevelSpan, now: LevelSpan): number {
    return now.isContinuous ? 0 : now.low - before.high;
}

/** Whether a demand is one that a role would inherit. */
function takesOver(requirements: RoleRequirements, role: ast.Role, { competency, demand }: RoleDemand): boolean {
    return requirements
        .offered(role)
        .get(competency)
        .some(offer => offer.demand === demand);
}
