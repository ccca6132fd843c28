import {
    type AstNode,
    AstUtils,
    type CstNode,
    CstUtils,
    isCompositeCstNode,
    type LangiumDocument,
    type Reference
} from 'langium';
import { isComment } from '../formatting/layout.ts';
import * as ast from '../generated/ast.ts';
import type { ModelSubject } from '../model/place-of-subject.ts';
import type { SourceBlock } from '../parsing/direct/source-block.ts';
import { sourceOf } from '../parsing/direct/source-text.ts';
import { competencyFor } from '../references/level-scale.ts';
import { blockAt } from './tree/element-at.ts';

/**
 * What is written at a place of a file, as the resolved model calls it; nothing where that has no part of its own in it.
 * Places are looked up only in the block of the file that the place is in.
 */
export function subjectAt(document: LangiumDocument, offset: number): ModelSubject | undefined {
    const block = blockAt(sourceOf(document)?.blocks ?? [], offset);
    const tops = block ? topsOf(block) : [];
    const top = tops[firstThat(tops, ({ end }) => end >= offset)];
    if (!top) return undefined;
    let node: AstNode | undefined = leafAt(top, offset, document.textDocument.getText()).astNode;
    for (; node; node = node.$container) {
        const subject = subjectOf(node);
        if (subject) return subject;
    }
    return undefined;
}

/** What a block consists of, of those that had to be put in order. */
const knownTops = new WeakMap<SourceBlock, readonly CstNode[]>();

/** What a block consists of: one element, or all of a text that could not be read. */
function topsOf(block: SourceBlock): readonly CstNode[] {
    if (block.nodes.length === 1) return block.nodes[0]?.$cstNode ? [block.nodes[0].$cstNode] : [];
    let tops = knownTops.get(block);
    if (!tops) {
        tops = block.nodes.flatMap(({ $cstNode }) => $cstNode ?? []).sort((a, b) => a.offset - b.offset);
        knownTops.set(block, tops);
    }
    return tops;
}

/** The place of the first of which something is true, in a list in which that is true of all behind it as well. */
function firstThat<T>(list: readonly T[], isTrue: (item: T) => boolean): number {
    let low = 0;
    let high = list.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (isTrue(list[middle] as T)) high = middle;
        else low = middle + 1;
    }
    return low;
}

/** The word at a place or, where there is none, the next one; the last one of the line where the next is below it. */
function leafAt(top: CstNode, offset: number, text: string): CstNode {
    let next: CstNode | undefined = top;
    while (next && isCompositeCstNode(next)) {
        const parts: readonly CstNode[] = next.content;
        // A category may have thousands of parts.
        let index = firstThat(parts, each => each.end > offset);
        while (parts[index]?.hidden) index++;
        next = parts[index];
    }
    let last = CstUtils.findLeafNodeBeforeOffset(top, offset);
    // A comment behind something is about that.
    while (last && isComment(last)) last = CstUtils.findLeafNodeBeforeOffset(top, last.offset - 1);
    if (!next) return last ?? top;
    const isBelow = next.offset > offset && hasLineBreak(text.slice(offset, next.offset));
    return isBelow && last && !hasLineBreak(text.slice(last.end, offset)) ? last : next;
}

function hasLineBreak(text: string): boolean {
    return /[\r\n]/.test(text);
}

function subjectOf(node: AstNode): ModelSubject | undefined {
    if (ast.isRequirement(node) || ast.isDropped(node)) return requirement(node);
    if (ast.isCell(node)) return cell(node);
    if (ast.isRow(node) || ast.isColumn(node)) {
        const element = ast.isRow(node) ? node.competency?.ref : node.role?.ref;
        return element && subjectOf(element);
    }
    if (ast.isDescriptor(node)) {
        const competency = competencyFor(node)?.name;
        // Where only `level` is written yet, it is missing, whatever the type says.
        const level: Reference | undefined = node.level;
        if (!competency || !level) return undefined;
        return { kind: 'descriptor', competency, level: ast.isLevel(level.ref) ? level.ref.name : level.$refText };
    }
    return ast.isElement(node) && node.name ? element(node, node.name) : undefined;
}

function element(node: ast.Element, code: string): ModelSubject | undefined {
    const { $container: holder } = node;
    switch (node.$type) {
        case 'Scale':
            return { kind: 'scale', code };
        case 'Category':
            return { kind: 'category', code };
        case 'Competency':
            return { kind: 'competency', code };
        case 'Statement':
            return { kind: 'statement', code };
        case 'Domain':
            return { kind: 'domain', code };
        case 'Group':
            return { kind: 'group', code };
        case 'Grade':
            return { kind: 'grade', code };
        case 'Role':
            return isShown(node as ast.Role) ? { kind: 'role', code } : undefined;
        case 'Stream':
            return { kind: 'stream', code };
        case 'Level':
            return ast.isScale(holder) ? { kind: 'level', scale: holder.name, code } : undefined;
        case 'Activity':
            return ast.isDomain(holder) ? { kind: 'activity', domain: holder.name, code } : undefined;
        case 'Specialisation':
            return ast.isRole(holder) ? { kind: 'specialisation', role: holder.name, code } : undefined;
        default:
            return undefined;
    }
}

/** What is said of sets is seen in the roles that take it over. */
function isShown({ shared }: ast.Role): boolean {
    return !shared;
}

function requirement(node: ast.Requirement | ast.Dropped): ModelSubject | undefined {
    const competency = node.competency?.ref?.name;
    const role = AstUtils.getContainerOfType(node, ast.isRole) ?? adaptedBy(node);
    const specialisation = AstUtils.getContainerOfType(node, ast.isSpecialisation)?.name;
    if (!competency || !role?.name || !isShown(role)) return undefined;
    return { kind: 'requirement', role: role.name, competency, ...(specialisation && { specialisation }) };
}

/** The role of another framework of which something is said differently. */
function adaptedBy(node: AstNode): ast.Role | undefined {
    const target = AstUtils.getContainerOfType(node, ast.isAdaptation)?.target?.ref;
    return ast.isRole(target) ? target : undefined;
}

function cell(node: ast.Cell): ModelSubject | undefined {
    const row = node.$container;
    const column = ast.isMatrix(row.$container) ? row.$container.columns[node.$containerIndex ?? -1] : undefined;
    const role = column?.role?.ref;
    const competency = row.competency?.ref?.name;
    if (!competency || !role?.name || !isShown(role)) return undefined;
    return { kind: 'requirement', role: role.name, competency };
}
