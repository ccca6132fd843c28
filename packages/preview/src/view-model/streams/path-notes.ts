import type { Path, PathStep } from './path.ts';
import type { PathCell, PathRow } from './path-rows.ts';

/** A change on a path that is worth a second look. */
export interface PathNote {
    readonly kind: 'drop' | 'jump' | 'loss';
    readonly step: PathStep;
    /** The position of the step. */
    readonly position: number;
    /** `drops from 4 Expert to 2 Trained` */
    readonly words: string;
    /** Why it is so, where the author says it. */
    readonly reason?: string;
}

/** What drops, what rises by two levels or more at once, and what ends along a path, of one competency. */
export function pathNotes({ steps }: Path, { competency, cells }: PathRow): readonly PathNote[] {
    return cells.flatMap((cell, position) => {
        const step = steps[position];
        const kind = kindOf(cell);
        if (kind === undefined || step === undefined) return [];
        const reason = reasonFor(kind, step, competency.code);
        return [{ kind, step, position, words: wordsFor(kind, cell), ...(reason !== undefined && { reason }) }];
    });
}

function kindOf({ difference, isJump, before, requirement }: PathCell): PathNote['kind'] | undefined {
    if (isJump) return 'jump';
    // What was only desirable need not stay as high, or stay at all.
    if (difference === 'lowered') return before?.desirable && !requirement?.desirable ? undefined : 'drop';
    return difference === 'lost' && !before?.desirable ? 'loss' : undefined;
}

function wordsFor(kind: PathNote['kind'], { before, requirement }: PathCell): string {
    const from = before?.name ?? '';
    if (kind === 'loss') return `is not required any more, ${from} before`;
    return `${kind === 'drop' ? 'drops' : 'rises at once'} from ${from} to ${requirement?.name ?? ''}`;
}

/** The rules that ask about such a change. */
const RULES: Readonly<Record<PathNote['kind'], string>> = {
    drop: 'level-drop',
    jump: 'level-jump',
    loss: 'requirement-lost'
};

/**
 * Why a role at a step is meant to be like that: what it says of the competency, else of itself, or why it does not
 * take the competency from the role that it extends.
 */
function reasonFor(kind: PathNote['kind'], { roles }: PathStep, competency: string): string | undefined {
    for (const { excludes, accepted = [] } of roles) {
        const left = kind === 'loss' ? excludes.find(each => each.competency === competency)?.reason : undefined;
        const ofRule = accepted.filter(({ rule }) => rule === RULES[kind]);
        const reason =
            left ??
            ofRule.find(each => each.competency === competency)?.reason ??
            ofRule.find(each => each.competency === undefined)?.reason;
        if (reason !== undefined) return reason;
    }
    return undefined;
}
