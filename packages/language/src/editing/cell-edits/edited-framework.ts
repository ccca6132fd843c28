import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Adoption } from '../../model/adoption.ts';
import { adoptionFor } from '../../references/adoption-for.ts';
import { elementsOf } from '../../references/elements-within.ts';
import { type RoleRequirements, requirementsFor } from '../../references/role-requirements.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';

/** The framework in whose matrix cells are edited, with its roles and competencies by their codes. */
export class EditedFramework {
    readonly frameworks: Frameworks;
    readonly folder: string;
    readonly requirements: RoleRequirements;
    readonly adoption: Adoption;
    readonly matrices: readonly ast.Matrix[];
    private readonly roles = new Map<string, ast.Role>();
    private readonly competencies = new Map<string, ast.Competency>();

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
        this.matrices = own.flatMap(({ parseResult: { value } }) =>
            ast.isDocument(value) ? value.blocks.filter(ast.isMatrix) : []
        );
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

    /** Whether a node is written in a file of this framework that can be changed. */
    isOwn(node: AstNode): boolean {
        const { uri } = AstUtils.getDocument(node);
        return this.frameworks.folderOf(uri) === this.folder && !this.frameworks.isReadOnly(uri);
    }
}

function addFirst<T extends ast.Element>(map: Map<string, T>, element: T): void {
    if (element.name && !map.has(element.name)) map.set(element.name, element);
}
