import { randomUUID } from 'node:crypto';

/** The second ending is of what stood in the place of the first while it was taken back. */
const HIDDEN = /^\.gradus-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?:\.tmp){1,2}$/;

/** A name that nobody reads, for what is not whole yet, or is kept until all is done. */
export function hiddenName(): string {
    return `.gradus-${randomUUID()}.tmp`;
}

export function isHiddenName(name: string): boolean {
    return HIDDEN.test(name);
}
