import type { Subject } from '@gradus/protocol';

/** Shows where something is written; absent where there is no source to show, as in the page. */
export type Reveal = ((subject: Subject) => void) | undefined;
