import type { LangiumDocument, LangiumDocuments } from 'langium';
import { AstUtils, CstUtils, GrammarUtils, URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import * as v from 'valibot';
import type { CallHierarchyItem, Position, TypeHierarchyItem } from 'vscode-languageserver-protocol';
import * as ast from '../generated/ast.ts';
import type { ShownTitles } from './shown-titles.ts';
import { symbolKind } from './symbol-kinds.ts';

/** A role or set in a hierarchy; editors send it back to ask what is above and below it. */
export type HierarchyItem = CallHierarchyItem & TypeHierarchyItem;

/** The document in which the hierarchy was asked for: what is adapted is shown as it is there. */
const ItemData = v.object({ seenFrom: v.string() });

/** Makes roles and sets into what editors draw hierarchies of, and finds them again. */
export class HierarchyItems {
    private readonly services: LangiumServices;
    private readonly titles: ShownTitles;
    private readonly documents: LangiumDocuments;

    constructor(services: LangiumServices, titles: ShownTitles) {
        this.services = services;
        this.titles = titles;
        this.documents = services.shared.workspace.LangiumDocuments;
    }

    /** The role or set that stands at a position, be it declared or only named there. */
    at(document: LangiumDocument, position: Position): HierarchyItem[] {
        const root = document.parseResult.value.$cstNode;
        const offset = document.textDocument.offsetAt(position);
        const { nameRegexp } = this.services.parser.GrammarConfig;
        const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, nameRegexp);
        const declared = leaf ? this.services.references.References.findDeclarations(leaf) : [];
        return declared.filter(ast.isRole).flatMap(role => this.of(role, document.uri));
    }

    /** @param detail what stands beside its title; its code, unless there is more to say */
    of(role: ast.Role, seenFrom: URI, detail = role.name): HierarchyItem[] {
        const name = GrammarUtils.findNodeForProperty(role.$cstNode, 'name');
        if (!name || !role.$cstNode) return [];
        return [
            {
                name: this.titles.of(role, seenFrom) || role.name,
                kind: symbolKind(role.$type, role),
                detail,
                uri: AstUtils.getDocument(role).uri.toString(),
                range: role.$cstNode.range,
                selectionRange: name.range,
                data: { seenFrom: seenFrom.toString() } satisfies v.InferOutput<typeof ItemData>
            }
        ];
    }

    /** The role or set that an item stands for, and from where it is seen; nothing where it is gone. */
    find({ uri, selectionRange, data }: HierarchyItem): { role: ast.Role; seenFrom: URI } | undefined {
        const document = this.documents.getDocument(URI.parse(uri));
        const root = document?.parseResult.value.$cstNode;
        if (!document || !root) return undefined;
        const leaf = CstUtils.findLeafNodeAtOffset(root, document.textDocument.offsetAt(selectionRange.start));
        const role = leaf?.astNode;
        const sent = v.safeParse(ItemData, data);
        return ast.isRole(role)
            ? { role, seenFrom: sent.success ? URI.parse(sent.output.seenFrom) : document.uri }
            : undefined;
    }
}
