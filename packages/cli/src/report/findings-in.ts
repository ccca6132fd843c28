import { acceptedFindingsOf, type SettingsFile, settingsDiagnostics } from '@gradus/language/checking';
import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { excerptAt } from './excerpt.ts';
import type { AcceptedFinding, Finding, FindingFix } from './finding.ts';
import { shownPath } from './shown-path.ts';

const SEVERITIES = { 1: 'error', 2: 'warning', 3: 'information' } as const;

/**
 * What was found in documents, file by file. Hints are for the editor and are left out.
 *
 * @param fixesOf says how a finding can be put right, where that is to be known
 */
export function findingsIn(
    documents: readonly LangiumDocument[],
    cwd: string,
    fixesOf?: (document: LangiumDocument, diagnostic: Diagnostic) => readonly FindingFix[]
): Finding[] {
    return documents.flatMap(document =>
        (document.diagnostics ?? []).flatMap(diagnostic =>
            finding(document, diagnostic, cwd).map(found =>
                fixesOf ? { ...found, fixes: fixesOf(document, diagnostic) } : found
            )
        )
    );
}

/** What authors accept in documents, file by file. */
export function acceptedIn(documents: readonly LangiumDocument[], cwd: string): AcceptedFinding[] {
    return documents.flatMap(document =>
        acceptedFindingsOf(document).flatMap(({ diagnostic, reason }) =>
            finding(document, diagnostic, cwd).map(found => ({ ...found, reason }))
        )
    );
}

/** What is wrong in settings files. */
export function findingsInSettings(
    files: readonly SettingsFile[],
    isBesideHeader: (file: SettingsFile) => boolean,
    cwd: string
): Finding[] {
    return files.flatMap(file =>
        settingsDiagnostics(file, isBesideHeader(file)).flatMap(diagnostic => finding(file, diagnostic, cwd))
    );
}

function finding(
    { uri, textDocument }: Pick<LangiumDocument, 'uri' | 'textDocument'>,
    diagnostic: Diagnostic,
    cwd: string
): Finding[] {
    const severity = diagnostic.severity === 4 ? undefined : SEVERITIES[diagnostic.severity ?? 1];
    if (!severity) return [];
    return [
        {
            code: String(diagnostic.code ?? 'unknown'),
            severity,
            message: typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value,
            file: shownPath(uri.fsPath, cwd),
            range: plain(diagnostic.range),
            related: (diagnostic.relatedInformation ?? []).map(({ message, location }) => ({
                message,
                file: shownPath(URI.parse(location.uri).fsPath, cwd),
                range: plain(location.range)
            })),
            excerpt: excerptAt(textDocument, diagnostic.range.start)
        }
    ];
}

/** What a report says is the same whether it was kept in between or not, down to the order of its fields. */
function plain({ start, end }: Range): Range {
    return {
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character }
    };
}
