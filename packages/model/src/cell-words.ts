/** Words that say how much something counts, in the languages in which tables are imported. */
const ESSENTIAL = words(
    `essential required mandatory yes y j x ✓ ✔ ☑ ● • essentiel essentielle requis requise obligatoire oui true e m must must-have
    muss pflicht ja zwingend erforderlich notwendig esencial obligatorio obligatoria requerido requerida imprescindible
    essenziale obbligatorio obbligatoria richiesto richiesta necessario necessaria essencial obrigatorio obrigatoria sim
    essentieel vereist verplicht noodzakelijk niezbedny niezbedna wymagany wymagana obowiazkowy obowiazkowa tak konieczny konieczna`,
    ['must have']
);
const DESIRABLE = words(
    `desirable optional preferred d o ○ ◦ desire souhaite souhaitee souhaitable optionnel facultatif desired should could
    nice-to-have recommended optionnelle facultative recommande erwunscht gewunscht wunschenswert kann deseable opcional
    conveniente recomendable desiderabile facoltativo facoltativa auspicabile opzionale preferibile desejavel facultativo
    wenselijk gewenst optioneel pozadany pozadana opcjonalny opcjonalna`,
    ['nice to have', 'good to have', 'mile widziany', 'mile widziana', 'mile widziane']
);
const NOTHING = words(
    '- – — n n/a n.a n.a. na none no non nein kein keine nie brak geen nvt n.v.t. k.a. ☐ false so s.o. / . -- --- –/– -/-',
    [
        ...[
            'sans objet',
            'not applicable',
            'not required',
            'not needed',
            'nicht erforderlich',
            'entfallt',
            'no aplica'
        ],
        ...['k. a.', 'keine angabe', 'n. a.', 'n. v. t.', 's. o.'],
        ...['non applicabile', 'nao aplicavel', 'niet van toepassing', 'nie dotyczy']
    ]
);
/** What stands before the code of a level, whatever its scale is called. */
const LEVEL_WORD = /^(?:level|lvl|niveau|niv\.?|stufe|nivel|nível|livello|poziom)(?!\p{L})\s*(\S.*)$/iu;

const LEAST =
    /^(?:≥|>=|=>|mindestens|minstens|minimum|mind?\.?|at least|au moins|al menos|al mínimo|almeno|pelo menos|co najmniej)\s*(\S.*)$/iu;
const LEAST_BEHIND = /^(\S.*?)\s*(?:\+|and above|or higher|et plus|und höher|oder höher)$/iu;
/** Signs of footnotes. */
const MARK_BEHIND = /^(\S.*?)\s*[*†‡§¹²³⁴-⁹]{1,5}$/u;
const MARK_BEFORE = /^[*†‡§]{1,5}\s*(\S.*)$/u;

/** Whether a cell says by a word or a sign that nothing is required. */
export function saysNothing(text: string): boolean {
    return NOTHING.has(bare(text));
}

/** What a text says of how much something counts, where it says only that. */
export function necessityOf(text: string): 'essential' | 'desirable' | undefined {
    const word = bare(text);
    if (ESSENTIAL.has(word)) return 'essential';
    return DESIRABLE.has(word) ? 'desirable' : undefined;
}

/** What is left of a cell without the sign of a footnote. */
export function withoutMark(text: string): string | undefined {
    return isCell(text) ? (MARK_BEHIND.exec(text) ?? MARK_BEFORE.exec(text))?.[1] : undefined;
}

/** The level of which a cell says that it is the least, as what is required is anyway: 2 of `≥2`, `2+` and `at least 2`. */
export function leastIn(text: string): string | undefined {
    return isCell(text) ? (LEAST.exec(text) ?? LEAST_BEHIND.exec(text))?.[1] : undefined;
}

/** `3` of `Level 3`. */
export function withoutLevelWord(text: string): string | undefined {
    return isCell(text) ? LEVEL_WORD.exec(text)?.[1] : undefined;
}

/** A number as it is written without need: 2 where a cell shows 2.00 or 02. */
export function plainNumber(text: string): string | undefined {
    return /^\d{1,9}(?:[.,]\d{1,9})?$/.test(text) ? String(Number(text.replace(',', '.'))) : undefined;
}

/** What is longer says more than a level; patterns that take their time see none of it. */
function isCell(text: string): boolean {
    return text.length <= 200;
}

function bare(text: string): string {
    return text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[()[\]]/g, '')
        .trim();
}

function words(text: string, phrases: readonly string[]): ReadonlySet<string> {
    return new Set([...text.split(/\s+/), ...phrases]);
}
