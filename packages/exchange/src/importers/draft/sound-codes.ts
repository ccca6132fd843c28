import { codeFromWords, codeOf, FreeCodes, isCode } from '../../tables/codes.ts';
import type { ImportNotes } from '../notes.ts';
import { oneLine } from '../reading/clean-text.ts';
import type { DraftElement } from './draft-framework.ts';

/** The codes that elements of one kind have got, by what the source calls them. */
export type CodesByKey = ReadonlyMap<string, string>;

const LONGEST = 200;
const LATIN = /\p{Script=Latin}/u;
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Letters that only look like Latin ones, some of them for digits. */
const LOOKALIKES = /^[АВЕЗКМНОРСТУХЭЅІЈԚԜаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧονι\d_.\-/]+$/u;

/**
 * Gives every element of a kind a code that is one and that nothing else of the kind has. One that cannot stay is kept as
 * the number that the source prints.
 *
 * @param words that no code of the kind may be
 */
export function soundCodes(
    elements: readonly DraftElement[],
    notes: ImportNotes,
    { reserved = NONE, prefix = 'E' }: { readonly reserved?: ReadonlySet<string>; readonly prefix?: string } = {}
): Map<string, string> {
    const wanted = new Set(elements.map(({ code }) => code));
    const given = new FreeCodes(code => reserved.has(code));
    const foreign = elements.filter(({ code }) => FOREIGN.test(code) && !LOOKALIKES.test(code)).length;
    const areLatin = elements.filter(({ code }) => LATIN.test(code)).length > foreign;
    const kept = new Set<DraftElement>();
    // Who has a code that is one keeps it, whoever else would come to it.
    for (const element of elements) {
        if (!isSound(element.code, areLatin) || !given.isFree(element.code)) continue;
        given.take(element.code);
        kept.add(element);
    }
    const byKey = new Map<string, string>();
    for (const element of elements) {
        const raw = element.code;
        if (!kept.has(element)) rename(element, given, wanted, areLatin, prefix, notes);
        const key = element.key ?? raw;
        if (!byKey.has(key)) byKey.set(key, element.code);
    }
    return byKey;
}

const NONE: ReadonlySet<string> = new Set();

function rename(
    element: DraftElement,
    given: FreeCodes,
    wanted: ReadonlySet<string>,
    areLatin: boolean,
    prefix: string,
    notes: ImportNotes
): void {
    const raw = oneLine(element.code);
    const proposals = [raw === '' ? undefined : codeOf(raw.normalize('NFKC')), codeFromWords(element.title)];
    const fitting = proposals.find(each => each !== undefined && isSound(each, areLatin) && !wanted.has(each));
    const near = fitting ?? proposals.find(each => each !== undefined && isSound(each, areLatin));
    element.code = near === undefined ? given.numbered(prefix, 1) : given.take(near);
    if (raw === '') return;
    element.number ??= raw;
    notes.mended(
        isCode(raw)
            ? 'Some codes are there more than once, or look like another one. They were given another one, and kept as numbers'
            : 'Some codes are none in Gradus, where a code has letters and digits, with “-”, “.” or “/” between. They were made into one, and kept as numbers',
        raw
    );
}

function isSound(code: string, areLatin: boolean): boolean {
    if (!isCode(code) || code.length > LONGEST || code !== oneLine(code)) return false;
    // Mathematical, wide and raised letters look like others.
    if (code.normalize('NFKC') !== code.normalize('NFC')) return false;
    if (!FOREIGN.test(code)) return true;
    return !LATIN.test(code) && !(areLatin && LOOKALIKES.test(code));
}
