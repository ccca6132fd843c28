import { options } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being printed, for what is drawn for paper alone. */
export function useIsPrinting(): boolean {
    const [isPrinting, setIsPrinting] = useState(false);
    useEffect(() => {
        const begin = () => drawNow(() => setIsPrinting(true));
        const end = () => setIsPrinting(false);
        addEventListener('beforeprint', begin);
        addEventListener('afterprint', end);
        return () => {
            removeEventListener('beforeprint', begin);
            removeEventListener('afterprint', end);
        };
    }, []);
    return isPrinting;
}

/** Has a change drawn before this returns: what is printed is what is there when the event is over. */
function drawNow(change: () => void): void {
    const { debounceRendering } = options;
    options.debounceRendering = draw => draw();
    try {
        change();
    } finally {
        if (debounceRendering === undefined) delete options.debounceRendering;
        else options.debounceRendering = debounceRendering;
    }
}
