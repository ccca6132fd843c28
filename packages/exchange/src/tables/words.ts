import { saysNothing } from '@gradus/model/cell-words';

/** Makes words equal that differ only in case, accents, dashes, punctuation or spaces: “Niveau requis :”, “niveau-requis”. */
export function folded(text: string): string {
    const plain = text
        .normalize('NFKD')
        .toLowerCase()
        .replace(/&|\/|(?<![\p{L}\p{N}])(?:and|et)(?![\p{L}\p{N}])/gu, '+');
    const letters = plain.replace(/[^\p{L}\p{N}+#%]+/gu, (gap, at: number) => {
        // “1-2” and “1.2” are not 12.
        if (!isDigit(plain[at - 1]) || !isDigit(plain[at + gap.length])) return '';
        return gap === '.' || gap === ',' ? '.' : '-';
    });
    return letters === '' ? text.trim().toLowerCase() : letters;
}

function isDigit(sign: string | undefined): boolean {
    return sign !== undefined && sign >= '0' && sign <= '9';
}

/** What a header can say that a column holds. */
export type HeaderMeaning = 'code' | 'title' | 'category' | 'alias' | 'level' | 'role' | 'remark';

/**
 * What a header says by itself, in one of eight languages; nothing where it has other words, too.
 */
export function meaningOf(header: string): HeaderMeaning | undefined {
    const said = wordsOf(header).filter(word => !FILLERS.has(word));
    if (said.length === 0 || said.length > 4) return undefined;
    if (!said.every(word => KNOWN.has(word))) return undefined;
    return ORDER.find(([, known]) => said.some(word => known.has(word)))?.[0];
}

/** What else a header of a list of requirements says: whose code or title it is, or how much something is needed. */
export type ListMeaning = HeaderMeaning | 'roleCode' | 'necessity';

/** What a header says in a table that has a row for each requirement. */
export function listMeaningOf(header: string): ListMeaning | undefined {
    const said = wordsOf(header).filter(word => !FILLERS.has(word));
    if (said.length === 0 || said.length > 4) return undefined;
    const has = (known: ReadonlySet<string>) => said.some(word => known.has(word));
    if (said.every(word => NECESSITY.has(word) || LEVEL.has(word)) && has(NECESSITY)) return 'necessity';
    if (!said.every(word => KNOWN.has(word))) return undefined;
    if (has(ROLE)) return has(CODE) ? 'roleCode' : 'role';
    return meaningOf(header);
}

/** Whether a header is of the levels that somebody has, and not of those that a role requires. */
export function isCurrentLevel(header: string): boolean {
    const said = wordsOf(header).filter(word => !FILLERS.has(word));
    return said.some(word => CURRENT.has(word)) && said.every(word => CURRENT.has(word) || LEVEL.has(word));
}

/** What a header with words about levels at its ends names, and whether they are about levels that somebody has. */
export interface NamedLevel {
    readonly name: string;
    readonly isCurrent: boolean;
}

/** What is left of a header without words about levels at its ends: “Officer current” is about “Officer”. */
export function namedLevel(header: string): NamedLevel {
    const said = [...header.slice(0, LONGEST_HEADER).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: text, index }) => ({
        word: wordsOf(text)[0] ?? '',
        from: index,
        to: index + text.length
    }));
    const isName = ({ word }: { readonly word: string }) => !CURRENT.has(word) && !LEVEL.has(word);
    const [first, last] = [said.findIndex(isName), said.findLastIndex(isName)];
    const name = header.slice(said[first]?.from ?? 0, said[last]?.to ?? 0);
    const around = said.filter((_, index) => index < first || index > last).map(({ word }) => word);
    // An assessment alone may be what is named: that of risks, say.
    const isCurrent = around.some(word => CURRENT.has(word) && (word !== 'assessment' || around.length > 1));
    return { name, isCurrent };
}

/** Whether a header says that lines below it tell what a level means: descriptors, indicators. */
export function isDescriptorHeader(header: string): boolean {
    const said = wordsOf(header).filter(word => !FILLERS.has(word));
    return said.length > 0 && said.length <= 4 && said.some(word => DESCRIPTOR.has(word));
}

