import { expect, test } from 'vitest';
import { UsageError } from '../options.ts';
import { runGrowth } from './run-growth.ts';

test('where nothing is measured, it is not told that all is in proportion', async () => {
    await expect(runGrowth('nothing of that name')).rejects.toThrow(UsageError);
});
