/** Generous, so that a slow machine passes; what never comes fails with a name instead of a hanging test. */
const LONGEST_WAIT_MS = 20_000;

/** The promise, or after a time an error that says what did not come. */
export async function within<T>(what: string, promise: Promise<T>, timeMs = LONGEST_WAIT_MS): Promise<T> {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(`${what}: nothing came within ${timeMs / 1000} s.`)), timeMs);
    try {
        return await Promise.race([promise, late]);
    } finally {
        clearTimeout(timer);
    }
}
