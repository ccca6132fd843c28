import * as v from 'valibot';

export const LevelView = v.object({
    code: v.string(),
    title: v.string(),
    /** Paragraphs and list items that describe the level, each with its section's title. */
    description: v.array(v.object({ title: v.string(), entries: v.array(v.string()) }))
});

export const ScaleView = v.object({
    code: v.string(),
    title: v.string(),
    cumulative: v.boolean(),
    /** From lowest to highest. Of a continuous scale, those that are described. */
    levels: v.array(LevelView),
    /** The lowest and the highest number of a continuous scale. */
    range: v.optional(v.object({ min: v.number(), max: v.number() }))
});

export const CategoryView = v.object({
    code: v.string(),
    title: v.string(),
    parent: v.optional(v.string()),
    scale: v.optional(v.string())
});

export const CompetencyView = v.object({
    code: v.string(),
    title: v.string(),
    category: v.string()
});

export const GroupView = v.object({ code: v.string(), title: v.string() });

export const GradeView = v.object({ code: v.string(), title: v.string(), group: v.optional(v.string()) });

export const DomainView = v.object({ code: v.string(), title: v.string() });

export const RequirementView = v.object({
    competency: v.string(),
    /** Absent where the competency has no levels. */
    level: v.optional(v.string()),
    maxLevel: v.optional(v.string()),
    necessity: v.picklist(['essential', 'desirable']),
    /** The title of the role or set that it was taken from. */
    inheritedFrom: v.optional(v.string())
});

/** A declared section's text. */
export const TextView = v.object({
    title: v.string(),
    list: v.boolean(),
    numbered: v.boolean(),
    entries: v.array(v.string())
});

export const SpecialisationView = v.object({
    code: v.string(),
    title: v.string(),
    sections: v.array(TextView),
    requirements: v.array(RequirementView)
});

export const RoleView = v.object({
    code: v.string(),
    title: v.string(),
    grade: v.optional(v.string()),
    domain: v.optional(v.string()),
    /** The role's declared sections in the author's order. */
    sections: v.array(TextView),
    /** The activities of its domain that apply to it, in its own words where it has some. */
    activities: v.array(v.string()),
    tasks: v.array(v.string()),
    requirements: v.array(RequirementView),
    specialisations: v.array(SpecialisationView),
    /** Whether there may be more specialisations than these. */
    openSpecialisations: v.boolean()
});

/**
 * What the views draw: the part of a resolved model that is shown, and nothing that is not.
 * Categories are those whose competencies roles require; values, which apply to everyone, are not
 * part of a requirement matrix.
 */
export const PreviewModel = v.object({
    title: v.string(),
    subtitle: v.string(),
    language: v.optional(v.string()),
    scales: v.array(ScaleView),
    categories: v.array(CategoryView),
    competencies: v.array(CompetencyView),
    groups: v.array(GroupView),
    grades: v.array(GradeView),
    domains: v.array(DomainView),
    roles: v.array(RoleView)
});

export type LevelView = v.InferOutput<typeof LevelView>;
export type ScaleView = v.InferOutput<typeof ScaleView>;
export type CategoryView = v.InferOutput<typeof CategoryView>;
export type CompetencyView = v.InferOutput<typeof CompetencyView>;
export type GroupView = v.InferOutput<typeof GroupView>;
export type GradeView = v.InferOutput<typeof GradeView>;
export type DomainView = v.InferOutput<typeof DomainView>;
export type RequirementView = v.InferOutput<typeof RequirementView>;
export type TextView = v.InferOutput<typeof TextView>;
export type SpecialisationView = v.InferOutput<typeof SpecialisationView>;
export type RoleView = v.InferOutput<typeof RoleView>;
export type PreviewModel = v.InferOutput<typeof PreviewModel>;
