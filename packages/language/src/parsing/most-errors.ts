/** Syntax errors after which the rest of a file is passed over: nobody reads more of them. */
export const MOST_ERRORS = 200;
