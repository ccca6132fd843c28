import { readdir } from 'node:fs/promises';
import {
    CodeActionRequest,
    CompletionRequest,
    DefinitionRequest,
    DocumentFormattingRequest,
    DocumentSymbolRequest,
    FileChangeType,
    FoldingRangeRequest,
    HoverRequest,
    type Position,
    PrepareRenameRequest,
    ReferencesRequest,
    RenameRequest,
    SemanticTokensRequest,
    type TextEdit,
    type WorkspaceEdit,
    WorkspaceSymbolRequest
} from 'vscode-languageserver-protocol';
import { Editor } from '../server/support/editor.ts';
import { CELL_EDITS, PREVIEW } from '../server/support/gradus-requests.ts';
import { applyEdits, rangeBetween } from '../server/support/positions.ts';
import { ProjectFolder } from '../server/support/project-folder.ts';
import { placeIn } from './place-in.ts';
import { ignoreRefusal, isRefusal } from './refusal.ts';
import { PLACES, type Step } from './steps.ts';

/** Texts by the paths of files. */
export type Texts = ReadonlyMap<string, string>;

/** Somebody at work in an editor: does steps, and remembers what can be undone and checked out. */
export class Session {
    readonly editor: Editor;
    /** How many changes of a text the server was told of. */
    edits = 0;
    /** What should not have happened, with the step at which it did. */
    readonly faults: string[] = [];
    private readonly undoable = new Map<string, string[]>();
    private readonly revisions: Texts[] = [];

    private constructor(editor: Editor) {
        this.editor = editor;
    }

    /** Starts a server that notes what it works at, as in VS Code. */
    static async start(texts: Texts): Promise<Session> {
        const project = await ProjectFolder.of(Object.fromEntries(texts));
        const initializationOptions = { crashNotes: `${project.path}/../notes` };
        const editor = await Editor.start(project, { initializationOptions });
        const session = new Session(editor);
        await session.remember();
        return session;
    }

    /** What is on disk becomes a revision that can be checked out later. */
    async remember(): Promise<void> {
        if (this.revisions.length < 20) this.revisions.push(await this.filesOnDisk());
    }

    /** All files on disk, with their texts. */
    async filesOnDisk(): Promise<Map<string, string>> {
        const { project } = this.editor;
        const names = await readdir(project.path, { recursive: true });
        const files = names.map(name => name.replaceAll('\\', '/')).filter(name => name.endsWith('.gradus'));
        return new Map(await Promise.all(files.sort().map(async name => [name, await project.read(name)] as const)));
    }

    /** The files that the server knows, with the texts that count: those of the editor before those on disk. */
    async texts(): Promise<Map<string, string>> {
        const texts = await this.filesOnDisk();
        for (const file of this.openFiles()) texts.set(file, this.editor.text(file));
        return texts;
    }

    openFiles(): string[] {
        return PLACES.filter(file => this.editor.isOpen(file));
    }

    async do(step: Step): Promise<void> {
        switch (step.does) {
            case 'type':
                return this.type(step);
            case 'paste':
                return this.paste(step);
            case 'delete': {
                const [file, at] = await this.place(step);
                return this.splice(file, at, Math.min(at + step.length, this.editor.text(file).length), '');
            }
            case 'undo':
                return this.undo(step.file, step.times);
            case 'open':
                return void (await this.opened(step.file));
            case 'close':
                return this.close(step.file);
            case 'save':
                return this.save(step.file);
            case 'create':
                return this.write(new Map([[nth(PLACES, step.file), await this.textOf(nth(PLACES, step.from))]]));
            case 'remove':
                return this.remove(nth(PLACES, step.file));
            case 'move':
                return this.move(nth(PLACES, step.file), nth(PLACES, step.to));
            case 'check out':
                return this.checkOut(nth(this.revisions, step.state));
            case 'rename':
                return this.rename(step);
            case 'fix':
                return this.fix(step);
            case 'format':
                return this.format(step.file);
            case 'set level':
                return this.setLevel(step);
            case 'ask':
                return this.ask(step);
        }
    }

    private async type(step: Extract<Step, { does: 'type' }>): Promise<void> {
        const [file, at] = await this.place(step);
        let typed = at;
        for (const letter of step.text) {
            await this.splice(file, typed, typed, letter);
            typed += letter.length;
        }
    }

    private async paste({ from, length, ...step }: Extract<Step, { does: 'paste' }>): Promise<void> {
        const [file, at] = await this.place(step);
        const source = await this.textOf(nth(PLACES, from));
        const start = source.length === 0 ? 0 : (step.at * 31) % source.length;
        await this.splice(file, at, at, source.slice(start, start + length));
    }

    private async undo(index: number, times: number): Promise<void> {
        const file = await this.opened(index);
        for (let time = 0; time < times; time++) {
            const before = this.undoable.get(file)?.pop();
            if (before === undefined) return;
            const [start, end, text] = differenceOf(this.editor.text(file), before);
            this.edits++;
            await this.editor.splice(file, start, end, text);
        }
    }

