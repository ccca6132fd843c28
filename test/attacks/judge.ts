/**
 * Has the tool judge the regular expressions of the sources that it has not judged yet, all of them with `--all`, and
 * keeps the verdicts. The tool is installed for that in a folder of its own.
 */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runNpm } from '../../packages/tooling/src/provision/npm.ts';
import { ensureInstalled } from '../../packages/tooling/src/provision/stamped-install.ts';
import { expressionsInSources } from './expressions.ts';
import { keptVerdicts, RECHECK, VERDICTS_FILE, type Verdict } from './verdicts.ts';

/** What of the tool is used: its part in JavaScript, without programs for one system. */
interface Recheck {
    checkSync(
        source: string,
        flags: string,
        options: { readonly timeout: number }
    ): { readonly status: string; readonly complexity?: { readonly type: Verdict } };
}

const LONGEST_MS = 60_000;

const folder = await ensureInstalled({
    name: 'recheck',
    recipe: RECHECK,
    install: target => runNpm(['install', '--prefix', '.', '--ignore-scripts', '--omit=optional', RECHECK], target)
});
process.env['RECHECK_BACKEND'] = 'pure';
const { checkSync } = createRequire(path.join(folder, 'x.js'))('recheck') as Recheck;

const known = process.argv.includes('--all') ? {} : keptVerdicts();
const verdicts: Record<string, Verdict> = {};
let judgedNow = 0;
for (const expression of expressionsInSources().literals) {
    const kept = known[expression];
    if (kept === undefined) judgedNow++;
    verdicts[expression] = kept ?? judged(expression);
}
await writeFile(VERDICTS_FILE, `${JSON.stringify({ tool: RECHECK, verdicts }, undefined, 2)}\n`);
console.log(`${Object.keys(verdicts).length} regular expressions, ${judgedNow} of them judged now.`);

function judged(expression: string): Verdict {
    const end = expression.lastIndexOf('/');
    const { complexity } = checkSync(expression.slice(1, end), expression.slice(end + 1), { timeout: LONGEST_MS });
    const verdict = complexity?.type ?? 'unknown';
    if (verdict !== 'safe' && verdict !== 'linear') process.stderr.write(`${verdict}: ${expression}\n`);
    return verdict;
}
