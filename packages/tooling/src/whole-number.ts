/**
 * A number that was typed on a command line. What is none ends the program with 2 and a sentence: it would go on for ever with it, or
 * do nothing and say that all is well.
 *
 * @param name how it is called where it is typed
 */
export function wholeNumber(name: string, typed: string): number {
    const number = Number(typed);
    if (/^\d+$/.test(typed) && Number.isSafeInteger(number) && number > 0) return number;
    console.error(`${name} takes a whole number from 1 on, not ${typed}.`);
    process.exit(2);
}
