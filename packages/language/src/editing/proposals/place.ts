import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import type { Cursor } from './cursor.ts';

/** Where a name is to stand: what it would be a part of, and what there is around it. */
export interface Place<N extends AstNode = AstNode> {
    readonly container: N;
    readonly cursor: Cursor;
    readonly frameworks: Frameworks;
}

/** Tells which of the elements that a name could mean also make sense at a place. */
export type Fits = (candidate: AstNode) => boolean;

/** What fits at some places, by the type of node and the property that holds the name. */
export type FitsByPlace = Readonly<Record<string, (place: Place) => Fits>>;

/** A rule of fitting for one type of node; at a node of another type, which there cannot be, everything fits. */
export function at<N extends AstNode>(
    is: (node: unknown) => node is N,
    fits: (place: Place<N>) => Fits
): (place: Place) => Fits {
    return place => (is(place.container) ? fits({ ...place, container: place.container }) : () => true);
}

/** Whether two nodes are the same element, be it that one of them is of a tree that was only made for the cursor. */
export function isSameElement(a: AstNode, b: AstNode | undefined): boolean {
    if (a === b) return true;
    if (!ast.isElement(a) || !ast.isElement(b) || a.$type !== b.$type || !a.name || a.name !== b.name) return false;
    return AstUtils.getDocument(a).uri.toString() === AstUtils.getDocument(b).uri.toString();
}
