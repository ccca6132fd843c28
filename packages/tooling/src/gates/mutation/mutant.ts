/** A place of a source, and what stands there instead. */
export interface Mutant {
    readonly id: string;
    readonly file: string;
    /** From 1. */
    readonly line: number;
    readonly column: number;
    /** What the tool calls this kind of change: `EqualityOperator`. */
    readonly kind: string;
    readonly original: string;
    readonly replacement: string;
}

/** What a run of the tests has found out about a mutant. */
export type Finding =
    /** A test failed, or did not come to its end. */
    | { readonly id: string; readonly killedBy: string }
    /** A test ran it and noticed nothing. */
    | { readonly id: string; readonly unnoticedBy: string }
    /** It is run when its file is loaded, where it cannot be switched. */
    | { readonly id: string; readonly static: true };

/** What the process that runs the tests is told. */
export interface Plan {
    readonly root: string;
    /** The file of each mutant, by its id. */
    readonly files: Readonly<Record<string, string>>;
    /** Where findings are added, one a line. */
    readonly findings: string;
}

/** The variable of the environment that names the file with the plan. */
export const PLAN_VARIABLE = 'GRADUS_MUTATION_PLAN';
