/** What a workload says, before it is written in a language. Everything is named by its code. */
export interface Content {
    readonly code: string;
    readonly title: string;
    readonly levels: readonly Level[];
    readonly grades: readonly Named[];
    readonly domains: readonly Named[];
    /** One file each. The first one begins with the framework, its levels, grades and domains. */
    readonly parts: readonly Part[];
}

export interface Named {
    readonly code: string;
    readonly title: string;
}

/** Levels are numbered from 1. */
export interface Level {
    readonly number: number;
    readonly title: string;
    readonly indicators: readonly string[];
}

export interface Part {
    /** The file's name without what its language adds. Files are in the order of their names. */
    readonly name: string;
    readonly categories: readonly Category[];
    readonly roles: readonly Role[];
}

export interface Category extends Named {
    readonly definition: string;
    readonly competencies: readonly Competency[];
}

export interface Competency extends Named {
    readonly definition: string;
    readonly indicators: readonly string[];
    /** The levels at which it is defined. */
    readonly min: number;
    readonly max: number;
}

export interface Role extends Named {
    readonly grade: string;
    readonly domain: string;
    readonly purpose: string;
    readonly tasks: readonly string[];
    readonly requirements: readonly Requirement[];
}

export interface Requirement {
    readonly competency: string;
    readonly level: number;
    /** The upper end, where a range is required. */
    readonly maxLevel?: number;
    readonly desirable: boolean;
}
