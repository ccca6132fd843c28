import { isDeepStrictEqual } from 'node:util';
import { resolveFramework } from '@gradus/language';
import { formattedText } from '@gradus/language/formatting';
import { formatDocument } from '@gradus/language/lsp';
import { piecesOf } from '@gradus/language/testing/texts';
import type { LangiumDocument } from 'langium';
import { promise } from '../target.ts';
import { applicable } from './inside.ts';
import type { OpenFile } from './open-file.ts';

const OPTIONS = { tabSize: 2, insertSpaces: true };
/** What stands between tokens, which is all that the formatter may change. */
const SPACE = /[\s\ufeff]/gu;
const LONG = 20_000;

/**
 * Promises that formatting changes nothing but space, that doing it again changes nothing, and that the text says the same
 * afterwards. A text with syntax errors is left alone.
 */
export async function formatPromises(file: OpenFile, document: LangiumDocument): Promise<void> {
    const text = document.textDocument.getText();
    const edits = formatDocument(document, OPTIONS);
    applicable(document.textDocument, edits, 'the formatter');
    const { lexerErrors, parserErrors } = document.parseResult;
    if (lexerErrors.length + parserErrors.length > 0) {
        promise(edits.length === 0, () => 'A text with syntax errors is formatted.');
        return;
    }
    const formatted = formattedText(document, OPTIONS);
    if (formatted === text) return;
    promise(signsOf(formatted) === signsOf(text), () => 'The formatter changes more than space.');
    // With the space that is within texts and comments.
    promise(
        isDeepStrictEqual(piecesOf(formatted), piecesOf(text)),
        () => 'The formatter changes a token or a comment.'
    );
    const model = text.length > LONG ? undefined : modelOf(file, document);
    const again = await file.open(formatted);
    const errors = [...again.parseResult.lexerErrors, ...again.parseResult.parserErrors];
    promise(errors.length === 0, () => `What is formatted has a syntax error: ${errors[0]?.message}`);
    promise(formattedText(again, OPTIONS) === formatted, () => 'Formatting again changes what is formatted.');
    if (model === undefined) return;
    promise(modelOf(file, again) === model, () => 'What is formatted says something else than before.');
}

function signsOf(text: string): string {
    return text.replace(SPACE, '');
}

/** The resolved model as text, without places, which formatting changes. */
function modelOf({ services }: OpenFile, { uri }: LangiumDocument): string {
    const { Frameworks } = services.shared.gradus;
    const model = resolveFramework(Frameworks, Frameworks.folderOf(uri), { places: false });
    return JSON.stringify(model, (key, value) => (key === 'origin' ? undefined : value));
}
