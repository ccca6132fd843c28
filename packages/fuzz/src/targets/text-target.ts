import type { Json } from '@gradus/exchange/importers';
import { FrameworkTexts } from '../seeds/framework-texts.ts';
import { NoInput, type Session, type Target } from '../target.ts';
import { checkingPromises } from '../texts/checking-promises.ts';
import { formatPromises } from '../texts/format-promises.ts';
import { OpenFile } from '../texts/open-file.ts';
import { randomText } from '../texts/random-text.ts';

/** Reads, checks and formats texts. */
export const textTarget: Target = {
    name: 'text',
    about: 'reading, checking, putting right and formatting a text',
    async start(): Promise<Session> {
        const texts = new FrameworkTexts();
        const file = new OpenFile();
        return {
            make: (random, kept) => randomText(random, texts, kept),
            async attempt(input) {
                const text = textOf(input);
                try {
                    const document = await file.open(text);
                    checkingPromises(file, document);
                    await formatPromises(file, document);
                } finally {
                    await file.close();
                }
            }
        };
    }
};

/** An input that is a text. */
export function textOf(input: Json): string {
    if (typeof input !== 'string') throw new NoInput('This is no text.');
    return input;
}
