/** Nothing, in the place of a refusal; all else that went wrong is thrown. */
export function ignoreRefusal(error: unknown): null {
    if (!isRefusal(error)) throw error;
    return null;
}

/** Cancelled, outdated, or refused with a reason: what the protocol has for “not now” and “not so”. */
export function isRefusal(error: unknown): boolean {
    const { code } = error as { code?: number };
    return code !== undefined && [-32800, -32801, -32802, -32803].includes(code);
}
