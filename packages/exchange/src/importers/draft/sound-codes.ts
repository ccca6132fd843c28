import { codeFromWords, codeOf, FreeCodes, isCode } from '../../tables/codes.ts';
import type { ImportNotes } from '../notes.ts';
import { oneLine } from '../reading/clean-text.ts';
import type { DraftElement } from './draft-framework.ts';

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
    const found = assigned(elements, areLatin(elements.map(({ code }) => code)), reserved, prefix);
    // What is made of titles can tip the scales, so that codes which were fine look like Latin ones among the others.
    const isTipped = !found.areLatin && areLatin(found.codes);
    const { codes } = isTipped ? assigned(elements, true, reserved, prefix) : found;
    const byKey = new Map<string, string>();
    for (const [index, element] of elements.entries()) {
        const raw = element.code;
        const code = codes[index] ?? raw;
        if (code !== raw) rename(element, code, notes);
        const key = element.key ?? raw;
        if (!byKey.has(key)) byKey.set(key, code);
    }
    return byKey;
}

/** The codes that elements get, in their order, if codes are Latin on the whole or not. */
function assigned(
    elements: readonly DraftElement[],
    areLatin: boolean,
    reserved: ReadonlySet<string>,
    prefix: string
): { readonly codes: readonly string[]; readonly areLatin: boolean } {
    const wanted = new Set(elements.map(({ code }) => code));
    const given = new FreeCodes(code => reserved.has(code));
    // Who has a code that is one keeps it, whoever else would come to it.
    const kept = elements.map(({ code }) => isSound(code, areLatin) && given.isFree(code) && given.take(code) === code);
    const codes = elements.map(({ code, title }, index) => {
        if (kept[index]) return code;
        const raw = oneLine(code);
        const proposals = [raw === '' ? undefined : codeOf(raw.normalize('NFKC')), codeFromWords(title)];
        const sound = proposals.filter(each => each !== undefined && isSound(each, areLatin));
        const near = sound.find(each => each !== undefined && !wanted.has(each)) ?? sound[0];
        return near === undefined ? given.numbered(prefix, 1) : given.take(near);
    });
    return { codes, areLatin };
}

const NONE: ReadonlySet<string> = new Set();

function rename(element: DraftElement, code: string, notes: ImportNotes): void {
    const raw = oneLine(element.code);
    element.code = code;
    if (raw === '') return;
    element.number ??= raw;
    notes.mended(
        isCode(raw)
            ? 'Some codes are there more than once, or look like another one. They were given another one, and kept as numbers'
            : 'Some codes are none in Gradus, where a code has letters and digits, with “-”, “.” or “/” between. They were made into one, and kept as numbers',
        raw
    );
}

/** Whether codes are Latin on the whole, as the language counts them: those that are in doubt count for nothing. */
function areLatin(codes: readonly string[]): boolean {
    let surplus = 0;
    for (const code of codes) {
        if (LATIN.test(code) && !FOREIGN.test(code)) surplus++;
        else if (FOREIGN.test(code) && !LATIN.test(code) && !LOOKALIKES.test(code)) surplus--;
    }
    return surplus > 0;
}

function isSound(code: string, areLatin: boolean): boolean {
    if (!isCode(code) || code.length > LONGEST || code !== oneLine(code)) return false;
    // Mathematical, wide and raised letters look like others.
    if (code.normalize('NFKC') !== code.normalize('NFC')) return false;
    if (!FOREIGN.test(code)) return true;
    return !LATIN.test(code) && !(areLatin && LOOKALIKES.test(code));
}
