import fc from 'fast-check';
import { EmptyFileSystem } from 'langium';
import { createGradusCoreServices } from '../gradus-module.ts';
import { randomElement } from './random-elements.ts';

const { Lexer } = createGradusCoreServices(EmptyFileSystem).gradus.parser;

interface Piece {
    readonly image: string;
    readonly kind: string;
}

function kindsOf(text: string): Piece[] {
    const { tokens, hidden } = Lexer.tokenize(text);
    return [...tokens, ...hidden.filter(({ image }) => image.trim() !== '')]
        .sort((a, b) => a.startOffset - b.startOffset)
        .map(({ image, tokenType }) => ({ image, kind: tokenType.name }));
}

/** The tokens of a text and its comments, in order, as they are written; what begins a table's row says so. */
export function piecesOf(text: string): string[] {
    return kindsOf(text).map(({ image, kind }) => (kind === 'ROW' ? `row ${image}` : image));
}

const QUOTES = ['"', '"', '“', '”', '„', '“', '„', '”', '”', '”', '«', '»', '»', '«'];
const BULLETS = ['-', '•', '–', '●', '\uf0b7'];
const COMMENTS = ['// said by the author', '//', '/* said */', '/* said\n   over lines */', '/**/'];
const SPACES = ['', ' ', '  ', '\t', '\u00a0', '\n', '\n\n', '\n\n\n   ', ' \n\t', '\ufeff'];

const space = fc.constantFrom(...SPACES);
const comment = fc.tuple(space, fc.constantFrom(...COMMENTS), space).map(parts => {
    const [, written, after] = parts;
    return parts.with(2, written.startsWith('//') && !after.includes('\n') ? '\n' : after).join('');
});
const gap = fc.oneof({ weight: 6, arbitrary: space }, comment);
/** The stroke that begins a row is the first on its line; no other stroke of the row is. */
const gapBeforeRow = fc.tuple(gap, fc.constantFrom('\n', '\n\n', '\n  ', '\n\t\u00a0')).map(parts => parts.join(''));
const gapInRow = fc.constantFrom('', ' ', '  ', '\t', '\u00a0', '\ufeff', '/* said */', ' /* said\n over lines */ ');

/**
 * Text that is right, or nearly so, and looks as if nobody cared: any spacing, comments anywhere,
 * all kinds of quotation marks and bullets, one text that is never closed.
 */
export const carelessText: fc.Arbitrary<string> = fc
    .array(randomElement, { minLength: 1, maxLength: 3 })
    .map(elements => kindsOf(elements.join('\n')))
    .chain(pieces => {
        const gaps = pieces.map((_, index) => gapFor(pieces[index + 1]));
        return fc.tuple(gap, fc.tuple(...pieces.map(({ image }) => dressed(image))), fc.tuple(...gaps), fc.boolean());
    })
    .map(([before, pieces, gaps, windows]) => {
        const text = before + pieces.map((piece, index) => piece + separated(piece, gaps[index] ?? '')).join('');
        return windows ? text.replaceAll('\n', '\r\n') : text;
    });

function gapFor(next: Piece | undefined): fc.Arbitrary<string> {
    if (next?.kind === 'ROW') return gapBeforeRow;
    return next?.kind === 'PIPE' ? gapInRow : gap;
}

/** A piece with other marks of the same meaning. */
function dressed(piece: string): fc.Arbitrary<string> {
    if (piece.startsWith('"')) {
        const inner = piece.slice(1, -1);
        const closed = fc
            .nat({ max: QUOTES.length / 2 - 1 })
            .map(index => QUOTES[index * 2] + inner + QUOTES[index * 2 + 1]);
        return fc.oneof({ weight: 20, arbitrary: closed }, fc.constant(`"${inner}`));
    }
    return piece.startsWith('- ') ? fc.constantFrom(...BULLETS).map(mark => mark + piece.slice(1)) : fc.constant(piece);
}

/** What comes after a piece, so that it ends where it is to end. */
function separated(piece: string, after: string): string {
    const runsOn =
        BULLETS.some(mark => piece.startsWith(`${mark} `)) || (/^["“„”«»]/.test(piece) && !/.["“„”«»]$/s.test(piece));
    if (runsOn && !/^\s*\n/.test(after)) return `\n${after}`;
    return after === '' && /[\p{L}\p{N}]$/u.test(piece) ? ' ' : after;
}
