import { AstUtils, type LeafCstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { commentsIn, type Extent, withComments } from '../text-places.ts';
import { topLevelOf } from './node-at.ts';

/** A requirement of a list, and the part of the text that it takes up with the comments that are about it. */
export interface RequirementPlace {
    readonly requirement: ast.Requirement;
    readonly extent: Extent;
}

/**
 * The requirements of a list in paragraphs with headings. Where at least two parts of it that blank lines set apart begin
 * with a comment each, these comments are the headings of their parts; else all of the list is one part, and a comment is
 * about the requirement below it.
 *
 * @param comments those of what the list is part of
 */
export function requirementParagraphs(
    requires: ast.Requires,
    comments: readonly LeafCstNode[] = commentsIn(topLevelOf(requires).$cstNode)
): readonly (readonly RequirementPlace[])[] {
    const text = AstUtils.getDocument(requires).textDocument.getText();
    const all: RequirementPlace[] = [];
    const paragraphs: RequirementPlace[][] = [];
    for (const requirement of requires.requirements) {
        const { offset = 0, end = 0 } = requirement.$cstNode ?? {};
        const place = { requirement, extent: withComments({ start: offset, end }, comments, text) };
        const last = all.at(-1);
        const isApart = last === undefined || /\n[ \t]*\r?\n/.test(text.slice(last.extent.end, place.extent.start));
        all.push(place);
        if (isApart) paragraphs.push([place]);
        else paragraphs.at(-1)?.push(place);
    }
    const headed = paragraphs.filter(([first]) => first && hasCommentAbove(first));
    if (headed.length < 2) return [all];
    return paragraphs.map(([first, ...others]) => [...(first ? [withoutHeading(first)] : []), ...others]);
}

function hasCommentAbove({ requirement, extent }: RequirementPlace): boolean {
    return extent.start < (requirement.$cstNode?.offset ?? 0);
}

function withoutHeading({ requirement, extent }: RequirementPlace): RequirementPlace {
    return { requirement, extent: { start: requirement.$cstNode?.offset ?? extent.start, end: extent.end } };
}
