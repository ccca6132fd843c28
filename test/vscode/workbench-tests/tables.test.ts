import type { Host } from '../bundle-suite.ts';
import { assertEqual } from '../suite/expect.ts';
import type { Workbench } from '../workbench.ts';
import { activeEditor, lineWith, placeCursor, tab, undo } from './editor.ts';
import { useWorkbench } from './use-workbench.ts';

const TRAINEE = 'client-management/8-customs-officer-trainee.gradus';
/** The empty line at its end. */
const END = { line: 25, column: 1 };
const PROFESSIONAL = 'competencies/2-professional.gradus';
/** Behind the brace of its first competency. */
const END_OF_COMPETENCY = { line: 8, column: 4 };
/** As Excel puts it on the clipboard, with what has no place in a framework. */
const HTML = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td { color: red }</style></head><body>
    <!--StartFragment--><table><tr><td>Compétence</td><td>Harbour Guide</td></tr>
    <tr><td onclick="alert(1)">Decision&nbsp;making</td><td>2</td></tr><tr><td>PC1</td><td>Expert</td></tr></table></body></html>`;

export function registerTests(host: Host, extensionDevelopmentPath: string): void {
    describe('tables', () => {
        const shared = useWorkbench({
            host,
            extensionDevelopmentPath,
            files: {
                'harbour.csv': 'Code;Title;Short\nXC1;Mooring;Ropes\n',
                'quay.csv': 'Code;Title;Short\nXC2;Towing;Tugs\n'
            }
        });

        it('become a role matrix where they are pasted on an empty line, or stay what they are', async () => {
            const { workbench } = shared;
            await workbench.openFile(TRAINEE);
            // The grey text says that the extension is there.
            await lineWith(workbench, /OC3\s*Customs\sProcedures/).waitFor();
            await placeCursor(workbench, END);
            await paste(workbench, { 'text/html': HTML, 'text/plain': 'Compétence\tHarbour Guide\nPC1\t4' });
            await lineWith(workbench, /^\s*\|\s*PC1(?!\d).*\|\s4\s+\|/).waitFor();
            await lineWith(workbench, /^\s*\|\s*PC16.*\|\s2\s+\|/).waitFor();
            await lineWith(workbench, /^role\sHarbourGuide\s"Harbour\sGuide"/).waitFor();
            // The framework requires every role to say what it is there for; nothing else is wrong.
            const problems = activeEditor(workbench).locator('.squiggly-error');
            await problems.first().waitFor();
            assertEqual(await problems.count(), 1, 'the number of errors');
            await workbench.screenshot(`pasted-${host}`);
            await undo(workbench);
            await lineWith(workbench, 'HarbourGuide').waitFor({ state: 'detached' });
        });

        it('become competencies in a category, indented as it is', async () => {
            const { workbench } = shared;
            await workbench.openFile(PROFESSIONAL);
            await placeCursor(workbench, END_OF_COMPETENCY);
            // The editor indents the new line.
            await workbench.page.keyboard.press('Enter');
            await paste(workbench, { 'text/plain': 'Code\tTitle\tExample\nXC1\tMooring\tships\nXC2\tTowing\t' });
            await lineWith(workbench, /^\s{2}\/\/\sMade\sfrom\sa\stable/).waitFor();
            await lineWith(workbench, /^\s{2}competency\sXC1\s"Mooring"\s\{/).waitFor();
            await lineWith(workbench, /^\s{4}example\s"ships"/).waitFor();
            await lineWith(workbench, /^\s{2}competency\sXC2\s"Towing"/).waitFor();
            await undo(workbench);
            await undo(workbench);
            await workbench.openFile(TRAINEE);
        });

        it('are pasted as text elsewhere, and so is what is no table', async () => {
            const { workbench } = shared;
            await placeCursor(workbench, END);
            await paste(workbench, { 'text/plain': '// one\ttwo\n// three\tfour' });
            await lineWith(workbench, /^\/\/\sthree\s+four$/).waitFor();
            await undo(workbench);
            await placeCursor(workbench, { line: 1, column: 3 });
            await paste(workbench, { 'text/plain': 'Code\tTitle\tX1\tMooring' });
            await lineWith(workbench, /^\/\/Code\s+Title/).waitFor();
            await undo(workbench);
        });

        it('are imported from a file, read as somebody says, and the next time at once', async () => {
            const { workbench } = shared;
            await importFile('harbour.csv');
            await lineWith(workbench, /Column\sC\s“Short”:\stexts\sof\scompetencies/).waitFor();
            await choose(/^Change What a Column Holds/);
            await choose(/^C {2}Short/);
            await choose(/^Other names of competencies/);
            await lineWith(workbench, /Column\sC\s“Short”:\sother\snames/).waitFor();
            await choose(/^Write a New File.*harbour\.gradus/);
            await lineWith(workbench, /^\s{2}competency\sXC1\s"Mooring"\salias\s"Ropes"/).waitFor();
            await tab(workbench, 'harbour.gradus').waitFor();
            await importFile('quay.csv');
            await lineWith(workbench, /Column\sC\s“Short”:\sother\snames/).waitFor();
            await workbench.screenshot(`import-${host}`);
            await choose(/^Write It Into Another Folder/);
            await choose(/^New folder quay/);
            await tab(workbench, 'quay.gradus').waitFor();
            await lineWith(workbench, /^\s{2}competency\sXC2\s"Towing"\salias\s"Tugs"/).waitFor();
            await lineWith(workbench, 'other names').waitFor({ state: 'detached' });
        });

        async function importFile(name: string): Promise<void> {
            const { page } = shared.workbench;
            const row = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name });
            await row.click({ button: 'right' });
            const menu = page.locator('.context-view .monaco-menu');
            // A button that is let go just after the menu opened is taken for the click that opened it.
            await menu.getByText('Import Spreadsheet…', { exact: true }).click({ delay: 200 });
        }

        async function choose(label: RegExp): Promise<void> {
            const { page } = shared.workbench;
            const row = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label });
            await row.click();
            await row.waitFor({ state: 'hidden' });
        }
    });
}

/** Pastes what a clipboard would hold; the page cannot write to one that has HTML of another program. */
async function paste({ page }: Workbench, contents: Readonly<Record<string, string>>): Promise<void> {
    await page.evaluate(held => {
        const transfer = new DataTransfer();
        for (const [type, text] of Object.entries(held)) transfer.setData(type, text);
        const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
        document.activeElement?.dispatchEvent(event);
    }, contents);
}
