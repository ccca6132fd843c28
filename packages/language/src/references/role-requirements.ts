import type { LangiumDocument, URI } from 'langium';
import { MultiMap } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { Inheritance } from './inheritance.ts';
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
    readonly cells: MultiMap<ast.Role, RoleDemand>;
    readonly adaptations: MultiMap<ast.Element, ast.Adaptation>;
}

/**
 * What roles require in effect: what they list, what tables say of them, what an adapting framework
 * changes, and what they take from the roles and sets that they extend.
 */
export class RoleRequirements {
    private readonly elsewhere: Elsewhere;
    private readonly inheritance = new Inheritance();
    private readonly known = new Map<ast.Role, readonly RoleDemand[]>();
    private readonly knownOwn = new Map<ast.Role, MultiMap<ast.Competency, ast.Requirement | ast.Cell>>();
    private readonly knownOffers = new Map<ast.Role, MultiMap<ast.Competency, RoleDemand>>();

    /** @param documents the framework's linked documents, those of adopted frameworks first */
    constructor(documents: readonly LangiumDocument[]) {
        this.elsewhere = collect(documents);
    }

    /** What a role or set says itself, in its list and in tables; repeated competencies included. */
    own(role: ast.Role): readonly RoleDemand[] {
        const adaptations = this.elsewhere.adaptations.get(role);
        const adapted = adaptations.flatMap(each => each.requires).flatMap(({ requirements }) => requirements);
        const changed = new Set(adapted.map(each => each.competency?.ref));
        for (const each of adaptations.flatMap(({ dropped }) => dropped)) changed.add(each.competency?.ref);
        return [
            ...this.unadapted(role).filter(({ competency }) => !changed.has(competency)),
            ...adapted.flatMap(asDemand)
        ];
    }

    /** What a role or set says itself before an adapting framework changes it. */
    unadapted(role: ast.Role): readonly RoleDemand[] {
        const listed = role.requires.flatMap(({ requirements }) => requirements);
        return [...listed.flatMap(asDemand), ...this.elsewhere.cells.get(role)];
    }

    /** What a role or set says itself of each competency, in the order in which it says it. */
    ownByCompetency(role: ast.Role): MultiMap<ast.Competency, ast.Requirement | ast.Cell> {
        let known = this.knownOwn.get(role);
        if (!known) {
            known = new MultiMap(this.own(role).map(({ competency, demand }) => [competency, demand]));
            this.knownOwn.set(role, known);
        }
        return known;
    }

    /** What a role or set requires in effect: its own in the author's order, then what it inherits. */
    effective(role: ast.Role): readonly RoleDemand[] {
        this.visit(role);
        return this.known.get(role) ?? [];
    }

    /** What it would require if it said nothing itself: for each competency the highest that a parent asks for. */
    inherited(role: ast.Role): readonly RoleDemand[] {
        const highest = new Map<ast.Competency, RoleDemand>();
        for (const [competency, offer] of this.offered(role)) {
            const before = highest.get(competency);
            if (!before || isHigher(offer, before)) highest.set(competency, offer);
        }
        return [...highest.values()];
    }

    /** What each parent of a role or set asks for, by competency and in the order in which it names its parents. */
    offered(role: ast.Role): MultiMap<ast.Competency, RoleDemand> {
        this.visit(role);
        let offers = this.knownOffers.get(role);
        if (!offers) {
            offers = new MultiMap();
            for (const parent of this.inheritance.parentsOf(role)) {
                for (const demand of this.effective(parent)) {
                    offers.add(demand.competency, { ...demand, from: demand.from ?? parent });
                }
            }
            this.knownOffers.set(role, offers);
        }
        return offers;
    }

    /** The competencies that a role or set says it does not take over, itself or as adapted. */
    dropped(role: ast.Role): ReadonlySet<ast.Competency> {
        const dropped = [...role.dropped, ...this.elsewhere.adaptations.get(role).flatMap(each => each.dropped)];
        return new Set(dropped.flatMap(({ competency }) => competency?.ref ?? []));
    }

    /** The roles and sets that extend each other, this one among them; none where it does not extend itself. */
    loopOf(role: ast.Role): readonly ast.Role[] {
        this.visit(role);
        return this.inheritance.loopOf(role);
    }

    private visit(role: ast.Role): void {
        // Parents come first, so that what they require is known when it is asked for.
        for (const each of this.inheritance.visit(role)) this.known.set(each, this.compute(each));
    }

    private compute(role: ast.Role): readonly RoleDemand[] {
        const own = this.own(role);
        const said = new Set(this.dropped(role));
        for (const { competency } of own) said.add(competency);
        return [...own, ...this.inherited(role).filter(({ competency }) => !said.has(competency))];
    }
}

/** What the roles that a document's framework can see require; computed once for each state of its files. */
export function requirementsFor(frameworks: Frameworks, uri: URI): RoleRequirements {
    const folder = frameworks.folderOf(uri);
    const compute = () => new RoleRequirements(frameworks.documentsWithAdopted(folder));
    return frameworks.remember('requirements', folder, compute);
}

/** The role or set that a demand belongs to; nothing for one of a specialisation, which adds to its role's. */
export function roleOf(demand: ast.Requirement | ast.Cell): ast.Role | undefined {
    if (ast.isCell(demand)) {
        const row = demand.$container;
        const matrix = ast.isRow(row) ? row.$container : undefined;
        const index = ast.isRow(row) ? row.cells.indexOf(demand) : -1;
        return ast.isMatrix(matrix) ? matrix.columns[index]?.role?.ref : undefined;
    }
    const holder = demand.$container?.$container;
    if (ast.isRole(holder)) return holder;
    const target = ast.isAdaptation(holder) ? holder.target?.ref : undefined;
    return ast.isRole(target) ? target : undefined;
}

/** The level that a demand asks for, as a position on its scale. */
export function height({ demand }: RoleDemand): number {
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

function asDemand(demand: ast.Requirement): RoleDemand[] {
    const competency = demand.competency?.ref;
    return competency ? [{ competency, demand }] : [];
}

function collect(documents: readonly LangiumDocument[]): Elsewhere {
    const cells = new MultiMap<ast.Role, RoleDemand>();
    const adaptations = new MultiMap<ast.Element, ast.Adaptation>();
    for (const { parseResult } of documents) {
        if (!ast.isDocument(parseResult.value)) continue;
        for (const block of parseResult.value.blocks) {
            if (ast.isAdaptation(block) && block.target?.ref) adaptations.add(block.target.ref, block);
            if (ast.isMatrix(block)) addCells(block, cells);
        }
    }
    return { cells, adaptations };
}

function addCells({ columns, rows }: ast.Matrix, cells: MultiMap<ast.Role, RoleDemand>): void {
    for (const row of rows) {
        const competency = row.competency?.ref;
        if (!competency) continue;
        row.cells.forEach((cell, index) => {
            const role = columns[index]?.role?.ref;
            if (role && isFilled(cell)) cells.add(role, { competency, demand: cell });
        });
    }
}
