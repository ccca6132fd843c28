/** What could not be taken back, so that whoever looks at the folder knows what is in it. */
export interface Left {
    /** A file or folder that is still there. */
    readonly path: string;
    /** Where what it holds belongs; nothing where it is to go. */
    readonly belongsAt?: string;
}

/**
 * One thing that a command does to the disk, noted before it is done. What is noted may not have begun yet, be under
 * way at this moment, or be done.
 */
export interface Step {
    /** What is of no use any more once everything is done. */
    readonly rest: string | undefined;
    /**
     * Takes it back as far as it has come. It may be asked again: then what was under way the first time is done.
     *
     * @returns what could not be taken back
     */
    undo(): Left | undefined;
}
