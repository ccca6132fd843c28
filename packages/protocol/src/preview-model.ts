import * as v from 'valibot';

/** A declared section's text. */
export const TextView = v.object({
    /** The section's code; several may have the same title. */
    section: v.string(),
    title: v.string(),
    list: v.boolean(),
    numbered: v.boolean(),
    entries: v.array(v.string())
});

export const LevelView = v.object({
    code: v.string(),
    title: v.string(),
    /** What describes the level. */
    sections: v.array(TextView)
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

/** What an element is, as it is named in the text. */
export const KindView = v.picklist([
    'framework',
    'section',
    'scale',
    'level',
    'category',
    'competency',
    'descriptor',
    'statement',
    'domain',
    'activity',
    'group',
    'grade',
    'role',
    'set',
    'specialisation',
    'stream',
    'term'
]);

/** A section as it is declared, and what it is meant for. */
export const SectionView = v.object({
    code: v.string(),
    title: v.string(),
    uses: v.array(
        v.object({
            kind: KindView,
            /** Only for what is in this category. */
            category: v.optional(v.string()),
            /** Whether it is missed where it is not written. */
            expected: v.boolean()
        })
    )
});

const ELEMENT = {
    code: v.string(),
    title: v.string(),
    /** Its declared sections in the author's order. */
    sections: v.array(TextView),
    /** The number that the document prints, where it is not the code. */
    number: v.optional(v.string()),
    status: v.optional(v.picklist(['draft', 'adopted', 'retired'])),
    /** The framework that it was taken over from, where it can only be read. */
    adoptedFrom: v.optional(v.string())
};

export const CategoryView = v.object({
    ...ELEMENT,
    parent: v.optional(v.string()),
    scale: v.optional(v.string()),
    /** Whether its competencies apply to every role without being required: values. */
    forAll: v.boolean()
});

export const CompetencyView = v.object({
    ...ELEMENT,
    category: v.string(),
    /** Further categories that it belongs to. */
    kinds: v.array(v.string()),
    /** The competency that it is a part of. */
    parent: v.optional(v.string()),
    aliases: v.array(v.string()),
    scale: v.optional(v.string()),
    /** The levels that it is defined at, from lowest to highest; empty where it has none. */
    levels: v.array(v.string()),
    /** Whether these are fewer than the scale has. */
    restricted: v.boolean(),
    /** Whether it applies to every role without being required. */
    forAll: v.boolean(),
    /** What single levels mean for it. */
    descriptors: v.array(v.object({ level: v.string(), sections: v.array(TextView) }))
});

/** A sentence that is not about a person: an indicator of a blueprint, for example. */
export const StatementView = v.object({ ...ELEMENT, category: v.string(), parent: v.optional(v.string()) });

export const GroupView = v.object(ELEMENT);

export const GradeView = v.object({
    ...ELEMENT,
    group: v.optional(v.string()),
    /** The level that it stands for on a scale of qualifications. */
    level: v.optional(v.object({ scale: v.string(), level: v.string() }))
});

export const DomainView = v.object({
    ...ELEMENT,
    activities: v.array(v.object(ELEMENT)),
    /** The grades that it does not have, and why. */
    excludes: v.array(v.object({ grade: v.string(), reason: v.optional(v.string()) }))
});

export const RequirementView = v.object({
    competency: v.string(),
    /** Absent where the competency has no levels. */
    level: v.optional(v.string()),
    maxLevel: v.optional(v.string()),
    necessity: v.picklist(['essential', 'desirable']),
    /** The title of the role or set that it was taken from. */
    inheritedFrom: v.optional(v.string())
});

export const SpecialisationView = v.object({
    code: v.string(),
    title: v.string(),
    sections: v.array(TextView),
    requirements: v.array(RequirementView)
});

export const RoleView = v.object({
    ...ELEMENT,
    /** What else it is called; absent where it is not. */
    aliases: v.optional(v.array(v.string())),
    grade: v.optional(v.string()),
    domain: v.optional(v.string()),
    group: v.optional(v.string()),
    /** What it extends: roles by code and title, and sets of requirements, which are no roles. */
    extends: v.array(v.object({ code: v.string(), title: v.string() })),
    /** The activities of its domain that apply to it, in its own words where it has some. */
    activities: v.array(v.string()),
    tasks: v.array(v.string()),
    requirements: v.array(RequirementView),
    /** What it does not take from those that it extends. */
    excludes: v.array(v.object({ competency: v.string(), reason: v.optional(v.string()) })),
    specialisations: v.array(SpecialisationView),
    /** Whether there may be more specialisations than these. */
    openSpecialisations: v.boolean(),
    /** Why what a rule finds about it is meant so; of one competency where it names it. */
    accepted: v.optional(
        v.array(v.object({ rule: v.string(), reason: v.string(), competency: v.optional(v.string()) }))
    )
});

/** An ordered career path, by the codes of roles or grades. */
export const StreamView = v.object({
    ...ELEMENT,
    over: v.picklist(['roles', 'grades']),
    steps: v.array(v.string())
});

/** One end of a relation, or what a remark is about. */
export const EndView = v.object({
    kind: KindView,
    code: v.string(),
    title: v.string(),
    /** The framework that it belongs to, where that is another one. */
    framework: v.optional(v.string())
});

export const RelationView = v.object({
    subject: EndView,
    kind: v.picklist(['same', 'broader', 'narrower', 'related', 'derived', 'satisfies', 'see']),
    /** Absent where it leads nowhere. */
    object: v.optional(EndView),
    /** What is printed for the object. */
    objectText: v.string(),
    reason: v.optional(v.string()),
    confidence: v.optional(v.number())
});

export const TranslationView = v.object({
    /** A BCP 47 language tag. */
    language: v.string(),
    /** How many titles and texts there are to translate, and how many are. */
    total: v.number(),
    translated: v.number(),
    /** The same by what the texts are of. */
    progress: v.array(v.object({ kind: KindView, total: v.number(), translated: v.number() })),
    entries: v.array(
        v.object({
            kind: KindView,
            code: v.string(),
            /** The scale of a level, the domain of an activity. */
            within: v.optional(v.string()),
            title: v.optional(v.string()),
            sections: v.array(TextView),
            tasks: v.array(v.string())
        })
    )
});

/** An editor's note. */
export const RemarkView = v.object({
    on: EndView,
    text: v.string(),
    open: v.boolean(),
    language: v.optional(v.string()),
    author: v.optional(v.string()),
    date: v.optional(v.string())
});

/** What the views draw of a resolved model: all that is printed, by codes, and nothing of where it is written. */
export const PreviewModel = v.object({
    title: v.string(),
    subtitle: v.string(),
    language: v.optional(v.string()),
    /** Whether every role is written, so that what none requires is worth a question. */
    complete: v.boolean(),
    /** What the frameworks are called that elements were taken over from; absent where none was. */
    frameworks: v.optional(v.array(v.object({ code: v.string(), title: v.string() }))),
    /** In the order in which they are declared. */
    sections: v.array(SectionView),
    scales: v.array(ScaleView),
    categories: v.array(CategoryView),
    competencies: v.array(CompetencyView),
    statements: v.array(StatementView),
    groups: v.array(GroupView),
    grades: v.array(GradeView),
    domains: v.array(DomainView),
    roles: v.array(RoleView),
    streams: v.array(StreamView),
    relations: v.array(RelationView),
    translations: v.array(TranslationView),
    remarks: v.array(RemarkView)
});

export type LevelView = v.InferOutput<typeof LevelView>;
export type ScaleView = v.InferOutput<typeof ScaleView>;
export type TextView = v.InferOutput<typeof TextView>;
export type SectionView = v.InferOutput<typeof SectionView>;
export type KindView = v.InferOutput<typeof KindView>;
export type CategoryView = v.InferOutput<typeof CategoryView>;
export type CompetencyView = v.InferOutput<typeof CompetencyView>;
export type StatementView = v.InferOutput<typeof StatementView>;
export type GroupView = v.InferOutput<typeof GroupView>;
export type GradeView = v.InferOutput<typeof GradeView>;
export type DomainView = v.InferOutput<typeof DomainView>;
export type RequirementView = v.InferOutput<typeof RequirementView>;
export type SpecialisationView = v.InferOutput<typeof SpecialisationView>;
export type RoleView = v.InferOutput<typeof RoleView>;
export type StreamView = v.InferOutput<typeof StreamView>;
export type EndView = v.InferOutput<typeof EndView>;
export type RelationView = v.InferOutput<typeof RelationView>;
export type TranslationView = v.InferOutput<typeof TranslationView>;
export type RemarkView = v.InferOutput<typeof RemarkView>;
export type PreviewModel = v.InferOutput<typeof PreviewModel>;
