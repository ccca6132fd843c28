/**
 * `npm run mutation`: changes the rules and the resolver in every small way that could be a mistake, and sees whether a test
 * notices. `-- packages/language/src/validation/rules/level-drop.ts` tries that file, or a folder. Fails where a change goes
 * unnoticed that nobody has judged; what was judged is in `gates/mutation/judged`, and why in `reasons.json` beside it.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AREAS, sourcesOf, testsOf } from './gates/mutation/areas.ts';
import type { Tried } from './gates/mutation/fates.ts';
import { keepTried, keyOf, readJudgements, unjudged } from './gates/mutation/judged.ts';
import { runMutants } from './gates/mutation/run-mutants.ts';
import { REPO_ROOT } from './provision/state-dir.ts';

const wanted = process.argv.slice(2).map(name => name.replaceAll('\\', '/').replace(/\/$/, ''));
const tried: Tried[] = [];
for (const area of AREAS) {
    const sources = sourcesOf(area, REPO_ROOT).filter(
        file => wanted.length === 0 || wanted.some(name => file === name || file.startsWith(`${name}/`))
    );
    if (sources.length > 0) tried.push(...(await runMutants(sources, testsOf(sources, area, REPO_ROOT))));
}
if (tried.length === 0) {
    console.error(`Nothing to try: name a file or a folder of ${AREAS.flatMap(({ sources }) => sources).join(', ')}.`);
    process.exit(1);
}

const { files: listed, judged } = readJudgements();
const known = new Set(judged.map(keyOf));
const left = tried
    .filter(({ fate }) => fate === 'survived' || fate === 'not run')
    .map(each => ({ ...unjudged(each.mutant), at: each.mutant.line, fate: each.fate }));
const open = left.filter(each => !known.has(keyOf(each)));
const keysLeft = new Set(left.map(keyOf));
const files = new Set(tried.map(({ mutant }) => mutant.file));
const noticed = judged.filter(each => files.has(each.file) && !keysLeft.has(keyOf(each)));

for (const [file, of] of Map.groupBy(tried, ({ mutant }) => mutant.file)) {
    const count = (fate: Tried['fate']) => of.filter(each => each.fate === fate).length;
    const unnoticed = count('survived') + count('not run');
    const unclear = open.filter(each => each.file === file).length;
    console.log(
        `${file}: ${of.length} mutants, ${count('killed')} noticed, ${unnoticed - unclear} judged, ${unclear} not judged, ` +
            `${count('static')} run when loaded`
    );
}
for (const { file, at, original, replacement, fate } of open) {
    const which = fate === 'survived' ? 'no test notices' : 'no test runs';
    console.log(`\n${file}:${at}: ${which}\n    ${original}\n    ${replacement}`);
}
for (const { file, line, original, replacement } of noticed) {
    console.log(
        `\n${file}: is judged and noticed by now, so take it out of the list\n    ${line}\n    ${original}\n    ${replacement}`
    );
}
const unfinished = new Set([...open, ...noticed].map(({ file }) => file));
keepTried([...files].filter(file => listed.includes(file) && !unfinished.has(file)));
// A name of its own, so that several parts can be tried at once.
const which = wanted.map(name => `-${path.posix.basename(name, '.ts')}`).slice(0, 3);
const report = `test-results/mutation/left${which.join('')}.json`;
await mkdir(path.join(REPO_ROOT, path.dirname(report)), { recursive: true });
await writeFile(path.join(REPO_ROOT, report), `${JSON.stringify(open, undefined, 2)}\n`);
if (open.length > 0) {
    console.error(
        `\n${open.length} changes go unnoticed and were not judged. Write a test for what matters; what does not goes into ` +
            `packages/tooling/src/gates/mutation/judged with its reason. They are in ${report}.`
    );
    process.exitCode = 1;
}
