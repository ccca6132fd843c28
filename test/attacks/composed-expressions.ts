import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { childrenOf, isNode, type Node } from '../supply-chain/syntax.ts';

/**
 * A digest of what regular expressions are put together of: where it is done, and the constants and functions of the sources
 * that are named there, and those that are named in these. It says nothing of how the text is laid out, nor of comments.
 *
 * @param file in which they are put together
 * @param composed where that is done
 * @param parsed reads the syntax of a file
 */
export function digestOfComposed(file: string, composed: readonly Node[], parsed: (file: string) => Node): string {
    const parts: string[] = [];
    const known = new Set<Node>();
    const follow = (node: Node, within: string): void => {
        if (known.has(node)) return;
        known.add(node);
        parts.push(JSON.stringify(node, withoutPlaces));
        for (const name of namesIn(node)) {
            for (const [each, where] of declarationsOf(name, within, parsed)) follow(each, where);
        }
    };
    for (const node of composed) follow(node, file);
    return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
}

/** Leaves out where something stands, and what it has nothing of. */
function withoutPlaces(key: string, value: unknown): unknown {
    if (['start', 'end', 'range', 'loc'].includes(key) || value === false || value === null) return undefined;
    return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function namesIn(node: Node): Set<string> {
    const names = new Set<string>();
    const visit = (each: Node): void => {
        if (each.type === 'Identifier') names.add(String(each['name']));
        for (const [child] of childrenOf(each)) visit(child);
    };
    visit(node);
    return names;
}

/** What a name may stand for: declared in a file, or in the one that it is imported from. */
function declarationsOf(
    name: string,
    file: string,
    parsed: (file: string) => Node
): [declaration: Node, file: string][] {
    const found: [Node, string][] = [];
    const visit = (node: Node): void => {
        if (isDeclaration(node) && isNamed(node['id'], name)) found.push([node, file]);
        if (node.type === 'ImportDeclaration') found.push(...importedAs(name, node, file, parsed));
        for (const [child] of childrenOf(node)) visit(child);
    };
    visit(parsed(file));
    return found;
}

function importedAs(name: string, node: Node, file: string, parsed: (file: string) => Node): [Node, string][] {
    const specifier = (node['specifiers'] as Node[]).find(each => isNamed(each['local'], name));
    const { value } = node['source'] as { readonly value: string };
    const from = path.join(path.dirname(file), value);
    if (!specifier || !value.startsWith('.') || !existsSync(from)) return [];
    const imported = specifier['imported'];
    return declarationsOf(isNode(imported) ? String(imported['name']) : name, from, parsed);
}

function isDeclaration({ type }: Node): boolean {
    return type === 'VariableDeclarator' || type === 'FunctionDeclaration';
}

/** Whether something is called by a name, or part of it is taken by that name. */
function isNamed(id: unknown, name: string): boolean {
    if (!isNode(id)) return false;
    return id.type === 'Identifier' ? id['name'] === name : id.type === 'ObjectPattern' && namesIn(id).has(name);
}
