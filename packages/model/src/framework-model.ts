/**
 * The resolved model of one framework: plain data in which every reference has been followed
 * and every cross-reference is a code of this same model. Exporters, views and reports read
 * this and never the syntax tree. It can be sent between threads and processes as it is.
 *
 * Order is the order of the text: files by path (numbers compared as numbers), then position.
 */
export interface FrameworkModel {
    readonly framework: FrameworkHeader;
    readonly sections: readonly SectionDeclaration[];
    readonly scales: readonly Scale[];
    readonly categories: readonly Category[];
    /** Competencies and values alike; a value is one whose category has no scale. */
    readonly competencies: readonly Competency[];
    readonly domains: readonly Domain[];
    readonly groups: readonly Group[];
    /** In the order of the text, which is the order of rank within a group. */
    readonly grades: readonly Grade[];
    readonly roles: readonly Role[];
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
}

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
    | 'domain'
    | 'activity'
    | 'group'
    | 'grade'
    | 'role';

export interface FrameworkHeader extends Described {
    readonly version?: string;
    readonly date?: string;
    /** A BCP 47 language tag. */
    readonly language?: string;
    readonly publisher?: string;
    readonly source?: string;
    readonly licence?: string;
}

export interface SectionDeclaration {
    readonly code: string;
    readonly title: string;
    readonly form: SectionForm;
    /** Whether a list is printed with numbers. */
    readonly numbered: boolean;
    readonly uses: readonly SectionUse[];
    readonly origin: Origin;
}

/** For which elements a section is meant: all of a kind, or those within a category. */
export interface SectionUse {
    readonly kind: ElementKind;
    readonly category?: string;
    readonly required: boolean;
}

export interface Scale extends Described {
    /** Whether a level includes what the levels below it say. */
    readonly cumulative: boolean;
    /** From lowest to highest. */
    readonly levels: readonly Level[];
}

export type Level = Described;

export interface Category extends Described {
    readonly parent?: string;
    /** Absent where the category's competencies have no levels. */
    readonly scale?: string;
}

export interface Competency extends Described {
    readonly category: string;
    readonly aliases: readonly string[];
    readonly scale?: string;
    /** The codes of the levels it is defined at, from lowest to highest; empty for a value. */
    readonly levels: readonly string[];
    /** Whether {@link levels} is fewer than the scale has. */
    readonly restricted: boolean;
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
}

export interface Role extends Described {
    readonly aliases: readonly string[];
    readonly grade?: string;
    readonly domain?: string;
    readonly tasks: readonly string[];
    /** In the author's order. */
    readonly requirements: readonly Requirement[];
}

export type Necessity = 'essential' | 'desirable';

export interface Requirement {
    readonly competency: string;
    /** A level's code; the lowest one where a range is required. */
    readonly level: string;
    readonly maxLevel?: string;
    readonly necessity: Necessity;
    readonly origin: Origin;
}
