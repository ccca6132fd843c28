import { type EndView, SUBJECT_KINDS, type Subject } from '@gradus/protocol';
import type { PreviewIndex } from './preview-index.ts';

/** Where one end of a relation is written, or what a remark is about, if that is in this framework and has a place. */
export function subjectOf(end: EndView, index: PreviewIndex): Subject | undefined {
    const kind = SUBJECT_KINDS.find(each => each === end.kind);
    return kind !== undefined && isOwn(end, index) ? { kind, code: end.code } : undefined;
}

/** The competency that an end is, if it is one of this framework. */
export function competencyOf(end: EndView, index: PreviewIndex): string | undefined {
    return end.kind === 'competency' && index.competencies.has(end.code) && isOwn(end, index) ? end.code : undefined;
}

/** Whether it is an element of this framework: what was adopted keeps the name of the framework that it comes from. */
function isOwn({ kind, code, framework }: EndView, { competencies }: PreviewIndex): boolean {
    if (framework === undefined) return true;
    return kind === 'competency' && competencies.get(code)?.adoptedFrom === framework;
}

/** An end in words: code and title, and the framework where it is another one. */
export function endName({ code, title, framework }: EndView): string {
    const called = framework === undefined ? code : `${code}@${framework}`;
    return title === code ? called : `${called} ${title}`;
}
