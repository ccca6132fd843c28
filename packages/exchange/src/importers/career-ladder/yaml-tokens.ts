import { type CST, Lexer, type LineCounter, Parser } from 'yaml';
import { UnreadableSource } from '../importer.ts';

/** How deep lists and maps may lie within each other. The library calls itself for each, and a ladder has five. */
const DEEPEST = 200;
/** How many words, signs and line breaks there may be: each takes more than a kilobyte where it is wrong. */
const MOST_WORDS = 150_000;
/** What the library’s lexer has before each text that stands without quotation marks. */
const MARK = '\u001f';
/** Only the first error is told, and the library remembers each with all that led to it. */
const MOST_ERRORS = 10;

/**
 * What the library takes a text for, before it makes documents of it: bit by bit, so that a text that stands for more
 * than a ladder can be is refused before any of it is kept.
 *
 * @throws UnreadableSource where it is nested too deeply, or has more words than are read
 */
export function* yamlTokens(text: string, name: string, lines: LineCounter): Generator<CST.Token> {
    const parser = new Parser(lines.addNewLine);
    lines.addNewLine(0);
    let words = 0;
    let errors = 0;
    for (const word of new Lexer().lex(text)) {
        for (const token of parser.next(word)) {
            yield token;
            if (token.type === 'error' && ++errors === MOST_ERRORS) return;
        }
        if (parser.stack.length > DEEPEST) {
            const { line } = lines.linePos(parser.offset - word.length);
            throw new UnreadableSource(
                `${name} cannot be read. It is nested too deeply from line ${line} on: ` +
                    'a ladder has no more than five lists and maps within each other.'
            );
        }
        if (word !== MARK && !word.startsWith(' ') && ++words > MOST_WORDS) {
            throw new UnreadableSource(`${name} is too large. Import a part of it.`);
        }
    }
    yield* parser.end();
}
