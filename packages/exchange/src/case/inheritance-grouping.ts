/**
 * What associations of version 1.0 are grouped under that say what a role extends: without types of our own, they are
 * “is related to” like any relation. Title and description.
 */
export const INHERITANCE_GROUPING = [
    'Extends',
    'From which role or set another one takes over what it requires'
] as const;
