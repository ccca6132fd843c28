import type { Random } from '../random.ts';

/** Signs that something may be made of which they are not meant to be. */
const SIGNS = [
    ...['\0', '\u0001', '\u001b[31m', '\u007f', '\u0085', '\t', '\u000b', '\f', '\r', '\n', '\r\n', '\u2028', '\u2029'],
    ...['\ufeff', '\ufffe', '\uffff', '\ufffd', '\u00a0', '\u2003', '\u3000', '\u00ad', '\u200b', '\u200c', '\u200d'],
    // Half a sign, which is no text in UTF-8 but can be typed by a program.
    ...['\ud800', '\udbff', '\udc00', '\udfff', '\udc00\ud800'],
    ...['\u202a', '\u202e', '\u2066', '\u2067', '\u2069', '\u200f', '\u061c'],
    ...['e\u0301', '\u0301', `a${'\u0301'.repeat(40)}`, '\u1100\u1161\u11a8', '\ufdfa', '\u0344', 'ﬁ', 'İ', 'ß', 'ſ'],
    ...['💡', '👨‍👩‍👧‍👦', '🇪🇺', '\u{10ffff}', '\u{e0001}', '\u{1d7d9}', '१', '٣', '²', 'Ⅷ', '㎏'],
    ...['א', 'ع', 'Ω', 'я', 'с', '中', '가', 'ก', '\uf0b7', '•', '–', '“', '”', '„', '«', '»', '‘', '’']
];

/** Words that programs take for something else than text. */
const WORDS = [
    ...[
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        'valueOf',
        'then',
        'length',
        'null',
        'undefined',
        'NaN'
    ],
    ...[
        '-0',
        '1e999',
        '0x10',
        '99999999999999999999',
        '../../etc/passwd',
        'C:\\con',
        '::error::',
        '=1+1',
        '<script>',
        '&lt;'
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay what it looks like.
    ...['${x}', '%s', '$1', '$&', '\\', '\\u0000', '\\n', '`', '](x)', '<!--', ']]>', '--', '{{', '}}', '@', '#', '|']
];

/** A sign from anywhere in Unicode, or something that is known to be taken for something else. */
export function oddText(random: Random): string {
    switch (random.below(8)) {
        case 0:
            return random.pick(WORDS);
        case 1:
            return String.fromCodePoint(random.below(0x110000));
        case 2:
            return String.fromCharCode(random.below(0x10000));
        default:
            return random.pick(SIGNS);
    }
}
