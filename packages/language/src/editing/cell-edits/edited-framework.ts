import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Adoption } from '../../model/adoption.ts';
import { blockOf } from '../../parsing/direct/source-block.ts';
import { adoptionFor } from '../../references/adoption-for.ts';
import { elementsOf } from '../../references/elements-within.ts';
import { type RoleRequirements, requirementsFor } from '../../references/role-requirements.ts';
import { categoryOf } from '../../references/scale-of.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import { competencyOrder } from '../competency-order.ts';
import { NamesLikeOthers } from './name-like-others.ts';

/** A table of requirements, and the column in it that is about a role. */
export interface TableColumn {
    readonly matrix: ast.Matrix;
    readonly column: number;
}

/** The framework in whose matrix cells are edited, with its roles and competencies by their codes. */
export class EditedFramework {
    readonly frameworks: Frameworks;
    readonly folder: string;
    readonly requirements: RoleRequirements;
    readonly adoption: Adoption;
    readonly names: NamesLikeOthers;
    /** Where each competency stands among all. */
    readonly order: ReadonlyMap<ast.Competency, number>;
    private readonly roles = new Map<string, ast.Role>();
    private readonly competencies = new Map<string, ast.Competency>();
    /** By the roles that have a column. */
    private readonly tables = new Map<ast.Role, TableColumn[]>();
    private readonly categories = new Map<ast.Matrix, ReadonlySet<ast.Category | undefined>>();
    /** All roles and sets, each once. */
    private readonly extending: ast.Role[] = [];
    /** By the roles and sets that they extend; worked out once somebody asks who takes over from one. */
    private children: ReadonlyMap<ast.Role, readonly ast.Role[]> | undefined;
    private readonly rows = new Map<ast.Matrix, ReadonlyMap<ast.Competency | undefined, readonly ast.Row[]>>();

    private constructor(frameworks: Frameworks, folder: string) {
        this.frameworks = frameworks;
        this.folder = folder;
        this.names = new NamesLikeOthers(frameworks);
        const own = frameworks.documentsOf(folder);
        const [document] = own;
        if (!document) throw new Error('A framework without files has no matrix.');
        this.requirements = requirementsFor(frameworks, document.uri);
        this.order = competencyOrder(frameworks, document.uri);
        this.adoption = adoptionFor(frameworks, document.uri);
        // Of two elements with one code, the first of the framework's own.
        for (const element of elementsOf([...new Set([...own, ...frameworks.documentsWithAdopted(folder)])])) {
            if (ast.isRole(element) && !element.shared) addFirst(this.roles, element);
            if (ast.isRole(element)) this.extending.push(element);
            if (ast.isCompetency(element) && !this.adoption.isOmitted(element)) addFirst(this.competencies, element);
        }
        const matrices = own.flatMap(({ parseResult: { value } }) =>
            ast.isDocument(value) ? value.blocks.filter(ast.isMatrix) : []
        );
        for (const matrix of matrices) if (!isBroken(matrix) && this.isOwn(matrix)) this.noteColumns(matrix);
    }

    /** @returns nothing where there is no such framework any more */
    static in(folder: string, frameworks: Frameworks): EditedFramework | undefined {
        return frameworks.documentsOf(folder).length > 0 ? new EditedFramework(frameworks, folder) : undefined;
    }

    role(code: string): ast.Role | undefined {
        return this.roles.get(code);
    }

    /** The roles and sets that extend one. */
    childrenOf(role: ast.Role): readonly ast.Role[] {
        this.children ??= childrenByParent(this.extending);
        return this.children.get(role) ?? [];
    }

    competency(code: string): ast.Competency | undefined {
        return this.competencies.get(code);
    }

    /** The tables that can be changed in which a role has a column, and which. */
    tablesWith(role: ast.Role): readonly TableColumn[] {
        return this.tables.get(role) ?? [];
    }

