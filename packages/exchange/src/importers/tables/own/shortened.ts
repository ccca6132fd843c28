const LONGEST = 80;

/** A text as sentences name it: on one line, and cut off where it is long. */
export function shortened(text: string): string {
    const line = text.replace(/\s+/g, ' ');
    return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
