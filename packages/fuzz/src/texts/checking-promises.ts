import { fixesFor } from '@gradus/language/fixing';
import type { LangiumDocument } from 'langium';
import { promise } from '../target.ts';
import { applicable, inside } from './inside.ts';
import type { OpenFile } from './open-file.ts';

/** More fixes than these are not worked out for one text. */
const MOST_FIXED = 40;

/** Promises that what is said of a text is about places in it, in words, and can be put right. */
export function checkingPromises({ services, documentOf }: OpenFile, document: LangiumDocument): void {
    const { textDocument, diagnostics = [] } = document;
    for (const { range, message, code, relatedInformation = [] } of diagnostics) {
        inside(textDocument, range, `a message (${code})`);
        promise(String(message).trim() !== '', () => `A message (${code}) has no words.`);
        for (const { location } of relatedInformation) {
            const related = documentOf(location.uri);
            if (related) inside(related, location.range, `what a message (${code}) is related to`);
        }
    }
    for (const diagnostic of diagnostics.slice(0, MOST_FIXED)) {
        for (const { changes } of fixesFor(document, diagnostic, services)) {
            for (const [uri, edits] of Object.entries(changes)) {
                const changed = documentOf(uri);
                if (changed) applicable(changed, edits, `a fix (${diagnostic.code})`);
            }
        }
    }
}
