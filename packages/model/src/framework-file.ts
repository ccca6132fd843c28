/** How the names of files that hold parts of a framework end. */
export const FRAMEWORK_ENDING = '.gradus';

/** Finds those files, for whoever asks by a pattern: what takes patterns tells capitals apart, and has no other way to say so. */
export const FRAMEWORK_FILES = '**/*.[gG][rR][aA][dD][uU][sS]';

/**
 * Whether a file is one of Gradus, by its name or its path. Capitals do not count: some programs write endings in them, and
 * editors take such a file for one of Gradus all the same.
 */
export function isFrameworkFile(name: string): boolean {
    return name.slice(-FRAMEWORK_ENDING.length).toLowerCase() === FRAMEWORK_ENDING;
}
