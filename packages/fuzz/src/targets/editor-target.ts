import type { Random } from '../random.ts';
import { FrameworkTexts } from '../seeds/framework-texts.ts';
import type { Session, Target } from '../target.ts';
import { askAboutPlace, askAboutText } from '../texts/ask-editor.ts';
import { isWithinSign } from '../texts/inside.ts';
import { OpenFile } from '../texts/open-file.ts';
import { randomText } from '../texts/random-text.ts';
import { textOf } from './text-target.ts';

/** Where somebody asks something. It is a part of the input, so that it stays where it is when the rest becomes smaller. */
const CURSOR = '‸';
const MOST_CURSORS = 4;

/** Everything that an editor asks about a text while somebody works in it. */
export const editorTarget: Target = {
    name: 'editor',
    about: 'hovers, completion, symbols, renaming and all else that an editor asks',
    async start(): Promise<Session> {
        const texts = new FrameworkTexts();
        const file = new OpenFile();
        return {
            make: (random, kept) => withCursors(randomText(random, texts, kept).replaceAll(CURSOR, ''), random),
            async attempt(input) {
                const parts = textOf(input).split(CURSOR);
                let offset = 0;
                const offsets = parts.slice(0, MOST_CURSORS).map(part => {
                    offset += part.length;
                    return offset;
                });
                try {
                    const text = parts.join('');
                    const document = await file.open(text);
                    await askAboutText(file, document);
                    for (const each of offsets)
                        if (!isWithinSign(text, each)) await askAboutPlace(file, document, each);
                } finally {
                    await file.close();
                }
            }
        };
    }
};

function withCursors(text: string, random: Random): string {
    let marked = text;
    for (let left = random.upTo(MOST_CURSORS - 1); left > 0; left--) {
        const at = random.below(marked.length + 1);
        marked = marked.slice(0, at) + CURSOR + marked.slice(at);
    }
    return marked;
}
