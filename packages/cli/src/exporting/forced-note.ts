import { plural } from '../plural.ts';

/** What is said of a framework that is exported with errors in it. */
export function forcedNote(errors: number): string {
    return `Exported although the framework has ${plural(errors, 'error')}: parts may be missing.`;
}
