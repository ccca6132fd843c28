/** Titles of what a table has no name for, in the language of the framework. */
export interface Words {
    readonly levels: string;
    readonly competencies: string;
    readonly text: string;
    readonly atLevel: string;
    readonly role: string;
    readonly added: string;
    readonly meaning: string;
}

const ENGLISH: Words = {
    levels: 'Levels',
    competencies: 'Competencies',
    text: 'Description',
    atLevel: 'At this level',
    role: 'Role',
    added: 'added',
    meaning: 'Meaning'
};

const FRENCH: Words = {
    levels: 'Niveaux',
    competencies: 'Compétences',
    text: 'Description',
    atLevel: 'À ce niveau',
    role: 'Rôle',
    added: 'ajouts',
    meaning: 'Signification'
};

/** @param language a language tag */
export function wordsIn(language: string | undefined): Words {
    return /^fr\b/i.test(language ?? '') ? FRENCH : ENGLISH;
}
