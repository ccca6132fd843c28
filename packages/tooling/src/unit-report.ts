import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { REPO_ROOT } from './provision/state-dir.ts';

/** What Vitest's reporter `json` writes, as far as it is read here. */
export interface UnitReport {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
    readonly numPendingTests: number;
    readonly testResults: readonly FileReport[];
}

interface FileReport {
    /** The absolute path of the file. */
    readonly name: string;
    readonly status: string;
    /** Why the file itself failed, before any of its tests. */
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
}

export async function readUnitReport(file: string): Promise<UnitReport> {
    return JSON.parse(await readFile(file, 'utf8')) as UnitReport;
}

/** The tests of a run that did not pass, and files that could not be run, a line each. */
export function failuresOf({ testResults }: UnitReport): string[] {
    return testResults.flatMap(({ name, status, message, assertionResults }) => {
        const file = path.relative(REPO_ROOT, name);
        const bad = assertionResults.filter(each => each.status !== 'passed');
        if (bad.length === 0 && status === 'failed') return [`${file}: ${message.split('\n')[0]}`];
        return bad.map(each => `${file}: ${each.fullName}${each.status === 'failed' ? '' : ` (${each.status})`}`);
    });
}
