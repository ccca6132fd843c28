import { URI } from 'langium';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { ClientFiles } from './client-file-system.ts';

const FILE = URI.parse('memfs:/w/roles.gradus');

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Reads through a client that answers so. */
function filesOf(answer: (token: CancellationToken) => Promise<unknown>): ClientFiles {
    const sendRequest = (_method: string, _params: object, token: CancellationToken) => answer(token);
    return new ClientFiles({ sendRequest } as unknown as Connection);
}

test('a file that the editor never gives is refused after a minute, and asked for no longer', async () => {
    let token: CancellationToken | undefined;
    const files = filesOf(asked => {
        token = asked;
        return new Promise(() => {});
    });
    const read = files.readFile(FILE).catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(59_000);
    expect(token?.isCancellationRequested).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await read).toMatch(/^the editor did not give it within a minute\./);
    expect(token?.isCancellationRequested).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
    const exists = files.exists(FILE);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await exists).toBe(false);
});

test('nothing is left of a file that came', async () => {
    expect(await filesOf(async () => ({ text: 'role R "R"' })).readFile(FILE)).toBe('role R "R"');
    expect(vi.getTimerCount()).toBe(0);
});
