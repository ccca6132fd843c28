import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Json } from '@gradus/exchange/importers';
import type { Failure } from '../running/failure.ts';
import type { Found } from '../running/fuzz-target.ts';

export const CORPUS = path.resolve(import.meta.dirname, '../../corpus');

/** An input that once broke a promise, as it is kept. */
export interface Case {
    /** What hangs or ends a process is tried in one of its own. */
    readonly kind: Failure['kind'];
    /** What went wrong, in the words of the first line of the failure. */
    readonly broke: string;
    readonly input: Json;
}

/** The cases of a target, by the names of their files. */
export async function casesOf(target: string, corpus = CORPUS): Promise<ReadonlyMap<string, Case>> {
    const folder = path.join(corpus, target);
    const names = await readdir(folder).catch(() => []);
    const cases = new Map<string, Case>();
    for (const name of names.filter(each => each.endsWith('.json')).sort()) {
        cases.set(name, JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Case);
    }
    return cases;
}

/** Keeps a case; its name comes from what is in it, so that the same one is kept once. */
export async function keepCase({ target, failure, input }: Found, corpus = CORPUS): Promise<string> {
    const [broke = ''] = failure.message.split('\n');
    const content: Case = { kind: failure.kind, broke, input };
    const name = createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 12);
    const file = path.join(corpus, target, `${name}.json`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify(content, undefined, 2)}\n`);
    return file;
}
