import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils, CstUtils, GrammarUtils, URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import * as v from 'valibot';
import type { CallHierarchyItem, Position, Range, TypeHierarchyItem } from 'vscode-languageserver-protocol';
import * as ast from '../generated/ast.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { isNamedKind, NAMED_KINDS } from '../symbols/gradus-description.ts';
import type { ShownTitles } from './shown-titles.ts';
import { symbolKind } from './symbol-kinds.ts';

/** An element in a hierarchy; editors send it back to ask what is above and below it. */
export type HierarchyItem = CallHierarchyItem & TypeHierarchyItem;

const ItemData = v.object({
    type: v.picklist(NAMED_KINDS),
    /** What the element is found by when the text has changed, and something else stands where it stood. */
    code: v.string(),
    /** The document in which the hierarchy was asked for: what is adapted is shown as it is there. */
    seenFrom: v.string()
});

/** Makes elements into what editors draw hierarchies of, and finds them again. */
export class HierarchyItems {
    private readonly services: LangiumServices;
    private readonly frameworks: () => Frameworks;
    private readonly titles: ShownTitles;

    constructor(services: LangiumServices, frameworks: () => Frameworks, titles: ShownTitles) {
        this.services = services;
        this.frameworks = frameworks;
        this.titles = titles;
    }

    /** The element of some types that stands at a position, be it declared or only named there. */
    at<E extends ast.Element>(
        document: LangiumDocument,
        position: Position,
        is: (node: AstNode) => node is E
    ): HierarchyItem[] {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        const { nameRegexp } = this.services.parser.GrammarConfig;
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, nameRegexp);
        const declared = leaf ? this.services.references.References.findDeclarations(leaf) : [];
        return declared.filter(is).flatMap(element => this.of(element, document.uri));
    }

    /** @param detail what stands beside its title; its code, unless there is more to say */
    of(element: ast.Element, seenFrom: URI, detail = element.name): HierarchyItem[] {
        const { $type: type, $cstNode } = element;
        const name = GrammarUtils.findNodeForProperty($cstNode, 'name');
        if (!name || !$cstNode || !isNamedKind(type)) return [];
        return [
            {
                name: this.titles.of(element, seenFrom) || element.name,
                kind: symbolKind(type, element),
                detail,
                uri: AstUtils.getDocument(element).uri.toString(),
                range: $cstNode.range,
                selectionRange: name.range,
                data: { type, code: element.name, seenFrom: seenFrom.toString() } satisfies v.InferOutput<
                    typeof ItemData
                >
            }
        ];
    }

    /** The element that an item stands for, wherever it is now, and from where it is seen; nothing where it is gone. */
    find({ uri, selectionRange, data }: HierarchyItem): { element: ast.Element; seenFrom: URI } | undefined {
        const { success, output } = v.safeParse(ItemData, data);
        if (!success) return undefined;
        const symbols = this.frameworks().symbolsOf(this.frameworks().folderOf(URI.parse(uri)));
        const named = symbols.named(output.type, output.code).flatMap(({ node }) => (ast.isElement(node) ? node : []));
        // Where several have the code, the one that is nearest to where it was.
        const [nearest] = named.toSorted((a, b) => distance(a, uri, selectionRange) - distance(b, uri, selectionRange));
        return nearest && { element: nearest, seenFrom: URI.parse(output.seenFrom) };
    }
}

/** In lines; endless between files. */
function distance(element: ast.Element, uri: string, { start }: Range): number {
    if (AstUtils.getDocument(element).uri.toString() !== uri) return Number.MAX_SAFE_INTEGER;
    const line = element.$cstNode?.range.start.line ?? 0;
    return Math.abs(line - start.line);
}
