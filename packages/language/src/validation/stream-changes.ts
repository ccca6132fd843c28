import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { Adoption } from '../model/adoption.ts';
import { adoptionFor } from '../references/adoption-for.ts';
import { KeptCount } from '../references/kept-count.ts';
import type { RoleDemand, RoleRequirements } from '../references/role-requirements.ts';
import { requirementsFor } from '../references/role-requirements.ts';
import { isValue } from '../references/scale-of.ts';
import { type Succession, successionsFor } from '../references/successions.ts';
import { hashOf } from '../text/hash.ts';
import { compareSpans, demandHash, demandKey, isOverriddenLower, type LevelSpan, spanOf } from './demands.ts';
import type { RuleContext } from './rule.ts';
import { MOST_FINDINGS } from './too-many-findings.ts';

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
export interface LevelChange extends Change {
    readonly kind: 'drop' | 'jump';
    readonly from: RoleDemand;
    readonly to: RoleDemand;
}

/** The next step does not require some competencies any more. */
export interface Loss extends Change {
    readonly kind: 'loss';
    /** What was required of them: of the first few, which are named. */
    readonly from: readonly RoleDemand[];
    /** How many there are in all. */
    readonly count: number;
}

/** So many competencies that are lost are named: more than this is reading, and reading is done in the matrix. */
export const MOST_NAMED = 5;

/** The next step requires the same. */
export interface Standstill extends Change {
    readonly kind: 'standstill';
}

/** Where a change is told: a requirement, a cell or a role. */
export type PlaceOfChange = ast.Requirement | ast.Cell | ast.Role;

/** All changes of one kind that are to be told in a document, by the nodes at which they are. */
export function changesIn<K extends keyof ChangeOfKind>(
    kind: K,
    context: RuleContext
): Iterable<readonly [PlaceOfChange, readonly ChangeOfKind[K][]]> {
    const { frameworks, document } = context;
    const changes = frameworks.remember('stream changes', document.uri.toString(), () => {
        const found = new ChangesIn(document);
        const comparison = comparisonFor(context);
        for (const each of successionsIn(context)) comparison.compare(each, found);
        return found;
    });
    return changes.of(kind) as unknown as ReadonlyMap<PlaceOfChange, readonly ChangeOfKind[K][]>;
}

/** The changes that are told in one document: of each kind one more than is told, so that it is known that there are more. */
class ChangesIn {
    private readonly document: LangiumDocument;
    private readonly counts = new Map<StreamChange['kind'], number>();
    private readonly byKind = new Map<StreamChange['kind'], Map<PlaceOfChange, StreamChange[]>>();

    constructor(document: LangiumDocument) {
        this.document = document;
    }

    of(kind: StreamChange['kind']): ReadonlyMap<PlaceOfChange, readonly StreamChange[]> {
        return this.byKind.get(kind) ?? new Map();
    }

    /** Whether more of a kind was noted than is told. Streams of grades lead on in each domain, with all that is required there. */
    isFull(kind: StreamChange['kind']): boolean {
        return this.countOf(kind) > MOST_FINDINGS;
    }

    private countOf(kind: StreamChange['kind']): number {
        return this.counts.get(kind) ?? 0;
    }

    add(change: StreamChange, place: PlaceOfChange): void {
        if (this.isFull(change.kind) || AstUtils.getDocument(place) !== this.document) return;
        this.counts.set(change.kind, this.countOf(change.kind) + 1);
        const ofKind = this.byKind.get(change.kind) ?? new Map<PlaceOfChange, StreamChange[]>();
        this.byKind.set(change.kind, ofKind);
        const known = ofKind.get(place);
        if (known) known.push(change);
        else ofKind.set(place, [change]);
    }
}

const NONE: readonly Succession[] = [];

/** The successions of which something may have to be told in a document: an edit of one file costs those of its roles. */
function successionsIn({ frameworks, document, folder }: RuleContext): readonly Succession[] {
    const byDocument = frameworks.remember('successions by document', folder, () => {
        const own = new Set(frameworks.documentsOf(folder));
        const requirements = requirementsFor(frameworks, document.uri);
        const found = new Map<LangiumDocument, Succession[]>();
        for (const succession of successionsFor(frameworks, document.uri)) {
            const { before, after } = succession;
            const places = new Set(requirements.documentsOf(after));
            if (!own.has(AstUtils.getDocument(after))) {
                // What an adopted role lacks is told at the role before it.
                for (const role of before) for (const each of requirements.documentsOf(role)) places.add(each);
            }
            for (const each of places) {
                const known = found.get(each);
                if (known) known.push(succession);
                else found.set(each, [succession]);
            }
        }
        return found;
    });
    return byDocument.get(document) ?? NONE;
}

