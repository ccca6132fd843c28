import path from 'node:path';
import { packExtension } from '../../../packages/tooling/src/pack-extension.ts';
import type { Host } from '../bundle-suite.ts';
import { createTempFolder } from '../temp-folder.ts';
import { activeEditor, lineWith } from './editor.ts';
import { openPreview, waitForLevel } from './preview.ts';
import { useWorkbench } from './use-workbench.ts';

/** A role that requires a level which the scale does not have. */
const MISTAKEN = `role Guard "Guard at the gate" {
  requires
    PC9: 7
}
`;

export function registerTests(host: Host): void {
    // VS Code for the Web takes extensions from a marketplace only.
    if (host === 'web') return;
    describe('the extension installed from its file into a VS Code that has nothing else', () => {
        const shared = useWorkbench({ host, pack, files: { 'guard.gradus': MISTAKEN } });

        it('knows the language, and says what is wrong', async () => {
            const { workbench } = shared;
            await workbench.openFile('guard.gradus');
            await workbench.page.locator('[id="status.editor.mode"]').filter({ hasText: 'Gradus' }).waitFor();
            await activeEditor(workbench).locator('.squiggly-error').first().waitFor({ timeout: 45_000 });
            // The title of the code is the server's, too.
            await lineWith(workbench, /PC9.*Teamwork/).waitFor();
        });

        it('shows the framework in the preview', async () => {
            const preview = await openPreview(shared.workbench);
            await waitForLevel(preview, 'PC9', 'CM-SM', '3');
        });
    });
}

async function pack(): Promise<string> {
    const folder = await createTempFolder('package');
    const file = path.join(folder.path, 'gradus.vsix');
    await packExtension(file);
    return file;
}
