import type { AstNode, CstNode, LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { nodeOfProperty } from './property-node.ts';
import type { NodeChecks, RuleContext } from './rule.ts';

/** A text that readers of the framework get to see, and the property of the tree that holds it. */
export interface WrittenText {
    readonly kind: 'title' | 'alias' | 'paragraph' | 'line' | 'wording';
    readonly text: string;
    readonly node: AstNode;
    readonly property: string;
    readonly index?: number;
}

/** The texts that a node itself holds: what editors say about it (remarks, reasons) is none of them. */
export function textsOf(node: AstNode): readonly WrittenText[] {
    switch (node.$type) {
        case 'Item':
            return one('line', (node as ast.Item).text, node, 'text');
        case 'Content':
            return several('paragraph', (node as ast.Content).paragraphs, node, 'paragraphs');
        case 'RoleActivity':
            return one('wording', (node as ast.RoleActivity).wording, node, 'wording');
        case 'Translated':
        case 'Adaptation':
            return one('title', (node as ast.Translated | ast.Adaptation).title, node, 'title');
        // There are more of these than of all others together, and they have none.
        case 'Requirement':
        case 'Cell':
            return NONE;
        default:
            return ast.isElement(node) ? namesOf(node) : NONE;
    }
}

const NONE: readonly WrittenText[] = [];

function namesOf(element: ast.Element): readonly WrittenText[] {
    const title = one('title', element.title, element, 'title');
    const { aliases } = element as { readonly aliases?: ast.Aliased['aliases'] };
    return aliases && aliases.length > 0 ? [...title, ...several('alias', aliases, element, 'aliases')] : title;
}

/**
 * Checks by type of node that look at every text.
 *
 * @param mayBeOfInterest a quick look at a text, which leaves out most of them: there are many
 */
export function checkTexts(
    mayBeOfInterest: (text: string) => boolean,
    check: (text: WrittenText, context: RuleContext) => void
): NodeChecks {
    const runOnAll = (node: AstNode, context: RuleContext): void => {
        for (const written of textsOf(node)) if (mayBeOfInterest(written.text)) check(written, context);
    };
    const isPlain = (text: string | undefined): boolean => !text || !mayBeOfInterest(text);
    const runOnTitle = (node: Titled, context: RuleContext): void => {
        if (!isPlain(node.title) || (node.aliases && !node.aliases.every(isPlain))) runOnAll(node, context);
    };
    const runOnItems = (items: readonly ast.Item[], context: RuleContext): void => {
        for (const item of items) if (!isPlain(item.text)) runOnAll(item, context);
    };
    return {
        Element: runOnTitle,
        Content(content, context) {
            for (const paragraph of content.paragraphs) {
                if (isPlain(paragraph)) continue;
                runOnAll(content, context);
                break;
            }
            runOnItems(content.items, context);
        },
        Tasks: ({ items }, context) => runOnItems(items, context),
        RoleActivity(activity, context) {
            if (!isPlain(activity.wording)) runOnAll(activity, context);
        },
        Translated: runOnTitle,
        Adaptation: runOnTitle
    };
}

type Titled = AstNode & { readonly title?: string; readonly aliases?: readonly string[] };

/** Checks by type of node that look at every list of lines. */
export function checkLists(check: (items: readonly ast.Item[], context: RuleContext) => void): NodeChecks {
    return {
        Content: ({ items }, context) => check(items, context),
        Tasks: ({ items }, context) => check(items, context)
    };
}

/** Whether a node is part of a translation: text in another language than the framework's. */
export function isTranslation(node: AstNode): boolean {
    return AstUtils.getContainerOfType(node, ast.isTranslation) !== undefined;
}

/** The place of a text, its quotation marks or bullet included. */
export function placeOfText({ node, property, index }: WrittenText): Range | undefined {
    return partOf(node, property, index)?.range;
}

/** The place of some signs within a text. */
export function placeWithin(written: WrittenText, start: number, length: number, document: LangiumDocument): Range {
    const part = partOf(written.node, written.property, written.index);
    const offset = part ? part.offset + Math.max(0, part.text.indexOf(written.text)) + start : 0;
    const { textDocument } = document;
    return { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + length) };
}

/** As much of a text as fits into a message, in whole words. */
export function excerpt(text: string, length = 80): string {
    const signs = [...text];
    if (signs.length <= length) return text;
    const cut = signs.slice(0, length).join('');
    const blank = cut.lastIndexOf(' ');
    return `${blank > cut.length / 2 ? cut.slice(0, blank).trimEnd() : cut} …`;
}

/** As much of the end of a text as fits into a message, in whole words. */
export function excerptOfEnd(text: string, length = 80): string {
    const signs = [...text];
    if (signs.length <= length) return text;
    const cut = signs.slice(-length).join('');
    const blank = cut.indexOf(' ');
    return `… ${blank >= 0 && blank < cut.length / 2 ? cut.slice(blank).trimStart() : cut}`;
}

/** A text as a sentence of a message: in quotation marks, with a full stop where it has no end of its own. */
export function quoted(text: string): string {
    const part = excerpt(text);
    return /[.?!…]["”’)\]]*$/.test(part) ? `“${part}”` : `“${part}”.`;
}

function partOf(node: AstNode, property: string, index?: number): CstNode | undefined {
    return nodeOfProperty(node.$cstNode, property, index);
}

function one(
    kind: WrittenText['kind'],
    text: string | undefined,
    node: AstNode,
    property: string
): readonly WrittenText[] {
    return text ? [{ kind, text, node, property }] : NONE;
}

function several(
    kind: WrittenText['kind'],
    texts: readonly string[],
    node: AstNode,
    property: string
): readonly WrittenText[] {
    return texts.flatMap((text, index) => (text ? [{ kind, text, node, property, index }] : []));
}
