/**
 * The resolved model of one framework: plain data in which every reference has been followed
 * and every cross-reference is a code of this same model. Exporters, views and reports read
 * this and never the syntax tree. It can be sent between threads and processes as it is.
 *
 * Order is the order of the text: files by path (numbers compared as numbers), then position;
 * what a framework adopts from another one comes before its own.
 */
export interface FrameworkModel {
    readonly framework: FrameworkHeader;
    readonly sections: readonly SectionDeclaration[];
    readonly scales: readonly Scale[];
    readonly categories: readonly Category[];
    /** Whatever has levels or could have them: also competencies of categories without levels. */
    readonly competencies: readonly Competency[];
    /** Sentences that are not about a person: the indicators of a blueprint, for example. */
    readonly statements: readonly Statement[];
    readonly domains: readonly Domain[];
    readonly groups: readonly Group[];
    /** In the order of the text, which is the order of rank within a group. */
    readonly grades: readonly Grade[];
    readonly roles: readonly Role[];
    /** Requirements that roles share. Roles list what they take from them among their own. */
    readonly sets: readonly RequirementSet[];
    readonly streams: readonly Stream[];
    readonly terms: readonly Term[];
    readonly relations: readonly Relation[];
    readonly translations: readonly Translation[];
    /** Editors’ notes, in the order of the text. */
    readonly remarks: readonly Remark[];
    /** Wordings that are not agreed yet. */
    readonly disputed: readonly DisputedWording[];
    /** What differs from the frameworks that this one adopts. */
    readonly adaptations: readonly Adaptation[];
    /** Files by index; {@link Origin.file} points here. URIs as strings. */
    readonly files: readonly string[];
}

/** Where an element is written. Zero-based, as in the language server protocol; characters are UTF-16 units. */
export interface Origin {
    readonly file: number;
    readonly line: number;
    readonly character: number;
}

/** What every element has. */
export interface Described {
    /** As written in the text, unique among the elements of its kind. */
    readonly code: string;
    /** As printed; the code where the text gives none. */
    readonly title: string;
    readonly sections: readonly SectionContent[];
    readonly origin: Origin;
    /** A UUID that stays the same when titles change, and codes whose old ones are kept. */
    readonly id: string;
    /** The number that the document prints, where it is not the code. */
    readonly number?: string;
    readonly status?: Status;
    /** The element that takes the place of this one. */
    readonly replacedBy?: string;
    readonly formerCodes?: readonly string[];
    /** The code of the framework that this element was adopted from. */
    readonly adoptedFrom?: string;
}

export type Status = 'draft' | 'adopted' | 'retired';

/** The text an element gives to a declared section: paragraphs of a text, items of a list. */
export interface SectionContent {
    readonly section: string;
    readonly form: SectionForm;
    readonly entries: readonly string[];
}

export type SectionForm = 'text' | 'list';

export type ElementKind =
    | 'framework'
    | 'scale'
    | 'level'
    | 'category'
    | 'competency'
    | 'descriptor'
    | 'statement'
    | 'domain'
    | 'activity'
    | 'group'
    | 'grade'
    | 'role'
    | 'set'
    | 'specialisation'
    | 'stream'
    | 'term';

export interface FrameworkHeader extends Described {
    readonly version?: string;
    readonly date?: string;
    /** A BCP 47 language tag. */
    readonly language?: string;
    readonly publisher?: string;
    readonly source?: string;
    readonly licence?: string;
    /** What identifiers are made from: a web address or a UUID. */
    readonly namespace?: string;
    /** Whether every role is written, so that a competency that none requires is worth a question. */
    readonly complete: boolean;
    readonly uses: readonly FrameworkUse[];
}

/** Another framework whose names this one uses, or whose elements it takes over. */
export interface FrameworkUse {
    readonly framework: string;
    /** What it is called; absent where it has no title. */
    readonly title?: string;
    readonly adopted: boolean;
    readonly package?: string;
    readonly version?: string;
}

