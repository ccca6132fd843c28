import { AstUtils } from 'langium';
import type { CodeAction } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { competencyOrder } from '../competency-order.ts';
import { isLastOnLine, isWellFormed, replacement } from '../text-places.ts';
import type { ActionContext } from './action-context.ts';
import { nodeAt } from './node-at.ts';
import { requirementParagraphs } from './requirement-paragraphs.ts';

/**
 * Puts the requirements of a list into the order of the dictionary, each with the comments that are about it. Where parts
 * of the list have headings, each part by itself.
 */
export function sortRequirements({ document, params, frameworks }: ActionContext): readonly CodeAction[] {
    const { textDocument, uri } = document;
    const requires = AstUtils.getContainerOfType(nodeAt(document, params.range.start), ast.isRequires);
    if (!requires || requires.requirements.length < 2 || !isWellFormed(document)) return [];
    const ranks = competencyOrder(frameworks, uri);
    const rankOf = ({ competency }: ast.Requirement): number | undefined =>
        competency?.ref && ranks.get(competency.ref);
    const order = requires.requirements.map(rankOf);
    // Of what leads nowhere nobody knows where it belongs.
    if (order.includes(undefined) || order.every((rank, index) => index === 0 || isUp(order[index - 1], rank)))
        return [];
    const text = textDocument.getText();
    const paragraphs = requirementParagraphs(requires);
    const hasComment = paragraphs.flat().some(({ extent }) => text.slice(extent.start, extent.end).includes('//'));
    // What follows on the same line would become part of a comment.
    if (hasComment && !paragraphs.flat().every(({ extent }) => isLastOnLine(text, extent.end))) return [];
    const edits = paragraphs.flatMap(lines => {
        const sorted = lines.toSorted((a, b) => (rankOf(a.requirement) ?? 0) - (rankOf(b.requirement) ?? 0));
        return lines.flatMap(({ extent }, index) => {
            const moved = sorted[index]?.extent ?? extent;
            return moved === extent ? [] : [replacement(textDocument, extent, text.slice(moved.start, moved.end))];
        });
    });
    if (edits.length === 0) return [];
    return [
        {
            title: 'Sort the requirements as in the dictionary',
            kind: CodeActionKind.RefactorRewrite,
            edit: { changes: { [uri.toString()]: edits } }
        }
    ];
}

function isUp(a: number | undefined, b: number | undefined): boolean {
    return a !== undefined && b !== undefined && a <= b;
}
