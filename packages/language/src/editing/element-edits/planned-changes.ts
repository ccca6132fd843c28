import { pushAll } from '@gradus/model';
import { type AstNode, AstUtils, type CstNode, type LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import type * as ast from '../../generated/ast.ts';
import type { GradusSharedCoreServices } from '../../gradus-module.ts';
import { blockOf, type SourceBlock } from '../../parsing/direct/source-block.ts';
import { type TextChange, withoutParts } from '../cell-edits/text-change.ts';
import { tidied } from '../cell-edits/tidy-block.ts';
import { isRead } from '../is-read.ts';
import { endOfBody } from '../requirement-place.ts';
import {
    blankLinesAbove,
    commentsIn,
    type Extent,
    indentStep,
    lineBreakOf,
    replacement,
    withComments
} from '../text-places.ts';
import { withEmptiedBodies } from './emptied-body.ts';

/** Why an edit is not done; nothing where it is. */
export type Refusal = string | undefined;

export const NO_PLACE = 'There is no place for it in the text as it is. Edit it in the text.';

/** What lines can be put into the body of. */
export type WithBody = ast.Element | ast.Descriptor | ast.Translated | ast.Translation;

/** What is put into the body of a node. */
interface Addition {
    readonly lines: string[];
    /** Lines in braces of their own, by what stands before these. */
    readonly blocks: Map<string, string[]>;
    readonly edits: number[];
}

/** Changes of the texts of a framework, collected edit by edit, and then made so that each block stays as tidy as it was. */
export class PlannedChanges {
    /** By the number of the edit. */
    readonly refused = new Map<number, string>();
    /** The numbers of edits that together would leave a block with a syntax error. */
    readonly unfit: (readonly number[])[] = [];
    private readonly inBlocks = new Map<
        SourceBlock,
        { document: LangiumDocument; node: AstNode; changes: TextChange[]; edits: number[] }
    >();
    private readonly additions = new Map<WithBody, Addition>();
    private readonly behind: { readonly node: AstNode; readonly change: TextChange; readonly edit: number }[] = [];
    private readonly parts = new Map<LangiumDocument, { node: AstNode; part: Extent; edit: number }[]>();
    private readonly between: { readonly document: LangiumDocument; readonly edit: TextEdit }[] = [];

    /** Changes within a block of a file. */
    change(node: AstNode, changes: readonly TextChange[] | undefined, ...edits: readonly number[]): Refusal {
        const block = blockOf(node);
        if (!block || !changes) {
            this.refuse(edits);
            return NO_PLACE;
        }
        const known = this.inBlocks.get(block) ?? {
            document: AstUtils.getDocument(node),
            node,
            changes: [],
            edits: []
        };
        pushAll(known.changes, changes);
        pushAll(known.edits, edits);
        this.inBlocks.set(block, known);
        return undefined;
    }

    /**
     * Puts lines at the end of a body.
     *
     * @param block what stands before braces that the lines are in; those with the same one share them
     */
    add(node: WithBody, lines: readonly string[], edit: number, block?: string): Refusal {
        const known: Addition = this.additions.get(node) ?? { lines: [], blocks: new Map(), edits: [] };
        if (block === undefined) pushAll(known.lines, lines);
        else known.blocks.set(block, [...(known.blocks.get(block) ?? []), ...lines]);
        known.edits.push(edit);
        this.additions.set(node, known);
        return undefined;
    }

    /** Puts a text behind an element of a body, and behind whatever else is put at the end of that element. */
    addBehind(node: AstNode, change: TextChange, edit: number): Refusal {
        this.behind.push({ node, change, edit });
        return undefined;
    }

    /** Takes a node out, with the comments that are about it. */
    take(node: AstNode, edit: number): Refusal {
        if (!node.$cstNode) return NO_PLACE;
        this.takePart(node, extentOf(node.$container ?? node, node.$cstNode), edit);
        return undefined;
    }

    takePart(node: AstNode, part: Extent, edit: number): void {
        const document = AstUtils.getDocument(node);
        const parts = this.parts.get(document) ?? [];
        parts.push({ node, part, edit });
        this.parts.set(document, parts);
    }

    /** Changes a file between its blocks. */
    changeBetween(document: LangiumDocument, edit: TextEdit): void {
        this.between.push({ document, edit });
    }

    /**
     * All that is done, by file. What has no place turns out here at the latest. Where something has none, the rest is not whole:
     * an edit may change several blocks.
     */
    written(shared: GradusSharedCoreServices): ReadonlyMap<LangiumDocument, readonly TextEdit[]> {
        // Where a body ends behind one that is in it, both changes are at one place, and the inner one comes first.
        const innerFirst = [...this.additions].toSorted(([a], [b]) => depthOf(b) - depthOf(a));
        for (const [node, addition] of innerFirst) {
            const change = bodyChange(node, addition);
            this.change(node, change && [change], ...addition.edits);
        }
        for (const { node, change, edit } of this.behind) this.change(node, [change], edit);
        this.takeParts();
        const edits = new Map<LangiumDocument, TextEdit[]>();
        const put = (document: LangiumDocument, edit: TextEdit) =>
            edits.set(document, [...(edits.get(document) ?? []), edit]);
        for (const [block, { document, node, changes, edits: which }] of this.inBlocks) {
            const left = withEmptiedBodies(changes, node, document.textDocument.getText());
            if (!isRead(document)) {
                this.refuse(which);
                continue;
            }
            const tidy = tidied(block, left, shared);
            if (!tidy) this.unfit.push([...new Set(which)]);
            for (const each of tidy ?? []) put(document, replacement(document.textDocument, each, each.text));
        }
        for (const { document, edit } of this.between) put(document, edit);
        return edits;
    }

    private refuse(edits: readonly number[]): void {
        for (const each of edits) this.refused.set(each, NO_PLACE);
    }

    /** All that is taken out of a file at once, so that what stands side by side goes with its lines. */
    private takeParts(): void {
        for (const [document, noted] of this.parts) {
            const text = document.textDocument.getText();
            const outer = noted.filter(({ part }) => !noted.some(other => isWithin(part, other.part)));
            for (const [block, same] of Map.groupBy(outer, ({ node }) => blockOf(node))) {
                const [first] = same;
                if (!block || !first) {
                    this.refuse(same.map(({ edit }) => edit));
                    continue;
                }
                const changes = withoutParts(
                    same.map(({ part }) => part),
                    text
                );
                const end = block.start + block.slice().length;
                // An element at the top of a file is all of its block.
                const isWhole = changes.some(each => each.start <= block.start && each.end >= end);
                if (!isWhole) this.change(first.node, changes, ...same.map(({ edit }) => edit));
                else {
                    for (const each of changes) {
                        const whole = { start: blankLinesAbove(text, each.start), end: each.end };
                        this.changeBetween(document, replacement(document.textDocument, whole, ''));
                    }
                }
            }
        }
    }
}

function bodyChange(node: WithBody, { lines, blocks }: Addition): TextChange | undefined {
    if (!node.$cstNode) return undefined;
    const text = textOf(node);
    const step = indentStep(text);
    const { at, before, after, indent } = endOfBody(node.$cstNode, text);
    const braced = [...blocks].flatMap(([head, inner]) => [`${head} {`, ...inner.map(each => step + each), '}']);
    const all = [...lines, ...braced].map(each => indent + each);
    return { start: at, end: at, text: before + all.join(lineBreakOf(text)) + after };
}

function depthOf(node: AstNode): number {
    let depth = 0;
    for (let outer = node.$container; outer; outer = outer.$container) depth++;
    return depth;
}

export function textOf(node: AstNode): string {
    return AstUtils.getDocument(node).textDocument.getText();
}

/** A part of the text of a node with the comments that are about it. */
export function extentOf(within: AstNode, syntax: CstNode): Extent {
    return withComments({ start: syntax.offset, end: syntax.end }, commentsIn(within.$cstNode), textOf(within));
}

function isWithin(part: Extent, other: Extent): boolean {
    return other.start <= part.start && other.end >= part.end && other.end - other.start > part.end - part.start;
}
