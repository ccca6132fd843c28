import { readFileSync } from 'node:fs';

/** What a process has in memory; nothing where the system does not say. */
export function residentMegabytes(pid: number): number {
    try {
        const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return Number(kilobytes ?? 0) / 1024;
    } catch {
        return 0;
    }
}

const TICKS_A_SECOND = 100;

/** What a process has computed so far; nothing where the system does not say. */
export function computedMs(pid: number): number {
    try {
        // The name before may hold anything, brackets included.
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
        return ((Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND) * 1000;
    } catch {
        return 0;
    }
}
