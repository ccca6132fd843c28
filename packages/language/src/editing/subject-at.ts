import { type AstNode, AstUtils, type CstNode, CstUtils, isCompositeCstNode, type LangiumDocument } from 'langium';
import { isComment } from '../formatting/layout.ts';
import * as ast from '../generated/ast.ts';
import type { ModelSubject } from '../model/place-of-subject.ts';
import { sourceOf } from '../parsing/direct/source-text.ts';
import { competencyFor } from '../references/level-scale.ts';
import { blockAt } from './tree/element-at.ts';

/**
 * What is written at a place of a file, as the resolved model calls it; nothing where that has no part of its own in it.
 * Places are looked up only in the block of the file that the place is in.
 */
export function subjectAt(document: LangiumDocument, offset: number): ModelSubject | undefined {
    const block = blockAt(sourceOf(document)?.blocks ?? [], offset);
    const tops = block?.nodes.flatMap(({ $cstNode }) => $cstNode ?? []) ?? [];
    const top = tops.find(({ end }) => end >= offset);
    if (!top) return undefined;
    let node: AstNode | undefined = leafAt(top, offset, document.textDocument.getText()).astNode;
    for (; node; node = node.$container) {
        const subject = subjectOf(node);
        if (subject) return subject;
    }
    return undefined;
}

/** The word at a place or, where there is none, the next one; the last one of the line where the next is below it. */
function leafAt(top: CstNode, offset: number, text: string): CstNode {
    let next: CstNode | undefined = top;
    while (next && isCompositeCstNode(next)) {
        const parts: readonly CstNode[] = next.content;
        next = parts.find(each => !each.hidden && each.end > offset);
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
        const { ref, $refText } = node.level;
        return competency
            ? { kind: 'descriptor', competency, level: ast.isLevel(ref) ? ref.name : $refText }
            : undefined;
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
            return { kind: 'role', code };
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

function requirement(node: ast.Requirement | ast.Dropped): ModelSubject | undefined {
    const competency = node.competency?.ref?.name;
    const role = AstUtils.getContainerOfType(node, ast.isRole)?.name;
    const specialisation = AstUtils.getContainerOfType(node, ast.isSpecialisation)?.name;
    if (!competency || !role) return undefined;
    return { kind: 'requirement', role, competency, ...(specialisation && { specialisation }) };
}

function cell(node: ast.Cell): ModelSubject | undefined {
    const row = node.$container;
    const column = ast.isMatrix(row.$container) ? row.$container.columns[node.$containerIndex ?? -1] : undefined;
    const [competency, role] = [row.competency?.ref?.name, column?.role?.ref?.name];
    return competency && role ? { kind: 'requirement', role, competency } : undefined;
}
