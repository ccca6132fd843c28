import { expect, test, vi } from 'vitest';
import type { QuickPickItem, QuickPickOptions, Uri } from 'vscode';
import { askForSheet, askNextStep } from './import-steps.ts';

const window = vi.hoisted(() => ({
    offered: [] as (readonly QuickPickItem[])[],
    asked: [] as QuickPickOptions[],
    /** What is chosen, by a part of its label, one after the other. */
    picks: [] as string[]
}));

vi.mock('vscode', () => ({
    l10n: { t: (text: string) => text },
    workspace: { asRelativePath: ({ path }: Uri) => path },
    window: {
        showQuickPick: async (items: readonly QuickPickItem[], options: QuickPickOptions) => {
            window.offered.push(items);
            window.asked.push(options);
            const pick = window.picks.shift() ?? '';
            return items.find(({ label }) => label.includes(pick));
        }
    }
}));

test('a sheet is told by its name, of which no part is an icon, and is read by that name', async () => {
    window.offered = [];
    window.picks = ['Levels'];
    expect(await askForSheet(['Roles', '$(verified) Levels'])).toBe('$(verified) Levels');
    expect(window.offered[0]?.map(({ label }) => label)).toEqual(['Roles', '$ (verified) Levels']);
});

test('a column is told by its header, of which no part is an icon, and so is the file that is written', async () => {
    Object.assign(window, { offered: [], asked: [], picks: ['Change What', '$ (key)', 'Categories'] });
    const understanding = {
        kind: 'competencies' as const,
        rolesDown: false,
        questions: 0,
        unread: 0,
        columns: [{ index: 2, name: 'C', header: '$(key) Code', use: 'code' as const }]
    };
    const file = { path: '$(lock) new.gradus' } as Uri;
    const shown = { text: 'category K', understanding } as Parameters<typeof askNextStep>[0];
    const next = await askNextStep(shown, {}, file, file, undefined);
    expect(next).toEqual({ type: 'again', choices: { columns: { 2: 'category' } } });
    expect(window.offered[0]?.[0]?.detail).toBe('$ (lock) new.gradus');
    expect(window.offered[1]?.[0]?.label).toBe('C  $ (key) Code');
    // There it is text.
    expect(window.asked[2]?.placeHolder).toBe('C  $(key) Code');
});
