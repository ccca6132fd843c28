import * as v from 'valibot';

/**
 * Something that is shown of a framework, by the codes it is called by. Where that is written is asked for when somebody
 * wants to go there: places change with every line that is added above them.
 */
export const Subject = v.variant('kind', [
    v.object({ kind: v.literal('category'), code: v.string() }),
    v.object({ kind: v.literal('competency'), code: v.string() }),
    v.object({ kind: v.literal('role'), code: v.string() }),
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
