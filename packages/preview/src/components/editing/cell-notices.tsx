import { type CellName, cellTitle } from '../../view-model/editing/cell-state.ts';
import { cellKey } from '../../view-model/editing/written-cells.ts';
import { type Agreement, CellQuestion } from './cell-question.tsx';
import type { Notice } from './notice-list.ts';
import { StatusLine } from './status-line.tsx';
import type { OpenCell } from './use-cell-commits.ts';

interface CellNoticesProps {
    readonly notices: readonly Notice[];
    /** What the column is of in which a cell stands. */
    readonly columnOf: (name: CellName) => string;
    /** Opens a cell again. */
    readonly onOpen: (cell: OpenCell) => void;
    /** Agrees to what is asked of cells. */
    readonly onAgree: (notice: Notice, agreed: Agreement) => void;
    readonly onDismiss: (notice: Notice) => void;
}

/** So many cells are named; they are marked in the matrix, all of them. */
const MOST_NAMED = 12;

/** What was not written, until somebody looks after it. It has room of its own: no cell is covered. */
export function CellNotices({ notices, columnOf, onOpen, onAgree, onDismiss }: CellNoticesProps) {
    if (notices.length === 0) return null;
    return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keys.
        <section class="cell-notices" aria-label="Not written" tabIndex={0} lang="en">
            <h2>Not written</h2>
            <ul>
                {notices.map(notice => (
                    <li key={notice.key}>
                        <NoticeText notice={notice} onOpen={onOpen} />
                        {notice.question ? (
                            <CellQuestion
                                question={notice.text}
                                needsReason={notice.question.needsReason}
                                takesFocus={false}
                                isOfColumns={new Set(notice.cells?.map(({ name }) => columnOf(name))).size > 1}
                                onAnswer={agreed => (agreed ? onAgree(notice, agreed) : onDismiss(notice))}
                            >
                                <OpenOne notice={notice} onOpen={onOpen} />
                            </CellQuestion>
                        ) : (
                            <div class="cell-editor-more">
                                <OpenOne notice={notice} onOpen={onOpen} />
                                <button type="button" class="editing-button" onClick={() => onDismiss(notice)}>
                                    Dismiss
                                </button>
                            </div>
                        )}
                    </li>
                ))}
            </ul>
        </section>
    );
}

interface NoticeProps {
    readonly notice: Notice;
    readonly onOpen: (cell: OpenCell) => void;
}

function NoticeText({ notice: { title, text, cells = [], question }, onOpen }: NoticeProps) {
    const [first, ...others] = cells;
    const isOne = others.length === 0;
    const isOfOneRole = others.every(({ name }) => name.role === first?.name.role);
    return (
        <div class="cell-notice-text">
            {(isOne || question === undefined) && (
                <p>
                    <strong>{title}</strong>
                    {isOne && first !== undefined && first.text !== '' && `: “${first.text}”`}
                </p>
            )}
            {question === undefined && <p>{text}</p>}
            {!isOne && (
                <ul class="cell-notice-cells">
                    {cells.slice(0, MOST_NAMED).map(cell => (
                        <li key={cellKey(cell.name)}>
                            <button
                                type="button"
                                class="link"
                                aria-label={cellTitle(cell.state)}
                                title={cellTitle(cell.state)}
                                onClick={() => onOpen(cell)}
                            >
                                {isOfOneRole ? cell.name.competency : `${cell.name.competency} · ${cell.name.role}`}
                            </button>
                            {cell.text !== '' && `: “${cell.text}”`}
                        </li>
                    ))}
                    {cells.length > MOST_NAMED && <li>and {cells.length - MOST_NAMED} more</li>}
                </ul>
            )}
        </div>
    );
}

function OpenOne({ notice: { cells = [] }, onOpen }: NoticeProps) {
    const [only, ...others] = cells;
    if (only === undefined || others.length > 0) return null;
    return (
        <button type="button" class="editing-button" onClick={() => onOpen(only)}>
            Open
        </button>
    );
}

/** What is said of it in other views, where the cells are not in sight; nothing where nothing is. */
export function NoticesElsewhere({ notices }: Pick<CellNoticesProps, 'notices'>) {
    const count = notices.reduce((sum, { cells }) => sum + (cells?.length ?? 0), 0);
    const cells = count === 1 ? '1 cell of the role matrix is' : `${count} cells of the role matrix are`;
    return <StatusLine text={count === 0 ? '' : `${cells} not written. What was typed is kept there.`} />;
}
