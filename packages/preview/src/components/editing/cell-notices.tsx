import type { OpenCell } from './use-cell-commits.ts';

/** What was not done, and is said without taking anybody away from what they are at. */
export interface Notice {
    readonly key: string;
    /** What it is about: a cell, or what was pressed. */
    readonly title: string;
    readonly text: string;
    /** The cell, as it was left: with what was typed. */
    readonly cell?: OpenCell;
}

interface CellNoticesProps {
    readonly notices: readonly Notice[];
    /** Opens a cell again. */
    readonly onOpen: (cell: OpenCell) => void;
    readonly onDismiss: (notice: Notice) => void;
}

/** What was not written, until somebody looks after it. */
export function CellNotices({ notices, onOpen, onDismiss }: CellNoticesProps) {
    if (notices.length === 0) return null;
    return (
        <section class="cell-notices" aria-label="Not written" lang="en">
            <h2>Not written</h2>
            <ul>
                {notices.map(notice => (
                    <li key={notice.key}>
                        <p>
                            <strong>{notice.title}</strong>
                            {notice.cell !== undefined && notice.cell.text !== '' && `: “${notice.cell.text}”`}
                        </p>
                        <p>{notice.text}</p>
                        <div class="cell-editor-more">
                            {notice.cell !== undefined && (
                                <button
                                    type="button"
                                    class="editing-button"
                                    onClick={() => notice.cell && onOpen(notice.cell)}
                                >
                                    Open
                                </button>
                            )}
                            <button type="button" class="editing-button" onClick={() => onDismiss(notice)}>
                                Dismiss
                            </button>
                        </div>
                    </li>
                ))}
            </ul>
        </section>
    );
}
