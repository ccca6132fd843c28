import type { Subject } from '@gradus/protocol';
import { createContext } from 'preact';

/** Whether something can be led to. In a text everything can, as it is written somewhere. */
export const LeadsTo = createContext<(subject: Subject) => boolean>(() => true);
