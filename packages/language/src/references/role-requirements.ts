import type { LangiumDocument, URI } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { exceeds, MOST_TAKEN_OVER } from './extent-of-inheritance.ts';
import { Inheritance } from './inheritance.ts';
import { KeptCount } from './kept-count.ts';
import { heightOf } from './scale-of.ts';

/** One competency that a role requires, and where that is written. */
export interface RoleDemand {
    readonly competency: ast.Competency;
    readonly demand: ast.Requirement | ast.Cell;
    /** The role or set that it was taken from; absent where the role says it itself. */
    readonly from?: ast.Role;
}

/** What a framework's files say of roles away from the roles themselves. */
interface Elsewhere {
    readonly cells: ReadonlyMap<ast.Role, readonly RoleDemand[]>;
    readonly adaptations: ReadonlyMap<ast.Element, readonly ast.Adaptation[]>;
    /** The files in which that is. */
    readonly documents: ReadonlyMap<ast.Element, ReadonlySet<LangiumDocument>>;
}

/** What is said of each competency, in order. */
export type ByCompetency<T> = ReadonlyMap<ast.Competency, readonly T[]>;

const NONE: readonly never[] = [];
const NOTHING: ByCompetency<never> = new Map();

/**
 * What roles require in effect: what they list, what tables say of them, what an adapting framework
 * changes, and what they take from the roles and sets that they extend.
 */
export class RoleRequirements {
    private readonly documents: readonly LangiumDocument[];
    private readonly remember: (compute: () => boolean) => boolean;
    private readonly elsewhere: Elsewhere;
    private readonly inheritance = new Inheritance();
    private readonly known = new Map<ast.Role, readonly RoleDemand[]>();
    private readonly knownOwn = new Map<ast.Role, ByCompetency<ast.Requirement | ast.Cell>>();
    /** What roles and sets say themselves, as those who extend them take it over. */
    private readonly knownTaken = new Map<RoleDemand, RoleDemand>();
    private readonly knownOffers = new Map<ast.Role, ByCompetency<RoleDemand>>();
    private readonly keptOffers = new KeptCount();
    private readonly knownDropped = new Map<ast.Role, ReadonlySet<ast.Competency>>();
    private readonly knownHighest = new Map<ast.Role, ReadonlyMap<ast.Competency, RoleDemand>>();

    /**
     * @param documents the framework's linked documents, those of adopted frameworks first
     * @param remember keeps whether it is too much as long as no role requires, extends or does anything else
     */
    constructor(documents: readonly LangiumDocument[], remember = (compute: () => boolean) => compute()) {
        this.documents = documents;
        this.remember = remember;
        this.elsewhere = collect(documents);
    }

    /** What a role or set says itself, in its list and in tables; repeated competencies included. */
    own(role: ast.Role): readonly RoleDemand[] {
        const adaptations = this.elsewhere.adaptations.get(role);
        if (!adaptations) return this.unadapted(role);
        const adapted = adaptations.flatMap(each => each.requires).flatMap(({ requirements }) => requirements);
        const changed = new Set(adapted.map(each => each.competency?.ref));
        for (const each of adaptations.flatMap(({ dropped }) => dropped)) changed.add(each.competency?.ref);
        const own = this.unadapted(role).filter(({ competency }) => !changed.has(competency));
        addDemands(adapted, own);
        return own;
    }

    /** Where it is written what a role or set requires itself: in its own file, in those of tables and of adaptations. */
    documentsOf(role: ast.Role): readonly LangiumDocument[] {
        const own = AstUtils.getDocument(role);
        const others = this.elsewhere.documents.get(role);
        return others ? [own, ...others] : [own];
    }

    /** Whether an adapting framework changes what a role or set says. */
    isAdapted(role: ast.Role): boolean {
        return this.elsewhere.adaptations.has(role);
    }

    /** What adapting frameworks say of a role or set, in order. */
    adaptationsOf(role: ast.Role): readonly ast.Adaptation[] {
        return this.elsewhere.adaptations.get(role) ?? NONE;
    }

    /** What a role or set says itself before an adapting framework changes it. */
    unadapted(role: ast.Role): readonly RoleDemand[] {
        const demands: RoleDemand[] = [];
        for (const { requirements } of role.requires) addDemands(requirements, demands);
        for (const each of this.elsewhere.cells.get(role) ?? NONE) demands.push(each);
        return demands;
    }

