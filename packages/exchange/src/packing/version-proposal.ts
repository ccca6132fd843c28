import type { Change, ElementDifference, FrameworkDifference } from '../difference/difference.ts';
import { changeLine, headingOf } from '../difference/difference-lines.ts';
import { nextVersion, type SemanticVersion, type Step } from './semantic-version.ts';
import { stepOf } from './step-of-change.ts';

/** A version for what is different from an earlier one, and why it is that one. */
export interface VersionProposal {
    readonly version: SemanticVersion;
    /** Nothing where nothing is different: then the version stays. */
    readonly step?: Step;
    /** What decides it, each as a line: all changes that ask for as much. */
    readonly because: readonly string[];
}

const RANKS: Readonly<Record<Step, number>> = { patch: 0, minor: 1, major: 2 };

/** What comes with every release. */
const OF_THE_RELEASE: ReadonlySet<Change['aspect']> = new Set(['version', 'date']);

/** Proposes a version from what is different since the one before. */
export function proposeVersion(before: SemanticVersion, { elements }: FrameworkDifference): VersionProposal {
    const told = elements.flatMap(element => element.changes.map(change => ({ element, change })));
    const steps = told
        // A version that is written anew says that there is something, and is nothing by itself.
        .filter(({ element, change }) => element.kind !== 'framework' || !OF_THE_RELEASE.has(change.aspect))
        .map(({ element, change }) => ({ line: lineOf(element, change), step: stepOf(change, element.kind) }));
    const highest = steps.reduce<Step | undefined>(
        (most, { step }) => (most === undefined || RANKS[step] > RANKS[most] ? step : most),
        undefined
    );
    if (highest === undefined) return { version: before, because: [] };
    return {
        version: nextVersion(before, highest),
        step: highest,
        because: steps.filter(({ step }) => step === highest).map(({ line }) => line)
    };
}

function lineOf(element: ElementDifference, change: Change): string {
    return `${headingOf(element)}: ${changeLine(change)}`;
}
