/** Measures how much one machine holds, for docs/scale.md: `npm run build`, then `node packages/bench/src/scale/main.ts`. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../cache.ts';
import { Clock } from '../clock.ts';
import { type Command, runProcess } from '../processes/run-process.ts';
import { withTempFolder } from '../processes/temp-folder.ts';
import { generate } from '../workloads/generate.ts';
import { SIZES, type Size } from '../workloads/sizes.ts';
import { writeGradus } from '../workloads/write-gradus.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const rounds = Number(values.rounds);
const clock = new Clock();
const PRELOAD = path.join(import.meta.dirname, 'usage.cjs');
const COMMAND = path.join(ROOT, 'packages/cli/bin/gradus.mjs');

/** How many times ESCO’s framework one check has: parts of it as one framework, more of it as several side by side. */
const PARTS = [1 / 16, 1 / 4, 1, 2, 4];
/** How many frameworks of the EU’s size lie side by side. */
const COUNTS = [1, 10, 100, 300];

/** What reading the text of a package costs the check of a small framework that adopts it. */
async function measureDependent(temp: string): Promise<void> {
    let alone = Number.NaN;
    print([
        'package adopted',
        'MB of text',
        'MB of JSON',
        'MB of memory',
        '× alone',
        'JSON.parse and links, of what it adds'
    ]);
    for (const part of [0, 1 / 256, 1 / 16, 1 / 4, 1]) {
        const folder = path.join(temp, `dependent-${part}`);
        const inner = path.join(folder, 'node_modules/base');
        const header = part === 0 ? '' : '\n  adopt Base from "base"\n';
        await write(path.join(folder, 'mine/framework.gradus'), `framework Mine "Mine" {${header}}\n`);
        let bytes = 0;
        let jsonBytes = 0;
        const json = path.join(folder, 'base.json');
        if (part > 0) {
            await write(path.join(inner, 'package.json'), '{ "name": "base", "version": "1.0.0" }');
            bytes = await writeFramework(inner, partOfEsco(part), 'Base');
            await runProcess(command('export', 'json', inner, '-o', json), clock);
            jsonBytes = (await stat(json)).size;
        }
        const { ms, peakMb } = await measured(check(path.join(folder, 'mine')));
        if (part === 0) {
            alone = ms;
            print(['none', '', '', peakMb.toFixed(0), '1', '']);
            continue;
        }
        const read = path.join(folder, 'read.mjs');
        await write(read, READ_JSON);
        const parsed = await measured({ program: process.execPath, args: [read, json] });
        const without = await measured({ program: process.execPath, args: [read] });
        const share = (parsed.ms - without.ms) / (ms - alone);
        print([
            partOfEsco(part).title,
            mb(bytes),
            mb(jsonBytes),
            peakMb.toFixed(0),
            (ms / alone).toFixed(2),
            share.toFixed(2)
        ]);
    }
}

/** The least that reading compiled JSON takes: parsing, and finding elements by their codes. */
const READ_JSON = `import { readFileSync } from 'node:fs';
if (process.argv[2]) {
    const framework = JSON.parse(readFileSync(process.argv[2], 'utf8'));
    globalThis.known = Object.values(framework).filter(Array.isArray).map(list => new Map(list.map(each => [each.code, each])));
}
`;

function partOfEsco(part: number): Size {
    const { esco } = SIZES;
    const competencies = Math.round(esco.competencies * part);
    const shared = Math.min(esco.shared?.competencies ?? 0, Math.max(15, Math.round(competencies / 50)));
    return {
        ...esco,
        name: `part-${part}`,
        title: part < 1 ? `1/${Math.round(1 / part)} of ESCO` : `${part} × ESCO`,
        competencies,
        roles: Math.round(esco.roles * part),
        shared: { competencies: shared, perRole: 5 }
    };
}

async function writeFramework(folder: string, size: Size, code: string): Promise<number> {
    let bytes = 0;
    for (const { name, text } of writeGradus({ ...generate(size), code })) {
        await write(path.join(folder, name), text);
        bytes += Buffer.byteLength(text);
    }
    return bytes;
}

async function write(file: string, text: string): Promise<void> {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
}

function check(folder: string): Command {
    return command('check', folder, '--no-cache');
}

function command(...args: readonly string[]): Command {
    return { program: process.execPath, args: [COMMAND, ...args] };
}

/** The least time of the processor, as others may use the machine as well, and the most memory of any run. */
async function measured({ program, args }: Command): Promise<{ ms: number; peakMb: number }> {
    const samples: { ms: number; peakMb: number }[] = [];
    for (let round = 0; round < rounds; round++) {
        await withTempFolder(async folder => {
            const file = path.join(folder, 'usage');
            const env = { USAGE_FILE: file };
            await runProcess({ program, args: ['--require', PRELOAD, ...args], env }, clock);
            const [ms = Number.NaN, peakMb = Number.NaN] = (await readFile(file, 'utf8')).split(' ').map(Number);
            samples.push({ ms, peakMb });
        });
    }
    return { ms: Math.min(...samples.map(({ ms }) => ms)), peakMb: Math.max(...samples.map(({ peakMb }) => peakMb)) };
}

function mb(bytes: number): string {
    return (bytes / 1e6).toFixed(2);
}

function print(cells: readonly string[]): void {
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

await withTempFolder(async temp => {
    const empty = path.join(temp, 'empty.mjs');
    await writeFile(empty, '');
    const node = await measured({ program: process.execPath, args: [empty] });
    print(['', 'competencies', 'roles', 'requirements', 'MB of text', 'MB of memory', '× ESCO size', '× node']);
    const sizes: { size: Size; bytes: number; ms: number; peakMb: number }[] = [];
    for (const part of PARTS) {
        const size = partOfEsco(part);
        const folder = path.join(temp, `part-${part}`);
        let bytes = 0;
        for (let index = 0; index < Math.max(1, part); index++) {
            bytes += await writeFramework(
                path.join(folder, `f${index}`),
                partOfEsco(Math.min(1, part)),
                `Bench${index}`
            );
        }
        sizes.push({ size, bytes, ...(await measured(check(folder))) });
    }
    const esco = sizes.find(({ size }) => size.competencies === SIZES.esco.competencies)?.ms ?? Number.NaN;
    for (const { size, bytes, ms, peakMb } of sizes) {
        const { title, competencies, roles, requirements } = size;
        const counts = [competencies, roles, roles * requirements].map(each => each.toLocaleString('en'));
        print([title, ...counts, mb(bytes), peakMb.toFixed(0), (ms / esco).toFixed(2), (ms / node.ms).toFixed(1)]);
    }
    print(['frameworks of EU size', 'MB of text', 'MB of memory', '× one', '× one, for each']);
    let one = Number.NaN;
    for (const count of COUNTS) {
        const folder = path.join(temp, `many-${count}`);
        let bytes = 0;
        for (let index = 0; index < count; index++) {
            bytes += await writeFramework(path.join(folder, `f${index}`), SIZES.eu, `Bench${index}`);
        }
        const { ms, peakMb } = await measured(check(folder));
        if (count === 1) one = ms;
        print([`${count}`, mb(bytes), peakMb.toFixed(0), (ms / one).toFixed(2), (ms / one / count).toFixed(2)]);
    }
    await measureDependent(temp);
});
