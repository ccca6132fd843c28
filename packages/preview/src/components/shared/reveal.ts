import type { Subject } from '@gradus/protocol';

/**
 * Shows where something is written; absent where there is no source to show, as in the page.
 *
 * @param keepsFocus whether keys go on to where they went before
 */
export type Reveal = ((subject: Subject, keepsFocus?: boolean) => void) | undefined;
