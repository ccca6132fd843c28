import type { SectionForm } from '@gradus/model';

/** What becomes of a table: the elements that are to be written, with codes that nothing else has. */
export interface Draft {
    readonly sections: readonly NewSection[];
    readonly scale: NewScale | undefined;
    readonly categories: readonly NewCategory[];
    readonly roles: readonly NewRole[];
    readonly matrix: NewMatrix | undefined;
}

export interface NewSection {
    readonly code: string;
    readonly title: string;
    readonly form: SectionForm;
    readonly kind: 'competency' | 'descriptor' | 'level' | 'role';
}

export interface NewScale {
    readonly code: string;
    readonly title: string;
    readonly levels: readonly NewLevel[];
}

export interface NewLevel {
    readonly code: string;
    readonly title: string;
    /** What it means. */
    readonly text?: NewText;
}

export interface NewCategory {
    readonly code: string;
    readonly title: string;
    /** The category that it stands in. */
    readonly parent: string | undefined;
    /** The scale; nothing where its competencies have no levels. */
    readonly scale: string | undefined;
    readonly competencies: readonly NewCompetency[];
    /** Those within its braces. */
    readonly categories: readonly NewCategory[];
}

export interface NewCompetency {
    readonly code: string;
    readonly title: string;
    /** The code as it was printed, where that cannot be one. */
    readonly number: string | undefined;
    readonly aliases: readonly string[];
    readonly remarks: readonly string[];
    readonly sections: readonly NewText[];
    readonly levels: readonly { readonly level: string; readonly text: NewText }[];
}

export interface NewText {
    /** Absent where it is the only list. */
    readonly section: string | undefined;
    readonly form: SectionForm;
    readonly lines: readonly string[];
}

export interface NewRole {
    readonly code: string;
    readonly title: string;
    readonly texts: readonly NewText[];
    /** What cells say that is no level, or more than one. */
    readonly remarks: readonly string[];
}

export interface NewMatrix {
    readonly title: string;
    readonly roles: readonly string[];
    readonly rows: readonly { readonly competency: string; readonly cells: readonly string[] }[];
}
