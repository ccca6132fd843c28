import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The tool that judges, whose verdicts are kept beside this file. */
export const RECHECK = 'recheck@4.5.0';
export const VERDICTS_FILE: string = path.join(import.meta.dirname, 'verdicts.json');

/** How the time grows that an expression takes, with the length of the text; `unknown` where the tool gave up. */
export type Verdict = 'safe' | 'linear' | 'polynomial' | 'exponential' | 'unknown';

/** The verdicts by expression. */
export function keptVerdicts(): Readonly<Record<string, Verdict>> {
    return (JSON.parse(readFileSync(VERDICTS_FILE, 'utf8')) as { verdicts: Record<string, Verdict> }).verdicts;
}