    /** What a role or set says itself of each competency, in the order in which it says it. */
    ownByCompetency(role: ast.Role): ByCompetency<ast.Requirement | ast.Cell> {
        let known = this.knownOwn.get(role);
        if (!known) {
            const own = new Map<ast.Competency, (ast.Requirement | ast.Cell)[]>();
            for (const { competency, demand } of this.own(role)) addTo(own, competency, demand);
            known = own;
            this.knownOwn.set(role, known);
        }
        return known;
    }

    /** Whether a role or set says something of a competency twice itself. It mostly does not, which is known fast. */
    saysTwice(role: ast.Role): boolean {
        if (this.elsewhere.cells.has(role) || this.elsewhere.adaptations.has(role)) {
            const own = this.own(role);
            return new Set(own.map(({ competency }) => competency)).size < own.length;
        }
        const said = new Set<ast.Competency>();
        for (const { requirements } of role.requires) {
            for (const { competency } of requirements) {
                const ref = competency?.ref;
                if (!ref) continue;
                if (said.has(ref)) return true;
                said.add(ref);
            }
        }
        return false;
    }

    /** What a role or set requires in effect: its own in the author's order, then what it inherits. */
    effective(role: ast.Role): readonly RoleDemand[] {
        this.visit(role);
        return this.known.get(role) ?? NONE;
    }

    /** What it would require if it said nothing itself: for each competency the highest that a parent asks for. */
    inherited(role: ast.Role): readonly RoleDemand[] {
        return [...this.highest(role).values()];
    }

    /** What it would require of one competency if it said nothing itself. */
    inheritedOf(role: ast.Role, competency: ast.Competency): RoleDemand | undefined {
        return this.highest(role).get(competency);
    }

    private highest(role: ast.Role): ReadonlyMap<ast.Competency, RoleDemand> {
        let known = this.knownHighest.get(role);
        if (!known) {
            const highest = new Map<ast.Competency, RoleDemand>();
            for (const [competency, [first, ...others]] of this.offered(role)) {
                if (first)
                    highest.set(
                        competency,
                        others.reduce((a, b) => (isHigher(b, a) ? b : a), first)
                    );
            }
            known = highest;
            this.knownHighest.set(role, known);
        }
        return known;
    }

    /** What each parent of a role or set asks for, by competency and in the order in which it names its parents. */
    offered(role: ast.Role): ByCompetency<RoleDemand> {
        if (role.parents.length === 0) return NOTHING;
        this.visit(role);
        let offers = this.knownOffers.get(role);
        if (!offers) {
            const found = new Map<ast.Competency, RoleDemand[]>();
            let count = 0;
            for (const parent of this.isTooMuch ? NONE : this.inheritance.parentsOf(role)) {
                const required = this.effective(parent);
                for (const each of required) addTo(found, each.competency, this.taken(each, parent));
                count += required.length;
            }
            offers = found;
            if (this.keptOffers.isTooMuchWith(count)) {
                this.knownOffers.clear();
                this.knownHighest.clear();
            }
            this.knownOffers.set(role, offers);
        }
        return offers;
    }

    /** A demand of a parent as it is taken over: the same one for all who do. */
    private taken(each: RoleDemand, parent: ast.Role): RoleDemand {
        if (each.from) return each;
        let known = this.knownTaken.get(each);
        if (!known) {
            known = { competency: each.competency, demand: each.demand, from: parent };
            this.knownTaken.set(each, known);
        }
        return known;
    }

    /** Whether nothing is taken over, because it would be more in all than can be held. */
    get isTooMuch(): boolean {
        return this.remember(() => exceeds(MOST_TAKEN_OVER, this.documents, role => this.sizeOf(role)));
    }

    /** How much those who extend a role or set take over of what it says itself, in requirements and tasks. */
    private sizeOf(role: ast.Role): number {
        let size = 1 + role.parents.length;
        for (const { requirements } of role.requires) size += requirements.length;
        size += this.elsewhere.cells.get(role)?.length ?? 0;
        for (const { items } of role.tasks) size += items.length;
        for (const { requires, tasks } of this.adaptationsOf(role)) {
            for (const { requirements } of requires) size += requirements.length;
            for (const { items } of tasks) size += items.length;
        }
        return size;
    }

    /** The competencies that a role or set says it does not take over, itself or as adapted. */
    dropped(role: ast.Role): ReadonlySet<ast.Competency> {
        let known = this.knownDropped.get(role);
        if (!known) {
            const adaptations = this.elsewhere.adaptations.get(role) ?? NONE;
            const dropped = [...role.dropped, ...adaptations.flatMap(each => each.dropped)];
            known = new Set(dropped.flatMap(({ competency }) => competency?.ref ?? []));
            this.knownDropped.set(role, known);
        }
        return known;
    }

