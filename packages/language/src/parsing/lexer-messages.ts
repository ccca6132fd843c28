import { DefaultLexerErrorMessageProvider } from 'langium';

/** Says what to do about a sign that the language does not know. */
export class GradusLexerMessages extends DefaultLexerErrorMessageProvider {
    override buildUnexpectedCharactersMessage(fullText: string, startOffset: number, length: number): string {
        const text = fullText.slice(startOffset, startOffset + length);
        const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
        if (text.includes('\ufffd')) {
            return 'Some characters here could not be read: the file is not in UTF-8. Save it again with the encoding UTF-8.';
        }
        return `“${shown}” cannot stand here. Text stands in quotation marks, "like this", or on a line that begins with “- ”.`;
    }
}
