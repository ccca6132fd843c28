import type { CellsUndone } from '@gradus/protocol';
import { EndOfLine, l10n, Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';

/** A part of a document, and what is to stand there. */
export interface PlannedEdit {
    readonly range: Range;
    readonly newText: string;
}

/** What is to be written into a document. */
export interface PlannedEdits {
    readonly document: TextDocument;
    readonly edits: readonly PlannedEdit[];
}

/** The cells that something was written for. */
type Cells = CellsUndone['cells'];

/** What a part of a text was replaced by, by how many characters stand before it. */
interface Replacement {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}

/** How a document was changed, and is changed back. */
interface DocumentStep {
    readonly document: TextDocument;
    readonly forth: readonly Replacement[];
    readonly back: readonly Replacement[];
    /** Which of the texts that are known here it was before, and which it is since. */
    readonly before: number;
    readonly after: number;
}

interface Step {
    readonly cells: Cells;
    readonly documents: readonly DocumentStep[];
}

/** So many steps can be undone. */
const MOST_STEPS = 100;

/**
 * What was written for cells, to be undone in the page. VS Code has an undo only for the editor that has the focus, and
 * whoever undoes in the page wants to stay there: it is undone by an edit that says the opposite, and only as long as a
 * text is what the step before has left. What somebody else has written is never taken back.
 */
export class CellEditHistory {
    private done: Step[] = [];
    private undone: Step[] = [];
    /** The versions of documents that were written here, with the number that their text is known by. */
    private readonly known = new Map<string, { document: TextDocument; version: number; text: number }>();
    private count = 0;

    /**
     * Writes into documents, as they are now, as one step.
     *
     * @returns whether it was written: nothing is where something else was in the meantime
     */
    async write(cells: Cells, planned: readonly PlannedEdits[]): Promise<boolean> {
        const documents = planned.map(each => this.stepOf(each));
        if (!(await this.replace(documents, 'forth'))) return false;
        this.done = [...this.done, { cells, documents }].slice(-MOST_STEPS);
        this.undone = [];
        return true;
    }

    /** Takes back the last step, or does again what was taken back last. */
    async undo(isRedo: boolean): Promise<Pick<CellsUndone, 'cells' | 'refusal'>> {
        const [from, to] = isRedo ? [this.undone, this.done] : [this.done, this.undone];
        const step = from.at(-1);
        if (!step) return { cells: [] };
        const changed = step.documents.find(({ document, before, after }) => {
            return document.isClosed || this.textOf(document) !== (isRedo ? before : after);
        });
        if (changed) return { cells: [], refusal: hasChanged(changed.document) };
        const [first] = step.documents;
        if (!(await this.replace(step.documents, isRedo ? 'forth' : 'back'))) {
            return { cells: [], ...(first && { refusal: hasChanged(first.document) }) };
        }
        from.pop();
        to.push(step);
        return { cells: step.cells };
    }

    /** The texts that were written here, as far as they are not saved. */
    get unsaved(): readonly TextDocument[] {
        const written = [...this.known.values()].map(({ document }) => document);
        return written.filter(({ isDirty, isClosed }) => isDirty && !isClosed);
    }

    private async replace(documents: readonly DocumentStep[], way: 'forth' | 'back'): Promise<boolean> {
        const edit = new WorkspaceEdit();
        const lengths = documents.map(({ document, [way]: replacements }) => {
            for (const { start, end, text } of replacements) {
                edit.replace(document.uri, rangeOf(document, start, end), text);
            }
            return replacements.reduce(
                (sum, { start, end, text }) => sum + text.length - (end - start),
                lengthOf(document)
            );
        });
        if (!(await workspace.applyEdit(edit))) return false;
        for (const [index, { document, before, after }] of documents.entries()) {
            // What was typed before this is heard of is another text, which is not known.
            if (lengthOf(document) !== lengths[index]) continue;
            const text = way === 'forth' ? after : before;
            this.known.set(document.uri.toString(), { document, version: document.version, text });
        }
        return true;
    }

    private stepOf({ document, edits }: PlannedEdits): DocumentStep {
        const eol = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
        const forth: Replacement[] = [];
        const back: Replacement[] = [];
        let shift = 0;
        const inOrder = edits.toSorted((a, b) => document.offsetAt(a.range.start) - document.offsetAt(b.range.start));
        for (const { range, newText } of inOrder) {
            const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
            // As the editor writes it.
            const text = newText.replace(/\r\n|\r|\n/g, eol);
            forth.push({ start, end, text });
            back.push({ start: start + shift, end: start + shift + text.length, text: document.getText(range) });
            shift += text.length - (end - start);
        }
        return { document, forth, back, before: this.textOf(document) ?? ++this.count, after: ++this.count };
    }

    /** The number that the text of a document is known by; nothing where it was not written here. */
    private textOf(document: TextDocument): number | undefined {
        const known = this.known.get(document.uri.toString());
        return known?.document === document && known.version === document.version ? known.text : undefined;
    }
}

function rangeOf(document: TextDocument, start: number, end: number): Range {
    return new Range(document.positionAt(start), document.positionAt(end));
}

function lengthOf(document: TextDocument): number {
    return document.getText().length;
}

function hasChanged({ uri }: TextDocument): string {
    const name = uri.path.split('/').at(-1) ?? '';
    return l10n.t('“{0}” has been changed or closed since then. Undo it in the text.', name);
}
