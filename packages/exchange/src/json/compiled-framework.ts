/**
 * Generated from schema/framework-1.schema.json by `npm run generate`; a test compares the two.
 * Do not edit.
 */

export type Code = string;
export type Title = string;
/**
 * A UUID that stays the same when titles change, and codes whose old ones are kept.
 */
export type Id = string;
/**
 * The number that the document prints, where it is not the code.
 */
export type PrintedNumber = string;
export type Status = 'draft' | 'adopted' | 'retired';
/**
 * Codes that the element had before, the oldest first.
 */
export type FormerCodes = Code[];
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
/**
 * A level as printed: a number where it is one, else its code.
 */
export type LevelCode = number | string;
/**
 * Other names it goes by.
 */
export type Aliases = string[];
/**
 * The roles and sets that it takes requirements and tasks from.
 */
export type Extends = Code[];
/**
 * Its own, then those that it takes from what it extends.
 */
export type Tasks = string[];
/**
 * What it requires in effect: its own in the author’s order, then inherited ones.
 */
export type Requirements = Requirement[];
/**
 * Requirements of what it extends that it leaves out.
 */
export type DroppedRequirements = {
    competency: Code;
    reason: string | null;
}[];

/**
 * A competency framework as Gradus compiles it. Lists keep the order of the text. Codes are unique among the elements of a kind (those of levels, activities and specialisations within what holds them), and every code that is referred to is listed, unless it is said to be one of another framework.
 */
export interface CompiledFramework {
    /**
     * The version of this schema. It changes only when a consumer has to.
     */
    schemaVersion: 1;
    forced?: Forced;
    framework: FrameworkHeader;
    /**
     * The text fields that the framework declares.
     */
    sections: SectionDeclaration[];
    scales: Scale[];
    categories: Category[];
    /**
     * What roles require: with levels, or one by one without.
     */
    competencies: Competency[];
    /**
     * Competencies without levels, which apply to every role.
     */
    values: Value[];
    /**
     * Sentences that are not about a person: the indicators of a blueprint, for example.
     */
    statements: Statement[];
    domains: Domain[];
    groups: Group[];
    /**
     * In order of rank within a group, as the framework gives it.
     */
    grades: Grade[];
    roles: Role[];
    /**
     * Requirements that roles share. Each role lists what it takes from them among its own.
     */
    sets: RequirementSet[];
    /**
     * Career paths.
     */
    streams: Stream[];
    /**
     * The glossary.
     */
    terms: Term[];
    /**
     * What elements have to do with others, of this framework or of another one.
     */
    relations: Relation[];
    /**
     * What the framework says in other languages.
     */
    translations: Translation[];
    /**
     * Editors’ notes.
     */
    remarks: Remark[];
    /**
     * Wordings that are not agreed yet: those within square brackets.
     */
    disputed: DisputedWording[];
    /**
     * What differs from the frameworks that this one adopts.
     */
    adaptations: Adaptation[];
}
/**
 * Present where the framework had errors and was exported all the same: what could not be resolved is missing.
 */
export interface Forced {
    errors: number;
}
export interface FrameworkHeader {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    version?: string;
    date?: string;
    /**
     * A BCP 47 language tag.
     */
    language?: string;
    publisher?: string;
    source?: string;
    licence?: string;
    /**
     * What identifiers are made from: a web address or a UUID.
     */
    namespace?: string;
    /**
     * Whether every role of the framework is written.
     */
    complete: boolean;
    /**
     * Other frameworks whose names this one uses or whose elements it takes over.
     */
    uses: FrameworkUse[];
    sections: Sections;
}
export interface FrameworkUse {
    framework: Code;
    /**
     * Whether its elements are taken over.
     */
    adopted: boolean;
    /**
     * The npm package that brings it.
     */
    package?: string;
    version?: string;
}
/**
 * Text by the code of its section: one string (paragraphs apart by an empty line) for a text, an array for a list.
 */
