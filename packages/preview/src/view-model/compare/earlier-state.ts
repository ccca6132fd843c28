import type { EarlierRole, EarlierRoles, ShownChanges } from '@gradus/protocol';
import { indexPreview, type PreviewIndex } from '../shared/preview-index.ts';

/** The state of a framework that is shown, and an earlier one where roles of it are compared. */
export interface States {
    readonly now: PreviewIndex;
    readonly earlier: EarlierState | undefined;
}

/** An earlier state, as far as it is known: some roles, and what they required. */
export interface EarlierState {
    /** What it is called. */
    readonly label: string;
    readonly index: PreviewIndex;
    /** By what they were asked for. */
    readonly roles: ReadonlyMap<string, EarlierRole>;
    readonly toNow: Renaming;
    readonly fromNow: Renaming;
}

/** What things of one state are called in the other one. */
export interface Renaming {
    readonly competencies: ReadonlyMap<string, string>;
    readonly scales: ReadonlyMap<string, { readonly code: string; readonly levels: ReadonlyMap<string, string> }>;
}

/** Both states. Of the earlier one nothing is known where no role of it was asked for. */
export function statesOf(now: PreviewIndex, changes: ShownChanges | undefined): States {
    return { now, earlier: changes?.earlier && earlierState(now, changes.label, changes.earlier) };
}

function earlierState({ model }: PreviewIndex, label: string, earlier: EarlierRoles): EarlierState {
    const { roles, scales, categories, competencies, competencyCodes, levelCodes } = earlier;
    return {
        label,
        index: indexPreview({
            ...model,
            scales,
            categories,
            competencies,
            roles: [],
            streams: [],
            relations: [],
            translations: [],
            remarks: []
        }),
        roles: new Map(roles.map(role => [role.asked, role])),
        toNow: {
            competencies: new Map(competencyCodes),
            scales: new Map(
                levelCodes.map(({ scale: [was, code], levels }) => [was, { code, levels: new Map(levels) }])
            )
        },
        fromNow: {
            competencies: new Map(competencyCodes.map(([was, now]) => [now, was])),
            scales: new Map(
                levelCodes.map(({ scale: [code, now], levels }) => [
                    now,
                    { code, levels: new Map(levels.map(([was, is]) => [is, was])) }
                ])
            )
        }
    };
}

/** The index of one of the states. */
export function indexOf({ now, earlier }: States, isEarlier: boolean): PreviewIndex {
    return isEarlier && earlier !== undefined ? earlier.index : now;
}
