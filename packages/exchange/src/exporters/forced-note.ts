/** What is said of a framework that is exported with errors in it. */
export function forcedNote(errors: number): string {
    const count = errors === 1 ? '1 error' : `${errors} errors`;
    return `Exported although the framework has ${count}: parts may be missing.`;
}
