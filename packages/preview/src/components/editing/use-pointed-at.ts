import type { Subject } from '@gradus/protocol';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { headData, type PointedCells } from '../shared/pointed-at.ts';
import { cellSelector } from './cell-element.ts';
import { useCellRules } from './use-cell-rules.ts';

const ONE = 'outline: 2px solid var(--focus); outline-offset: -2px;';
const MANY = 'box-shadow: inset 0 0 0 100vmax color-mix(in srgb, var(--accent) 12%, transparent);';
/** Where somebody has chosen the colours there are no tints. */
const MANY_FORCED = 'outline: 1px dashed Highlight; outline-offset: -1px;';
const HEAD = 'background: color-mix(in srgb, var(--accent) 18%, transparent); border-radius: 3px;';
const HEAD_FORCED = 'outline: 2px solid Highlight; outline-offset: 1px;';

/** Shows in the matrix what the cursor in the text is at, and brings into sight what is not. */
export function usePointedAt(at: Subject | undefined): PointedCells | undefined {
    const cells = useMemo(() => at && cellsOf(at), [at]);
    const { role, competency } = cells ?? {};
    const head = headOf(cells);
    const selector = cells && selectorOf(cells);
    const isOne = role !== undefined && competency !== undefined;
    useCellRules(selector, isOne ? ONE : MANY, isOne ? ONE : MANY_FORCED);
    useCellRules(head, HEAD, HEAD_FORCED);
    useLayoutEffect(() => {
        // A head stays in sight in one direction, so that only the other one is scrolled, to its row or column.
        const element = head
            ? document.querySelector(head)?.closest('th')
            : selector && document.querySelector(selector);
        if (element) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }, [selector, head]);
    return cells;
}

function cellsOf(subject: Subject): PointedCells | undefined {
    switch (subject.kind) {
        case 'requirement':
            return { role: subject.role, competency: subject.competency };
        case 'role':
            return { role: subject.code };
        case 'specialisation':
            return { role: subject.role };
        case 'competency':
            return { competency: subject.code };
        case 'descriptor':
            return { competency: subject.competency };
        default:
            return undefined;
    }
}

function selectorOf({ role, competency }: PointedCells): string {
    if (role === undefined) return `[data-competency="${CSS.escape(competency ?? '')}"]`;
    return competency === undefined ? `[data-role="${CSS.escape(role)}"]` : cellSelector({ role, competency });
}

/** The head of a whole row or column; nothing of a single cell. */
function headOf({ role, competency }: PointedCells = {}): string | undefined {
    if ((role === undefined) === (competency === undefined)) return undefined;
    const { 'data-of': name } = role === undefined ? headData('competency', competency ?? '') : headData('role', role);
    return `[data-of="${CSS.escape(name)}"]`;
}