export interface SectionDeclaration {
    readonly code: string;
    readonly title: string;
    readonly form: SectionForm;
    /** Whether a list is printed with numbers. */
    readonly numbered: boolean;
    /** Whether a list may have more entries than it names. */
    readonly open: boolean;
    readonly uses: readonly SectionUse[];
    readonly origin: Origin;
}

/** For which elements a section is meant: all of a kind, or those within a category. */
export interface SectionUse {
    readonly kind: ElementKind;
    readonly category?: string;
    readonly required: boolean;
    readonly expected: boolean;
}

export interface Scale extends Described {
    /** Whether a level includes what the levels below it say. */
    readonly cumulative: boolean;
    /** From lowest to highest. Of a continuous scale, those that are described. */
    readonly levels: readonly Level[];
    /** How many levels it has, where not all are described. */
    readonly size?: number;
    /** The lowest and the highest number of a continuous scale. */
    readonly range?: { readonly min: number; readonly max: number };
    /** The scale that this one is a coarser reading of. */
    readonly base?: string;
}

export interface Level extends Described {
    /** The levels of the base scale that this one stands for, from lowest to highest. */
    readonly covers?: readonly string[];
}

export interface Category extends Described {
    readonly parent?: string;
    /** Absent where the category's competencies have no levels. */
    readonly scale?: string;
    /** Whether its competencies apply to every role without being required: values. */
    readonly forAll: boolean;
}

export interface Competency extends Described {
    readonly category: string;
    /** Further categories it belongs to, such as its kind. */
    readonly kinds: readonly string[];
    /** The competency it is a part of. */
    readonly parent?: string;
    readonly aliases: readonly string[];
    readonly scale?: string;
    /** The codes of the levels it is defined at, from lowest to highest; empty where it has none. */
    readonly levels: readonly string[];
    /** Whether {@link levels} is fewer than the scale has. */
    readonly restricted: boolean;
    /** Of a continuous scale, the lowest and the highest number that it is defined at, where not all. */
    readonly range?: { readonly min: number; readonly max: number };
    /** Whether it applies to every role without being required. */
    readonly forAll: boolean;
    /** What single levels mean for it. */
    readonly descriptors: readonly Descriptor[];
}

/** What one level means for one competency. */
export interface Descriptor {
    readonly level: string;
    readonly sections: readonly SectionContent[];
    readonly origin: Origin;
}

export interface Statement extends Described {
    readonly category: string;
    readonly parent?: string;
    readonly aliases: readonly string[];
}

export interface Domain extends Described {
    readonly aliases: readonly string[];
    readonly activities: readonly Activity[];
    readonly excludes: readonly Exclusion[];
}

export type Activity = Described;

export interface Exclusion {
    readonly grade: string;
    readonly reason?: string;
}

export type Group = Described;

export interface Grade extends Described {
    readonly aliases: readonly string[];
    readonly group?: string;
    /** The level it stands for on a scale of qualifications. */
    readonly level?: ScaleLevel;
}

export interface ScaleLevel {
    readonly scale: string;
    readonly level: string;
}

/** What roles and requirement sets have in common. */
export interface RequirementSet extends Described {
    readonly aliases: readonly string[];
    /** Roles and sets it extends, in the author's order. */
    readonly extends: readonly string[];
    /** Its own first, then what it takes from those it extends. */
    readonly tasks: readonly string[];
    /** What it requires in effect: its own in the author's order, then inherited ones. */
    readonly requirements: readonly Requirement[];
    /** Inherited requirements that it leaves out. */
    readonly excludes: readonly DroppedRequirement[];
}

export interface Role extends RequirementSet {
    readonly grade?: string;
    readonly domain?: string;
    /** The role group or job family. */
    readonly group?: string;
    /** The activities of its domain that apply to it, in its own words where it has some. */
    readonly activities: readonly RoleActivity[];
    readonly specialisations: readonly Specialisation[];
    /** Whether there may be more specialisations than it names. */
    readonly openSpecialisations: boolean;
    /** What rules find about it and its author means so; absent where nothing is accepted. */
    readonly accepted?: readonly AcceptedRule[];
}