/** The words of a text, without accents and in small letters. */
function wordsOf(text: string): readonly string[] {
    const plain = text
        .slice(0, LONGEST_HEADER)
        .replace(LEVELS_IN_BRACKETS, '')
        .normalize('NFKD')
        .toLowerCase()
        .replace(/\p{M}/gu, '');
    return plain.match(/[\p{L}\p{N}#°]+/gu) ?? [];
}

const LONGEST_HEADER = 300;
/** What levels there are, behind what a column is called: “Level (1–5)”, “Niveau (A/B/C)”. */
const LEVELS_IN_BRACKETS = /\([^()\d]{0,20}(?:\d[^()]{0,20}|\p{L}(?:[/,–-]\s?\p{L}){1,8})\)/u;

function words(text: string): ReadonlySet<string> {
    return new Set(text.split(/\s+/));
}

// The words below are English, French, German, Spanish, Italian, Portuguese, Dutch and Polish.
const FILLERS = words(
    `of the a an and or for de du des la le les l d et ou un une der die das dem den und oder pro je von fur el los las y
    del lo il gli i e di della delle o os as da do das dos het een van voor en z dla`
);
const ALIAS = words(
    'alias aliases synonym synonyms synonyme synonymes aka alternative autres sinonimo sinonimos sinonimi synoniem synonimy'
);
const CODE = words(
    `code codes id ids ref reference references no nr num number numbers # n n° identifier numero numeros identifiant cote sigle
    nummer kennung kurzel kennziffer schlussel codigo codice numer kod lp`
);
const CATEGORY = words(
    `category categories group groups area areas cluster clusters family families domain domains theme themes type types
    categorie groupe groupes domaine domaines famille familles bloc blocs pole kategorie kategorien bereich bereiche gruppe gruppen
    kompetenzbereich kompetenzfeld kompetenzgruppe themenfeld categoria categorias categorie ambito ambitos grupo grupos bloque
    familia gruppo famiglia gebied groep soort kategoria obszar grupa dziedzina`
);
const LEVEL = words(
    `level levels lvl niveau niveaux niv proficiency maitrise minimum minimal minimale minimo minima requis required target expected attendu cible rating score
    stufe stufen kompetenzstufe kompetenzniveau zielniveau sollniveau sollstufe soll mindestniveau mindeststufe anforderungsniveau auspragung erforderlich
    erforderliche erforderliches gefordert nivel niveles dominio requerido requerida exigido exigida esperado livello padronanza proficiencia beheersingsniveau zaawansowania biegłosci livelli richiesto atteso niveis
    vereist verwacht niveaus poziom poziomy wymagany oczekiwany`
);
const ROLE = words(
    `role roles job jobs position positions post posts grade grades profile profiles poste postes fonction fonctions emploi
    emplois metier metiers profil profils rolle rollen stelle stellen funktion funktionen stellenprofil rollenbezeichnung
    stellenbezeichnung beruf rol puesto puestos cargo cargos perfil perfiles ruolo ruoli profilo profili mansione posizione papel
    papeis funcao funcoes functie functies functieprofiel rollen profiel rola stanowisko stanowiska`
);
const REMARK = words(
    `remark remarks note notes comment comments remarque remarques commentaire commentaires observation observations
    bemerkung bemerkungen anmerkung anmerkungen kommentar kommentare hinweis hinweise notiz notizen observacion observaciones
    nota notas comentario comentarios osservazione osservazioni commento commenti observacao observacoes opmerking opmerkingen
    toelichting uwaga uwagi komentarz`
);
const TITLE = words(
    `title titles name names label competency competencies competence competences skill skills capability capabilities
    titre titres nom noms intitule intitules libelle libelles kompetenz kompetenzen bezeichnung titel fahigkeit fahigkeiten
    fertigkeit fertigkeiten kompetenzname competencia competencias titulo nombre denominacion habilidad habilidades capacidad
    competenza competenze titolo nome denominazione abilita capacita designacao habilidade capacidade competentie competenties
    naam vaardigheid vaardigheden kompetencja kompetencje nazwa tytuł umiejetnosc umiejetnosci`
);
const NECESSITY = words(
    `necessity importance priority obligation mandatory optional essential desirable must need needed caractere obligatoire
    necessite priorite notwendigkeit wichtigkeit verbindlichkeit pflicht prioritat muss kann necesidad importancia prioridad
    obligatoriedad obligatorio caracter necessita importanza obbligatorieta priorita obbligatorio necessidade obrigatoriedade
    obrigatorio noodzaak belang prioriteit verplicht koniecznosc waznosc priorytet`
);
const CURRENT = words(
    `current actual present today self assessment ist istniveau iststufe istwert aktuell aktuelle aktuelles actuel actuelle attuale
    atual huidig huidige obecny aktualny gap difference differenz abweichung lucke ecart brecha diferencia divario scostamento
    differenza diferenca lacuna verschil luka roznica`
);
const DESCRIPTOR = words(
    `descriptor descriptors indicator indicators behaviour behaviours behavior behaviors behavioural behavioral evidence
    descripteur descripteurs indicateur indicateurs comportement comportements deskriptor deskriptoren indikator indikatoren
    verhaltensanker verhalten descriptores indicador indicadores descrittore descrittori indicatore indicatori comportamenti
    descritor descritores descriptoren indicatoren gedrag deskryptor deskryptory wskaznik wskazniki zachowania`
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
        /^\s*(level|lvl|niveau|niv\.?|stufe|nivel|nível|livello|poziom)(?!\p{L})\s*([\p{L}\p{N}][\p{L}\p{N}.-]{0,7}?)(?:\s*[:.–—-]\s*|\s+|$)(.*)$/isu.exec(
            header
        ) ?? [];
    // “Level required” is not a level called “required”.
    const isWord = wordsOf(code).every(word => LEVEL.has(word));
    return code === '' || isWord ? undefined : { code, title: title.replace(/\s+/g, ' ').trim() };
}

/** Whether a cell says nothing, or by a mark of its own that nothing is required. */
export function isNothing(text: string): boolean {
    return text.trim() === '' || saysNothing(text);
}
