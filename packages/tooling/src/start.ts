/**
 * `npm start`: checks the EU example, compiles it, draws its role matrices, and says what to do
 * next. The first thing that a newcomer sees, so it says little and exits with what went wrong.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runStep } from './run-step.ts';

const EXAMPLE = 'examples/eu-customs';
const JSON_FILE = 'build/eu-customs.json';
const PAGE_FILE = 'build/eu-customs.html';
const GRADUS = 'packages/cli/bin/gradus.mjs';

await mkdir('build', { recursive: true });
const check = spawnSync(process.execPath, [GRADUS, 'check', EXAMPLE, '--format', 'concise'], { encoding: 'utf8' });
// Nobody reads thirty findings at first sight: the last line counts them.
const lines = (check.stdout + check.stderr).trimEnd().split('\n');
console.log(check.status === 0 ? lines.at(-1) : lines.join('\n'));
if (check.status !== 0) process.exit(check.status ?? 1);

for (const [format, file] of [
    ['json', JSON_FILE],
    ['html', PAGE_FILE]
] as const) {
    const { exitCode } = await runStep([GRADUS, 'export', format, EXAMPLE, '-o', file]);
    if (exitCode !== 0) process.exit(exitCode);
}

interface Counts {
    readonly framework: { readonly title: string };
    readonly competencies: readonly unknown[];
    readonly values: readonly unknown[];
    readonly roles: readonly { readonly requirements: readonly unknown[] }[];
}
const { framework, competencies, values, roles } = JSON.parse(await readFile(JSON_FILE, 'utf8')) as Counts;
const requirements = roles.reduce((sum, role) => sum + role.requirements.length, 0);

console.log(`
${framework.title}: ${competencies.length} competencies, ${values.length} values, ${roles.length} roles, ${requirements} requirements.

Look at the role matrices:    ${pathToFileURL(resolve(PAGE_FILE)).href}
See what reviewers would ask: npx gradus check ${EXAMPLE}
Edit the example:             npm run vscode
Check your own framework:     npx gradus check path/to/folder
Learn the language:           docs/tutorial.md
`);
