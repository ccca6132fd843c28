import { readdirSync, readFileSync } from 'node:fs';
import type { AstNode, CstNode, LangiumDocument } from 'langium';
import { AstUtils, EmptyFileSystem, isAstNode, isCompositeCstNode, isLeafCstNode, isReference } from 'langium';
import { expect, test } from 'vitest';
import { TOKENS } from '../../generated/tokens.ts';
import { createGradusCoreServices } from '../../gradus-module.ts';
import { RULES } from '../../validation/rules/index.ts';
import { scan } from './scanner.ts';

const { gradus: services } = createGradusCoreServices(EmptyFileSystem);

/** The tree of a node as plain data, without what stands where. */
function tree(value: unknown): unknown {
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
function concrete(node: CstNode): unknown {
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

export function texts(): [string, string][] {
    const folder = new URL('../../../../../examples/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.gradus'));
    return [
        ...files.map(name => [name, readFileSync(new URL(name, folder), 'utf8')] as [string, string]),
        ...RULES.flatMap(({ code, examples }) => [
            [`${code} bad`, examples.bad] as [string, string],
            [`${code} good`, examples.good] as [string, string]
        ])
    ];
}

test.each(texts())('%s is read as Langium reads it', (_, text) => {
    const langium = services.parser.LangiumParser.parse(text);
    const ours = services.parser.GradusParser.parse(text);
    if (langium.parserErrors.length > 0 || langium.lexerErrors.length > 0) return;
    expect(ours.blocks.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(tree(ours.value)).toEqual(tree(langium.value));
    expect(concrete(ours.value.$cstNode as CstNode)).toEqual(concrete(langium.value.$cstNode as CstNode));
});

test.each(texts())('the tokens of %s are those of Langium', (_, text) => {
    const { tokens } = services.parser.Lexer.tokenize(text);
    const { types, starts, ends, count } = scan(text);
    const ours = Array.from({ length: count }, (_, i) => [TOKENS[types[i] as number], starts[i], ends[i]]);
    expect(ours).toEqual(tokens.map(each => [each.tokenType.name, each.startOffset, (each.endOffset as number) + 1]));
});

export type { LangiumDocument };
