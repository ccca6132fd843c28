import { setImmediate as nextTick } from 'node:timers/promises';
import fc from 'fast-check';
import { DocumentState, isOperationCancelled, setInterruptionPeriod } from 'langium';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cancelledAfter } from '../testing/cancelled-after.ts';
import { randomRuns, TestWorkspace, uriOf } from '../testing/index.ts';

const RUNS = randomRuns(process.env, 60);
const FILES: Readonly<Record<string, string>> = {
    'framework.gradus': 'framework F "F"\nscale S "S" { level 1 "One" level 2 "Two" }\n',
    'competencies.gradus': 'category K "K" on S {\n  competency C1 "Teamwork"\n}\n',
    'roles.gradus': 'role R1 "User" {\n  requires\n    C1: 1\n}\n'
};
/** All of them, and one that is not there. */
const PATHS: readonly string[] = [...Object.keys(FILES), 'none.gradus'];
const STATES = [
    DocumentState.Parsed,
    DocumentState.IndexedContent,
    DocumentState.ComputedScopes,
    DocumentState.Linked,
    DocumentState.IndexedReferences,
    DocumentState.Validated
];

/** What happens to a file: something nobody else reads, something others read, an error, and that it goes. */
const WORK = fc.record({
    path: fc.constantFrom(...PATHS),
    change: fc.constantFrom(
        (text: string) => `// A comment\n${text}`,
        (text: string) => text.replace('"', '"Another '),
        (text: string) => text.replaceAll('1', '2'),
        (text: string) => `${text}}`,
        () => undefined
    ),
    /** How often it is looked whether it is interrupted, until it is. */
    looks: fc.nat(40)
});

// Whatever may be interrupted lets others go on at each of its looks, and not once in 10 ms.
beforeEach(() => setInterruptionPeriod(0));
afterEach(() => setInterruptionPeriod(10));

test('whoever waits is answered once all is done, wherever work was interrupted and whenever they began to wait', {
    timeout: 30_000 + RUNS.numRuns * 2000
}, async () => {
    await fc.assert(
        fc.asyncProperty(fc.array(WORK, { minLength: 2, maxLength: 4 }), async works => {
            const workspace = await TestWorkspace.of(FILES);
            const waiters = new Waiters(workspace);
            for (const [index, { path, change, looks }] of works.entries()) {
                const isLast = index === works.length - 1;
                const before = FILES[path];
                const text = before === undefined ? undefined : change(before);
                const [changed, deleted] = text === undefined ? [{}, [path]] : [{ [path]: text }, []];
                const work = workspace.change(
                    changed,
                    deleted,
                    cancelledAfter(isLast ? Number.POSITIVE_INFINITY : looks)
                );
                await waiters.beginUntil(work.catch(unlessInterrupted));
            }
            await nextTick();
            expect([...waiters.waiting]).toEqual([]);
        }),
        RUNS
    );
});

class Waiters {
    readonly waiting = new Set<string>();
    private readonly workspace: TestWorkspace;
    private moments = 0;

    constructor(workspace: TestWorkspace) {
        this.workspace = workspace;
    }

    /** Somebody begins to wait for each state of each file, and of all, at every moment until something is over. */
    async beginUntil(work: Promise<void>): Promise<void> {
        let isOver = false;
        const over = work.then(() => {
            isOver = true;
        });
        while (!isOver) {
            for (const state of STATES) for (const path of [undefined, ...PATHS]) this.begin(state, path);
            this.moments++;
            await nextTick();
        }
        await over;
    }

    private begin(state: DocumentState, path: string | undefined): void {
        const who = `${DocumentState[state]} of ${path ?? 'all'}, since moment ${this.moments}`;
        const { DocumentBuilder } = this.workspace.shared.workspace;
        const awaited: Promise<unknown> =
            path === undefined ? DocumentBuilder.waitUntil(state) : DocumentBuilder.waitUntil(state, uriOf(path));
        const answered = () => this.waiting.delete(who);
        this.waiting.add(who);
        void awaited.then(answered, answered);
    }
}

function unlessInterrupted(error: unknown): void {
    if (!isOperationCancelled(error)) throw error;
}
