import { readdir, readFile } from 'node:fs/promises';

/** The processes of Gradus’ language server that a process has started, directly or through others, where the system tells. */
export async function languageServers(ancestor: number): Promise<number[]> {
    const names = await readdir('/proc');
    const all = await Promise.all(names.filter(name => /^\d+$/.test(name)).map(processOf));
    const parents = new Map(all.flatMap(each => (each ? [[each.pid, each.parent] as const] : [])));
    const isWithin = (pid: number): boolean => pid === ancestor || (pid > 1 && isWithin(parents.get(pid) ?? 0));
    return all.flatMap(each => (each && /\/out\/server\.js\0/.test(each.line) && isWithin(each.pid) ? [each.pid] : []));
}

async function processOf(name: string): Promise<{ pid: number; parent: number; line: string } | undefined> {
    try {
        const line = await readFile(`/proc/${name}/cmdline`, 'utf8');
        // The name of the program stands in brackets, and may hold anything.
        const stat = (await readFile(`/proc/${name}/stat`, 'utf8')).replace(/^.*\) /s, '');
        return { pid: Number(name), parent: Number(stat.split(' ')[1]), line };
    } catch {
        // It has ended in the meantime.
        return undefined;
    }
}
