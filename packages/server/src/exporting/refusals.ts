/** Why nothing can be made of a file that is part of nothing. */
export const NO_FRAMEWORK = 'This file belongs to no framework: no file in its folder or above has a framework header.';

/** Why nothing is made of a framework with errors, unless somebody insists. */
export function errorsReason(errors: number): string {
    return errors === 1 ? 'The framework has an error.' : `The framework has ${errors} errors.`;
}
