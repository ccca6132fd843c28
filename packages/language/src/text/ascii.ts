/*
 * Most texts are plain ASCII, where no table of Unicode has to be asked which sign is what. That counts where a check
 * looks at every sign of a framework.
 */

const BEYOND = /[\u0080-\uffff]/;

/** Whether a text has letters, digits and signs of ASCII only. */
export function isAscii(text: string): boolean {
    return !BEYOND.test(text);
}

/** Letters and digits of ASCII by their code: the letter in small, or the digit; 0 for every other sign. */
export const WORD_SIGNS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
    const sign = String.fromCharCode(code);
    return /[A-Za-z0-9]/.test(sign) ? sign.toLowerCase().charCodeAt(0) : 0;
});
