/** Where something stands, as in the language server protocol: lines and characters count from zero. */
export interface Range {
    readonly start: Position;
    readonly end: Position;
}

export interface Position {
    readonly line: number;
    readonly character: number;
}

/** A diagnostic with its file, for reports. */
export interface Finding {
    readonly code: string;
    readonly severity: 'error' | 'warning' | 'information';
    readonly message: string;
    /** Path from the working folder, with forward slashes. */
    readonly file: string;
    readonly range: Range;
    readonly related: readonly { readonly message: string; readonly file: string; readonly range: Range }[];
    readonly excerpt: Excerpt;
    /** How it can be put right, the best way first; not there where nobody asked. */
    readonly fixes?: readonly FindingFix[] | undefined;
}

/** A way to put a finding right. */
export interface FindingFix {
    /** What happens, as a command. */
    readonly title: string;
    /** Whether it is right in nearly all cases. */
    readonly isPreferred: boolean;
    /** Whether it is right without anybody looking at it, so that `gradus check --fix` makes it. */
    readonly isCertain: boolean;
    readonly edits: readonly { readonly file: string; readonly range: Range; readonly text: string }[];
}

/** A finding that the author accepts, with the reason. */
export interface AcceptedFinding extends Finding {
    readonly reason: string;
}

/** The line that a finding begins in; of a long one, the part around the finding. */
export interface Excerpt {
    /** The character of the line that the text begins with. */
    readonly from: number;
    readonly text: string;
}

/** What a check came to. Any report can be made of it. */
export interface CheckResult {
    /** How many files were checked. */
    readonly files: number;
    readonly findings: readonly Finding[];
    readonly accepted: readonly AcceptedFinding[];
}
