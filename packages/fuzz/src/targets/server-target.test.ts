import { expect, test, vi } from 'vitest';
import { serverTarget } from './server-target.ts';

test('it is told in which process the server is, so that it is watched, and when it has ended', async () => {
    const told: (number | undefined)[] = [];
    const session = await serverTarget.start(pid => told.push(pid));
    await session.attempt({ messages: [], answers: [] });
    expect(told).toEqual([expect.any(Number)]);
    await session.stop?.();
    await vi.waitFor(() => expect(told.at(-1)).toBeUndefined());
});
