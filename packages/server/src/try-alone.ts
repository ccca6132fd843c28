import { Worker, workerData } from 'node:worker_threads';
import { createGradusCoreServices } from '@gradus/language';
import { EmptyFileSystem, URI } from 'langium';

/** A text of the size that people write takes some milliseconds. */
const LONGEST_MS = 10_000;
const MEGABYTES = 512;

/** What a thread is given that tries a text. */
interface Trial {
    readonly text: string;
    /** Becomes 1 when all is done. */
    readonly done: Int32Array;
}

/**
 * Reads and checks a text in a thread of its own, which may take neither long nor much memory, and waits for it.
 *
 * @param script that the thread runs: it has to call {@link tryAlone}
 * @returns whether the thread came to the end of it
 */
export function isHarmless(script: string, text: string): boolean {
    const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const trial: Trial = { text, done };
    const worker = new Worker(script, {
        workerData: trial,
        resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
        stdout: true,
        stderr: true
    });
    // That it failed is told by what it has not done.
    worker.on('error', () => undefined);
    Atomics.wait(done, 0, 0, LONGEST_MS);
    void worker.terminate();
    return Atomics.load(done, 0) === 1;
}

/** What the thread does. */
export async function tryAlone(): Promise<void> {
    const { text, done } = workerData as Trial;
    const { shared } = createGradusCoreServices(EmptyFileSystem);
    const { DocumentBuilder, LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
    const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///alone/alone.gradus'));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    Atomics.store(done, 0, 1);
    Atomics.notify(done, 0);
}
