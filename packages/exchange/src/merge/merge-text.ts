import type { Change, ElementName } from '../difference/difference.ts';
import { called, changeLine, headingOf } from '../difference/difference-lines.ts';
import type { LineStyle } from '../difference/difference-text.ts';
import type { ChangingSides, MergeCheck, MergeFinding, MergeReason } from './merge-check.ts';

/** What is to be done about it, as a sentence. */
const REASONS: Readonly<Record<MergeReason, string>> = {
    differently: 'Both sides change this to something different. Decide for one.',
    removed: 'One side removes it, the other one changes it. Decide whether it stays.',
    gone: 'One side refers to what the other one removes or gives another code. Decide whether that stays, or write its new code.',
    'added-twice': 'Both sides add it, and not in the same way. Give one of them another code, or make one of the two.',
    together: 'Each side changes it without knowing of the other. Read whether it is right together.'
};

/** What is said where nothing was found. */
const CONTENT: Readonly<Record<ChangingSides, string>> = {
    neither: 'nothing is different on either side',
    ours: 'only ours changes something',
    theirs: 'only theirs changes something',
    alike: 'both sides change the same in the same way',
    both: 'the two sides change different things'
};

/** The check for programs: one JSON object, the same bytes for the same check. */
export function mergeJson({ contradictions, together }: MergeCheck): string {
    return `${JSON.stringify({ schemaVersion: 1, contradictions, together }, undefined, 2)}\n`;
}

/** The check for people: one line a change, below what it is about. */
export function mergeLines(framework: Omit<ElementName, 'kind'>, check: MergeCheck, style: LineStyle): string {
    const { contradictions, together } = check;
    const lines = [style.heading(`${called(framework)}: ${summary(check)}`)];
    for (const finding of [...contradictions, ...together]) {
        lines.push(
            '',
            style.heading(
                headingOf({ kind: finding.element.kind, before: finding.element, changes: [], affected: [] })
            ),
            style.note(REASONS[finding.why]),
            ...side('ours', finding, finding.ours, style),
            ...side('theirs', finding, finding.theirs, style)
        );
    }
    return `${lines.join('\n')}\n`;
}

function summary({ contradictions, together, changing }: MergeCheck): string {
    if (contradictions.length + together.length === 0) return CONTENT[changing];
    const parts = [
        contradictions.length > 0 &&
            `${contradictions.length} ${contradictions.length === 1 ? 'contradiction' : 'contradictions'}`,
        together.length > 0 && `${together.length} changed on both sides`
    ];
    return parts.filter(part => part !== false).join(', ');
}

function side(name: string, { gone = [] }: MergeFinding, changes: readonly Change[], style: LineStyle): string[] {
    if (changes.length > 0) return changes.map(change => style.change(name, changeLine(change)));
    return gone.map(({ before, after }) =>
        style.change(name, after ? `${called(before)} is ${called(after)} now.` : `Removes ${called(before)}.`)
    );
}
