/**
 * A level as printed: a number where writing the number gives the same text again, in every
 * language. 1e-7 would come back as 1e-07 in some, and of many digits the last ones get lost.
 */
export function levelCode(code: string): number | string {
    const value = Number(code);
    return /^[\d.]{1,15}$/.test(code) && String(value) === code ? value : code;
}
