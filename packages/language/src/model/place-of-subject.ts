import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { elementsOf } from '../references/elements-within.ts';
import { competencyFor } from '../references/level-scale.ts';
import { requirementsFor } from '../references/role-requirements.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { placeOf } from './place-of.ts';

/** What an element is called in a model, and how it is known in the tree. */
const ELEMENTS = {
    scale: ast.isScale,
    category: ast.isCategory,
    competency: ast.isCompetency,
    statement: ast.isStatement,
    domain: ast.isDomain,
    group: ast.isGroup,
    grade: ast.isGrade,
    role: ast.isRole,
    stream: ast.isStream
};

/** An element of a resolved model, or what a role of it requires, by the codes it is called by there. */
export type ModelSubject =
    | { readonly kind: keyof typeof ELEMENTS; readonly code: string }
    | { readonly kind: 'level'; readonly scale: string; readonly code: string }
    | { readonly kind: 'descriptor'; readonly competency: string; readonly level: string }
    | { readonly kind: 'activity'; readonly domain: string; readonly code: string }
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
    /** Whether that is a file of another framework, which this one has taken something over from. */
    readonly isForeign: boolean;
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
    if (!start) return undefined;
    const { uri } = AstUtils.getDocument(node);
    const isForeign = frameworks.folderOf(uri) !== folder;
    return { uri: uri.toString(), isForeign, line: start.line, character: start.character };
}

function nodeOf(frameworks: Frameworks, folder: string, subject: ModelSubject): AstNode | undefined {
    // The framework's own come first: of two elements with one code, the one that its author can change.
    const documents = [...new Set([...frameworks.documentsOf(folder), ...frameworks.documentsWithAdopted(folder)])];
    const find = <T extends ast.Element>(is: (element: unknown) => element is T, code: string): T | undefined =>
        elementsOf(documents).find((element): element is T => is(element) && element.name === code);
    switch (subject.kind) {
        case 'level':
            return find(ast.isScale, subject.scale)?.levels.find(({ name }) => name === subject.code);
        case 'descriptor': {
            const competency = find(ast.isCompetency, subject.competency);
            const isOfLevel = ({ level: { ref, $refText } }: ast.Descriptor) =>
                (ast.isLevel(ref) ? ref.name : $refText) === subject.level;
            return competency?.descriptors.find(isOfLevel) ?? competency;
        }
        case 'activity':
            return find(ast.isDomain, subject.domain)?.activities.find(({ name }) => name === subject.code);
        case 'specialisation': {
            const role = find(ast.isRole, subject.role);
            return role && specialisation(role, subject.code);
        }
        case 'requirement':
            return demandOf(frameworks, folder, find(ast.isRole, subject.role), subject);
        default: {
            const isOfKind: (element: unknown) => boolean = ELEMENTS[subject.kind];
            return elementsOf(documents).find(element => isOfKind(element) && element.name === subject.code);
        }
    }
}

function demandOf(
    frameworks: Frameworks,
    folder: string,
    role: ast.Role | undefined,
    subject: ModelSubject & { readonly kind: 'requirement' }
): AstNode | undefined {
    if (!role) return undefined;
    const { competency } = subject;
    if (subject.specialisation !== undefined) {
        const requires = specialisation(role, subject.specialisation)?.requires ?? [];
        const demands = requires.flatMap(({ requirements }) => requirements);
        return demands.find(demand => competencyFor(demand)?.name === competency);
    }
    const [document] = frameworks.documentsOf(folder);
    if (!document) return undefined;
    const requirements = requirementsFor(frameworks, document.uri);
    const demand = requirements.effective(role).find(each => each.competency.name === competency)?.demand;
    const isOwn = (node: AstNode) => frameworks.folderOf(AstUtils.getDocument(node).uri) === folder;
    if (!demand || isOwn(demand)) return demand;
    // What a framework says itself of a role that it has taken over is where its authors change it.
    return requirements.adaptationsOf(role).findLast(isOwn) ?? demand;
}

function specialisation(role: ast.Role, code: string): ast.Specialisation | undefined {
    return role.specialisations.find(({ name }) => name === code);
}
