/** The first letter that may be written in two ways is behind the Latin ones. */
const MAY_BE_COMPOSED = /[\u0300-\uffff]/;

/** Text out of some documents writes an accent as a sign of its own; it is the same text. */
export function composed(text: string): string {
    return MAY_BE_COMPOSED.test(text) ? text.normalize('NFC') : text;
}
