import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { gradus } from '../cli/gradus-command.ts';
import { isBalanced } from './balance.ts';
import { blocksOf } from './markdown.ts';
import { repository } from './sandbox.ts';
import { readToml } from './toml.ts';

/** What stands for the folder of the project in the samples. */
const PLACE = '/path/to/gradus';

const page = await repository.read('docs/other-editors.md');
const samples = blocksOf(page).flatMap(({ language, info, text }) => {
    const editor = info['editor'];
    return editor === undefined ? [] : [{ editor, language, text }];
});
const { comments } = JSON.parse(await repository.read('syntaxes/language-configuration.json')) as {
    comments: { lineComment: string; blockComment: [string, string] };
};

test('there are samples for each editor that the page speaks of', () => {
    const editors = new Set(samples.map(({ editor }) => editor));
    expect([...editors]).toEqual(['neovim', 'helix', 'emacs', 'zed', 'jetbrains']);
});

test.each(samples)('$editor has a sample in $language that can be read', ({ language, text }) => {
    if (language === 'json') JSON.parse(text);
    else if (language === 'toml') expect(Object.keys(readToml(text))).not.toEqual([]);
    else expect(isBalanced(language, text)).toBe(true);
});

describe.each(samples.filter(({ text }) => text.includes(PLACE)))('the server of $editor', ({ text }) => {
    beforeAll(() => gradus(['--version']));

    test('is started by its command', async () => {
        const args = argumentsIn(text);
        expect(args.slice(1)).toEqual(['lsp', '--stdio']);
        expect(existsSync(args[0] ?? '')).toBe(true);
        const server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] });
        onTestFinished(() => void server.kill());
        const connection = createMessageConnection(
            new StreamMessageReader(server.stdout),
            new StreamMessageWriter(server.stdin)
        );
        connection.listen();
        const answer = await connection.sendRequest('initialize', {
            processId: process.pid,
            rootUri: null,
            capabilities: {}
        });
        expect(answer).toMatchObject({
            capabilities: { hoverProvider: true, renameProvider: {}, documentFormattingProvider: true }
        });
    });
});

test('the samples say what files and comments look like', () => {
    const [block, end] = comments.blockComment;
    const text = (editor: string) =>
        samples
            .filter(sample => sample.editor === editor)
            .map(sample => sample.text)
            .join('\n');
    expect(text('neovim')).toContain("extension = { gradus = 'gradus' }");
    expect(text('neovim')).toContain(`commentstring = '${comments.lineComment} %s'`);
    expect(readToml(text('helix'))['language']).toMatchObject([
        {
            'file-types': ['gradus'],
            'comment-tokens': comments.lineComment,
            'block-comment-tokens': { start: block, end },
            'language-servers': ['gradus']
        }
    ]);
    expect(text('emacs')).toContain('"\\\\.gradus\\\\\'"');
    expect(text('emacs')).toContain(`comment-start "${comments.lineComment} "`);
    expect(text('zed')).toContain('path_suffixes = ["gradus"]');
    expect(text('zed')).toContain(`line_comments = ["${comments.lineComment} "]`);
    expect(JSON.parse(text('jetbrains'))).toMatchObject({
        fileTypeMappings: [{ fileType: { patterns: ['*.gradus'] }, languageId: 'gradus' }]
    });
});

/** What `node` is started with in a sample. */
function argumentsIn(text: string): string[] {
    const words: readonly string[] = text.slice(text.indexOf(PLACE)).match(/[^\s"',()[\]]+/g) ?? [];
    return words.slice(0, words.indexOf('--stdio') + 1).map(word => word.replace(PLACE, repository.root));
}
