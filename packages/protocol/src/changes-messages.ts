import * as v from 'valibot';
import { OtherFiles } from './difference-messages.ts';
import { CategoryView, CompetencyView, RequirementView, ScaleView } from './preview-model.ts';

/** So many roles at most are told of as they were: nobody reads more beside each other. */
export const MOST_EARLIER_ROLES = 20;

/** Roles by their codes, whose earlier form somebody looks at. */
export const AskedRoles = v.pipe(v.array(v.string()), v.maxLength(MOST_EARLIER_ROLES));

/**
 * Client asks for what is different between another state of a framework and the one that a preview shows, to be drawn. The
 * other state is sent once; after that it is known by its name until the preview is closed or compares with another one.
 */
export const CHANGES_REQUEST = 'gradus/changes';
export const ChangesParams = v.object({
    /** A document of the framework. */
    uri: v.string(),
    /** Who shows it. */
    viewer: v.string(),
    /** What the client calls the other state. */
    state: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    /** Its files; absent where they were sent before. */
    files: v.optional(OtherFiles),
    /** Roles that are to be told of as they were; absent for none. */
    roles: v.optional(AskedRoles)
});

const Called = v.object({ code: v.string(), title: v.string() });

/** What is different, ready to be drawn. */
export const ChangesView = v.object({
    /** How much is different, in a sentence without its end. */
    summary: v.string(),
    elements: v.array(
        v.object({
            kind: v.string(),
            code: v.string(),
            title: v.string(),
            heading: v.string(),
            how: v.picklist(['added', 'removed', 'changed']),
            editorial: v.boolean(),
            lines: v.array(v.object({ sign: v.string(), text: v.string(), editorial: v.boolean() })),
            /** Who else is affected. */
            affected: v.optional(v.string())
        })
    ),
    /** What roles require otherwise than before. */
    cells: v.array(
        v.object({
            role: Called,
            competency: Called,
            how: v.picklist(['added', 'removed', 'raised', 'lowered', 'changed']),
            /** `2`, or `3–4`; empty where it was required without a level, absent where it was not. */
            before: v.optional(v.string()),
            after: v.optional(v.string())
        })
    ),
    /** What could not be compared, in sentences; absent where everything could. */
    notCompared: v.optional(v.array(v.string()))
});

/** A role as it was in the other state. */
export const EarlierRole = v.object({
    /** What it was asked for by. */
    asked: v.string(),
    /** What it was called and required then; absent where the other state does not have it. */
    was: v.optional(v.object({ code: v.string(), title: v.string(), requirements: v.array(RequirementView) })),
    /** The code that it has now; absent where it is gone. */
    now: v.optional(v.string())
});

/** Codes of the same thing: then, and now. */
const Renamed = v.tuple([v.string(), v.string()]);

/** Roles as they were, with what of the other state it takes to show what they required: elements without their texts. */
export const EarlierRoles = v.object({
    roles: v.array(EarlierRole),
    scales: v.array(ScaleView),
    categories: v.array(CategoryView),
    /** What the roles required, with what levels meant for it. */
    competencies: v.array(CompetencyView),
    /** What these competencies are called now; those that are gone are not in it. */
    competencyCodes: v.array(Renamed),
    /** The scales that are still there, with what their levels are called now. */
    levelCodes: v.array(v.object({ scale: Renamed, levels: v.array(Renamed) }))
});

/** The differences that a page shows. */
export const ShownChanges = v.object({
    /** What the other state is called. */
    label: v.string(),
    changes: ChangesView,
    /** What might be wrong with them, in the reader's words. */
    notes: v.array(v.string()),
    /** Roles as they were, as far as somebody looks at them. */
    earlier: v.optional(EarlierRoles),
    /** That it is from before since comparing again failed, in the reader's words; absent where it is not. */
    outdated: v.optional(v.string())
});

export const ChangesAnswer = v.variant('type', [
    v.object({
        type: v.literal('changes'),
        changes: ChangesView,
        /** The roles that were asked for. */
        earlier: v.optional(EarlierRoles),
        /** How many errors the texts have: then parts may be missing. */
        errors: v.object({ before: v.number(), after: v.number() })
    }),
    /** The other state is not known by this name (any more): its files have to be sent. */
    v.object({ type: v.literal('unknown') }),
    /** Nothing is shown of the framework at the moment: what was different last may stay. */
    v.object({ type: v.literal('later') }),
    /** There is nothing to compare with in the other state. */
    v.object({ type: v.literal('refused'), reason: v.string() })
]);

export type ChangesParams = v.InferOutput<typeof ChangesParams>;
export type ChangesView = v.InferOutput<typeof ChangesView>;
export type EarlierRole = v.InferOutput<typeof EarlierRole>;
export type EarlierRoles = v.InferOutput<typeof EarlierRoles>;
export type ShownChanges = v.InferOutput<typeof ShownChanges>;
export type ChangesAnswer = v.InferOutput<typeof ChangesAnswer>;
