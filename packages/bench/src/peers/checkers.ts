import path from 'node:path';
import type { Bench } from '../measures/bench.ts';
import type { Command } from '../processes/run-process.ts';
import type { Format, Workload } from '../workloads/workload.ts';

/** Another tool that checks a whole workload from the command line. */
export interface Checker {
    readonly name: string;
    /** How it is called in tables. */
    readonly title: string;
    readonly format: Format;
    command(bench: Bench, folder: string): Promise<Command>;
}

const node = (...args: readonly string[]): Command => ({ program: process.execPath, args });

export const STOCK: Checker = {
    name: 'stock Langium',
    title: 'Gradus’ grammar on stock Langium',
    format: 'gradus',
    command: async (bench, folder) => node((await bench.peers.stockLangium()).check, folder)
};

/** What Gradus is held against: plain JSON, a schema, and a script for the rest. */
export const JSON_SCRIPT: Checker = {
    name: 'JSON script',
    title: 'JSON.parse + ajv + script',
    format: 'json',
    command: async (bench, folder) => node(await bench.peers.dataCheck('json', false), folder)
};

/** Those that nothing is decided by. */
export const OTHERS: readonly Checker[] = [
    {
        name: 'JSON script, bundled',
        title: 'JSON.parse + ajv + script, bundled into one file',
        format: 'json',
        command: async (bench, folder) => node(await bench.peers.dataCheck('json', true), folder)
    },
    {
        name: 'js-yaml script',
        title: 'js-yaml 5 + ajv + script',
        format: 'yaml',
        command: async (bench, folder) => node(await bench.peers.dataCheck('js-yaml', false), folder)
    },
    {
        name: 'yaml script',
        title: 'yaml 2.9 + ajv + script',
        format: 'yaml',
        command: async (bench, folder) => node(await bench.peers.dataCheck('yaml', false), folder)
    },
    {
        name: 'TypeScript 7',
        title: 'TypeScript 7, `tsc` (native)',
        format: 'typescript',
        command: async (bench, folder) => ({ program: await bench.peers.typescript(), args: ['-p', folder] })
    }
];

/** Slow enough to be run once or twice only. */
export const LIKEC4: Checker = {
    name: 'LikeC4',
    title: 'LikeC4 1.59, `validate --no-layout`',
    format: 'likec4',
    command: async (bench, folder) =>
        node(path.join(await bench.peers.modules(), 'likec4/bin/likec4.mjs'), 'validate', '--no-layout', folder)
};

/** The command with which a tool checks a workload. */
export async function commandFor(checker: Checker, bench: Bench, workload: Workload): Promise<Command> {
    return checker.command(bench, await workload.folder(checker.format));
}
