import * as vscode from 'vscode';

describe('the extension under development', () => {
    it('is present and activates', async () => {
        const extension = vscode.extensions.getExtension(GRADUS_EXTENSION_ID);
        if (!extension) throw new Error(`${GRADUS_EXTENSION_ID} is not among the extensions`);
        await extension.activate();
        if (!extension.isActive) throw new Error(`${GRADUS_EXTENSION_ID} is not active after activate()`);
    });
});
