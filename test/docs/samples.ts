import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { TestWorkspace } from '@gradus/language/testing';
import { expect } from 'vitest';
import { RULES } from '../../packages/language/src/validation/rules/index.ts';
import { readSettings, SETTINGS_FILE } from '../../packages/language/src/workspace/settings-file.ts';
import type { Block } from './markdown.ts';
import { isOwnCommand, repository, type Sandbox } from './sandbox.ts';

/** Languages that a sample may be in; a mistyped one would go unchecked. */
const LANGUAGES = new Set([
    ...['gradus', 'json', 'console', 'sh', 'yaml', 'js', 'text', 'mermaid', 'ts'],
    // Settings of editors: see other-editors.test.ts.
    ...['lua', 'toml', 'elisp', 'rust']
]);

/** What the samples of one page have built up so far. */
export class SampleReader {
    private readonly sandbox: Sandbox;
    private readonly prose: string;
    private readonly files = new Map<string, string>();
    /** Takes a sample with a mistake out again, when the page goes on. */
    private putRight: (() => void) | undefined;
    /** The workspace of the last Gradus sample, and the file that the sample was. */
    private last: { workspace: TestWorkspace; path: string; reported: string | undefined } | undefined;

    constructor(sandbox: Sandbox, prose: string) {
        this.sandbox = sandbox;
        this.prose = prose;
    }

    async check(block: Block): Promise<void> {
        expect(LANGUAGES, 'the language of the sample').toContain(block.language);
        switch (block.language) {
            case 'gradus':
                return this.gradus(block);
            case 'json':
                return this.json(block);
            case 'console':
                return this.console(block);
            case 'sh':
                return this.commands(block.text.split('\n'), block);
            case 'yaml':
                return this.commands(
                    block.text.split('\n').map(line => line.replace(/^\s*(?:-\s+)?run:\s*/, '')),
                    block
                );
            case 'text':
                if ('message' in block.info) this.message(block);
                if (block.info['file']) this.files.set(block.info['file'], block.text);
                return;
            default:
                if (block.info['file']) this.files.set(block.info['file'], block.text);
        }
    }

    private async gradus({ info, text }: Block): Promise<void> {
        const { path, files } = await this.place(info, text);
        if (info['fix'] !== undefined) this.fixed(info['fix'], path, text);
        const workspace = await TestWorkspace.of(files);
        // What there is to say of the example itself is not about a part that is added to it.
        const judged = 'fragment' in info ? [path] : Object.keys(files);
        const found = judged.flatMap(file =>
            workspace.diagnostics(file).map(({ code, range, message }) => ({
                code: String(code),
                shown: `${file}:${range.start.line + 1}: ${code} ${message}`
            }))
        );
        const reported = info['reported'];
        if (reported === undefined) {
            expect(found.map(({ shown }) => shown)).toEqual([]);
        } else {
            const expected = reported.split(',');
            // What a missing mark does to the rest of the text comes along with it.
            const codes = found.map(({ code }) => code).filter(code => code !== 'syntax' || expected.includes(code));
            expect([...new Set(codes)].sort()).toEqual(expected.sort());
        }
        this.last = { workspace, path, reported: reported?.split(',')[0] };
    }

    /** The file that a sample is, and the files that it is checked with. */
    private async place(
        info: Block['info'],
        text: string
    ): Promise<{ path: string; files: Readonly<Record<string, string>> }> {
        if ('fragment' in info) {
            const path = 'eu-customs/fragment.gradus';
            return { path, files: { ...(await example()), [path]: framed(info['fragment'] ?? '', text) } };
        }
        const path = info['file'] ?? info['add'];
        if (path === undefined) return { path: 'main.gradus', files: { 'main.gradus': text } };
        this.putRight?.();
        const earlier = this.files.get(path);
        const before = info['add'] === undefined || earlier === undefined ? '' : `${earlier}\n`;
        this.files.set(path, before + text);
        this.putRight =
            info['reported'] === undefined
                ? undefined
                : () => (earlier === undefined ? this.files.delete(path) : this.files.set(path, earlier));
        const sources = [...this.files].filter(([name]) => name.endsWith('.gradus'));
        return { path, files: Object.fromEntries(sources) };
    }

