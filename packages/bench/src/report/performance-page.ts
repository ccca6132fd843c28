import type { Findings, Row, Table } from '../measures/outcome.ts';
import { isReached, outcomeText, spreadText } from './numbers.ts';

/** How large each workload is. */
export interface WorkloadFacts {
    readonly title: string;
    readonly competencies: number;
    readonly roles: number;
    readonly requirements: number;
    readonly files: number;
    /** Sizes in MB by format. */
    readonly megabytes: readonly { readonly format: string; readonly size: number }[];
}

/** docs/performance.md. */
export function performancePage(
    findings: Findings,
    workloads: readonly WorkloadFacts[],
    { machine, command }: { readonly machine: string; readonly command: string }
): string {
    const { rows, tables } = findings;
    const reached = rows.filter(({ gradus, target }) => isReached(gradus, target)).length;
    return `# Performance

How fast Gradus is, beside other tools that do the same for the same content. This page is written by

\`\`\`sh
npm run bench
\`\`\`

It takes a while, and longer the first time, when it installs the tools to compare with. Nothing that it makes is in the
repository. \`npm run bench -- --quick\` prints the most important figures in two minutes, \`--only keystroke\` some of them,
\`--list\` says which there are.

## How to read it

- **Ratios count, not times.** Times differ from machine to machine and from minute to minute. So Gradus and the tools
  that it is compared with run in turns, A B C A B C, and a ratio is that of the medians. *From – to* are the smallest and
  the largest ratio of a single round.
- **Content** is generated: the same competencies, roles and requirements as Gradus text, JSON, YAML, TypeScript and
  LikeC4, with texts as long as those of real frameworks. Gradus finds nothing wrong with any of it.
- **A check** is the whole process, from its start to its end. Gradus knows nothing of the content beforehand, and its
  code is compiled, as on any machine where it ran before.
- **JSON.parse + ajv + script** is what a project does that keeps a framework as data: it parses all files, validates them
  against a JSON Schema, and follows references and compares levels in a script. It gives no places in the text, has no
  rules, and reads its libraries from \`node_modules\`.
- **Stock Langium** is Gradus’ grammar as a project begins with Langium: Langium’s own services, a scope for levels, and
  one check. It has none of Gradus’ other rules.
- **A keystroke** is a letter typed into a text, or deleted from it, until the server says what is wrong with the file. A
  server that is to be asked for that is asked at once. Before each measure a wrong level is typed, and a server that does
  not find it is left out. Between two keys is the time that a fast typist leaves.
- **Memory** is what the system holds for the process (resident).
- **p50 and p95**: half of all times were shorter than the one, and 95 of 100 shorter than the other. **× Gradus** is how
  many times as long as Gradus another tool takes; what has to be reached is said the other way round, Gradus / other.
- **Rounds**: where time ran out, or a tool is slow and nothing is decided by it, there are fewer.

Measured on ${machine}, with \`${command}\`.

## What has to be reached

${markdownTable(['measure', 'to reach', 'Gradus', 'from – to', 'reached', 'stock Langium'], rows.map(goalCells))}

The goals were set before there was an engine, by what prototypes of its parts could do. ${reached} of ${rows.length} are
reached.
${missedText(rows)}
## The figures behind it

${tables.map(section).join('\n\n')}

## The content

${workloadTable(workloads)}
`;
}

/** What keeps goals from being reached. */
function missedText(rows: readonly Row[]): string {
    const missed = rows.filter(({ gradus, target }) => isReached(gradus, target) === false);
    if (missed.length === 0) return '';
    const byReason = Map.groupBy(missed, ({ heldBy }) => heldBy ?? 'Nobody has found out yet what holds it.');
    const lines = [...byReason].map(
        ([reason, rows]) => `- ${rows.map(({ title }) => `**${title}**`).join('; ')}: ${reason}`
    );
    return `\nWhat holds the others:\n\n${lines.join('\n')}\n`;
}

function goalCells({ title, target, gradus, stock }: Row): string[] {
    const reached = isReached(gradus, target);
    const verdict = reached === undefined ? '–' : reached ? 'yes' : 'no';
    return [title, `≤ ${target}`, outcomeText(gradus), spreadText(gradus), verdict, outcomeText(stock)];
}

function section({ title, text, columns, rows }: Table): string {
    return `### ${title}\n\n${text}\n\n${markdownTable(columns, rows)}`;
}

function workloadTable(workloads: readonly WorkloadFacts[]): string {
    const formats = workloads[0]?.megabytes.map(({ format }) => `${format}, MB`) ?? [];
    return markdownTable(
        ['', 'competencies', 'roles', 'requirements', 'files', ...formats],
        workloads.map(({ title, competencies, roles, requirements, files, megabytes }) => [
            title,
            ...[competencies, roles, requirements, files].map(each => each.toLocaleString('en')),
            ...megabytes.map(({ size }) => (size < 1 ? size.toFixed(3) : size.toFixed(2)))
        ])
    );
}

function markdownTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
    const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
