/** Where a command writes, and what it knows of its surroundings. Tests give their own. */
export interface Terminal {
    /** Results: text, or the bytes of a file that is none. */
    out(content: string | Uint8Array): void;
    /** Progress and complaints. */
    err(text: string): void;
    readonly cwd: string;
    /** Whether results are shown in colours. */
    readonly color: boolean;
    /** Whether progress and complaints are: each may be sent to a file without the other. */
    readonly errColor: boolean;
    readonly isTty: boolean;
    /** Whether results go straight into a file, as with `> file`: nobody obeys what it holds. */
    readonly intoFile?: boolean;
    /** What the surroundings say of themselves, such as which build server this is. */
    readonly env: Readonly<Record<string, string | undefined>>;
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

/** The text in a style, where colours are shown. */
export function styled(color: boolean, style: Style, text: string): string {
    const [on, off] = STYLES[style];
    return color ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** Letters and signs that everybody sees: most texts have no others, and telling that is quick. */
export const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u034e\u0370-\u058f\u2010-\u2027\u2030-\u205e]*$/;

/** What nobody sees, but for the joiners and variants that some scripts and emoji are made with. */
const UNSEEN =
    '(?!\\u200c|\\u200d|[\\ufe00-\\ufe0f])[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Bidi_Control}\\p{Default_Ignorable_Code_Point}]';

/** Making it takes longer than a small check that finds nothing has to take. */
let unseen: RegExp | undefined;

/** Build servers obey `##[command]` and the like wherever a line of output holds them. */
const BUILD_COMMAND = /##(?=\w*\[)/g;

/**
 * Others’ text (an author’s, a file’s name) made safe for one line of a terminal or log: control
 * characters, which could retitle the window or hide text, marks that reverse the direction of
 * reading, and commands to build servers are spoiled by a sign that can be seen.
 */
export function printable(text: string): string {
    return withoutUnseen(text).replace(BUILD_COMMAND, '#\ufffd');
}

/** The same for a text of several lines. */
export function printableLines(text: string): string {
    return text.split('\n').map(printable).join('\n');
}

/**
 * JSON that says the same, and holds nothing that a terminal or a build server obeys: in it, every sign can be
 * written as an escape.
 */
export function harmlessJson(json: string): string {
    const lines = json.split('\n').map(line => (PLAIN.test(line) ? line : escapedUnseen(line, jsonEscape)));
    return lines.join('\n').replace(BUILD_COMMAND, '#\\u0023');
}

/** A text in which what nobody sees is written in another way. */
export function escapedUnseen(text: string, written: (sign: string) => string): string {
    unseen ??= new RegExp(UNSEEN, 'gu');
    return text.replace(unseen, written);
}

function jsonEscape(sign: string): string {
    let escaped = '';
    for (let at = 0; at < sign.length; at++) escaped += `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`;
    return escaped;
}

function withoutUnseen(text: string): string {
    return PLAIN.test(text) ? text : escapedUnseen(text, () => '\ufffd');
}
