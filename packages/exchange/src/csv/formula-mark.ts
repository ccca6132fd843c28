/*
 * Spreadsheets take a cell for a formula that begins with one of these signs, and a formula can send what a sheet holds
 * to anybody. The wide forms are what some keyboards of East Asia write. An apostrophe in front makes it a text; it is
 * also put in front of texts that begin with an apostrophe and such a sign, so that it can be taken away again.
 */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const MARKED = /^'+[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** A text of a cell so that no spreadsheet calculates it. */
export function withoutFormula(text: string): string {
    return FORMULA.test(text) ? `'${text}` : text;
}

/** The text that {@link withoutFormula} was given; any other text as it is. */
export function withFormula(text: string): string {
    return MARKED.test(text) ? text.slice(1) : text;
}
