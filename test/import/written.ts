import type { Imported } from '@gradus/exchange/importers';
import { formatDocument } from '@gradus/language/lsp';
import { TestWorkspace } from '@gradus/language/testing';
import type { FrameworkModel } from '@gradus/model';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** What the language says of an imported framework. */
export interface Written {
    readonly model: FrameworkModel;
    /** Places and messages. */
    readonly errors: readonly string[];
    /** Files that the formatter would change. */
    readonly unformatted: readonly string[];
}

/**
 * Reads what an import wrote, checks it, and formats it.
 *
 * @param beside files of other frameworks that are at hand
 */
export async function written(
    { files }: Pick<Imported, 'files'>,
    beside: Readonly<Record<string, string>> = {}
): Promise<Written> {
    const own = Object.fromEntries(files.map(({ path, text }) => [path, text]));
    const workspace = await TestWorkspace.of({ ...own, ...beside });
    const errors = files.flatMap(({ path, text }) =>
        workspace
            .diagnostics(path)
            .filter(({ severity }) => severity === 1)
            .map(({ range, message, code }) => {
                const line = text.split('\n')[range.start.line]?.trim();
                return `${path}:${range.start.line + 1} ${String(code)} ${message} (${line})`;
            })
    );
    const unformatted = files.flatMap(({ path, text }) => {
        const document = workspace.document(path);
        const edits = formatDocument(document, { tabSize: 2, insertSpaces: true });
        return TextDocument.applyEdits(document.textDocument, edits) === text ? [] : [path];
    });
    return { model: workspace.model('framework.gradus'), errors, unformatted };
}

export function bytesOf(text: string): Uint8Array {
    return new TextEncoder().encode(text);
}
