import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { type AtCursor, openAt } from '../testing/at-cursor.ts';

const TYPED = 'home/typed.gradus';

async function proposals({ services, document, params }: AtCursor): Promise<CompletionItem[]> {
    const list = await services.lsp.CompletionProvider?.getCompletion(document, params);
    return (list?.items ?? []).sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

function open(text: string): Promise<AtCursor> {
    return openAt(ADOPTING_FRAMEWORKS, TYPED, text);
}

/** The text once a proposal was chosen at the cursor `‸`. */
async function choosing(label: string, text: string): Promise<string | undefined> {
    const items = await proposals(await open(text));
    const edit = items.find(each => each.label === label)?.textEdit as TextEdit | undefined;
    return edit && TextDocument.applyEdits(TextDocument.create('', '', 0, text.replace('‸', '')), [edit]);
}

describe('a competency that is chosen to be required', () => {
    test('brings the colon before its level', async () => {
        expect(await choosing('PC1', 'role X "X" { requires P‸ }')).toBe('role X "X" { requires PC1:  }');
        expect(await choosing('PC1', 'role X "X" { requires\n    ‸\n}')).toBe('role X "X" { requires\n    PC1: \n}');
        expect(await choosing('PC1', 'role X "X" { requires K1: essential\n team‸\n}')).toContain('\n PC1: \n');
        expect(await choosing('"Customs Law"', 'set X "X" { requires "Cus‸ }')).toBe(
            'set X "X" { requires "Customs Law":  }'
        );
        expect(await choosing('PC1', 'role X "X" { specialisation Y "Y" { requires P‸ } }')).toContain('PC1: ');
        expect(await choosing('NC1', 'adapt role Officer { requires N‸ }')).toContain('NC1: ');
    });

    test('brings it where there are no levels, too, as essential or desirable stands behind it', async () => {
        expect(await choosing('K1', 'role X "X" { requires K‸ }')).toBe('role X "X" { requires K1:  }');
        const next = await proposals(await open('role X "X" { requires K1: ‸ }'));
        expect(next.map(({ label }) => label)).toEqual(['essential', 'desirable']);
    });

    test('brings none where it stands there already, or where a framework does', async () => {
        expect(await choosing('PC1', 'role X "X" { requires P‸: 2 }')).toBe('role X "X" { requires PC1: 2 }');
        expect(await choosing('PC1', 'role X "X" { requires P‸ : 2 }')).toBe('role X "X" { requires PC1 : 2 }');
        expect(await choosing('"Customs Law"', 'role X "X" { requires "Cus‸": 2 }')).toBe(
            'role X "X" { requires "Customs Law": 2 }'
        );
        expect(await choosing('PC1', 'role X "X" { requires P‸@B: 2 }')).toBe('role X "X" { requires PC1@B: 2 }');
        expect(await choosing('PC1', 'role X "X" { requires P‸ @B: 2 }')).toContain('PC1 @B: 2');
    });

    test('brings none before the rest of a word', async () => {
        expect(await choosing('PC1', 'role X "X" { requires P‸C2 }')).toBe('role X "X" { requires PC1C2 }');
        expect(await choosing('PC1', 'role X "X" { requires ‸PC2: 2 }')).not.toContain('PC1:');
    });

    test('brings none where no level follows', async () => {
        expect(await choosing('PC1', 'role X "X" extends Officer { excludes P‸ }')).toBe(
            'role X "X" extends Officer { excludes PC1 }'
        );
        expect(await choosing('NC1', 'matrix {\n | | Boatman |\n | N‸ | |\n}')).toContain('| NC1 | |');
    });

    test('has the levels shown next in editors that know how to', async () => {
        const commands = async (initializationOptions: unknown) => {
            const opened = await open('role X "X" { requires ‸ }');
            const { LanguageServer } = opened.services.shared.lsp;
            LanguageServer.initialize({ processId: null, rootUri: null, capabilities: {}, initializationOptions });
            const items = await proposals(opened);
            return items.flatMap(({ label, command }) => (command ? `${label}: ${command.command}` : []));
        };
        const known = ['NC1', 'PC1', 'PC2', 'PC3', 'K1'].map(code => `${code}: editor.action.triggerSuggest`);
        expect(await commands({ triggerSuggest: true })).toEqual(known);
        for (const options of [null, {}, { triggerSuggest: 'yes' }]) expect(await commands(options)).toEqual([]);
    });
});

describe('competencies that can be required', () => {
    const codes = async (text: string) =>
        (await proposals(await open(text))).map(({ label }) => label).filter(label => /\d$/.test(label));

    test('are not those that the role requires in another of its lists', async () => {
        expect(await codes('role X "X" { requires NC1: 1 requires PC2: 2\n ‸ }')).toEqual(['PC1', 'PC3', 'K1']);
    });

    test('are also those that it takes over, behind the others and with what they are for', async () => {
        expect(await codes('role X "X" { requires ‸ }')).toEqual(['NC1', 'PC1', 'PC2', 'PC3', 'K1']);
        const items = await proposals(await open('role X "X" extends Officer { requires ‸ }'));
        const order = items.map(({ label }) => label).filter(label => /\d$/.test(label));
        expect(order).toEqual(['NC1', 'PC2', 'PC3', 'PC1', 'K1']);
        const taken = 'taken over from Customs Officer (3 Leads), to change that';
        expect(items.find(({ label }) => label === 'PC1')).toMatchObject({
            detail: `Teamwork · Core · ${taken}`,
            labelDetails: { description: `Teamwork · ${taken}` }
        });
        expect(items[0]).toMatchObject({ labelDetails: { description: 'Rivers' } });
    });

    test('are among the others where the role says that it does not take them over', async () => {
        expect(await codes('role X "X" extends Officer { excludes PC1 because "x" requires ‸ }')).toEqual([
            'NC1',
            'PC1',
            'PC2',
            'PC3',
            'K1'
        ]);
    });

    test('of a role that is adapted are those that it takes over, too', async () => {
        expect(await codes('adapt role Boatman { requires ‸ }')).toEqual(['NC1', 'PC3', 'K1', 'PC1', 'PC2']);
    });
});
