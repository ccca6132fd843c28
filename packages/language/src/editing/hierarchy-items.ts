import type { LangiumDocument } from 'langium';
import { AstUtils, CstUtils, GrammarUtils, URI } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import * as v from 'valibot';
import type { CallHierarchyItem, Position, Range, TypeHierarchyItem } from 'vscode-languageserver-protocol';
import * as ast from '../generated/ast.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import type { ShownTitles } from './shown-titles.ts';
import { symbolKind } from './symbol-kinds.ts';

/** A role or set in a hierarchy; editors send it back to ask what is above and below it. */
export type HierarchyItem = CallHierarchyItem & TypeHierarchyItem;

const ItemData = v.object({
    /** What the role or set is found by when the text has changed, and something else stands where it stood. */
    code: v.string(),
    /** The document in which the hierarchy was asked for: what is adapted is shown as it is there. */
    seenFrom: v.string()
});

/** Makes roles and sets into what editors draw hierarchies of, and finds them again. */
export class HierarchyItems {
    private readonly services: LangiumServices;
    private readonly frameworks: () => Frameworks;
    private readonly titles: ShownTitles;

    constructor(services: LangiumServices, frameworks: () => Frameworks, titles: ShownTitles) {
        this.services = services;
        this.frameworks = frameworks;
        this.titles = titles;
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
                data: { code: role.name, seenFrom: seenFrom.toString() } satisfies v.InferOutput<typeof ItemData>
            }
        ];
    }

    /** The role or set that an item stands for, wherever it is now, and from where it is seen; nothing where it is gone. */
    find({ uri, selectionRange, data }: HierarchyItem): { role: ast.Role; seenFrom: URI } | undefined {
        const { success, output } = v.safeParse(ItemData, data);
        if (!success) return undefined;
        const symbols = this.frameworks().symbolsOf(this.frameworks().folderOf(URI.parse(uri)));
        const roles = symbols.named('Role', output.code).flatMap(({ node }) => (ast.isRole(node) ? node : []));
        // Where several have the code, the one that is nearest to where it was.
        const [role] = roles.toSorted((a, b) => distance(a, uri, selectionRange) - distance(b, uri, selectionRange));
        return role && { role, seenFrom: URI.parse(output.seenFrom) };
    }
}

/** In lines; endless between files. */
function distance(role: ast.Role, uri: string, { start }: Range): number {
    if (AstUtils.getDocument(role).uri.toString() !== uri) return Number.MAX_SAFE_INTEGER;
    const line = role.$cstNode?.range.start.line ?? 0;
    return Math.abs(line - start.line);
}
