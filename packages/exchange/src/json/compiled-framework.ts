/**
 * Generated from schema/framework-1.schema.json by `npm run generate`; a test compares the two.
 * Do not edit.
 */

export type Code = string;
export type Title = string;
export type ElementKind =
    'framework' | 'scale' | 'level' | 'category' | 'competency' | 'domain' | 'activity' | 'group' | 'grade' | 'role';
/**
 * A level as printed: a number where it is one, else its code.
 */
export type LevelCode = number | string;
/**
 * Other names it goes by.
 */
export type Aliases = string[];

/**
 * A competency framework as Gradus compiles it. Lists keep the order of the text. Codes are unique among the elements of a kind, and every code that is referred to is listed.
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
     * What has levels.
     */
    competencies: Competency[];
    /**
     * Competencies without levels, which apply to every role.
     */
    values: Value[];
    domains: Domain[];
    groups: Group[];
    /**
     * In order of rank within a group, as the framework gives it.
     */
    grades: Grade[];
    roles: Role[];
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
    version?: string;
    date?: string;
    /**
     * A BCP 47 language tag.
     */
    language?: string;
    publisher?: string;
    source?: string;
    licence?: string;
    sections: Sections;
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
    numbered: boolean;
    for: {
        kind: ElementKind;
        category?: Code;
        required: boolean;
    }[];
}
export interface Scale {
    code: Code;
    title: Title;
    /**
     * Whether a level includes what the levels below it say.
     */
    cumulative: boolean;
    /**
     * From lowest to highest.
     */
    levels: Level[];
    sections: Sections;
}
export interface Level {
    code: LevelCode;
    title: Title;
    sections: Sections;
}
export interface Category {
    code: Code;
    title: Title;
    parent: Code | null;
    /**
     * The scale of its competencies; null for values.
     */
    scale: Code | null;
    sections: Sections;
}
export interface Competency {
    code: Code;
    title: Title;
    category: Code;
    aliases: Aliases;
    scale: Code;
    /**
     * The levels it is defined at, from lowest to highest.
     */
    levels: LevelCode[];
    sections: Sections;
}
export interface Value {
    code: Code;
    title: Title;
    category: Code;
    aliases: Aliases;
    sections: Sections;
}
export interface Domain {
    code: Code;
    title: Title;
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
    sections: Sections;
}
export interface Group {
    code: Code;
    title: Title;
    sections: Sections;
}
export interface Grade {
    code: Code;
    title: Title;
    group: Code | null;
    aliases: Aliases;
    sections: Sections;
}
export interface Role {
    code: Code;
    title: Title;
    aliases: Aliases;
    grade: Code | null;
    domain: Code | null;
    tasks: string[];
    /**
     * In the author's order.
     */
    requirements: Requirement[];
    sections: Sections;
}
export interface Requirement {
    competency: Code;
    /**
     * A level as printed: a number where it is one, else its code.
     */
    level: number | string;
    /**
     * A level as printed: a number where it is one, else its code.
     */
    maxLevel?: number | string;
    necessity: 'essential' | 'desirable';
}
