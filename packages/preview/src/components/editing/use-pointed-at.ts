import type { Subject } from '@gradus/protocol';
import { useLayoutEffect } from 'preact/hooks';
import { cellSelector } from './cell-element.ts';
import { useCellRules } from './use-cell-rules.ts';

const ONE = 'outline: 2px solid var(--focus); outline-offset: -2px;';
const MANY = 'box-shadow: inset 0 0 0 100vmax color-mix(in srgb, var(--accent) 12%, transparent);';

/** Shows in the matrix what the cursor in the text is at, and brings a cell into sight that is not. */
export function usePointedAt(at: Subject | undefined): void {
    const [selector, isOne] = at === undefined ? [undefined, false] : cellsOf(at);
    useCellRules(selector, isOne ? ONE : MANY);
    useLayoutEffect(() => {
        if (selector === undefined || !isOne) return;
        document.querySelector(selector)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }, [selector, isOne]);
}

function cellsOf(subject: Subject): readonly [selector: string | undefined, isOne: boolean] {
    switch (subject.kind) {
        case 'requirement':
            return [cellSelector(subject), true];
        case 'role':
            return [`[data-role="${CSS.escape(subject.code)}"]`, false];
        case 'specialisation':
            return [`[data-role="${CSS.escape(subject.role)}"]`, false];
        case 'competency':
            return [`[data-competency="${CSS.escape(subject.code)}"]`, false];
        case 'descriptor':
            return [`[data-competency="${CSS.escape(subject.competency)}"]`, false];
        default:
            return [undefined, false];
    }
}
