/**
 * A name for a file: letters and digits alone, whatever the text. Two texts may have the same one, so a file
 * says itself what it is about.
 */
export function fileNameFor(text: string): string {
    let [one, two] = [0x811c9dc5, 0x1b873593];
    for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        one = Math.imul(one ^ unit, 0x01000193);
        two = Math.imul(two ^ unit, 0x5bd1e995) ^ (two >>> 15);
    }
    return [one, two].map(part => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
