import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Editor } from '../server/support/editor.ts';
import { ProjectFolder } from '../server/support/project-folder.ts';
import { type Answers, answersOf } from './answers.ts';
import { rangeFault } from './ranges.ts';
import { Session, type Texts } from './session.ts';
import type { Step } from './steps.ts';

/** How often both are asked until they agree. */
const TIMES_ASKED = 4;

/** What is done between two pauses. */
export type Stretch = readonly Step[];

export interface Outcome {
    readonly edits: number;
    readonly pauses: number;
    /** What was not as it has to be; nothing when all was well. */
    readonly fault?: string;
}

/**
 * Does the steps in one server, and compares what it says at each pause with what a new server says of the same files.
 *
 * @param watch is told how far it is
 */
export async function runScript(
    start: Texts,
    stretches: Iterable<Stretch>,
    watch: (outcome: Outcome) => void = () => {}
): Promise<Outcome> {
    const session = await Session.start(start);
    let pauses = 0;
    try {
        for (const stretch of stretches) {
            for (const step of stretch) await session.do(step);
            pauses++;
            const fault = await faultAt(session, pauses);
            const outcome = { edits: session.edits, pauses, ...(fault && { fault }) };
            watch(outcome);
            if (fault) return outcome;
            await session.remember();
        }
        return { edits: session.edits, pauses };
    } finally {
        await session.editor.stop();
    }
}

async function faultAt(session: Session, pause: number): Promise<string | undefined> {
    const [fault = session.editor.errors[0]] = session.faults;
    if (fault !== undefined) return fault;
    const texts = await session.texts();
    const places = [1, 2, 3].map(each => each * 7907 + pause * 31);
    // What counts is on its disk, so that nothing that it says depends on what was there before.
    const fresh = await Editor.start(await ProjectFolder.of(Object.fromEntries(texts)));
    try {
        for (const file of session.openFiles()) await fresh.open(file, session.editor.text(file));
        for (let asked = 1; ; asked++) {
            const answers = await answersOf(session.editor, texts, places);
            const fault = differenceOf(answers, await answersOf(fresh, texts, places)) ?? outside(answers, texts);
            // Packages are looked for beside everything else, so what depends on them may come a little later.
            if (fault === undefined || asked === TIMES_ASKED) return fault;
            await setTimeout(asked * 500);
        }
    } finally {
        await fresh.stop();
    }
}

function differenceOf(answers: Answers, fresh: Answers): string | undefined {
    for (const asked of new Set([...answers.keys(), ...fresh.keys()])) {
        const [one, other] = [answers.get(asked), fresh.get(asked)];
        // What is shown of a broken text is no more than what was before.
        if (asked.startsWith('preview') && (one === undefined || other === undefined)) continue;
        if (!isDeepStrictEqual(one, other)) {
            return `The ${asked} are\n${JSON.stringify(one)}\nand of a new server\n${JSON.stringify(other)}`;
        }
    }
    return undefined;
}

function outside(answers: Answers, texts: Texts): string | undefined {
    for (const [asked, answer] of answers) {
        const file = / of (.+)$/.exec(asked)?.[1] ?? '';
        // An export has no ranges, and its words are the author's.
        const fault = asked.startsWith('export') ? undefined : rangeFault(answer, file, texts);
        if (fault !== undefined) return `In the answer to ${asked}: ${fault}`;
    }
    return undefined;
}
