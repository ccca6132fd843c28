import type { LangiumDocument } from 'langium';
import { sourceOf } from '../parsing/direct/source-text.ts';

/** Whether a document has been read as it is now: what is typed while a request is answered, is read only after that. */
export function isRead(document: LangiumDocument): boolean {
    return sourceOf(document)?.text === document.textDocument.getText();
}
