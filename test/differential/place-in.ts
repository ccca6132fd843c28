/** A place of a text for any number: editors have none between the halves of a sign, nor of the end of a line. */
export function placeIn(text: string, number: number): number {
    const at = number % (text.length + 1);
    const isWithin = /[\uDC00-\uDFFF]/.test(text.charAt(at)) || text.slice(at - 1, at + 1) === '\r\n';
    return isWithin && at > 0 ? at - 1 : at;
}
