import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { GradusSharedServices } from '@gradus/language/lsp';
import { DocumentState } from 'langium';

/** Long enough that nobody waits for anything. */
const IDLE_MS = 1500;
/** Building fewer files leaves too little behind to be worth a look. */
const MANY_FILES = 50;

/**
 * Has what reading a large workspace has left behind be collected when that is over. Node would keep it, as it has no
 * reason to be sparing; an editor's language servers share the memory of one machine.
 */
export function spareMemory({ workspace }: GradusSharedServices): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, documents => {
        if (documents.length < MANY_FILES && !timer) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
            timer = undefined;
            collect();
        }, IDLE_MS);
        timer.unref();
    });
}

function collect(): void {
    setFlagsFromString('--expose-gc');
    const gc: unknown = runInNewContext('gc');
    setFlagsFromString('--no-expose-gc');
    if (typeof gc === 'function') gc();
}
