import type { Subject } from '@gradus/protocol';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { foreignText } from '../../view-model/editing/foreign-text.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';

/**
 * Says once of each other framework that the text of a cell is part of it, and what a level in the cell would do: whoever
 * changes it there changes it for all.
 *
 * @param isTypedInto whether there are cells where somebody is
 */
export function useForeignText(
    subject: Subject | undefined,
    index: PreviewIndex,
    isTypedInto: boolean,
    show: (text: string) => void
): void {
    const said = useRef(new Set<string>());
    useLayoutEffect(() => {
        if (!isTypedInto || subject?.kind !== 'requirement') return;
        const role = index.roles.get(subject.role);
        const framework = role?.adoptedFrom ?? '';
        if (!role || said.current.has(framework)) return;
        said.current.add(framework);
        show(foreignText(role, index));
    }, [subject]);
}
