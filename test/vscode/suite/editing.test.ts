import * as vscode from 'vscode';
import { assert, assertEqual, assertMatch, present } from './expect.ts';
import {
    noDiagnostics,
    openFile,
    rangeOf,
    replace,
    SENIOR_MANAGER,
    showFile,
    TRAINEE,
    useExample
} from './workspace.ts';

describe('completion', () => {
    useExample();

    it('offers competencies with their title, and what is chosen fits in', async () => {
        const editor = await showFile(TRAINEE);
        const { document } = editor;
        await replace(document, 'OC3: 1\n', 'OC3: 1\n    OC\n');
        const item = await offered(document, '    OC\n', 'OC2');
        assertEqual(labelOf(item).description, 'Customs Legislation', 'the title beside the code');
        assertMatch(textOf(item.documentation), /\*\*OC2\*\* Customs Legislation/, 'its documentation');
        await accept(editor, item);
        assertEqual(document.lineAt(rangeOf(document, 'OC2').start).text, '    OC2: ', 'the line');
        assertEqual(item.command?.command, 'editor.action.triggerSuggest', 'what comes next');
        await replace(document, '    OC2: \n', '    OC2: 2\n');
        await noDiagnostics();
    });

    it('finds a competency by its title', async () => {
        const editor = await showFile(TRAINEE);
        const { document } = editor;
        await replace(document, 'OC3: 1\n', 'OC3: 1\n    legis\n');
        const item = await offered(document, '    legis\n', 'OC2');
        // VS Code shows an item only where this is like what was typed.
        assertMatch(present(item.filterText, 'the text to filter by'), /Legislation/, 'the text to filter by');
        await accept(editor, item);
        assertEqual(document.lineAt(rangeOf(document, 'OC2').start).text, '    OC2: ', 'the line');
    });

    it('leaves out what the role requires already, and what has no levels', async () => {
        const { document } = await showFile(TRAINEE);
        await replace(document, 'OC3: 1\n', 'OC3: 1\n    \n');
        const at = rangeOf(document, 'OC3: 1\n').end.translate(0, 4);
        const labels = (await complete(document, at)).map(item => labelOf(item).label);
        assertEqual(
            ['OC1', 'OC2', 'OC4', 'PC9', 'MC1', 'CV1'].filter(label => labels.includes(label)),
            ['OC2', 'OC4', 'MC1'],
            'which are offered'
        );
    });

    it('offers the levels of the scale after the colon', async () => {
        const editor = await showFile(TRAINEE);
        const { document } = editor;
        await replace(document, 'PC9: 1', 'PC9: ');
        const items = await complete(document, rangeOf(document, 'PC9: ').end);
        const levels = items.filter(({ kind }) => kind === vscode.CompletionItemKind.EnumMember);
        assertEqual(
            levels.map(item => [labelOf(item).label, labelOf(item).description]),
            [
                ['1', 'Awareness'],
                ['2', 'Trained'],
                ['3', 'Advanced'],
                ['4', 'Expert']
            ],
            'the levels'
        );
        await accept(editor, present(levels[2], 'level 3'));
        assertEqual(document.lineAt(rangeOf(document, 'PC9: ').start).text, '    PC9: 3', 'the line');
        await noDiagnostics();
    });
});

describe('hovering', () => {
    useExample();

    it('shows the card of a competency that is declared elsewhere', async () => {
        const document = await openFile(SENIOR_MANAGER);
        assertEqual(
            unescaped(await hover(document, rangeOf(document, 'PC9').start)).split('\n'),
            [
                '**PC9** Teamwork',
                '',
                '*Customs Professional Competencies*',
                '',
                'Levels: 1 Awareness, 2 Trained, 3 Advanced, 4 Expert',
                '',
                '**Indicators**',
                '',
                '- Works with the team towards a shared goal',
                '- Cooperates with team members and supports them',
                '- Deals well with people in cross-border work',
                '',
                'Required by 8 roles.',
                '',
                '| Level | Roles | |',
                '| :-- | --: | :-- |',
                '| 1 Awareness | 1 | █ |',
                '| 2 Trained | 3 | ███ |',
                '| 3 Advanced | 4 | ████ |'
            ],
            'the card'
        );
    });

    it('shows what a level means', async () => {
        const document = await openFile(SENIOR_MANAGER);
        const { end } = rangeOf(document, 'PC9: 3');
        assertMatch(await hover(document, end.translate(0, -1)), /^\*\*3\*\* Advanced\n/, 'the card');
    });

    it('makes nothing of what an author wrote but text', async () => {
        const document = await openFile(SENIOR_MANAGER);
        await replace(
            document,
            'role CM-SM "Senior Manager in',
            'role CM-SM "[x](command:a) ![](https://example.org/b)'
        );
        const [card] = await hovers(document, rangeOf(document, 'CM-SM').start);
        assert(card && !card.isTrusted && !card.supportHtml, 'the card is trusted');
        assertMatch(card.value, /\\\[x\\\]/, 'the card');
    });
});

/** What is offered under a label at the end of a line. */
async function offered(document: vscode.TextDocument, line: string, label: string): Promise<vscode.CompletionItem> {
    const items = await complete(document, rangeOf(document, line).start.translate(0, line.length - 1));
    return present(
        items.find(item => labelOf(item).label === label),
        `${label} among the proposals`
    );
}

async function complete(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.CompletionItem[]> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
        undefined,
        // So many are resolved, which is when an item may learn its documentation.
        200
    );
    return list.items.toSorted((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? '', 'en'));
}

function labelOf({ label }: vscode.CompletionItem): vscode.CompletionItemLabel {
    return typeof label === 'string' ? { label } : label;
}

/** Does what VS Code does when the item is chosen. */
async function accept(editor: vscode.TextEditor, { range, insertText, label }: vscode.CompletionItem): Promise<void> {
    const replaced = range && 'replacing' in range ? range.replacing : range;
    const text = insertText ?? (typeof label === 'string' ? label : label.label);
    const snippet = typeof text === 'string' ? new vscode.SnippetString().appendText(text) : text;
    assert(await editor.insertSnippet(snippet, present(replaced, 'the range to replace')), 'nothing was inserted');
}

async function hovers(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.MarkdownString[]> {
    const found = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at
    );
    return found.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

async function hover(document: vscode.TextDocument, at: vscode.Position): Promise<string> {
    return (await hovers(document, at)).map(textOf).join('\n---\n');
}

/** Markdown as it reads, where it escapes what an author wrote. */
function unescaped(markdown: string): string {
    return markdown.replaceAll(/\\(?=[!-/:-@[-`{-~])/g, '');
}

function textOf(text: string | vscode.MarkdownString | undefined): string {
    return typeof text === 'object' ? text.value : (text ?? '');
}
