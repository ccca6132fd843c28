import { useLayoutEffect, useState } from 'preact/hooks';

/** How long a notice is in sight: time to read a short sentence, and more for a longer one. */
const IN_SIGHT_MS = 4000;
const PER_CHARACTER_MS = 70;

interface Said {
    readonly text: string;
    /** Whether it is for those who see as well. */
    readonly isShown: boolean;
}

/** What was said last: to those who hear it, and where nothing else shows it, for a while also to those who see. */
export function useSaid() {
    const [said, setSaid] = useState<Said>({ text: '', isShown: false });
    useLayoutEffect(() => {
        if (!said.isShown) return undefined;
        const timer = setTimeout(() => setSaid({ text: said.text, isShown: false }), timeFor(said.text));
        return () => clearTimeout(timer);
    }, [said]);
    return {
        said,
        say: (text: string) => setSaid({ text, isShown: false }),
        show: (text: string) => setSaid({ text, isShown: true })
    };
}

function timeFor({ length }: string): number {
    return Math.max(IN_SIGHT_MS, length * PER_CHARACTER_MS);
}
