/** What no XML may have in it, however it is written: control characters, and halves of characters. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** XML without what would make all of it unreadable. */
export function xmlText(serialized: string): string {
    return serialized.replace(FORBIDDEN, '');
}
