import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { elementsOf } from '../references/elements-within.ts';
import { competencyFor } from '../references/level-scale.ts';
import { requirementsFor } from '../references/role-requirements.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { placeOf } from './place-of.ts';

/** An element of a resolved model, or what a role of it requires, by the codes it is called by there. */
export type ModelSubject =
    | { readonly kind: 'category'; readonly code: string }
    | { readonly kind: 'competency'; readonly code: string }
    | { readonly kind: 'role'; readonly code: string }
    | { readonly kind: 'specialisation'; readonly role: string; readonly code: string }
    | {
          readonly kind: 'requirement';
          readonly role: string;
          readonly specialisation?: string | undefined;
          readonly competency: string;
      };

/** Zero-based line and UTF-16 character in a file. */
export interface SubjectPlace {
    readonly uri: string;
    readonly line: number;
    readonly character: number;
}

/**
 * Where something is written that a framework's model holds; nothing where it is not there any more.
 *
 * @param folder of the framework, as {@link Frameworks.folderOf} tells it; its documents are linked
 */
export function placeOfSubject(
    frameworks: Frameworks,
    folder: string,
    subject: ModelSubject
): SubjectPlace | undefined {
    const node = nodeOf(frameworks, folder, subject);
    const start = node && placeOf(node)?.range.start;
    return start && { uri: AstUtils.getDocument(node).uri.toString(), line: start.line, character: start.character };
}

function nodeOf(frameworks: Frameworks, folder: string, subject: ModelSubject): AstNode | undefined {
    // The framework's own come first: of two elements with one code, the one that its author can change.
    const documents = [...new Set([...frameworks.documentsOf(folder), ...frameworks.documentsWithAdopted(folder)])];
    const find = <T extends ast.Element>(is: (element: ast.Element) => element is T, code: string): T | undefined =>
        elementsOf(documents).find((element): element is T => is(element) && element.name === code);
    if (subject.kind === 'category') return find(ast.isCategory, subject.code);
    if (subject.kind === 'competency') return find(ast.isCompetency, subject.code);
    if (subject.kind === 'role') return find(ast.isRole, subject.code);
    const role = find(ast.isRole, subject.role);
    if (subject.kind === 'specialisation') return role && specialisation(role, subject.code);
    if (!role) return undefined;
    const { competency } = subject;
    if (subject.specialisation !== undefined) {
        const requires = specialisation(role, subject.specialisation)?.requires ?? [];
        const demands = requires.flatMap(({ requirements }) => requirements);
        return demands.find(demand => competencyFor(demand)?.name === competency);
    }
    const [document] = frameworks.documentsOf(folder);
    const effective = document ? requirementsFor(frameworks, document.uri).effective(role) : [];
    return effective.find(demand => demand.competency.name === competency)?.demand;
}

function specialisation(role: ast.Role, code: string): ast.Specialisation | undefined {
    return role.specialisations.find(({ name }) => name === code);
}
