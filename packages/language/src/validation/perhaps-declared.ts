import type { RuleContext } from './rule.ts';
import { hasSyntaxErrors } from './syntax-diagnostics.ts';

/** A name that stands in a file with a syntax error was perhaps declared there: the error is told there, once. */
export function isWrittenInBrokenFile(name: string, { document, frameworks, folder }: RuleContext): boolean {
    const broken = frameworks.remember('broken files', folder, () =>
        frameworks.documentsOf(folder).filter(hasSyntaxErrors)
    );
    if (broken.length === 0) return false;
    const word = new RegExp(
        `(?<![\\p{L}\\p{N}_])${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}_])`,
        'u'
    );
    return broken.some(other => other !== document && word.test(other.textDocument.getText()));
}
