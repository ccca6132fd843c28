import { called, md } from '../markdown/escape.ts';
import { type Coverage, isSatisfied, type Satisfier } from './coverage.ts';

/** The coverage for programs: one JSON object, the same bytes for the same coverage. */
export function coverageJson(coverage: Coverage): string {
    return `${JSON.stringify({ version: 1, ...coverage }, undefined, 2)}\n`;
}

/** The coverage for a document: a table of the categories, and one of the statements of each. */
export function coverageMarkdown({ framework, statements, satisfied, categories }: Coverage): string {
    const lines = [
        `# ${md(framework.title)}: what is satisfied`,
        '',
        `${satisfied} of ${statements} statements are satisfied.`,
        '',
        '| Category | Statements | Satisfied |',
        '| --- | --: | --: |',
        ...categories.map(each => `| ${md(called(each))} | ${each.statements} | ${each.satisfied} |`)
    ];
    for (const category of categories.filter(({ items }) => items.length > 0)) {
        lines.push('', `## ${md(called(category))}`, '', '| Statement | | Satisfied by |', '| --- | --- | --- |');
        for (const item of category.items) {
            const by = isSatisfied(item) ? item.satisfiedBy.map(each => md(satisfier(each))).join('<br>') : '–';
            lines.push(`| ${md(item.number ?? item.code)} | ${md(item.title)} | ${by} |`);
        }
    }
    return `${lines.join('\n')}\n`;
}

/** What satisfies a statement, as it is written in a relation, with its title. */
export function satisfier({ code, title, framework }: Satisfier): string {
    return called({ code: framework === undefined ? code : `${code}@${framework}`, title });
}
