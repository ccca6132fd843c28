import type { LeafCstNode } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { requirementParagraphs } from '../refactorings/requirement-paragraphs.ts';
import { commentsIn } from '../text-places.ts';
import type { Holder } from './cell-change.ts';

/** How the lists of a role are written: looked at once, however much is added to them. */
export class RequirementLists {
    private readonly role: Holder;
    private readonly starts = new Map<ast.Requires, ReadonlyMap<ast.Requirement, number>>();
    private knownComments: readonly LeafCstNode[] | undefined;

    constructor(role: Holder) {
        this.role = role;
    }

    /** The comments in the role, in order. */
    get comments(): readonly LeafCstNode[] {
        this.knownComments ??= commentsIn(this.role.$cstNode);
        return this.knownComments;
    }

    /** Where a requirement begins with the comments that are about it; the heading of a paragraph is not. */
    startOf(requirement: ast.Requirement): number {
        const list = requirement.$container as ast.Requires;
        let starts = this.starts.get(list);
        if (!starts) {
            const places = requirementParagraphs(list, this.comments).flat();
            starts = new Map(places.map(each => [each.requirement, each.extent.start]));
            this.starts.set(list, starts);
        }
        return starts.get(requirement) ?? requirement.$cstNode?.offset ?? 0;
    }
}
