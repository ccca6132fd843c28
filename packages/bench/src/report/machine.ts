import { cpus, totalmem } from 'node:os';

/** On what was measured, without a word about whose it is. */
export function machineText(): string {
    const [first] = cpus();
    const model = first?.model.trim() ?? 'unknown processor';
    const memory = Math.round(totalmem() / 1024 ** 3);
    return `${cpus().length} cores (${model}), ${memory} GB, ${process.platform}, Node ${process.versions.node}`;
}
