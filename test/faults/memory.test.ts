import { expect, test } from 'vitest';
import { IS_POSIX } from '../cli/gradus-command.ts';
import { heapGrowth } from './heap-growth.ts';
import { heapOfEdits } from './heap-of-edits.ts';

// The signal that asks for it is not known elsewhere.
if (IS_POSIX)
    test('a language server in which somebody goes on editing takes no more memory than before', async () => {
        expect(heapGrowth(await heapOfEdits([500, 1200]))).toMatchObject({ isTooMuch: false });
    });
