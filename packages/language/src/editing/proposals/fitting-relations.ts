import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { annotated, subjectOf } from '../../model/resolve-relations.ts';
import { isRetired } from '../is-retired.ts';
import { others } from './cursor.ts';
import { at, type FitsByPlace, isSameElement } from './place.ts';

/** What an element can have to do with: any other, and one that is in use. */
export const RELATIONS: FitsByPlace = {
    'Relation.targets': at(ast.isRelation, ({ container, cursor }) => {
        const subject = subjectOf(container);
        const named = others(container.targets, cursor);
        // Something new may well be made from what is retired.
        const takesRetired = container.kind === 'derived' || (subject !== undefined && isRetired(subject));
        return candidate => {
            return (
                !isSameElement(candidate, subject) && !named.has(candidate) && (takesRetired || !isRetired(candidate))
            );
        };
    }),
    'Replacement.target': at(ast.isReplacement, ({ container }) => {
        const element = annotated(container.$container);
        if (!element) return candidate => !isRetired(candidate);
        return candidate => !isSameElement(candidate, element) && isAlike(candidate, element) && !isRetired(candidate);
    })
};

/** Whether one element can take the place of another. */
function isAlike(a: AstNode, b: AstNode): boolean {
    return a.$type === b.$type && (!ast.isRole(a) || !ast.isRole(b) || a.shared === b.shared);
}
