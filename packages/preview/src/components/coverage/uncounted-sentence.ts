import type { Uncounted } from '../../view-model/coverage/uncounted-competencies.ts';

/** Says why the matrix knows of more competencies that no role requires than are told; nothing where it does not. */
export function uncountedSentence({ all, takenOver, retired, specialised, parts }: Uncounted): string | undefined {
    const left = takenOver + retired + specialised + parts;
    if (left === 0) return undefined;
    const reasons = [
        takenOver > 0 && `${takenOver} taken over from another framework`,
        specialised > 0 && `${specialised} required by specialisations`,
        parts > 0 && `${parts} that ${parts === 1 ? 'belongs' : 'belong'} together with one that is required or listed`,
        retired > 0 && `${retired} retired`
    ].filter(reason => reason !== false);
    return `Of the ${all} that the matrix leaves out, ${left} ${left === 1 ? 'is' : 'are'} not counted here: ${reasons.join(', ')}.`;
}
