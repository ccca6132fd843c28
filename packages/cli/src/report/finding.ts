import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { shownPath } from './shown-path.ts';

/** A diagnostic with its file, for reports. */
export interface Finding {
    readonly code: string;
    readonly severity: 'error' | 'warning' | 'information';
    readonly message: string;
    /** Path from the working folder, with forward slashes. */
    readonly file: string;
    readonly range: Range;
    readonly related: readonly { readonly message: string; readonly file: string; readonly range: Range }[];
    readonly document: LangiumDocument;
}

const SEVERITIES = { 1: 'error', 2: 'warning', 3: 'information' } as const;

/** What was found in documents, file by file. Hints are for the editor and are left out. */
export function findingsIn(documents: readonly LangiumDocument[], cwd: string): Finding[] {
    return documents.flatMap(document =>
        (document.diagnostics ?? []).flatMap(diagnostic => {
            const severity = diagnostic.severity === 4 ? undefined : SEVERITIES[diagnostic.severity ?? 1];
            return severity ? [finding(document, diagnostic, severity, cwd)] : [];
        })
    );
}

function finding(
    document: LangiumDocument,
    diagnostic: Diagnostic,
    severity: Finding['severity'],
    cwd: string
): Finding {
    return {
        code: String(diagnostic.code ?? 'unknown'),
        severity,
        message: typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value,
        file: shownPath(document.uri.fsPath, cwd),
        range: diagnostic.range,
        related: (diagnostic.relatedInformation ?? []).map(({ message, location }) => ({
            message,
            file: shownPath(URI.parse(location.uri).fsPath, cwd),
            range: location.range
        })),
        document
    };
}
