import { randomUUID } from 'node:crypto';

const HIDDEN = /^\.gradus-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;

/** A name that nobody reads, for what is not whole yet, or is kept until all is done. */
export function hiddenName(): string {
    return `.gradus-${randomUUID()}.tmp`;
}

export function isHiddenName(name: string): boolean {
    return HIDDEN.test(name);
}