function comparisonFor({ frameworks, document, folder }: RuleContext): Comparison {
    return frameworks.remember(
        'stream comparison',
        folder,
        () =>
            new Comparison(
                requirementsFor(frameworks, document.uri),
                adoptionFor(frameworks, document.uri),
                frameworks.documentsOf(folder)
            )
    );
}

/** What is required at a step: by one role, or by all roles at once where a step has several. */
interface Profile {
    /** The least that any of the roles asks for, of what all of them ask for. */
    readonly least: ReadonlyMap<ast.Competency, Holding>;
    /** The most that any of the roles asks for. */
    readonly most: ReadonlyMap<ast.Competency, Holding>;
    /** The roles by a number for all that they require. */
    readonly byContent: ReadonlyMap<number, readonly ast.Role[]>;
}

/** What a role requires of one competency, with the levels looked up. */
interface Holding {
    readonly role: ast.Role;
    readonly demand: RoleDemand;
    readonly span: LevelSpan | undefined;
}

/** All that a role requires. */
interface Holdings {
    readonly byCompetency: ReadonlyMap<ast.Competency, Holding>;
    /** A number for all of it, in whatever order. */
    readonly content: number;
}

/** Compares what is required at one step with what is required at the next. */
class Comparison {
    private readonly requirements: RoleRequirements;
    private readonly adoption: Adoption;
    private readonly ownDocuments: ReadonlySet<LangiumDocument>;
    private readonly holdings = new Map<ast.Role, Holdings>();
    private readonly profiles = new Map<readonly ast.Role[], Profile>();
    private readonly kept = new KeptCount();

    constructor(requirements: RoleRequirements, adoption: Adoption, own: readonly LangiumDocument[]) {
        this.requirements = requirements;
        this.adoption = adoption;
        this.ownDocuments = new Set(own);
    }

    /** Adds what changes from one step to the next. */
    compare({ stream, before, after }: Succession, found: ChangesIn): void {
        const profile = this.profileOf(before);
        const { byCompetency: holdings, content } = this.holdingsOf(after);
        const alike = (holdings.size > 0 && profile.byContent.get(content)) || [];
        const same = alike.find(role => this.isSame(role, after));
        if (same) {
            this.add({ kind: 'standstill', stream, before: same, after }, [after], found);
            return;
        }
        for (const to of holdings.values()) this.compareLevels(stream, profile, to, after, found);
        // A role that requires nothing is not written yet.
        if (holdings.size > 0 && !found.isFull('loss')) this.findLosses(stream, profile, after, found);
    }

    private compareLevels(
        stream: ast.Stream,
        { least, most }: Profile,
        { demand: to, span }: Holding,
        after: ast.Role,
        found: ChangesIn
    ): void {
        if (!span) return;
        const low = least.get(to.competency);
        const place = to.from ? after : to.demand;
        if (low?.span && compareSpans(span, low.span) < 0 && !isNoDemand(low.demand, to)) {
            // What a role changes of what it takes over is told where it does so.
            if (isOverriddenLower(this.requirements, after, to) && takesOver(this.requirements, after, low.demand))
                return;
            const change = { kind: 'drop', stream, before: low.role, after, from: low.demand, to } as const;
            this.add(change, [place, placeOf(low)], found);
        }
        const high = most.get(to.competency);
        if (high?.span && rise(high.span, span) >= 2) {
            const change = { kind: 'jump', stream, before: high.role, after, from: high.demand, to } as const;
            this.add(change, [place, placeOf(high)], found);
        }
    }

