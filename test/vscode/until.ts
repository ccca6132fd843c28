/**
 * Asks again and again until the answer is not undefined. For conditions that no event announces,
 * and only those: Playwright's locators wait by themselves.
 *
 * @param instead says what is the case instead, for the message
 */
export async function until<T>(
    what: string,
    ask: () => Promise<T | undefined>,
    timeoutMs = 45_000,
    instead?: () => string
): Promise<T> {
    const deadline = performance.now() + timeoutMs;
    for (;;) {
        const answer = await ask();
        if (answer !== undefined) return answer;
        if (performance.now() > deadline) {
            throw new Error([`${what}: not so after ${timeoutMs / 1000} s`, instead?.()].filter(Boolean).join('; '));
        }
        await new Promise(resolve => setTimeout(resolve, 50));
    }
}
