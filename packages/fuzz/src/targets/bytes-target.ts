import { decodeUtf8 } from '@gradus/language/text';
import { bytesOfText, mutatedBytes, randomBytes, textOfBytes } from '../mutation/byte-mutation.ts';
import { FrameworkTexts } from '../seeds/framework-texts.ts';
import { promise, type Session, type Target } from '../target.ts';
import { checkingPromises } from '../texts/checking-promises.ts';
import { formatPromises } from '../texts/format-promises.ts';
import { OpenFile } from '../texts/open-file.ts';
import { textOf } from './text-target.ts';

const MARKS = ['', '', '', '\xef\xbb\xbf', '\xff\xfe', '\xfe\xff'];

/** Files as they lie on a disk, which need not be text at all. */
export const bytesTarget: Target = {
    name: 'bytes',
    about: 'bytes of a file, read as the command and the server do',
    async start(): Promise<Session> {
        const texts = new FrameworkTexts();
        const file = new OpenFile();
        const encoded = (text: string) => textOfBytes(new TextEncoder().encode(text));
        return {
            make(random, kept) {
                if (random.once(6)) return random.pick(MARKS) + randomBytes(random, 4000);
                const known = kept.length > 0 && random.once(2) ? random.pick(kept) : undefined;
                const bytes = typeof known === 'string' ? known : encoded(texts.other(random));
                return mutatedBytes(random.pick(MARKS) + bytes, random, encoded(texts.other(random)));
            },
            async attempt(input) {
                const text = decoded(bytesOfText(textOf(input)));
                if (text === undefined) return;
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

/** The text of bytes; nothing where they are refused, which has to be done with a reason. */
function decoded(bytes: Uint8Array): string | undefined {
    try {
        return decodeUtf8(bytes);
    } catch (error) {
        const reason = error instanceof Error ? error.message : '';
        promise(/^it is .*\.$/s.test(reason), () => `Bytes are refused without a reason: ${reason}`);
        return undefined;
    }
}
