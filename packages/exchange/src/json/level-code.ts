/**
 * A level as printed: a number where writing the number gives the same text again, in every
 * language. 1e-7 would come back as 1e-07 in some, and of many digits the last ones get lost.
 */
export function levelCode(code: string): number | string {
    // Most scales have levels of one digit, and most of what is required is one of them.
    if (code.length === 1) return code >= '0' && code <= '9' ? Number(code) : code;
    const value = Number(code);
    return /^[\d.]{1,15}$/.test(code) && String(value) === code ? value : code;
}
