const BEGINNING = 'Unsteady, passed at the second time: ';

/** What is said of a test that passed only when it was tried again. */
export function unsteadyLine(file: string, test: string): string {
    return `${BEGINNING}${file}: ${test}`;
}

/** What was said of such tests in what a run has written. */
export function unsteadyLinesIn(output: string): string[] {
    return output.split('\n').filter(line => line.startsWith(BEGINNING));
}
