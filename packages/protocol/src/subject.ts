import * as v from 'valibot';

/** Elements that are called by a code alone. */
export const SUBJECT_KINDS = [
    'scale',
    'category',
    'competency',
    'statement',
    'domain',
    'group',
    'grade',
    'role',
    'stream'
] as const;

/**
 * Something that is shown of a framework, by the codes it is called by. Where that is written is asked for when somebody
 * wants to go there: places change with every line that is added above them.
 */
export const Subject = v.variant('kind', [
    v.object({ kind: v.picklist(SUBJECT_KINDS), code: v.string() }),
    v.object({ kind: v.literal('level'), scale: v.string(), code: v.string() }),
    /** What a level means for a competency. */
    v.object({ kind: v.literal('descriptor'), competency: v.string(), level: v.string() }),
    v.object({ kind: v.literal('activity'), domain: v.string(), code: v.string() }),
    v.object({ kind: v.literal('specialisation'), role: v.string(), code: v.string() }),
    /** What a role requires of a competency; of one of its specialisations where one is named. */
    v.object({
        kind: v.literal('requirement'),
        role: v.string(),
        specialisation: v.optional(v.string()),
        competency: v.string()
    })
]);

export type Subject = v.InferOutput<typeof Subject>;
