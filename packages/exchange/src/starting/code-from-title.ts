/** What a code may be: letters and digits of any script, with joiners between. */
const CODE = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:[./-][\p{L}\p{M}\p{N}_]+)*$/u;

/** Longer ones are no use as short names. */
const MOST = 40;

/** Proposes a code for a framework: “Harbour Office framework” becomes `HarbourOffice`. */
export function codeFromTitle(title: string): string {
    // é in one sign, as most people type it.
    const words = title.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const telling = words.filter(word => !EMPTY_WORDS.has(word.toLowerCase()));
    let code = '';
    for (const word of telling.length > 0 ? telling : words) {
        const [first = '', ...rest] = word;
        const next = `${code}${first.toUpperCase()}${rest.join('')}`;
        if (code !== '' && next.length > MOST) break;
        code = next;
    }
    const short = [...code].slice(0, MOST).join('');
    return isCode(short) ? short : 'Framework';
}

export function isCode(text: string): boolean {
    return CODE.test(text);
}

/** Whether a text names a language: `en`, `fr-CA`. */
export function isLanguage(text: string): boolean {
    return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text);
}

/** Words that nearly every title has, in English and in French. */
const EMPTY_WORDS = new Set(
    'a an the of for and in competency competencies framework cadre référentiel de des du la le les l d et pour compétence compétences'.split(
        ' '
    )
);
