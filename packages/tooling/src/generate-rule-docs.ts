import { writeFile } from 'node:fs/promises';
import { MOST_FINDINGS, MOST_TAKEN_OVER, RULES, type Rule } from '@gradus/language';

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
        '- `syntax` (error): the text is not as the language is written; the message says what is missing and where.',
        '- `unreadable-file` (error): the file could not be read, for example because it is not in UTF-8.',
        '- `failed-rule` (error): a rule failed at the file, which is a fault of Gradus. What the rule would have found is not known,',
        '  so it cannot be accepted. It is switched off with the rule.',
        '- `too-many-findings` (as severe as the rule): a rule finds more than ' +
            `${MOST_FINDINGS.toLocaleString('en')} things in the file, and only the first of them are told. Which rule it is,`,
        '  the message says. It can be switched off with the rule, and is not told where the framework’s header accepts what the rule finds.',
        '- `too-much-inherited` (error): the roles and sets of the framework would take over more from each other than can be held,',
        `  ${MOST_TAKEN_OVER.toLocaleString('en')} requirements and tasks in all. Until fewer of them extend others, none of them takes over anything.`,
        ''
    ];
    return [INTRODUCTION, [...head, ...table].join('\n'), '', ...RULES.map(section), ...others].join('\n');
}

function section({ code, severity, summary, explanation, examples, fixes }: Rule): string {
    const fence = '```';
    const { bad, good, beside, goesWith = [] } = examples;
    // The samples of a framework beside another one are files of the page.
    const file = beside === undefined ? '' : ' file=demo/framework.gradus';
    const after = fixes ? 'Put right, as the quick fix does:' : 'Put right:';
    return [
        `## ${code}`,
        '',
        `${summary} *(${severity})*`,
        '',
        explanation,
        '',
        ...(beside === undefined
            ? []
            : ['Beside this framework:', '', `${fence}gradus file=beside/framework.gradus\n${beside}${fence}`, '']),
        `Reported:`,
        '',
        `${fence}gradus${file} reported=${[code, ...goesWith].join(',')}\n${bad}${fence}`,
        '',
        after,
        '',
        `${fence}gradus${file}\n${good}${fence}`,
        ''
    ].join('\n');
}

if (import.meta.main) await writeFile(FILE, ruleDocs());