    private async close(index: number): Promise<void> {
        const file = nth(PLACES, index);
        if (!this.editor.isOpen(file)) return;
        await this.editor.close(file);
        this.undoable.delete(file);
    }

    private async save(index: number): Promise<void> {
        const file = nth(PLACES, index);
        if (this.editor.isOpen(file)) await this.write(new Map([[file, this.editor.text(file)]]));
    }

    /** Writes files on disk, as another program does. An editor that has one open and unchanged takes the new text. */
    private async write(texts: Texts): Promise<void> {
        const before = await this.filesOnDisk();
        for (const [file, text] of texts) {
            const isUnchanged = this.editor.isOpen(file) && this.editor.text(file) === before.get(file);
            await this.editor.project.write(file, text);
            if (isUnchanged) await this.replace(file, text);
        }
        const events = [...texts.keys()].map(
            file => [file, before.has(file) ? FileChangeType.Changed : FileChangeType.Created] as const
        );
        if (events.length > 0) await this.editor.report(...events);
    }

    private async remove(file: string): Promise<void> {
        if (!(await this.filesOnDisk()).has(file)) return;
        await this.editor.project.remove(file);
        await this.editor.report([file, FileChangeType.Deleted]);
    }

    private async move(from: string, to: string): Promise<void> {
        const files = await this.filesOnDisk();
        if (!files.has(from) || files.has(to) || from === to) return;
        await this.editor.project.move(from, to);
        await this.editor.report([from, FileChangeType.Deleted], [to, FileChangeType.Created]);
    }

    private async checkOut(revision: Texts): Promise<void> {
        const now = await this.filesOnDisk();
        for (const file of now.keys()) if (!revision.has(file)) await this.remove(file);
        await this.write(new Map([...revision].filter(([file, text]) => now.get(file) !== text)));
    }