    private findLosses(stream: ast.Stream, { least }: Profile, after: ast.Role, found: ChangesIn): void {
        const { byCompetency: holdings } = this.holdingsOf(after);
        const dropped = this.requirements.dropped(after);
        const lost = new Map<PlaceOfChange, Holding[]>();
        for (const [competency, holding] of least) {
            // “excludes” says that it is meant.
            if (holdings.has(competency) || dropped.has(competency)) continue;
            if (holding.demand.demand.necessity === 'desirable') continue;
            const place = this.ownPlace([after, placeOf(holding)]);
            if (!place) continue;
            const others = lost.get(place);
            if (others) others.push(holding);
            else lost.set(place, [holding]);
        }
        for (const [place, all] of lost) {
            for (const [before, ofRole] of Map.groupBy(all, ({ role }) => role)) {
                const from = ofRole.slice(0, MOST_NAMED).map(({ demand }) => demand);
                found.add({ kind: 'loss', stream, before, after, from, count: ofRole.length }, place);
            }
        }
    }

    /** Notes a change at the first of some places that the framework itself has. */
    private add(change: StreamChange, places: readonly PlaceOfChange[], found: ChangesIn): void {
        const place = this.ownPlace(places);
        if (place) found.add(change, place);
    }

    /** The first of some places that the framework itself has, and does not only adopt. */
    private ownPlace(places: readonly PlaceOfChange[]): PlaceOfChange | undefined {
        return places.find(each => this.ownDocuments.has(AstUtils.getDocument(each)));
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
        const byContent = Map.groupBy(roles, role => this.holdingsOf(role).content);
        const [only] = roles;
        if (only && roles.length === 1) {
            const { byCompetency } = this.holdingsOf(only);
            return { least: byCompetency, most: byCompetency, byContent };
        }
        const least = new Map<ast.Competency, Holding>();
        const most = new Map<ast.Competency, Holding>();
        const counts = new Map<ast.Competency, number>();
        for (const role of roles) {
            for (const [competency, holding] of this.holdingsOf(role).byCompetency) {
                const low = least.get(competency);
                const high = most.get(competency);
                if (!low || isLower(holding, low)) least.set(competency, holding);
                if (!high || isLower(high, holding)) most.set(competency, holding);
                counts.set(competency, (counts.get(competency) ?? 0) + 1);
            }
        }
        for (const [competency, count] of counts) if (count < roles.length) least.delete(competency);
        return { least, most, byContent };
    }

    /** What a role requires in effect, each competency once. */
    private holdingsOf(role: ast.Role): Holdings {
        let holdings = this.holdings.get(role);
        if (!holdings) {
            const byCompetency = new Map<ast.Competency, Holding>();
            let content = 0;
            for (const required of this.requirements.effective(role)) {
                const { competency, demand } = required;
                if (byCompetency.has(competency) || this.isOutside(required)) continue;
                byCompetency.set(competency, { role, demand: required, span: spanOf(demand) });
                content = (content + Math.imul(hashOf(competency.name), demandHash(demand) | 1)) | 0;
            }
            holdings = { byCompetency, content };
            if (this.kept.isTooMuchWith(byCompetency.size)) {
                this.holdings.clear();
                this.profiles.clear();
            }
            this.holdings.set(role, holdings);
        }
        return holdings;
    }

    /** Whether a requirement does not count: of something that the framework leaves out, or that everybody is to show. */
    private isOutside({ competency, demand }: RoleDemand): boolean {
        // What is measured is no value.
        return (!demand.level?.ref && isValue(competency)) || this.adoption.isOmitted(competency);
    }

    /** Whether two roles require the same. */
    private isSame(one: ast.Role, other: ast.Role): boolean {
        const { byCompetency: ofOne } = this.holdingsOf(one);
        const { byCompetency: ofOther } = this.holdingsOf(other);
        if (ofOne.size !== ofOther.size) return false;
        for (const [competency, { demand }] of ofOne) {
            const same = ofOther.get(competency);
            if (!same || demandKey(same.demand.demand) !== demandKey(demand.demand)) return false;
        }
        return true;
    }
}

/** Where it is written what a role requires; the role, where that is not in it. */
function placeOf({ role, demand }: Holding): PlaceOfChange {
    return demand.from ? role : demand.demand;
}

/** What was only desirable need not be as high where it becomes essential. */
function isNoDemand(from: RoleDemand, to: RoleDemand): boolean {
    return from.demand.necessity === 'desirable' && to.demand.necessity !== 'desirable';
}

function isLower({ span: one }: Holding, { span: other }: Holding): boolean {
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
    return (
        requirements
            .offered(role)
            .get(competency)
            ?.some(offer => offer.demand === demand) ?? false
    );
}
