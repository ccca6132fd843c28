import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Adoption } from '../../model/adoption.ts';
import { blockOf } from '../../parsing/direct/source-block.ts';
import { adoptionFor } from '../../references/adoption-for.ts';
import { elementsOf } from '../../references/elements-within.ts';
import { type RoleRequirements, requirementsFor } from '../../references/role-requirements.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';

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
    private readonly roles = new Map<string, ast.Role>();
    private readonly competencies = new Map<string, ast.Competency>();
    /** By the roles that have a column. */
    private readonly tables = new Map<ast.Role, TableColumn[]>();
    private readonly rows = new Map<ast.Matrix, ReadonlyMap<ast.Competency | undefined, readonly ast.Row[]>>();

    private constructor(frameworks: Frameworks, folder: string) {
        this.frameworks = frameworks;
        this.folder = folder;
        const own = frameworks.documentsOf(folder);
        const [document] = own;
        if (!document) throw new Error('A framework without files has no matrix.');
        this.requirements = requirementsFor(frameworks, document.uri);
        this.adoption = adoptionFor(frameworks, document.uri);
        // Of two elements with one code, the first of the framework's own.
        for (const element of elementsOf([...own, ...frameworks.documentsWithAdopted(folder)])) {
            if (ast.isRole(element) && !element.shared) addFirst(this.roles, element);
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

    competency(code: string): ast.Competency | undefined {
        return this.competencies.get(code);
    }

    /** The tables that can be changed in which a role has a column, and which. */
    tablesWith(role: ast.Role): readonly TableColumn[] {
        return this.tables.get(role) ?? [];
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

/** Whether the text of what a node is part of has a syntax error. */
export function isBroken(node: AstNode): boolean {
    return blockOf(node)?.errors !== undefined;
}

function addFirst<T extends ast.Element>(map: Map<string, T>, element: T): void {
    if (element.name && !map.has(element.name)) map.set(element.name, element);
}
