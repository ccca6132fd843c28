import { expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { refuseIfCancelled } from './refuse-if-cancelled.ts';

test('what nobody waits for any more goes no further', () => {
    const source = new CancellationTokenSource();
    refuseIfCancelled(source.token);
    source.cancel();
    expect(() => refuseIfCancelled(source.token)).toThrow(
        expect.objectContaining({ code: LSPErrorCodes.RequestCancelled })
    );
});