    /** The roles and sets that extend each other, this one among them; none where it does not extend itself. */
    loopOf(role: ast.Role): readonly ast.Role[] {
        this.visit(role);
        return this.inheritance.loopOf(role);
    }

    private visit(role: ast.Role): void {
        if (this.known.has(role)) return;
        if (role.parents.length === 0) {
            // Nothing has to be known before it.
            this.known.set(role, this.own(role));
            return;
        }
        // Parents come first, so that what they require is known when it is asked for.
        for (const each of this.inheritance.visit(role)) {
            if (!this.known.has(each)) this.known.set(each, this.compute(each));
        }
    }

    private compute(role: ast.Role): readonly RoleDemand[] {
        const own = this.own(role);
        const inherited = this.highest(role);
        if (inherited.size === 0) return own;
        const said = new Set(this.dropped(role));
        for (const { competency } of own) said.add(competency);
        const demands = [...own];
        for (const each of inherited.values()) if (!said.has(each.competency)) demands.push(each);
        return demands;
    }
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
    const values = map.get(key);
    if (values) values.push(value);
    else map.set(key, [value]);
}

/** What the roles that a document's framework can see require; computed once for each state of its files. */
export function requirementsFor(frameworks: Frameworks, uri: URI): RoleRequirements {
    const folder = frameworks.folderOf(uri);
    return frameworks.remember('requirements', folder, () => {
        const remember = (compute: () => boolean) => frameworks.rememberOffered('too much inherited', folder, compute);
        return new RoleRequirements(frameworks.documentsWithAdopted(folder), remember);
    });
}

/** The role or set that a list of requirements is of; nothing for one of a specialisation, which adds to its role's. */
export function roleOf({ $container }: ast.Requires): ast.Role | undefined {
    if ($container.$type === 'Role') return $container as ast.Role;
    const target = $container.$type === 'Adaptation' ? ($container as ast.Adaptation).target?.ref : undefined;
    return ast.isRole(target) ? target : undefined;
}

/** The level that a demand asks for, as a position on its scale. */
function height({ demand }: RoleDemand): number {
    return heightOf(demand.level) ?? -1;
}

/** Whether one demand asks for more than another: it begins higher, or as high and ends higher. */
function isHigher(a: RoleDemand, b: RoleDemand): boolean {
    return height(a) > height(b) || (height(a) === height(b) && top(a) > top(b));
}

function top(each: RoleDemand): number {
    return heightOf(each.demand.maxLevel) ?? height(each);
}

/** Whether a cell of a table says anything. */
export function isFilled(cell: ast.Cell): boolean {
    return cell.level !== undefined || cell.necessity !== undefined;
}

function addDemands(requirements: readonly ast.Requirement[], demands: RoleDemand[]): void {
    for (const demand of requirements) {
        const competency = demand.competency?.ref;
        if (competency) demands.push({ competency, demand });
    }
}

function collect(documents: readonly LangiumDocument[]): Elsewhere {
    const cells = new Map<ast.Role, RoleDemand[]>();
    const adaptations = new Map<ast.Element, ast.Adaptation[]>();
    const places = new Map<ast.Element, Set<LangiumDocument>>();
    const notePlace = (element: ast.Element, document: LangiumDocument): void => {
        const known = places.get(element);
        if (known) known.add(document);
        else places.set(element, new Set([document]));
    };
    for (const document of documents) {
        const root = document.parseResult.value;
        if (!ast.isDocument(root)) continue;
        for (const block of root.blocks) {
            const target = ast.isAdaptation(block) ? block.target?.ref : undefined;
            if (ast.isAdaptation(block) && target) {
                addTo(adaptations, target, block);
                notePlace(target, document);
            }
            if (!ast.isMatrix(block)) continue;
            addCells(block, cells);
            for (const { role } of block.columns) if (role?.ref) notePlace(role.ref, document);
        }
    }
    return { cells, adaptations, documents: places };
}

function addCells({ columns, rows }: ast.Matrix, cells: Map<ast.Role, RoleDemand[]>): void {
    const lists = columns.map(({ role }) => {
        const ref = role?.ref;
        const list = ref && (cells.get(ref) ?? []);
        if (ref && list) cells.set(ref, list);
        return list;
    });
    for (const row of rows) {
        const competency = row.competency?.ref;
        if (!competency) continue;
        row.cells.forEach((cell, index) => {
            if (isFilled(cell)) lists[index]?.push({ competency, demand: cell });
        });
    }
}
