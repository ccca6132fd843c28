import { expect, test } from 'vitest';
import { runStep } from './run-step.ts';

const IN_PIECES = `
const bytes = Buffer.from('✗ a sign');
process.stdout.write(bytes.subarray(0, 1));
setTimeout(() => process.stdout.write(bytes.subarray(1)), 200);
process.exitCode = 3;
`;

test('what a step writes is kept as it was, where a sign comes in two pieces, too', async () => {
    const shown: Uint8Array[] = [];
    const { exitCode, output } = await runStep(['-e', IN_PIECES], text => shown.push(Buffer.from(text)));
    expect(shown.length).toBeGreaterThan(1);
    expect({ exitCode, output, shown: Buffer.concat(shown).toString() }).toEqual({
        exitCode: 3,
        output: '✗ a sign',
        shown: '✗ a sign'
    });
});
