import { headText } from '../../view-model/matrix/head-text.ts';
import type { MatrixElement } from '../../view-model/matrix/matrix-elements.ts';
import type { Branch } from '../../view-model/matrix/side.ts';
import { BrokenText } from '../shared/broken-text.tsx';
import { headData } from '../shared/pointed-at.ts';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';
import { branchSubject, countOf, elementSubject, kindOfBranch } from './matrix-parts.ts';

interface NameProps {
    readonly element: MatrixElement;
    readonly onReveal: Reveal;
    readonly stop: number;
}

/** What stands at the head of a column. */
export function ColumnName({ element, onReveal, stop }: NameProps) {
    return (
        <>
            <span class="role-label" {...headData(element.kind, element.view.code)}>
                <SourceLink subject={elementSubject(element)} onReveal={onReveal} stop={stop}>
                    {/* Within the button, as only what is cut off itself says by a sign that it is. */}
                    <span class="clamped">{headText(element.label)}</span>
                </SourceLink>
            </span>
            {element.detail !== undefined && <span class="detail clamped">{element.detail}</span>}
            <span class="code clamped">{element.view.code}</span>
        </>
    );
}

/** What stands at the head of a row. */
export function RowName({ element, onReveal, stop }: NameProps) {
    return (
        <span class="coded" {...headData(element.kind, element.view.code)}>
            <span class="code">{element.view.code}</span>
            <span class="row-label">
                <SourceLink subject={elementSubject(element)} onReveal={onReveal} stop={stop}>
                    <BrokenText text={element.label} />
                </SourceLink>
                {element.detail !== undefined && <span class="detail"> {element.detail}</span>}
            </span>
        </span>
    );
}

interface BranchNameProps {
    readonly branch: Branch;
    readonly onReveal: Reveal;
    readonly stop: number;
}

/** What stands above or before lines that belong together. */
export function BranchName({ branch, onReveal, stop }: BranchNameProps) {
    return (
        <SourceLink subject={branchSubject(branch)} onReveal={onReveal} stop={stop}>
            {branch.title}
        </SourceLink>
    );
}

/** How much is folded up in a line; beside a title, the number is enough for those who see it. */
export function FoldedCount({ branch, isShort = false }: { readonly branch: Branch; readonly isShort?: boolean }) {
    const text = countOf(branch.size, kindOfBranch(branch));
    if (!isShort) {
        return (
            <span class="folded-count" lang="en">
                {text}
            </span>
        );
    }
    return (
        <span class="folded-count">
            <span aria-hidden="true">{branch.size}</span>
            <span class="unseen" lang="en">
                {text}
            </span>
        </span>
    );
}
