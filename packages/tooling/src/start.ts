/**
 * `npm start`: checks the EU example, compiles it, draws its role matrices, and says what to do
 * next. The first thing that a newcomer sees, so it says little and exits with what went wrong.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runStep } from './run-step.ts';

const EXAMPLE = 'examples/eu-customs';
const JSON_FILE = 'build/eu-customs.json';
const PAGE_FILE = 'build/eu-customs.html';
const GRADUS = 'packages/cli/bin/gradus.mjs';

await mkdir('build', { recursive: true });
for (const args of [
    ['check', EXAMPLE],
    ['export', 'json', EXAMPLE, '-o', JSON_FILE],
    ['export', 'html', EXAMPLE, '-o', PAGE_FILE]
]) {
    const { exitCode } = await runStep([GRADUS, ...args]);
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

Look at the role matrices:  ${pathToFileURL(resolve(PAGE_FILE)).href}
Edit the example:           npm run vscode
Check your own framework:   npx gradus check path/to/folder
Learn the language:         docs/tutorial.md
`);
