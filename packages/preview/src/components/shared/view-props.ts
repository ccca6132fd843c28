import type { PreviewChoice, SavedFile, ShownChanges } from '@gradus/protocol';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import type { Reveal } from './reveal.ts';

/** What each of the views is given. */
export interface ViewProps {
    readonly index: PreviewIndex;
    readonly choice: PreviewChoice;
    readonly onChoose: (choice: PreviewChoice) => void;
    /** Shows where something is written; absent where there is no source. */
    readonly onReveal: Reveal;
    /** What is different from another state of the framework, where one has been chosen. */
    readonly changes?: ShownChanges | undefined;
    /** Asks what to compare with; absent where there is nothing to choose from. */
    readonly onCompare?: (() => void) | undefined;
    /** Says which roles are looked at as they were; absent where no more of them are to be had than there are. */
    readonly onEarlier?: ((roles: readonly string[]) => void) | undefined;
    /** Has what was made of the view kept as a file. */
    readonly onSave?: ((file: SavedFile) => void) | undefined;
    /** What is wrong with a requirement, in words; absent where nothing is with any. */
    readonly problemOf?: ((role: string, competency: string) => string | undefined) | undefined;
    /** Leaves out controls, where scripts do not run. */
    readonly still?: boolean;
}
