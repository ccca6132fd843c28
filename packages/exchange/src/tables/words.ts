/** Makes words equal that differ only in case, accents, dashes, punctuation or spaces: “Niveau requis :”, “niveau-requis”. */
export function folded(text: string): string {
    const plain = text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/&|\/|(?<![\p{L}\p{N}])(?:and|et)(?![\p{L}\p{N}])/gu, '+');
    const letters = plain.replace(/[^\p{L}\p{N}+#%]+/gu, '');
    return letters === '' ? text.trim().toLowerCase() : letters;
}

/** What a header can say that a column holds. */
export type HeaderMeaning = 'code' | 'title' | 'category' | 'alias' | 'level' | 'role' | 'remark';

/** What a header says by itself, in English or in French; nothing where it has other words, too. */
export function meaningOf(header: string): HeaderMeaning | undefined {
    const words = header
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}/gu, '')
        .match(/[\p{L}\p{N}#°]+/gu)
        ?.filter(word => !FILLERS.has(word));
    if (!words || words.length === 0 || words.length > 4) return undefined;
    if (!words.every(word => KNOWN.has(word))) return undefined;
    return ORDER.find(([, known]) => words.some(word => known.has(word)))?.[0];
}

function words(text: string): ReadonlySet<string> {
    return new Set(text.split(' '));
}

const FILLERS = words('of the a an and or de du des la le les l d et ou un une');
const ALIAS = words('alias aliases synonym synonyms synonyme synonymes aka alternative autres');
const CODE = words(
    'code codes id ids ref reference references no nr num number numbers # n n° identifier numero numeros identifiant cote sigle'
);
const CATEGORY = words(
    'category categories group groups area areas cluster clusters family families domain domains theme themes type types categorie groupe groupes domaine domaines famille familles bloc blocs pole'
);
const LEVEL = words(
    'level levels lvl niveau niveaux niv proficiency maitrise requis required target expected attendu cible'
);
const ROLE = words(
    'role roles job jobs position positions post posts grade grades profile profiles poste postes fonction fonctions emploi emplois metier metiers profil profils'
);
const REMARK = words(
    'remark remarks note notes comment comments remarque remarques commentaire commentaires observation observations'
);
const TITLE = words(
    'title titles name names label competency competencies competence competences skill skills capability capabilities titre titres nom noms intitule intitules libelle libelles'
);

/** What counts first where words of several kinds come together: “Category name” is about categories. */
const ORDER: readonly (readonly [HeaderMeaning, ReadonlySet<string>])[] = [
    ['alias', ALIAS],
    ['category', CATEGORY],
    ['code', CODE],
    ['level', LEVEL],
    ['role', ROLE],
    ['remark', REMARK],
    ['title', TITLE]
];

const KNOWN: ReadonlySet<string> = new Set(ORDER.flatMap(([, known]) => [...known]));

/** What a header leaves of itself where it is about a level: “Level 2 – Trained” gives 2 and Trained. */
export function levelHeader(header: string): { readonly code: string; readonly title: string } | undefined {
    const [, , code = '', title = ''] =
        /^\s*(level|lvl|niveau|niv\.?)\s*([\p{L}\p{N}][\p{L}\p{N}.-]{0,7}?)(?:\s*[:.–—-]\s*|\s+|$)(.*)$/isu.exec(
            header
        ) ?? [];
    return code === '' ? undefined : { code, title: title.replace(/\s+/g, ' ').trim() };
}

const ESSENTIAL = words(
    'essential required mandatory yes x ✓ ✔ ☑ ● • essentiel essentielle requis requise obligatoire oui true e'
);
const DESIRABLE = words(
    'desirable optional preferred d o ○ desire souhaite souhaitee souhaitable optionnel facultatif'
);
const NOTHING = words('- – — n/a na none no non ☐ sans objet false so s.o. / .');

/** Whether a cell says by a mark of its own that nothing is required. */
export function isNothing(text: string): boolean {
    return text.trim() === '' || NOTHING.has(bare(text));
}

/** What a cell says of how much something is needed, if it says only that. */
export function necessityOf(text: string): 'essential' | 'desirable' | undefined {
    const word = bare(text);
    if (ESSENTIAL.has(word)) return 'essential';
    return DESIRABLE.has(word) ? 'desirable' : undefined;
}

function bare(text: string): string {
    return text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[()[\]]/g, '')
        .trim();
}
