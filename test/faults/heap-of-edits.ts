import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CompletionRequest, HoverRequest, SemanticTokensRequest } from 'vscode-languageserver-protocol';
import { DEMO } from '../server/support/demo.ts';
import { Editor } from '../server/support/editor.ts';
import { PREVIEW } from '../server/support/gradus-requests.ts';
import { ProjectFolder } from '../server/support/project-folder.ts';

const OFFICER = 'roles/officer.gradus';
const HEADER = 'framework.gradus';
/** A round of edits leaves the texts as they were. */
const EDITS_OF_ROUND = 20;

/** How many bytes are in use after a number of edits. */
export interface Heap {
    readonly edits: number;
    readonly bytes: number;
}

/**
 * Edits the files of a framework again and again in one language server, in all the ways in which people do, and asks about them.
 *
 * @param stops after how many edits it is measured how much memory is in use
 */
export async function heapOfEdits(stops: readonly number[], tell: (heap: Heap) => void = () => {}): Promise<Heap[]> {
    const project = await ProjectFolder.of(DEMO);
    const file = `${project.path}/../heap`;
    const preload = path.join(import.meta.dirname, 'heap-teller.cjs');
    const shell = `export GRADUS_TEST_HEAP='${file}' NODE_OPTIONS='--expose-gc --require ${preload}'`;
    const editor = await Editor.start(project, { shell });
    const heaps: Heap[] = [];
    try {
        await editor.open(OFFICER);
        await editor.open(HEADER);
        let edits = 0;
        for (const stop of stops) {
            for (; edits < stop; edits += EDITS_OF_ROUND) await round(editor, edits / EDITS_OF_ROUND);
            const heap = { edits, bytes: await heapOf(editor, file) };
            heaps.push(heap);
            tell(heap);
        }
        return heaps;
    } finally {
        await editor.stop();
    }
}

async function round(editor: Editor, index: number): Promise<void> {
    // A text grows and shrinks letter by letter.
    const at = editor.text(OFFICER).indexOf('Keeps');
    for (const letter of 'always ') await editor.splice(OFFICER, at, at, letter);
    await ask(editor, OFFICER, index);
    await editor.splice(OFFICER, at, at + 'always '.length, '');
    // What others read changes, and is there again.
    await editor.type(OFFICER, 'role Officer', `role Officer${index}`);
    await editor.type(OFFICER, `role Officer${index}`, 'role Officer');
    // It breaks, and is mended.
    await editor.type(OFFICER, 'requires', 'requires {{');
    await ask(editor, OFFICER, index);
    await editor.type(OFFICER, 'requires {{', 'requires');
    await editor.type(OFFICER, 'CC1: 1', 'CC1: 9');
    await editor.type(OFFICER, 'CC1: 9', 'CC1: 1');
    // Everything is read again.
    await editor.type(HEADER, 'framework Demo', `framework Demo${index}`);
    await editor.type(HEADER, `framework Demo${index}`, 'framework Demo');
    await editor.replace(OFFICER, `${editor.text(OFFICER)}// ${index}\n`);
    await editor.replace(OFFICER, DEMO[OFFICER]);
    await editor.settled();
    if (index % 5 === 0) {
        await editor.close(OFFICER);
        await editor.open(OFFICER);
    }
}

async function ask(editor: Editor, file: string, index: number): Promise<void> {
    const document = editor.in(file);
    const position = { line: 4, character: 4 };
    await editor.ask(HoverRequest.type, { ...document, position });
    await editor.ask(CompletionRequest.type, { ...document, position });
    await editor.ask(SemanticTokensRequest.type, document);
    await editor.ask(PREVIEW, { uri: document.textDocument.uri, viewer: `one of ${index % 3}` });
}

async function heapOf({ server }: Editor, file: string): Promise<number> {
    await rm(file, { force: true });
    server.signal('SIGUSR2');
    while (!existsSync(file)) await pause(20);
    return Number(await readFile(file, 'utf8'));
}
