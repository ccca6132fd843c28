import type { RuleContext } from './rule.ts';
import { hasSyntaxErrors } from './syntax-diagnostics.ts';

/** A name that stands in a file with a syntax error was perhaps declared there: the error is told there, once. */
export function isWrittenInBrokenFile(name: string, { document, frameworks }: RuleContext): boolean {
    const word = new RegExp(
        `(?<![\\p{L}\\p{N}_])${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}_])`,
        'u'
    );
    return frameworks
        .documentsOf(frameworks.folderOf(document.uri))
        .some(other => other !== document && hasSyntaxErrors(other) && word.test(other.textDocument.getText()));
}
