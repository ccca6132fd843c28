import { URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { GradusSharedCoreServices } from '../gradus-module.ts';
import { formatDocument } from './formatter.ts';

const OPTIONS = { tabSize: 2, insertSpaces: true };
const NOWHERE = URI.parse('gradus-made:///text.gradus');

/**
 * Sets elements that were made by a program, as the formatter does: whole lines, indented for a place within so many
 * categories. A text with a syntax error is the program's fault, and is refused.
 */
export function formatElements({ workspace }: GradusSharedCoreServices, text: string, depth = 0): string {
    if (text === '') return '';
    // What stands in a category can only be read in one.
    const whole = `${'category Around unlevelled {\n'.repeat(depth)}${text.trimEnd()}\n${'}\n'.repeat(depth)}`;
    const document = workspace.LangiumDocumentFactory.fromString(whole, NOWHERE);
    const { lexerErrors, parserErrors } = document.parseResult;
    const [error] = [...lexerErrors, ...parserErrors];
    if (error) throw new Error(`The text that was made has a syntax error: ${error.message}`);
    const lines = TextDocument.applyEdits(document.textDocument, formatDocument(document, OPTIONS))
        .trimEnd()
        .split('\n');
    return `${lines.slice(depth, lines.length - depth).join('\n')}\n`;
}
