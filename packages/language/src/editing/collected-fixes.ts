import { pushAll } from '@gradus/model';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Fix } from '../validation/rule.ts';
import { RULES } from '../validation/rules/index.ts';

const CERTAIN = new Set(RULES.filter(({ isCertain }) => isCertain).map(({ code }) => code));

/** Whether the preferred fix of what a rule finds is right without anybody looking at it. */
export function isCertain(code: unknown): boolean {
    return CERTAIN.has(String(code));
}

/** Fixes that can be made at once: none of them changes a place that another one changes. */
export class CollectedFixes {
    count = 0;
    readonly changes: Record<string, TextEdit[]> = {};

    /** Takes a fix in, unless it changes a place that one before it changes. Returns whether it did. */
    add({ changes }: Fix): boolean {
        const all = Object.entries(changes);
        if (all.some(([uri, edits]) => edits.some(edit => this.touches(uri, edit.range)))) return false;
        for (const [uri, edits] of all) {
            this.changes[uri] ??= [];
            pushAll(this.changes[uri], edits);
        }
        this.count++;
        return true;
    }

    /** What is inserted at a place that another fix changes touches it as well: each was made for a text without the other. */
    private touches(uri: string, { start, end }: Range): boolean {
        return (this.changes[uri] ?? []).some(({ range }) => {
            const isInsertion = compare(start, end) === 0 || compare(range.start, range.end) === 0;
            const least = isInsertion ? 0 : -1;
            return compare(start, range.end) <= least && compare(range.start, end) <= least;
        });
    }
}

function compare(a: Range['start'], b: Range['start']): number {
    return Math.sign(a.line - b.line || a.character - b.character);
}