/** The reason for which an author accepts what a rule finds about a role. */
export interface AcceptedRule {
    readonly rule: string;
    readonly reason: string;
    /** The competency for whose requirement alone it is accepted. */
    readonly competency?: string;
}

export interface DroppedRequirement {
    readonly competency: string;
    readonly reason?: string;
}

export interface RoleActivity {
    readonly activity: string;
    readonly title: string;
    /** Whether the title is the role's own. */
    readonly reworded: boolean;
}

export interface Specialisation extends Described {
    readonly requirements: readonly Requirement[];
}

export type Necessity = 'essential' | 'desirable';

export interface Requirement {
    readonly competency: string;
    /** A level's code; the lowest one where a range is required; absent where the competency has no levels. */
    readonly level?: string;
    readonly maxLevel?: string;
    readonly necessity: Necessity;
    /** What else is said of it, on other scales. */
    readonly measures: readonly ScaleLevel[];
    /** The role or set that it was taken from. */
    readonly inheritedFrom?: string;
    readonly origin: Origin;
}

/** An ordered career path. */
export interface Stream extends Described {
    readonly over: 'roles' | 'grades';
    readonly steps: readonly string[];
}

export interface Term extends Described {
    readonly aliases: readonly string[];
}

export type RelationKind = 'same' | 'broader' | 'narrower' | 'related' | 'derived' | 'satisfies' | 'see';

/** One end of a relation. */
export interface RelationEnd {
    readonly kind: ElementKind;
    readonly code: string;
    readonly title: string;
    /** The framework it belongs to, where that is another one. */
    readonly framework?: string;
}

/** What an element has to do with another one: the subject *is broader than*, *satisfies*, … the object. */
export interface Relation {
    readonly subject: RelationEnd;
    readonly kind: RelationKind;
    /** Absent where a cross reference leads nowhere; then {@link objectText} says what is printed. */
    readonly object?: RelationEnd;
    readonly objectText: string;
    readonly reason?: string;
    /** From 0 to 1. */
    readonly confidence?: number;
    readonly author?: string;
    readonly reviewer?: string;
    readonly date?: string;
    readonly origin: Origin;
}

/** What a framework says in another language. */
export interface Translation {
    /** A BCP 47 language tag. */
    readonly language: string;
    readonly entries: readonly TranslatedElement[];
    /** How many titles and section texts there are to translate, and how many are. */
    readonly total: number;
    readonly translated: number;
    /** The same by what the texts are of; kinds without a text to translate are not there. */
    readonly progress: readonly TranslationProgress[];
    readonly origin: Origin;
}

/** How many texts elements of a kind have, and how many of them are translated. */
export interface TranslationProgress {
    readonly kind: ElementKind | 'section';
    readonly total: number;
    readonly translated: number;
}

export interface TranslatedElement {
    readonly kind: ElementKind | 'section';
    readonly code: string;
    /** The scale of a level, the domain of an activity, … */
    readonly within?: string;
    readonly title?: string;
    readonly sections: readonly SectionContent[];
    readonly tasks: readonly string[];
    readonly origin: Origin;
}

/** An editor's note. */
export interface Remark {
    readonly on: RelationEnd;
    readonly text: string;
    readonly open: boolean;
    /** The language of the translation that it is about. */
    readonly language?: string;
    readonly author?: string;
    readonly date?: string;
    readonly origin: Origin;
}

/** A wording within square brackets. */
export interface DisputedWording {
    readonly on: RelationEnd;
    readonly text: string;
    /** Where the element that holds it is written. */
    readonly origin: Origin;
}

/** One difference from an adopted framework. */
export interface Adaptation {
    readonly change: 'omitted' | 'title' | 'levels' | 'sections' | 'tasks' | 'requirements';
    readonly kind: ElementKind;
    readonly code: string;
    readonly before?: string;
    readonly after?: string;
    readonly reason?: string;
    readonly origin: Origin;
}
