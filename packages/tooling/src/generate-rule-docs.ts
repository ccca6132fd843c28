import { writeFile } from 'node:fs/promises';
import { RULES, type Rule } from '@gradus/language';

const FILE = new URL('../../../docs/rules.md', import.meta.url);

const INTRODUCTION = `# Rules

What Gradus checks in a framework. An **error** is wrong and keeps the framework from being exported. A **warning** is
what a reviewer would ask about. A **hint** is shown in the editor only. Where a rule has a quick fix, the lamp in VS
Code offers it.

This page is made from the rules themselves by \`npm run generate\`; the examples are run as tests.
`;

/** The list of rules as a page of the documentation. */
export function ruleDocs(): string {
    const table = RULES.map(
        ({ code, severity, summary, fixes }) =>
            `| [\`${code}\`](#${code}) | ${severity} | ${summary} | ${fixes ? 'yes' : ''} |`
    );
    const head = ['| rule | severity | asks that | quick fix |', '| --- | --- | --- | --- |'];
    const others = [
        '## Problems with the file itself',
        '',
        '`syntax` (error): the text is not as the language is written; the message says what is missing and where. ',
        '`unreadable-file` (error): the file could not be read, for example because it is not in UTF-8.',
        ''
    ];
    return [INTRODUCTION, [...head, ...table].join('\n'), '', ...RULES.map(section), ...others].join('\n');
}

function section({ code, severity, summary, explanation, examples, fixes }: Rule): string {
    const fence = '```';
    const after = fixes ? 'Put right, as the quick fix does:' : 'Put right:';
    return [
        `## ${code}`,
        '',
        `${summary} *(${severity})*`,
        '',
        explanation,
        '',
        `Reported:`,
        '',
        `${fence}gradus reported=${code}\n${examples.bad}${fence}`,
        '',
        after,
        '',
        `${fence}gradus\n${examples.good}${fence}`,
        ''
    ].join('\n');
}

if (import.meta.main) await writeFile(FILE, ruleDocs());
