import type { LangiumDocument } from 'langium';
import type { TypeHierarchyProvider } from 'langium/lsp';
import type {
    TypeHierarchyItem,
    TypeHierarchyPrepareParams,
    TypeHierarchySubtypesParams,
    TypeHierarchySupertypesParams
} from 'vscode-languageserver-protocol';
import * as ast from '../generated/ast.ts';
import type { GradusIndex } from '../symbols/gradus-index.ts';
import type { HierarchyItems } from './hierarchy-items.ts';

/** What roles and sets extend as a type hierarchy: what one takes over from, and who takes over from it. */
export class InheritanceHierarchy implements TypeHierarchyProvider {
    private readonly items: HierarchyItems;
    private readonly index: () => GradusIndex;

    constructor(items: HierarchyItems, index: () => GradusIndex) {
        this.items = items;
        this.index = index;
    }

    prepareTypeHierarchy(document: LangiumDocument, params: TypeHierarchyPrepareParams): TypeHierarchyItem[] {
        return this.items.at(document, params.position);
    }

    supertypes({ item }: TypeHierarchySupertypesParams): TypeHierarchyItem[] {
        const found = this.items.find(item);
        const parents = new Set(found?.role.parents.flatMap(({ ref }) => ref ?? []));
        return found ? [...parents].flatMap(parent => this.items.of(parent, found.seenFrom)) : [];
    }

    subtypes({ item }: TypeHierarchySubtypesParams): TypeHierarchyItem[] {
        const found = this.items.find(item);
        if (!found) return [];
        const children = new Set<ast.Role>();
        for (const { container, property } of this.index().referrersOf(found.role)) {
            if (property === 'parents' && ast.isRole(container)) children.add(container);
        }
        return [...children].flatMap(child => this.items.of(child, found.seenFrom));
    }
}
