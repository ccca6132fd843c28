/** `npm run pictures`: takes the documentation's pictures from the real thing. */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { copyWorkspace } from '../../../test/vscode/temp-folder.ts';
import { openWorkbench } from '../../../test/vscode/workbench.ts';

const IMAGES = resolve('docs/images');

await mkdir(IMAGES, { recursive: true });
for (const [name, theme] of [
    ['vscode-light', 'Light Modern'],
    ['vscode-dark', 'Dark Modern']
] as const) {
    const workspace = await copyWorkspace(resolve('examples/eu-customs'));
    const workbench = await openWorkbench({
        folder: workspace.path,
        host: 'node',
        theme,
        viewport: { width: 1600, height: 900 }
    });
    try {
        await workbench.openFile('client-management/1-senior-manager.gradus');
        await workbench.runCommand('Gradus: Open Role Matrices');
        const preview = await workbench.webviewFrame('Role matrices');
        await preview.getByText('Dealing with Operational Risk').first().waitFor();
        await workbench.page.screenshot({ path: resolve(IMAGES, `${name}.png`) });
        console.log(`docs/images/${name}.png`);
    } finally {
        await workbench.dispose();
        await workspace.dispose();
    }
}
