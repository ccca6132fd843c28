import { fileNameOf } from '@gradus/model';
import { useEffect, useState } from 'preact/hooks';
import { commaSeparated, type TextRows } from '../../view-model/shared/delimited.ts';
import { copyTable } from './copy-table.ts';
import type { ViewProps } from './view-props.ts';

/** So long it is said that something was copied, in ms. */
const SAID_FOR = 2000;

interface TableToolsProps {
    /** What the table is called where it is pasted. */
    readonly caption: string;
    /** What a file of it is called. */
    readonly file: string;
    /** The table in texts; its first row is the head. */
    readonly rows: () => TextRows;
    /** Has the table kept as a file; absent where that cannot be. */
    readonly onSave: ViewProps['onSave'];
}

/** Takes a table along: onto the clipboard, or as a file. */
export function TableTools({ caption, file, rows, onSave }: TableToolsProps) {
    const [isCopied, setIsCopied] = useState(false);
    useEffect(() => {
        if (!isCopied) return undefined;
        const timer = setTimeout(() => setIsCopied(false), SAID_FOR);
        return () => clearTimeout(timer);
    }, [isCopied]);
    return (
        <span class="table-tools" lang="en">
            <button
                type="button"
                class="quiet"
                title="Pastes into Word and Excel as a table"
                onClick={() => setIsCopied(copyTable(caption, rows()))}
            >
                {isCopied ? 'Copied' : 'Copy table'}
            </button>
            {onSave !== undefined && (
                <button
                    type="button"
                    class="quiet"
                    onClick={() => onSave({ name: fileNameOf(file), kind: 'csv', content: commaSeparated(rows()) })}
                >
                    Save as CSV
                </button>
            )}
            <span class="unseen" role="status">
                {isCopied && 'The table is on the clipboard.'}
            </span>
        </span>
    );
}
