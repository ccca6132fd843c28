import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO } from '../server/support/demo.ts';
import { Editor } from '../server/support/editor.ts';
import { ProjectFolder } from '../server/support/project-folder.ts';
import type { Heap } from './heap-growth.ts';
import { KINDS, OPEN } from './kinds-of-edits.ts';

/** Longer than anything waits after the last edit. */
const QUIET_MS = 1000;

/**
 * Edits the files of a framework again and again in one language server, in all the ways in which people do, and asks about them.
 * Each time all is as it was before. The server notes what it works at, as in VS Code.
 *
 * @param stops after how many edits, at least, it is measured how much memory is in use
 */
export async function heapOfEdits(stops: readonly number[], tell: (heap: Heap) => void = () => {}): Promise<Heap[]> {
    const project = await ProjectFolder.of(DEMO);
    const file = `${project.path}/../heap`;
    const preload = path.join(import.meta.dirname, 'heap-teller.cjs');
    const shell = `export GRADUS_TEST_HEAP='${file}' NODE_OPTIONS='--expose-gc --require ${preload}'`;
    const initializationOptions = { crashNotes: `${project.path}/../notes` };
    const editor = await Editor.start(project, { shell, initializationOptions });
    const heaps: Heap[] = [];
    try {
        for (const each of OPEN) await editor.open(each);
        let [edits, index] = [0, 0];
        for (const stop of stops) {
            while (edits < stop) edits += await round(editor, index++);
            const heap = { edits, bytes: await heapOf(editor, file) };
            heaps.push(heap);
            tell(heap);
        }
        return heaps;
    } finally {
        await editor.stop();
    }
}

/** Does everything once. Gives how many edits it was. */
async function round(editor: Editor, index: number): Promise<number> {
    for (const kind of KINDS) {
        await kind.do(editor, index);
        await editor.settled();
        // What is not put back would become more and more, and be taken for something that is not freed.
        for (const file of OPEN) {
            if (editor.text(file) !== DEMO[file as keyof typeof DEMO]) {
                throw new Error(`${file} is not what it was before ${kind.about}.`);
            }
        }
    }
    return KINDS.reduce((sum, { edits }) => sum + edits, 0);
}

async function heapOf({ server }: Editor, file: string): Promise<number> {
    // What waits for the keys to pause holds what it is about.
    await pause(QUIET_MS);
    await rm(file, { force: true });
    server.signal('SIGUSR2');
    while (!existsSync(file)) await pause(20);
    return Number(await readFile(file, 'utf8'));
}
