import type { AstNode, LangiumDocument } from 'langium';
import type { TypeHierarchyProvider } from 'langium/lsp';
import type {
    TypeHierarchyItem,
    TypeHierarchyPrepareParams,
    TypeHierarchySubtypesParams,
    TypeHierarchySupertypesParams
} from 'vscode-languageserver-protocol';
import * as ast from '../generated/ast.ts';
import type { GradusIndex } from '../symbols/gradus-index.ts';
import { byPlace } from './by-place.ts';
import type { HierarchyItems } from './hierarchy-items.ts';

/**
 * A type hierarchy: what a role or set takes over from, and who takes over from it. Below a group are its grades and the
 * roles of it, below a grade and a domain their roles, so that one can walk from a group to all that its roles become.
 */
export class InheritanceHierarchy implements TypeHierarchyProvider {
    private readonly items: HierarchyItems;
    private readonly index: () => GradusIndex;

    constructor(items: HierarchyItems, index: () => GradusIndex) {
        this.items = items;
        this.index = index;
    }

    prepareTypeHierarchy(document: LangiumDocument, params: TypeHierarchyPrepareParams): TypeHierarchyItem[] {
        return this.items.at(document, params.position, isMember);
    }

    supertypes({ item }: TypeHierarchySupertypesParams): TypeHierarchyItem[] {
        const found = this.items.find(item);
        return found ? unique(above(found.element)).flatMap(each => this.items.of(each, found.seenFrom)) : [];
    }

    subtypes({ item }: TypeHierarchySubtypesParams): TypeHierarchyItem[] {
        const found = this.items.find(item);
        if (!found) return [];
        const { element, seenFrom } = found;
        const within = ast.isGroup(element) ? element.grades : [];
        const roles = unique(this.rolesBelow(element)).flatMap(each => this.items.of(each, seenFrom));
        return [...within.flatMap(each => this.items.of(each, seenFrom)), ...roles.sort(byPlace)];
    }

    /** Roles and sets that say in their header that they belong to an element, or extend it. */
    private rolesBelow(element: ast.Element): ast.Role[] {
        return this.index()
            .referrersOf(element)
            .flatMap(({ container, property }) => (ast.isRole(container) && BELOW.has(property) ? container : []));
    }
}

type Member = ast.Group | ast.Grade | ast.Domain | ast.Role;

/** The words of a role’s header that put it below something: `of`, `at`, `in` and `extends`. */
const BELOW: ReadonlySet<string> = new Set(['family', 'grade', 'domain', 'parents']);

function isMember(node: AstNode): node is Member {
    return ast.isRole(node) || ast.isGrade(node) || ast.isGroup(node) || ast.isDomain(node);
}

/** What a role or set extends, and the group that a grade is in. */
function above(element: ast.Element): readonly ast.Element[] {
    if (ast.isRole(element)) return element.parents.flatMap(({ ref }) => ref ?? []);
    return ast.isGrade(element) && ast.isGroup(element.$container) ? [element.$container] : [];
}

function unique(elements: readonly ast.Element[]): ast.Element[] {
    return [...new Set(elements)];
}
