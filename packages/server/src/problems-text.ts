import type { LangiumDocument } from 'langium';

/** More than this nobody reads at once. */
const MAX_PROBLEMS = 100;

const WORDS = { 1: 'error', 2: 'warning', 3: 'information', 4: 'hint' };

/** What is wrong in some files, a line each: file, line, severity, rule and message. */
export function problemsText(documents: readonly LangiumDocument[], folder: string): string {
    const problems = documents.flatMap(({ uri, diagnostics = [] }) =>
        diagnostics.map(({ range, severity = 1, code, message }) => {
            const file = decodeURIComponent(uri.toString().replace(`${folder}/`, ''));
            return `${file}:${range.start.line + 1}: ${WORDS[severity]} ${code}: ${message}`;
        })
    );
    if (problems.length === 0) return 'No problems.\n';
    const more = problems.length - MAX_PROBLEMS;
    return `${[...problems.slice(0, MAX_PROBLEMS), ...(more > 0 ? [`and ${more} more`] : [])].join('\n')}\n`;
}