    /**
     * The first of some tables that has rows of a competency’s category; else the one with a row that is nearest to it in
     * the order of the framework.
     */
    nearestTable<T extends TableColumn>(tables: readonly T[], competency: ast.Competency): T | undefined {
        if (tables.length < 2) return tables[0];
        const category = categoryOf(competency);
        const ofCategory = tables.find(({ matrix }) => this.rowsByCategory(matrix).has(category));
        if (ofCategory) return ofCategory;
        const rankOf = (each: ast.Competency | undefined) => (each && this.order.get(each)) ?? Number.POSITIVE_INFINITY;
        const rank = rankOf(competency);
        const distance = ({ matrix }: TableColumn) =>
            matrix.rows.reduce(
                (nearest, row) => Math.min(nearest, Math.abs(rankOf(row.competency?.ref) - rank)),
                Number.POSITIVE_INFINITY
            );
        const distances = tables.map(distance);
        const least = distances.reduce((a, b) => Math.min(a, b));
        return tables[distances.indexOf(least)];
    }

    private rowsByCategory(matrix: ast.Matrix): ReadonlySet<ast.Category | undefined> {
        let categories = this.categories.get(matrix);
        if (!categories) {
            categories = new Set(
                matrix.rows.map(row => row.competency?.ref && categoryOf(row.competency.ref)).filter(each => each)
            );
            this.categories.set(matrix, categories);
        }
        return categories;
    }

    /** What this framework itself says of an adopted role, where it adapts it. */
    adaptationsOf(role: ast.Role): readonly ast.Adaptation[] {
        return this.requirements.adaptationsOf(role).filter(each => this.isOwn(each));
    }

    /** The file in which an adopted role is adapted that is not yet: where others are, or the one with the header. */
    get adaptingDocument(): LangiumDocument | undefined {
        const own = this.frameworks
            .documentsOf(this.folder)
            .filter(({ uri, parseResult: { value } }) => ast.isDocument(value) && !this.frameworks.isReadOnly(uri));
        const having = (is: (root: ast.Document) => boolean) =>
            own.findLast(({ parseResult: { value } }) => ast.isDocument(value) && is(value));
        return (
            having(({ blocks }) => blocks.some(each => ast.isAdaptation(each) && each.kind === 'role')) ??
            having(({ blocks }) => blocks.some(ast.isAdaptation)) ??
            having(({ elements }) => elements.some(ast.isFramework)) ??
            own[0]
        );
    }

    /** The rows of a table that are about a competency. */
    rowsFor(matrix: ast.Matrix, competency: ast.Competency): readonly ast.Row[] {
        let rows = this.rows.get(matrix);
        if (!rows) {
            rows = Map.groupBy(matrix.rows, row => row.competency?.ref);
            this.rows.set(matrix, rows);
        }
        return rows.get(competency) ?? [];
    }

    /** Of two columns of one role, the first. */
    private noteColumns(matrix: ast.Matrix): void {
        matrix.columns.forEach(({ role }, column) => {
            if (!role?.ref) return;
            const tables = this.tables.get(role.ref) ?? [];
            if (tables.at(-1)?.matrix !== matrix) tables.push({ matrix, column });
            this.tables.set(role.ref, tables);
        });
    }

    /** Whether a node is written in a file of this framework that can be changed. */
    isOwn(node: AstNode): boolean {
        const { uri } = AstUtils.getDocument(node);
        return this.frameworks.folderOf(uri) === this.folder && !this.frameworks.isReadOnly(uri);
    }
}

function childrenByParent(roles: readonly ast.Role[]): ReadonlyMap<ast.Role, readonly ast.Role[]> {
    const children = new Map<ast.Role, ast.Role[]>();
    for (const role of roles) {
        for (const { ref } of role.parents) {
            if (!ref) continue;
            const known = children.get(ref) ?? [];
            known.push(role);
            children.set(ref, known);
        }
    }
    return children;
}

/** Whether the text of what a node is part of has a syntax error. */
export function isBroken(node: AstNode): boolean {
    return blockOf(node)?.errors !== undefined;
}

function addFirst<T extends ast.Element>(map: Map<string, T>, element: T): void {
    if (element.name && !map.has(element.name)) map.set(element.name, element);
}