    /** The sample is what a quick fix makes of the sample before it. */
    private fixed(title: string, path: string, text: string): void {
        if (this.last?.reported === undefined) throw new Error('A fix follows a sample with reported=….');
        expect(this.last.workspace.fixed(this.last.reported, path, title)).toBe(text);
        expect(this.prose, 'the page says what the quick fix is called').toContain(title);
    }

    /** The sample is, word for word, what Gradus says of the sample before it. */
    private message({ text }: Block): void {
        if (!this.last) throw new Error('A message follows a Gradus sample.');
        const messages = this.last.workspace.diagnostics(this.last.path).map(({ message }) => message);
        for (const line of text.trim().split('\n')) expect(messages).toContain(line);
    }

    private async json({ info, text }: Block): Promise<void> {
        JSON.parse(text);
        const path = info['file'];
        if (path !== undefined) this.files.set(path, text);
        if (path !== undefined && posix.basename(path) === SETTINGS_FILE) {
            expect(readSettings(text, RULES).problems).toEqual([]);
        }
        if (info['output'] === undefined) return;
        await this.sandbox.write(this.files);
        const { output } = await this.sandbox.run(`gradus export json ${info['output']}`);
        expect(text).toBe(output);
    }

    /** Commands begin with a $; what follows up to the next one is shown as their output. */
    private async console({ text, info }: Block): Promise<void> {
        for (const part of text.split(/^\$ /m).slice(1)) {
            const [command = '', ...shown] = part.split('\n');
            await this.runAndCompare(command, shown.join('\n'), info);
        }
    }

    private async commands(lines: readonly string[], { info }: Block): Promise<void> {
        for (const line of lines) await this.runAndCompare(line.replace(/\s+#.*$/, ''), undefined, info);
    }

    private async runAndCompare(command: string, shown: string | undefined, info: Block['info']): Promise<void> {
        const isScript = [...this.files.keys()].some(file => command.startsWith(`node ${file}`));
        if (!isOwnCommand(command) && !isScript) return;
        await this.sandbox.write(this.files);
        const { output, exitCode } = await this.sandbox.run(command);
        if (shown !== undefined) {
            const seen = `$ ${command}\n${output.trimEnd()}`;
            const wanted = `$ ${command}\n${shown.trimEnd()}`;
            if (ELLIPSIS.test(wanted)) expect(seen).toMatch(pattern(wanted));
            else expect(seen).toBe(wanted);
        }
        expect(exitCode, `the exit code of ${command}\n${output}`).toBe(Number(info['exit'] ?? 0));
    }
}

const ELLIPSIS = /^…$/m;

/** Text as it is, but that a line with nothing but … stands for any number of lines. */
function pattern(text: string): RegExp {
    const parts = text.split(ELLIPSIS);
    return new RegExp(`^${parts.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*')}$`);
}

function framed(kind: string, text: string): string {
    if (kind === '') return text;
    if (kind === 'role') return `role Fragment "Fragment" {\n  purpose "…"\n${text}}\n`;
    throw new Error(`A fragment cannot stand in a ${kind} here.`);
}

async function example(): Promise<Record<string, string>> {
    const folder = 'examples/eu-customs';
    const names = await readdir(join(repository.root, folder), { recursive: true });
    const sources = names.filter(name => name.endsWith('.gradus')).map(name => name.replaceAll('\\', '/'));
    const entries = sources.map(
        async name => [`eu-customs/${name}`, await repository.read(`${folder}/${name}`)] as const
    );
    return Object.fromEntries(await Promise.all(entries));
}
