import { expect, test } from 'vitest';
import { IS_POSIX } from '../cli/gradus-command.ts';
import { heapOfEdits } from './heap-of-edits.ts';

// The signal that asks for it is not known elsewhere.
if (IS_POSIX)
    test('a language server in which somebody goes on editing takes no more memory than before', async () => {
        const [early, late] = await heapOfEdits([600, 1800]);
        // Of 1,200 edits that each left 2 KB behind, it would be more.
        expect((late?.bytes ?? 0) / (early?.bytes ?? 1)).toBeLessThan(1.08);
    });
