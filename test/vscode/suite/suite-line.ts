/** Begins each line that is about the tests, to tell it from VS Code's own; not shown. */
export const SUITE_LINE = '[suite] ';

/** Prints text as lines of the suite. console.log is the only way out of an extension host that every VS Code forwards. */
export function say(text: string): void {
    for (const line of text.split('\n')) console.log(SUITE_LINE + line);
}
