import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';

const LEXER = (await TestWorkspace.of('')).services.parser.Lexer;

/** The tokens of a text, each as “type image”; keywords have their image for a type. */
function tokens(text: string): string[] {
    const result = LEXER.tokenize(text);
    expect(result.errors, text).toEqual([]);
    return result.tokens.map(token =>
        token.tokenType.name === token.image ? token.image : `${token.tokenType.name} ${token.image}`
    );
}

test.each([
    ...['PC1', '1AA', '2.A.1.a', 'A.1', 'e-1', '0.5', 'data-analysis', 'a/b', '_x', 'x_', '1'],
    ...['Управление', 'ОК-1', 'ΓΔ.2', 'צוות', 'عمل', '日本語', 'क्षमता', 'e\u0301t\u00e9', 'ﬁ', '𝔘1']
])('%s is one code', code => {
    expect(tokens(code)).toEqual([`CODE ${code}`]);
});

test('a code ends before its colon, its comma and its brace', () => {
    expect(tokens('PC1:2')).toEqual(['CODE PC1', ':', 'CODE 2']);
    expect(tokens('A.1,{B}')).toEqual(['CODE A.1', ',', '{', 'CODE B', '}']);
});

test('two dots are a range, whatever the levels look like', () => {
    expect(tokens('2..3')).toEqual(['CODE 2', '..', 'CODE 3']);
    expect(tokens('2 .. 3')).toEqual(['CODE 2', '..', 'CODE 3']);
    expect(tokens('0.5..1.5')).toEqual(['CODE 0.5', '..', 'CODE 1.5']);
    expect(tokens('A..e-1')).toEqual(['CODE A', '..', 'CODE e-1']);
});

test('a longer word is not the keyword that it begins with', () => {
    for (const word of [
        'introduction',
        'indicators',
        'online',
        'format',
        'attitude',
        'levels1',
        'role-play',
        'in.1',
        'textе'
    ]) {
        expect(tokens(word)).toEqual([`CODE ${word}`]);
    }
    expect(tokens('in on at for levels level')).toEqual(['in', 'on', 'at', 'for', 'levels', 'level']);
});

test('keywords are written small', () => {
    expect(tokens('Role IN roLe')).toEqual(['CODE Role', 'CODE IN', 'CODE roLe']);
});

test.each(['-', '•', '‣', '▪', '●', '◦', '–', '\uf0b7'])('a line that begins with %s is prose', mark => {
    expect(tokens(`${mark} one { "two" } : // three /* four */\nfive`)).toEqual([
        `BULLET ${mark} one { "two" } : // three /* four */`,
        'CODE five'
    ]);
    expect(tokens(`${mark}\tx`)).toEqual([`BULLET ${mark}\tx`]);
    expect(tokens(`${mark}\u00a0x`)).toEqual([`BULLET ${mark}\u00a0x`]);
});

test('a bullet with nothing behind it is a line of its own, whatever ends the line', () => {
    expect(tokens('-\n- x')).toEqual(['BULLET -', 'BULLET - x']);
    expect(tokens('-\r\n-\r- x')).toEqual(['BULLET -', 'BULLET -', 'BULLET - x']);
    expect(tokens('•')).toEqual(['BULLET •']);
});

test.each([
    ['"x"', '"', '"'],
    ['“x”', '“', '”'],
    ['„x“', '„', '“'],
    ['„x”', '„', '”'],
    ['”x”', '”', '”'],
    ['«x»', '«', '»'],
    ['»x«', '»', '«']
])('%s is a text, and another one may follow at once', (written, open, close) => {
    expect(tokens(`${written}${written}`)).toEqual([`STRING ${written}`, `STRING ${written}`]);
    expect(tokens(`${open}a - b { } // c${close}:`)).toEqual([`STRING ${open}a - b { } // c${close}`, ':']);
});

test('a text without its closing mark ends with its line', () => {
    expect(tokens('"one\ntwo "three')).toEqual(['STRING "one', 'CODE two', 'STRING "three']);
    expect(tokens('„one\r\ntwo')).toEqual(['STRING „one', 'CODE two']);
});

test('blanks that are copied along are blanks', () => {
    expect(tokens('\uFEFFrole\u00a0R\u2003"x"\u202f{\u3000}')).toEqual(['role', 'CODE R', 'STRING "x"', '{', '}']);
});

test('comments are no tokens, and need no line of their own', () => {
    expect(tokens('a // b\nc /* d\n */ e /**/ f')).toEqual(['CODE a', 'CODE c', 'CODE e', 'CODE f']);
    expect(tokens('a //')).toEqual(['CODE a']);
});

const LONG: readonly (readonly [name: string, text: (length: number) => string, length: number])[] = [
    ['word', length => 'a'.repeat(length), 1_000_000],
    ['code of many parts', length => 'a-'.repeat(length / 2), 1_000_000],
    ['open text', length => `"${'x '.repeat(length / 2)}`, 1_000_000],
    ['open German text', length => `„${'x '.repeat(length / 2)}`, 1_000_000],
    ['line of prose', length => `- ${'x - '.repeat(length / 4)}`, 1_000_000],
    ['row of blanks', length => `${' '.repeat(length)}x`, 1_000_000],
    ['open comment', length => `/*${' x'.repeat(length / 2)}`, 1_000_000],
    ['row of dashes', length => '-'.repeat(length), 200_000],
    ['row of unknown signs', length => '='.repeat(length), 200_000]
];
test.each(LONG)('a %s takes about ten times as long as a tenth of it', (_, text, length) => {
    // Time of the processor, so that a busy machine does not count.
    const time = (line: string): number => {
        const begin = process.cpuUsage();
        LEXER.tokenize(line);
        return process.cpuUsage(begin).user / 1000;
    };
    const short = text(length / 10);
    const long = text(length);
    time(short);
    const limit = 45 * Math.min(time(short), time(short)) + 100;
    // Quadratic would be a hundred times; a second and a third chance are for the collection of garbage.
    expect(time(long) < limit || time(long) < limit || time(long) < limit).toBe(true);
});
