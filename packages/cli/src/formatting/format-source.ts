import type { GradusSharedCoreServices } from '@gradus/language/checking';
import { formattedText } from '@gradus/language/formatting';
import { Cancellation, type ParseResult, URI } from 'langium';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { toldPath } from '../report/shown-path.ts';
import type { Source } from './source.ts';

/** What formatting a file comes to. */
export type FormattedSource =
    /** What belongs into the file; the same as before where nothing is to be done. */
    | { readonly content: string; readonly isChanged: boolean }
    /** The first line with a syntax error, from 1; nothing where the text ends too early. */
    | { readonly errorLine: number | undefined };

/** As VS Code has it for this language, unless somebody sets it otherwise there. */
const OPTIONS = { tabSize: 2, insertSpaces: true };

/**
 * Formats what a file holds, whatever its framework is.
 *
 * @param cwd the folder from which messages name files
 * @throws CommandError where Gradus failed at it
 */
export async function formatSource(
    path: string,
    { mark, text }: Source,
    { workspace, gradus }: GradusSharedCoreServices,
    cwd: string
): Promise<FormattedSource> {
    const { LangiumDocumentFactory } = workspace;
    const never = Cancellation.CancellationToken.None;
    const uri = URI.file(path);
    const document = await LangiumDocumentFactory.fromString(text, uri, never);
    const reason = gradus.UnreadableFiles.reasonFor(uri);
    if (reason !== undefined) {
        throw new CommandError(ExitCode.Failure, `Could not format ${toldPath(path, cwd)}: ${reason}`);
    }
    const { lexerErrors, parserErrors } = document.parseResult;
    if (lexerErrors.length + parserErrors.length > 0) return { errorLine: firstErrorLine(document.parseResult) };
    const formatted = formattedText(document, OPTIONS);
    return { content: mark + formatted, isChanged: formatted !== text };
}

function firstErrorLine({ lexerErrors, parserErrors }: ParseResult): number | undefined {
    const lines = [...lexerErrors.map(({ line }) => line), ...parserErrors.map(({ token }) => token.startLine)];
    // The end of the file has no line, or one that is none.
    const known = lines.filter((line): line is number => line !== undefined && line > 0);
    return known.length > 0 ? Math.min(...known) : undefined;
}
