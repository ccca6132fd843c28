import type { ComponentChildren } from 'preact';
import type { Matrix } from '../../view-model/matrix/matrix.ts';
import type { MatrixElement } from '../../view-model/matrix/matrix-elements.ts';
import { type Line, type Span, spansAt } from '../../view-model/matrix/side.ts';
import { classNames } from '../shared/class-names.ts';
import { FoldToggle } from './fold-toggle.tsx';
import { useFoundName } from './found-lines.ts';
import { BranchName, ColumnName, FoldedCount } from './line-names.tsx';
import { elementTitle, type MatrixActions } from './matrix-parts.ts';

interface MatrixHeadProps {
    readonly matrix: Matrix;
    readonly actions: MatrixActions;
    /** What stands above the summaries of rows, where there are some. */
    readonly endHead: string | undefined;
}

/** How many titles stand above each other at the head; more would leave no room for the cells. */
export const HEAD_DEPTH = 2;

/** Column heads: the titles, if there are any, and below them the roles or competencies. */
export function MatrixHead({ matrix: { columns, transposed }, actions, endHead }: MatrixHeadProps) {
    const depth = Math.min(columns.depth, HEAD_DEPTH);
    const levels = Array.from({ length: depth }, (_, level) => spansAt(columns, level));
    const corner = (
        <th scope="col" class="corner" rowSpan={depth + 1}>
            {transposed ? 'Role' : 'Competency'}
        </th>
    );
    const end = endHead !== undefined && (
        <th scope="col" class="row-end end-head" rowSpan={depth + 1} lang="en">
            {endHead}
        </th>
    );
    const lines = columns.lines.map((line, position) => (
        <LineHeading key={lineKey(line)} line={line} position={position} actions={actions} />
    ));
    return (
        <>
            <colgroup>
                <col class="heading-column" />
            </colgroup>
            {(levels[0] ?? [{ start: 0, span: columns.lines.length }]).map(({ start, span }) => (
                <colgroup key={start} span={span} />
            ))}
            <thead>
                {levels.map((spans, level) => (
                    <HeadRow key={level} corner={level === 0 && corner} end={level === 0 && end} name="group-heads">
                        {spans.map(span => (
                            <GroupHeading key={span.start} of={span} isOutermost={level === 0} actions={actions} />
                        ))}
                    </HeadRow>
                ))}
                <HeadRow key="lines" corner={depth === 0 && corner} end={depth === 0 && end}>
                    {lines}
                </HeadRow>
            </thead>
        </>
    );
}

/** What tells lines of a side apart, whatever their number is. */
export function lineKey({ folded, elements: [first] }: Line<MatrixElement>): string {
    return folded?.key ?? first?.view.code ?? '';
}

interface HeadRowProps {
    readonly corner: ComponentChildren;
    readonly end: ComponentChildren;
    readonly name?: string;
    readonly children: ComponentChildren;
}

function HeadRow({ corner, end, name, children }: HeadRowProps) {
    return (
        <tr class={name}>
            {corner}
            {children}
            {end}
        </tr>
    );
}

interface GroupHeadingProps {
    readonly of: Span;
    readonly isOutermost: boolean;
    readonly actions: MatrixActions;
}

function GroupHeading({ of: { branch, start, span }, isOutermost, actions: { onReveal, onFold } }: GroupHeadingProps) {
    // A heading without text would be announced as one all the same.
    if (branch === undefined)
        return <td class={classNames('group-head', isOutermost && 'starts-group')} colSpan={span} />;
    return (
        <th
            scope="colgroup"
            class={classNames('group-head', isOutermost && 'starts-group')}
            colSpan={span}
            data-span={span}
            title={branch.title}
        >
            <span class="group-title">
                <FoldToggle branch={branch} onFold={onFold} stop={start + 1} />
                <span class="clamped">
                    <BranchName branch={branch} onReveal={onReveal} stop={start + 1.5} />
                </span>
            </span>
        </th>
    );
}

interface LineHeadingProps {
    readonly line: Line<MatrixElement>;
    readonly position: number;
    readonly actions: MatrixActions;
}

function LineHeading({ line: { folded, elements, startsGroup }, position, actions }: LineHeadingProps) {
    const found = useFoundName('columns', position);
    const [element] = elements;
    const name = classNames('role-head', startsGroup && 'starts-group', folded !== undefined && 'folded-head', found);
    if (folded !== undefined) {
        // The titles above go only so deep.
        const isTitled = folded.depth < HEAD_DEPTH;
        return (
            <th scope="col" class={name} data-column={position} title={folded.title}>
                {!isTitled && <span class="role-label clamped">{folded.title}</span>}
                <FoldedCount branch={folded} />
            </th>
        );
    }
    if (element === undefined) return <td class={name} />;
    return (
        <th scope="col" class={name} data-column={position} title={elementTitle(element)}>
            <ColumnName element={element} onReveal={actions.onReveal} stop={position + 1} />
        </th>
    );
}
