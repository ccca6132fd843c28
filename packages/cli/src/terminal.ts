/** Where a command writes, and what it knows of its surroundings. Tests give their own. */
export interface Terminal {
    /** Results. */
    out(text: string): void;
    /** Progress and complaints. */
    err(text: string): void;
    readonly cwd: string;
    readonly color: boolean;
    readonly isTty: boolean;
}

const STYLES = {
    bold: [1, 22],
    dim: [2, 22],
    red: [31, 39],
    yellow: [33, 39],
    blue: [34, 39],
    green: [32, 39],
    cyan: [36, 39]
} as const;
export type Style = keyof typeof STYLES;

/** The text in a style, where the terminal shows colours. */
export function styled(terminal: Terminal, style: Style, text: string): string {
    const [on, off] = STYLES[style];
    return terminal.color ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/**
 * Author's text made safe for a terminal: control characters, which could retitle the window or
 * hide text, and marks that reverse the direction of reading are shown as signs.
 */
export function printable(text: string): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be replaced
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
