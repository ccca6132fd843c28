import type { Diagnostic } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import { isTouched, isUnmoved, movedRange, type Shift } from '../parsing/direct/shift.ts';

/** What was found in one element or block at the top of a file. */
export class BlockFindings {
    diagnostics: readonly Diagnostic[];
    readonly acceptances: readonly ast.Acceptance[];

    constructor(diagnostics: readonly Diagnostic[], acceptances: readonly ast.Acceptance[]) {
        this.diagnostics = diagnostics;
        this.acceptances = acceptances;
    }

    /** Whether a finding speaks of a place that is a part of what was edited in a file. */
    speaksOf(uri: string, shift: Shift): boolean {
        return this.diagnostics.some(each => speaksOf(each, uri, shift));
    }

    /** Whether a finding stands at a place that is a part of what was edited in its own file, or speaks of one. */
    isTouched(uri: string, shift: Shift): boolean {
        return this.diagnostics.some(each => isTouched(each.range, shift)) || this.speaksOf(uri, shift);
    }

    /** Has the findings stand where their places are after an edit elsewhere in their own file. */
    move(uri: string, shift: Shift): void {
        if (this.diagnostics.length === 0) return;
        this.diagnostics = this.diagnostics.map(diagnostic => {
            const moved = withMovedRelations(diagnostic, uri, shift);
            return isUnmoved(moved.range, shift) ? moved : { ...moved, range: movedRange(moved.range, shift) };
        });
    }

    /** Has the findings point to where the places that they speak of have moved in another file. */
    moveRelated(uri: string, shift: Shift): void {
        this.diagnostics = this.diagnostics.map(each => withMovedRelations(each, uri, shift));
    }
}

/** Whether a finding speaks of a place that is a part of what was edited in a file. */
export function speaksOf({ relatedInformation = [] }: Diagnostic, uri: string, shift: Shift): boolean {
    return relatedInformation.some(({ location }) => location.uri === uri && isTouched(location.range, shift));
}

/** A finding that points to where the places in a file that it speaks of are after an edit. */
export function withMovedRelations(diagnostic: Diagnostic, uri: string, shift: Shift): Diagnostic {
    const { relatedInformation: related } = diagnostic;
    if (!related?.some(({ location }) => location.uri === uri && !isUnmoved(location.range, shift))) return diagnostic;
    return {
        ...diagnostic,
        relatedInformation: related.map(each =>
            each.location.uri === uri
                ? { ...each, location: { uri, range: movedRange(each.location.range, shift) } }
                : each
        )
    };
}