export interface Sections {
    [k: string]: string | string[];
}
export interface SectionDeclaration {
    code: Code;
    title: Title;
    form: 'text' | 'list';
    /**
     * Whether a list is printed with numbers.
     */
    numbered: boolean;
    /**
     * Whether a list may have more entries than it names.
     */
    open: boolean;
    for: {
        kind: ElementKind;
        category?: Code;
        /**
         * Whether it is an error to leave it out.
         */
        required: boolean;
        /**
         * Whether leaving it out is worth a warning.
         */
        expected: boolean;
    }[];
}
export interface Scale {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    /**
     * Whether a level includes what the levels below it say.
     */
    cumulative: boolean;
    /**
     * How many levels it has, where not all are described.
     */
    size?: number;
    /**
     * Of a continuous scale, on which every number is a level: the lowest and the highest one.
     */
    range?: {
        min: number;
        max: number;
    };
    /**
     * The scale that this one is a coarser reading of.
     */
    base: Code | null;
    /**
     * From lowest to highest. Of a continuous scale, those that are described.
     */
    levels: Level[];
    sections: Sections;
}
export interface Level {
    code: LevelCode;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    /**
     * The levels of the base scale that it stands for, from lowest to highest.
     */
    covers: LevelCode[];
    sections: Sections;
}
export interface Category {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    parent: Code | null;
    /**
     * The scale of its competencies; null where they have no levels.
     */
    scale: Code | null;
    /**
     * Whether its competencies are values, which apply to every role.
     */
    forAll: boolean;
    sections: Sections;
}
export interface Competency {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    category: Code;
    /**
     * Further categories it belongs to, such as its kind.
     */
    kinds: Code[];
    /**
     * The competency it is a part of.
     */
    parent: Code | null;
    aliases: Aliases;
    /**
     * Null where it is required without a level.
     */
    scale: Code | null;
    /**
     * The levels it is defined at, from lowest to highest.
     */
    levels: LevelCode[];
    /**
     * Of a continuous scale, the lowest and the highest number that it is defined at, where not all.
     */
    range?: {
        min: number;
        max: number;
    };
    /**
     * What single levels mean for it.
     */
    descriptors: {
        level: LevelCode;
        sections: Sections;
    }[];
    sections: Sections;
}
export interface Value {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    category: Code;
    /**
     * Further categories it belongs to.
     */
    kinds: Code[];
    /**
     * The value it is a part of.
     */
    parent: Code | null;
    aliases: Aliases;
    sections: Sections;
}
export interface Statement {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    category: Code;
    /**
     * The statement it is a part of.
     */
    parent: Code | null;
    aliases: Aliases;
    sections: Sections;
}
export interface Domain {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    aliases: Aliases;
    activities: Activity[];
    /**
     * The grades that have no role in this domain.
     */
    excludes: {
        grade: Code;
        reason: string | null;
    }[];
    sections: Sections;
}
export interface Activity {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    sections: Sections;
}
export interface Group {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    sections: Sections;
}
export interface Grade {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    group: Code | null;
    /**
     * The level it stands for on a scale of qualifications.
     */
    level: ScaleLevel | null;
    aliases: Aliases;
    sections: Sections;
}
export interface ScaleLevel {
    scale: Code;
    level: LevelCode;
}
export interface Role {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    aliases: Aliases;
    grade: Code | null;
    domain: Code | null;
    /**
     * The role group or job family.
     */
    group: Code | null;
    extends: Extends;
    /**
     * The activities of its domain that apply to it.
     */
    activities: {
        activity: Code;
        title: Title;
        /**
         * Whether the title is the role’s own.
         */
        reworded: boolean;
    }[];
    tasks: Tasks;
    requirements: Requirements;
    excludes: DroppedRequirements;
    specialisations: Specialisation[];
    /**
     * Whether there may be more specialisations than it names.
     */
    openSpecialisations: boolean;
    sections: Sections;
}
export interface Requirement {
    competency: Code;
    /**
     * A level as printed: a number where it is one, else its code.
     */
    level?: number | string;
    /**
     * A level as printed: a number where it is one, else its code.
     */
    maxLevel?: number | string;
    necessity: 'essential' | 'desirable';
    /**
     * What else is said of it, on other scales.
     */
    measures: ScaleLevel[];
    /**
     * The role or set that it was taken from.
     */
    inheritedFrom?: string;
}
export interface Specialisation {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    /**
     * In addition to those of the role.
     */
    requirements: Requirement[];
    sections: Sections;
}
export interface RequirementSet {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    aliases: Aliases;
    extends: Extends;
    tasks: Tasks;
    requirements: Requirements;
    excludes: DroppedRequirements;
    sections: Sections;
}
export interface Stream {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    over: 'roles' | 'grades';
    /**
     * From the first to the last.
     */
    steps: Code[];
    sections: Sections;
}
export interface Term {
    code: Code;
    title: Title;
    id: Id;
    number?: PrintedNumber;
    status?: Status;
    /**
     * The code of the element that takes the place of this one.
     */
    replacedBy?: string;
    formerCodes?: FormerCodes;
    /**
     * The code of the framework that the element was adopted from.
     */
    adoptedFrom?: string;
    aliases: Aliases;
    sections: Sections;
}
export interface Relation {
    subject: ElementReference;
    /**
     * The subject is the same as, broader than, …, satisfies, refers to the object.
     */
    kind: 'same' | 'broader' | 'narrower' | 'related' | 'derived' | 'satisfies' | 'see';
    /**
     * Null where a cross reference leads nowhere.
     */
    object: ElementReference | null;
    /**
     * The object as the text calls it.
     */
    objectText: string;
    reason: string | null;
    confidence?: number;
    author?: string;
    reviewer?: string;
    date?: string;
}
/**
 * An element, wherever it is. Only the codes of levels may be numbers.
 */
export interface ElementReference {
    kind: ElementKind;
    code: LevelCode;
    title: Title;
    /**
     * The code of the framework it belongs to, where that is another one.
     */
    framework?: string;
}
export interface Translation {
    /**
     * A BCP 47 language tag.
     */
    language: string;
    /**
     * How many titles, texts and lists of tasks there are.
     */
    total: number;
    /**
     * How many of them are translated.
     */
    translated: number;
    entries: TranslatedElement[];
}
export interface TranslatedElement {
    kind: ElementKind | 'section';
    /**
     * A level as printed: a number where it is one, else its code.
     */
    code: number | string;
    /**
     * The scale of a level, the domain of an activity, the role of a specialisation.
     */
    within?: string;
    title?: Title;
    tasks: string[];
    sections: Sections;
}
export interface Remark {
    on: ElementReference;
    text: string;
    /**
     * Whether it still has to be settled.
     */
    open: boolean;
    /**
     * The language of the translation that it is about.
     */
    language?: string;
    author?: string;
    date?: string;
}
export interface DisputedWording {
    on: ElementReference;
    text: string;
}
export interface Adaptation {
    change: 'omitted' | 'title' | 'levels' | 'sections' | 'tasks' | 'requirements';
    kind: ElementKind;
    code: Code;
    /**
     * The title or the levels as adopted.
     */
    before?: string;
    /**
     * The title or the levels here.
     */
    after?: string;
    reason: string | null;
}
