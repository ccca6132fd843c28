import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AtPause } from './at-pause.ts';

beforeEach(() => {
    vi.useFakeTimers();
});
afterEach(() => {
    vi.useRealTimers();
});

test('many things in a row are one, once nothing has happened for a while', () => {
    const act = vi.fn();
    const pause = new AtPause(100, 1000, act);
    for (let count = 0; count < 3; count++) {
        pause.note();
        vi.advanceTimersByTime(99);
    }
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(act).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(5000);
    expect(act).toHaveBeenCalledOnce();
});

test('where things never pause, it is done from time to time', () => {
    const act = vi.fn();
    const pause = new AtPause(100, 250, act);
    for (let count = 0; count < 12; count++) {
        pause.note();
        vi.advanceTimersByTime(50);
    }
    expect(act).toHaveBeenCalledTimes(2);
});

test('what does not matter any more is not done', () => {
    const act = vi.fn();
    const pause = new AtPause(100, 1000, act);
    pause.note();
    pause.cancel();
    vi.advanceTimersByTime(5000);
    expect(act).not.toHaveBeenCalled();
});
