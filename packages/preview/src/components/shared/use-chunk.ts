import { useState } from 'preact/hooks';

const CHUNK = 200;

/**
 * How much of a long list is drawn: a piece at first, another one each time that is asked for.
 *
 * @param list what is listed; of another list, the first piece is drawn again
 */
export function useChunk(list: string, size = CHUNK): { readonly shown: number; readonly more: () => void } {
    const [asked, setAsked] = useState({ list, shown: size });
    const shown = asked.list === list ? asked.shown : size;
    return { shown, more: () => setAsked({ list, shown: shown + size }) };
}
