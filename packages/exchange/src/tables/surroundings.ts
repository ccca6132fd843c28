import type { Words } from './new-words.ts';
import type { Notes } from './notes.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a table is compared with, and where it goes. */
export interface Surroundings {
    readonly vocabulary: Vocabulary;
    readonly words: Words;
    readonly notes: Notes;
    /** The code of the category that the text goes into; absent where it goes between elements. */
    readonly within: string | undefined;
    readonly roleTexts?: RoleTexts | undefined;
}

/** What is said of roles outside of the cells of a table: lines by the folded title. */
export type RoleTexts = ReadonlyMap<string, readonly string[]>;
