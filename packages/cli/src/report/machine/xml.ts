import { escapedUnseen } from '../../terminal.ts';

/** What XML may not hold, however it is written, and signs that only devices understand. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;'
};

/** Others’ text as text of XML or the value of an attribute: all that is not seen is written with its number. */
export function xml(text: string): string {
    const written = text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign);
    return escapedUnseen(written, sign => `&#${sign.codePointAt(0) ?? 0};`).replace(/##(?=\w*\[)/g, '#&#35;');
}
