import { formattedText } from '@gradus/language/formatting';
import { services } from '@gradus/language/testing/texts';
import { URI } from 'langium';
import { askAboutPlace, askAboutText } from '../texts/ask-editor.ts';
import { checkingPromises } from '../texts/checking-promises.ts';
import { OpenFile } from '../texts/open-file.ts';
import type { Grown } from './growth.ts';

const OPTIONS = { tabSize: 2, insertSpaces: true };

const file = new OpenFile();

/** What is done with a text, by name; each makes what is measured of the text. */
export const TEXT_WORK: Readonly<Record<string, (text: string) => Grown>> = {
    read: text => ({ bytes: text.length, run: async () => void services.parser.GradusParser.parse(text) }),
    check: text => ({
        bytes: text.length,
        async run() {
            await file.open(text);
            await file.close();
        }
    }),
    format: text => ({
        bytes: text.length,
        async run() {
            const { LangiumDocumentFactory } = services.shared.workspace;
            formattedText(LangiumDocumentFactory.fromString(text, URI.parse('file:///main.gradus')), OPTIONS);
        }
    }),
    'check and ask': text => {
        // Of the text that was asked about last, something is kept: that would make the second time cheap, where there is one.
        const texts = [text, `${text}\n`];
        let times = 0;
        return {
            bytes: text.length,
            async run() {
                const document = await file.open(texts[times++ % 2] ?? text);
                checkingPromises(file, document);
                await askAboutText(file, document);
                await askAboutPlace(file, document, Math.floor(text.length / 2));
                await file.close();
            }
        };
    }
};
