const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** A number for a text, the same for the same texts and mostly another one for others (FNV-1a). */
export function hashOf(text: string, hash: number = BASIS): number {
    let sum = hash;
    for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), PRIME);
    return sum;
}