    /** Renames what stands at a place, and for every second place renames it back: the texts must be the same again. */
    private async rename(step: { file: number; at: number }): Promise<void> {
        const [file, at] = await this.place(step);
        const before = await this.texts();
        const at0 = { ...this.editor.in(file), position: this.positionAt(file, at) };
        const named = await this.editor.ask(PrepareRenameRequest.type, at0).catch(ignoreRefusal);
        if (!named || !('start' in named)) return;
        const old = textBetween(this.editor.text(file), named.start, named.end);
        const edit = await this.editor.ask(RenameRequest.type, { ...at0, newName: 'Ren8med' }).catch(ignoreRefusal);
        if (!edit) return;
        await this.applyEdit(edit);
        if (step.at % 2 === 0 || /^["“„»«]/.test(old)) return;
        const back = { ...this.editor.in(file), position: named.start, newName: old };
        const undone = await this.editor.ask(RenameRequest.type, back).catch(ignoreRefusal);
        if (!undone) return;
        await this.applyEdit(undone);
        for (const [path, text] of await this.texts()) {
            if (before.get(path) !== text && !isAmbiguous(before, 'Ren8med')) {
                this.faults.push(`Renamed ${old} in ${file} and back, ${path} is not what it was.`);
            }
        }
    }

    private async fix(step: { file: number; at: number }): Promise<void> {
        const [file] = await this.place(step);
        const diagnostics = await this.editor.diagnostics(file);
        if (diagnostics.length === 0) return;
        const problem = nth(diagnostics, step.at);
        const params = { ...this.editor.in(file), range: problem.range, context: { diagnostics: [problem] } };
        const actions = (await this.editor.ask(CodeActionRequest.type, params).catch(ignoreRefusal)) ?? [];
        const edits = actions.flatMap(action => ('edit' in action && action.edit ? [action.edit] : []));
        if (edits.length > 0) await this.applyEdit(nth(edits, step.at));
    }

    private async format(index: number): Promise<void> {
        const file = await this.opened(index);
        const options = { tabSize: 2, insertSpaces: true };
        const edits = await this.editor.ask(DocumentFormattingRequest.type, { ...this.editor.in(file), options });
        if (edits?.length) await this.replace(file, applyEdits(this.editor.text(file), edits));
        const again = await this.editor.ask(DocumentFormattingRequest.type, { ...this.editor.in(file), options });
        if (again?.length) this.faults.push(`Formatted again, ${file} changes once more.`);
    }

    private async setLevel(step: { file: number; at: number }): Promise<void> {
        const file = await this.opened(step.file);
        await this.editor.settled();
        const shown = await this.editor.ask(PREVIEW, { uri: this.editor.project.uriOf(file), viewer: 'editing' });
        if (shown.type !== 'show') return;
        const { roles, competencies } = shown.model;
        if (roles.length === 0 || competencies.length === 0) return;
        const role = nth(roles, step.at).code;
        const competency = nth(competencies, step.at * 7).code;
        if (role === undefined || competency === undefined) return;
        const edit = { role, competency, seen: null, wanted: { level: '1' } };
        const answer = await this.editor.ask(CELL_EDITS, { folder: shown.folder, edits: [edit] });
        const documentChanges = answer.documents.map(({ uri, version, edits }) => ({
            textDocument: { uri, version },
            edits
        }));
        await this.applyEdit({ documentChanges });
    }

    private async ask({ times, cancels, ...step }: Extract<Step, { does: 'ask' }>): Promise<void> {
        const [file, at] = await this.place(step);
        const document = this.editor.in(file);
        const position = this.positionAt(file, at);
        const asked: Promise<unknown>[] = [];
        for (let time = 0; time < times; time++) {
            const ask = cancels ? this.editor.abandon.bind(this.editor) : this.editor.ask.bind(this.editor);
            asked.push(
                ask(HoverRequest.type, { ...document, position }),
                ask(CompletionRequest.type, { ...document, position }),
                ask(DefinitionRequest.type, { ...document, position }),
                ask(ReferencesRequest.type, { ...document, position, context: { includeDeclaration: true } }),
                ask(DocumentSymbolRequest.type, document),
                ask(FoldingRangeRequest.type, document),
                ask(SemanticTokensRequest.type, document),
                ask(WorkspaceSymbolRequest.type, { query: 'o' })
            );
            if (time === 0) await this.splice(file, at, at, ' ');
        }
        for (const answer of await Promise.allSettled(asked)) {
            if (answer.status === 'rejected' && !isRefusal(answer.reason)) {
                this.faults.push(`A question was answered with: ${answer.reason}`);
            }
        }
    }

    private async applyEdit(edit: WorkspaceEdit): Promise<void> {
        const changed = new Map(Object.entries(edit.changes ?? {}));
        for (const change of edit.documentChanges ?? []) {
            if (!('edits' in change)) return;
            changed.set(change.textDocument.uri, change.edits.filter(each => 'newText' in each) as TextEdit[]);
        }
        for (const [uri, edits] of changed) {
            const file = uri.replace(`${this.editor.project.uriOf('.')}/`, '');
            if (this.editor.isOpen(file)) await this.replace(file, applyEdits(this.editor.text(file), edits));
            else await this.write(new Map([[file, applyEdits(await this.editor.project.read(file), edits)]]));
        }
    }

    private async replace(file: string, text: string): Promise<void> {
        const [start, end, between] = differenceOf(this.editor.text(file), text);
        await this.splice(file, start, end, between);
    }

    private async splice(file: string, start: number, end: number, text: string): Promise<void> {
        const before = this.editor.text(file);
        // What grows without end takes time and shows nothing new.
        if (before.length + text.length > 20_000 && text.length > end - start) return;
        const undoable = this.undoable.get(file) ?? [];
        this.undoable.set(file, [...undoable.slice(-100), before]);
        this.edits++;
        await this.editor.splice(file, start, end, text);
    }

    /** Opens a file where it is not open yet; one that is nowhere is new. */
    private async opened(index: number): Promise<string> {
        const file = nth(PLACES, index);
        if (!this.editor.isOpen(file)) await this.editor.open(file, await this.textOf(file));
        return file;
    }

    private async textOf(file: string): Promise<string> {
        if (this.editor.isOpen(file)) return this.editor.text(file);
        return this.editor.project.read(file).catch(() => '');
    }

    private async place(step: { file: number; at: number }): Promise<[file: string, at: number]> {
        const file = await this.opened(step.file);
        return [file, placeIn(this.editor.text(file), step.at * 7919)];
    }

    private positionAt(file: string, at: number): Position {
        return rangeBetween(this.editor.text(file), at, at).start;
    }
}

/** What to replace in a text to get the other, from where to where. */
function differenceOf(before: string, after: string): [start: number, end: number, text: string] {
    let start = 0;
    while (start < before.length && start < after.length && before[start] === after[start]) start++;
    let left = 0;
    const most = Math.min(before.length, after.length) - start;
    while (left < most && before.at(-1 - left) === after.at(-1 - left)) left++;
    // Not between the halves of a sign, nor of the end of a line.
    if (/[\uDC00-\uDFFF\n]/.test(before.charAt(start) + after.charAt(start)) && start > 0) start--;
    if (/[\uDC00-\uDFFF\n]/.test(before.charAt(before.length - left)) && left > 0) left--;
    return [start, before.length - left, after.slice(start, after.length - left)];
}

function textBetween(text: string, start: Position, end: Position): string {
    const lines = text.split(/\r\n|\r|\n/);
    return start.line === end.line ? (lines[start.line] ?? '').slice(start.character, end.character) : '';
}

/** Whether something has the new name already, so that afterwards one cannot tell what had the old one. */
function isAmbiguous(texts: Texts, name: string): boolean {
    return [...texts.values()].some(text => text.includes(name));
}

function nth<T>(all: readonly T[], index: number): T {
    if (all.length === 0) throw new Error('There is nothing to take one of.');
    return all[index % all.length] as T;
}
