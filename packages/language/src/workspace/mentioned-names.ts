import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import type { CrossReference } from '../parsing/direct/cross-reference.ts';
import { blockOf, type SourceBlock } from '../parsing/direct/source-block.ts';
import { qualifiedName } from '../references/qualified-name.ts';
import type { ElementSymbol } from '../symbols/element-symbol.ts';
import { symbolsOf } from '../symbols/exported-symbols.ts';
import { isNamedKind } from '../symbols/gradus-description.ts';
import { foldTitle } from '../text/fold-title.ts';
import { NOWHERE } from './facts-of-blocks.ts';

/**
 * Which blocks of a framework hold an element that is called so, and where it is mentioned. Names are folded, so what
 * is only spelled alike counts as the same: that concerns more than it has to, and never less.
 */
export class MentionedNames {
    private readonly owners = new Map<string, Set<SourceBlock>>();
    private readonly mentions = new Map<string, Set<CrossReference>>();

    add(block: SourceBlock): void {
        for (const name of namesIn(block)) put(this.owners, name, block);
        for (const reference of block.references) {
            const name = nameMentionedBy(reference);
            if (name !== undefined) put(this.mentions, name, reference);
        }
    }

    remove(block: SourceBlock): void {
        for (const name of namesIn(block)) this.owners.get(name)?.delete(block);
        for (const reference of block.references) {
            const name = nameMentionedBy(reference);
            if (name !== undefined) this.mentions.get(name)?.delete(reference);
        }
    }

    /**
     * The blocks that a change of some elements concerns: those that mention them, those that mention what mentions
     * them, and so on, and those that hold something of the same name.
     *
     * @param names what the elements are or were called, folded
     */
    concernedBy(names: Iterable<string>): Set<SourceBlock> {
        const concerned = new Set<SourceBlock>();
        const seen = new Set(names);
        // What is added on the way is come to as well.
        for (const name of seen) {
            for (const block of this.owners.get(name) ?? []) concerned.add(block);
            for (const reference of this.mentions.get(name) ?? []) {
                const block = blockOf(reference.container);
                if (block) concerned.add(block);
                const element = elementAround(reference.container);
                if (element) for (const each of namesOf(element)) seen.add(each);
            }
        }
        return concerned;
    }

    /** The blocks that hold an element of one of these names. */
    holding(names: Iterable<string>): Set<SourceBlock> {
        const blocks = new Set<SourceBlock>();
        for (const name of names) for (const block of this.owners.get(name) ?? []) blocks.add(block);
        return blocks;
    }
}

/** What an element is or was called, folded. */
function namesOf(element: ast.Element): string[] {
    const former = element.annotations.filter(ast.isFormerCodes).flatMap(({ codes }) => codes);
    const aliases = ast.isAliased(element) ? element.aliases : [];
    return [element.name, element.title, ...aliases, ...former].flatMap(name => (name ? [foldTitle(name)] : []));
}

/** The name by which a reference calls an element, folded; nothing for levels and the like, of which there are few. */
export function nameMentionedBy(reference: CrossReference): string | undefined {
    const { property, $refText, $written } = reference;
    if (NOT_NAMES.has(property)) return undefined;
    return foldTitle(qualifiedName($refText, $written ?? $refText).name);
}

/** Properties that lead to levels, to sections and to activities: whoever changes those has everything checked. */
const NOT_NAMES: ReadonlySet<string> = new Set([
    'level',
    'maxLevel',
    'minLevel',
    'section',
    'activity',
    'covers',
    'coversTo'
]);

function namesIn(block: SourceBlock): string[] {
    return symbolsOf(block.nodes, NOWHERE).flatMap(symbol => namesOfSymbol(symbol));
}

export function namesOfSymbol({ node }: ElementSymbol): string[] {
    return ast.isElement(node) ? namesOf(node) : [];
}

/** The innermost element with a name of its own that a node is part of. */
function elementAround(node: AstNode): ast.Element | undefined {
    for (let each: AstNode | undefined = node; each; each = each.$container) {
        if (ast.isElement(each) && isNamedKind(each.$type)) return each;
    }
    return undefined;
}

function put<T>(map: Map<string, Set<T>>, key: string, value: T): void {
    const set = map.get(key);
    if (set) set.add(value);
    else map.set(key, new Set([value]));
}
