/*
 * Spreadsheets take a cell for a formula that begins with one of these signs, and a formula can send what a sheet holds
 * to anybody. The wide and small forms and the minus of mathematics are what some keyboards and programs write. An
 * apostrophe in front makes it a text; it is also put in front of texts that begin with an apostrophe and such a sign,
 * so that it can be taken away again.
 */
const BEGIN_FORMULA = '=+-@\u2212\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b';
const BEGIN_CELL = '\t\r\n';
const MARK = "'";

/** Some programs take blanks away from the beginning of a cell. A tab or a line break is more than a blank. */
function isBlank(sign: string): boolean {
    return sign.trim() === '' && !BEGIN_CELL.includes(sign);
}

/** Whether a cell that begins at a place in a text could be calculated, once apostrophes and blanks are taken away. */
function isFormula(text: string, from: number, signs: string): boolean {
    let at = from;
    while (text[at] === MARK) at++;
    while (at < text.length && isBlank(text.charAt(at))) at++;
    return at < text.length && signs.includes(text.charAt(at));
}

/** A text of a cell so that no spreadsheet calculates it, where cells are not divided again, as on a clipboard. */
export function withoutFormula(text: string): string {
    return isFormula(text, 0, BEGIN_FORMULA + BEGIN_CELL) ? `${MARK}${text}` : text;
}

/** The text that {@link withoutFormula} was given; any other text as it is. */
function withFormula(text: string): string {
    return text.startsWith(MARK) && isFormula(text, 0, BEGIN_FORMULA + BEGIN_CELL) ? text.slice(1) : text;
}

/*
 * Where commas are decimal signs, spreadsheets divide lines at semicolons, whatever a file says, and know of no quotation
 * mark that does not begin a cell. What stands behind such a sign in a text then begins one.
 */
const SEPARATORS = ';|\t\r\n';

/** A text of a CSV file so that no spreadsheet calculates it or a part of it, wherever it divides lines. */
export function withoutFormulas(text: string): string {
    let marked = '';
    let from = 0;
    for (let at = 0; at < text.length; at++) {
        if (!SEPARATORS.includes(text.charAt(at)) || !isFormula(text, at + 1, BEGIN_FORMULA)) continue;
        marked += text.slice(from, at + 1) + MARK;
        from = at + 1;
    }
    return withoutFormula(marked + text.slice(from));
}

/** The text that {@link withoutFormulas} was given; any other text as it is. */
export function withFormulas(text: string): string {
    const whole = withFormula(text);
    let plain = '';
    let from = 0;
    for (let at = 0; at < whole.length; at++) {
        if (!SEPARATORS.includes(whole.charAt(at)) || whole[at + 1] !== MARK) continue;
        if (!isFormula(whole, at + 1, BEGIN_FORMULA)) continue;
        plain += whole.slice(from, at + 1);
        from = at + 2;
    }
    return plain + whole.slice(from);
}
