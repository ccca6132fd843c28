/** A tag of HTML or XML: its name without prefix, in small letters for HTML. */
export interface Tag {
    readonly type: 'open' | 'close';
    readonly name: string;
    /** What stands behind the name. */
    readonly rest: string;
    readonly isEmpty: boolean;
}

/** What stands one after the other in HTML or XML; text still has its character references. */
export type Piece = Tag | { readonly type: 'text'; readonly text: string; readonly raw: boolean };

/**
 * Goes through HTML or XML piece by piece. Comments, instructions and declarations are passed over; nothing of them is
 * followed, so a document type can define nothing.
 */
export function* pieces(text: string): Generator<Piece> {
    let at = 0;
    while (at < text.length) {
        const open = text.indexOf('<', at);
        if (open < 0 || open > at)
            yield { type: 'text', text: text.slice(at, open < 0 ? undefined : open), raw: false };
        if (open < 0) return;
        if (text.startsWith('<!--', open)) at = after(text, '-->', open + 4);
        else if (text.startsWith('<![CDATA[', open)) {
            at = after(text, ']]>', open + 9);
            yield { type: 'text', text: text.slice(open + 9, Math.max(open + 9, at - 3)), raw: true };
        } else if (text[open + 1] === '!' || text[open + 1] === '?') at = after(text, '>', open + 2);
        else if (TAG_START.test(text.slice(open + 1, open + 3))) {
            const end = endOfTag(text, open + 1);
            const tag = tagOf(text.slice(open + 1, end));
            if (tag) yield tag;
            at = end + 1;
        } else {
            yield { type: 'text', text: '<', raw: false };
            at = open + 1;
        }
    }
}

const TAG_START = /^\/?[A-Za-z_]/;

function after(text: string, mark: string, from: number): number {
    const found = text.indexOf(mark, from);
    return found < 0 ? text.length : found + mark.length;
}

/** The `>` that ends a tag, which may hold others in quotation marks. */
function endOfTag(text: string, from: number): number {
    let quote = '';
    for (let at = from; at < text.length; at++) {
        const sign = text[at] ?? '';
        if (quote !== '') {
            if (sign === quote) quote = '';
        } else if (sign === '>') return at;
        else if ((sign === '"' || sign === "'") && text[at - 1] === '=') quote = sign;
    }
    return text.length;
}

function tagOf(inside: string): Tag | undefined {
    const [whole, slash = '', name = ''] = /^(\/?)([^\s/>]+)/.exec(inside) ?? [];
    if (whole === undefined) return undefined;
    const local = name.slice(name.indexOf(':') + 1);
    const rest = inside.slice(whole.length, whole.length + LONGEST_ATTRIBUTES);
    return { type: slash ? 'close' : 'open', name: local, rest, isEmpty: inside.endsWith('/') };
}

/** What is needed of a tag is short. */
const LONGEST_ATTRIBUTES = 4000;

/** The value of an attribute, with its prefix where it has one. */
export function attribute({ rest }: Tag, name: string): string | undefined {
    for (const [, key, double, single, bare] of rest.matchAll(ATTRIBUTE)) {
        if (key?.toLowerCase() === name.toLowerCase()) return unescaped(double ?? single ?? bare ?? '');
    }
    return undefined;
}

const ATTRIBUTE = /(?:^|[\s"'/])([^\s=/"'>]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** Replaces references to characters: numbers and the names that clipboards use. Others stay as they are. */
export function unescaped(text: string): string {
    if (!text.includes('&')) return text;
    return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));?/g, (whole, decimal, hex, name) => {
        if (name !== undefined) return NAMED.get(name) ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    });
}

/** The names of the Latin letters of HTML, from 160 on. */
const LATIN =
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED = new Map<string, string>([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
    ['apos', "'"],
    ['ndash', '–'],
    ['mdash', '—'],
    ['lsquo', '‘'],
    ['rsquo', '’'],
    ['sbquo', '‚'],
    ['ldquo', '“'],
    ['rdquo', '”'],
    ['bdquo', '„'],
    ['lsaquo', '‹'],
    ['rsaquo', '›'],
    ['bull', '•'],
    ['hellip', '…'],
    ['euro', '€'],
    ['oelig', 'œ'],
    ['OElig', 'Œ'],
    ['trade', '™'],
    ['rarr', '→'],
    ['check', '✓'],
    ...LATIN.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(160 + index)])
]);
