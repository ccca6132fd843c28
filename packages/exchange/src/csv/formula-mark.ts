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
function withFormula(text: string): string {
    return MARKED.test(text) ? text.slice(1) : text;
}

/*
 * Where commas are decimal signs, spreadsheets divide lines at semicolons, whatever a file says, and know of no quotation
 * mark that does not begin a cell. What stands behind such a sign in a text then begins one.
 */
const FORMULA_WITHIN = /[;|\t\r\n]'*(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
const MARKED_WITHIN = /([;|\t\r\n])'('*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** A text of a CSV file so that no spreadsheet calculates it or a part of it, wherever it divides lines. */
export function withoutFormulas(text: string): string {
    return withoutFormula(text.replace(FORMULA_WITHIN, found => `${found}'`));
}

/** The text that {@link withoutFormulas} was given; any other text as it is. */
export function withFormulas(text: string): string {
    return withFormula(text).replace(MARKED_WITHIN, '$1$2');
}
