import { type Family, many, words } from './text-families.ts';

const LEVELS = 'levels:\n  - id: one\n    name: One\n';
/** A competency, up to where its examples begin. */
const ONE = `${LEVELS}competencies:\n  - summary: Brings ships in.\n    level: one\n`;

/** Career ladders in YAML; the names say what there is much of. */
export const LADDER_FAMILIES: Readonly<Record<string, Family>> = {
    competencies: n =>
        `${LEVELS}competencies:\n${many(n, i => `  - id: c${i}\n    summary: ${words(i)}\n    level: one\n    theme: ships\n`)}`,
    'competencies with the same summary': n =>
        `${LEVELS}competencies:\n${'  - summary: Brings ships in.\n    level: one\n'.repeat(n)}`,
    'competencies in braces': n =>
        `${LEVELS}competencies: [${many(n, i => `{ id: c${i}, summary: ${words(i)}, level: one }, `)}]\n`,
    levels: n => `levels:\n${many(n, i => `  - id: l${i}\n    name: Level ${i}\n`)}competencies: []\n`,
    'levels, and a competency for each': n =>
        `levels:\n${many(n, i => `  - id: l${i}\n    name: Level ${i}\n`)}competencies:\n` +
        many(n, i => `  - summary: ${words(i)}\n    level: l${i}\n`),
    'levels of several ways': n =>
        `levels:\n${many(n, i => `  - id: l${i}-w${i % 5}\n    name: Level ${i} (Way ${i % 5})\n`)}competencies: []\n`,
    themes: n => `${LEVELS}themes:\n${many(n, i => `  - id: t${i}\n    name: Theme ${i}\n`)}competencies: []\n`,
    'themes, and a competency in each': n =>
        `${LEVELS}themes:\n${many(n, i => `  - id: t${i}\n    name: Theme ${i}\n`)}competencies:\n` +
        many(n, i => `  - summary: ${words(i)}\n    level: one\n    theme: t${i}\n`),
    examples: n => `${ONE}    examples:\n${many(n, i => `      - ${words(i)}\n`)}`,
    'links to read more': n =>
        `${ONE}    supportingUrls:\n${many(n, i => `      - label: L${i}\n        url: https://example.org/${i}\n`)}`,
    'fields that nobody knows': n => `${ONE}${many(n, i => `    field${i}: ${words(i)}\n`)}`,
    'keys that are there twice': n => `${ONE}${'    level: one\n'.repeat(n)}`,
    'keys that are lists': n => `${ONE}${many(n, i => `    ? [a, ${i}]\n    : b\n`)}`,
    'lists in each other, in brackets': n => `competencies: ${'['.repeat(n)}${']'.repeat(n)}\n`,
    'lists in each other, on one line': n => `competencies:\n  ${'- '.repeat(n)}a\n`,
    'maps in each other, in braces': n => `competencies: ${'{a: '.repeat(n)}${'}'.repeat(n)}\n`,
    'keys in each other': n => `competencies:\n  ${'? '.repeat(n)}a\n`,
    'brackets that are never closed': n => `competencies: ${'[a, '.repeat(n)}\n`,
    'closing brackets': n => `competencies: ${']'.repeat(n)}\n`,
    'deep lists beside each other': n =>
        `${ONE}    examples:\n${many(n, i => `      - ${'['.repeat(20)}${i}${']'.repeat(20)}\n`)}`,
    'deep lines beside each other': n =>
        `${ONE}    examples:\n${many(n, () => many(20, depth => `${' '.repeat(depth + 6)}-\n`))}`,
    'names for parts': n => `${ONE}    examples:\n${many(n, i => `      - &n${i} ${words(i)}\n`)}`,
    'parts with one name': n => `${ONE}    examples:\n${many(n, i => `      - &n ${words(i)}\n`)}`,
    'references to one part': n => `${ONE}    examples:\n      - &n Brings ships in.\n${'      - *n\n'.repeat(n)}`,
    'references to parts': n =>
        `${ONE}    examples:\n${many(n, i => `      - &n${i} ${words(i)}\n`)}${many(n, i => `      - *n${i}\n`)}`,
    'references to a part with a list': n =>
        `${LEVELS}list: &n [a, b, c]\ncompetencies:\n${'  - {summary: A, level: one, examples: *n}\n'.repeat(n)}`,
    'parts that refer to the one before': n =>
        `n0: &n0 [a]\n${many(n, i => `n${i + 1}: &n${i + 1} [*n${i}]\n`)}competencies: []\n`,
    'references to nothing': n => `${ONE}    examples:\n${many(n, i => `      - *n${i}\n`)}`,
    tags: n => `${ONE}    examples:\n${many(n, i => `      - !!t${i} a\n`)}`,
    'one long text': n => `${ONE}    theme: ${'word '.repeat(n)}\n`,
    'one long text on many lines': n => `${ONE}    theme:\n${many(n, i => `      ${words(i)}\n`)}`,
    'one long text as it is': n => `${ONE}    theme: |\n${many(n, i => `      ${words(i)}\n`)}`,
    'one long text, folded': n => `${ONE}    theme: >\n${many(n, i => `      ${words(i)}\n`)}`,
    'one long text, folded, of paragraphs': n => `${ONE}    theme: >-\n${many(n, i => `      ${words(i)}\n\n`)}`,
    'one long text in quotation marks': n => `${ONE}    theme: "${'word '.repeat(n)}"\n`,
    'one long text in quotation marks, on many lines': n =>
        `${ONE}    theme: "${many(n, i => `      ${words(i)}\n\n`)}"\n`,
    escapes: n => `${ONE}    theme: "${'\\u00e9\\n'.repeat(n)}"\n`,
    'escapes that are none': n => `${ONE}    theme: "${'\\q'.repeat(n)}"\n`,
    'one long text in single quotation marks': n => `${ONE}    theme: '${"it''s ".repeat(n)}'\n`,
    'texts that are never closed': n => `${ONE}${many(n, i => `    field${i}: "${words(i)}\n`)}`,
    'one long word': n => `${ONE}    theme: ${'a'.repeat(n)}\n`,
    'one long key': n => `${ONE}    ${'a'.repeat(n)}: b\n`,
    'one long number': n => `${ONE}    theme: ${'1'.repeat(n)}\n`,
    dashes: n => `${ONE}    theme: ${'-'.repeat(n)}\n`,
    colons: n => `${ONE}    theme: ${': '.repeat(n)}\n`,
    'colons and letters': n => `${ONE}    theme: ${'a: '.repeat(n)}\n`,
    stars: n => `${ONE}    theme: ${'*'.repeat(n)}\n`,
    comments: n => `${many(n, i => `# ${words(i)}\n`)}${ONE}`,
    'comments between': n => `${ONE}    examples:\n${many(n, i => `      # ${words(i)}\n      - a${i}\n`)}`,
    'comments behind': n => `${ONE}    examples:\n${many(n, i => `      - a${i} # ${words(i)}\n`)}`,
    'comments at the end': n => `${ONE}${many(n, i => `# ${words(i)}\n`)}`,
    'one long comment': n => `${ONE}# ${'word '.repeat(n)}\n`,
    'empty lines': n => `${ONE}${'\n'.repeat(n)}`,
    'empty lines between': n => `${ONE}    examples:\n${many(n, i => `      - a${i}\n\n\n`)}`,
    'line breaks of Windows': n =>
        `${ONE.replaceAll('\n', '\r\n')}    examples:\r\n${many(n, i => `      - a${i}\r\n`)}`,
    spaces: n => `${ONE}    theme:${' '.repeat(n)}ships\n`,
    'spaces at the end of lines': n => `${ONE}    examples:\n${many(n, i => `      - a${i}${' '.repeat(20)}\n`)}`,
    tabs: n => `${ONE}${'\t'.repeat(n)}\n`,
    documents: n => `${ONE}${'---\na: b\n'.repeat(n)}`,
    directives: n => `${'%TAG ! tag:example.org:\n'.repeat(n)}---\n${ONE}`,
    'lines that begin further and further right': n =>
        `${ONE}    examples:\n${many(Math.min(n, 150), i => `${' '.repeat(i + 6)}-\n`)}`,
    'lines with an error': n => `${ONE}${many(n, i => `    field${i}: @ x\n`)}`
};
