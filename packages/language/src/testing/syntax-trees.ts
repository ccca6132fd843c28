import type { AstNode, CstNode } from 'langium';
import { AstUtils, EmptyFileSystem, isAstNode, isCompositeCstNode, isLeafCstNode, isReference } from 'langium';
import { createGradusCoreServices } from '../gradus-module.ts';
import { RULES } from '../validation/rules/index.ts';

export const services: ReturnType<typeof createGradusCoreServices>['gradus'] =
    createGradusCoreServices(EmptyFileSystem).gradus;

/** The tree of a node as plain data, without what stands where. */
export function tree(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(tree);
    if (isReference(value)) return { $ref: value.$refText, place: syntax(value.$refNode) };
    if (!isAstNode(value)) return value;
    const own = Object.entries(value)
        .filter(([name, each]) => !name.startsWith('$') && each !== undefined)
        .map(([name, each]) => [name, tree(each)]);
    return {
        $type: value.$type,
        in: value.$container?.$type,
        at: value.$containerProperty,
        index: value.$containerIndex,
        place: syntax(value.$cstNode),
        ...Object.fromEntries(own.sort(([a], [b]) => String(a).localeCompare(String(b))))
    };
}

function syntax(node: CstNode | undefined): unknown {
    return node && [node.offset, node.end, node.text, node.range, node.astNode.$type, source(node)];
}

function source({ grammarSource }: CstNode): unknown {
    return (
        grammarSource && services.shared.AstReflection && AstUtils.getContainerOfType(grammarSource, isAstNode)?.$type
    );
}

/** The concrete syntax as plain data. */
export function concrete(node: CstNode): unknown {
    const content = isCompositeCstNode(node) ? node.content.map(concrete) : undefined;
    const type = isLeafCstNode(node) ? node.tokenType.name : undefined;
    return {
        offset: node.offset,
        end: node.end,
        hidden: node.hidden,
        text: node.text,
        from: node.grammarSource && indexOf(node.grammarSource),
        type,
        of: node.hidden ? undefined : services.workspace.AstNodeLocator.getAstNodePath(node.astNode),
        container: node.container && [node.container.offset, node.container.content.length],
        content
    };
}

const elements = AstUtils.streamAllContents(services.Grammar).toArray();
function indexOf(element: AstNode): number {
    return elements.indexOf(element as never);
}

/** Texts of all kinds: examples of rules, besides files. */
export function textsWith(files: readonly (readonly [name: string, text: string])[]): [string, string][] {
    const examples = RULES.flatMap(({ code, examples: { bad, good } }) => [
        [`${code} bad`, bad] as [string, string],
        [`${code} good`, good] as [string, string]
    ]);
    return [...files.map(([name, text]) => [name, text] as [string, string]), ...examples];
}
