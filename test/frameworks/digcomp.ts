import { element, file, type Lines, quoted } from './writing.ts';

/** A part of DigComp 3.0, in English and Dutch. */
export interface DigcompExcerpt {
    readonly areas: readonly DigcompName[];
    readonly competences: readonly (DigcompName & { readonly area: string })[];
    /** The eight levels from lowest to highest, and what each is called on the coarser scales. */
    readonly levels: readonly DigcompLevel[];
    readonly outcomes: readonly DigcompOutcome[];
    readonly statements: readonly DigcompStatement[];
}

/** A text in the two languages. */
export interface InTwoLanguages {
    readonly en: string;
    readonly nl: string;
}

export interface DigcompName extends InTwoLanguages {
    readonly code: string;
}

export interface DigcompLevel {
    readonly eight: string;
    readonly six: string;
    readonly four: InTwoLanguages;
}

/** Something that is said of a competence at one of four levels. */
export interface DigcompStatement {
    readonly code: string;
    readonly competence: string;
    /** The English name of the level on the scale of four. */
    readonly level: string;
    /** What it has to do with artificial intelligence, in the words of the source. */
    readonly ai: string;
    readonly wording: InTwoLanguages;
}

export interface DigcompOutcome extends DigcompStatement {
    readonly kind: string;
}

/** Further categories that learning outcomes belong to. */
const KINDS: Readonly<Record<string, string>> = { Knowledge: 'Kennis', Skill: 'Vaardigheid', Attitude: 'Houding' };
/** What the source says of artificial intelligence in a statement or an outcome. */
const AI: Readonly<Record<string, { readonly code: string; readonly nl: string }>> = {
    'AI-Explicit': { code: 'AI-Explicit', nl: 'AI expliciet' },
    'AI-Implicit': { code: 'AI-Implicit', nl: 'AI impliciet' },
    'AI not Implicit or Explicit': { code: 'AI-Neither', nl: 'AI noch expliciet, noch impliciet' }
};

/**
 * An excerpt as a framework: areas as categories on the scale of eight, of which two coarser ones are readings; learning
 * outcomes as parts of their competence, on those of the eight levels that their one of four stands for, and of kinds;
 * statements beside the competences, and what they belong to as a relation. All of it in Dutch as well.
 */
export function digcompFramework(excerpt: DigcompExcerpt): Record<string, string> {
    const files: Record<string, string> = { 'framework.gradus': frame(excerpt), 'nl.gradus': file(dutch(excerpt)) };
    for (const each of excerpt.areas) files[`areas/${each.code}.gradus`] = file(area(excerpt, each));
    return files;
}

/** The code of a level of the scale of four: its name in one word. */
function codeOfFour(name: string): string {
    return name.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase());
}

function frame({ levels }: DigcompExcerpt): string {
    return file(
        element('framework DigComp "European Digital Competence Framework"', [
            'version "3.0"',
            'language en',
            'publisher "European Commission, Joint Research Centre"',
            'licence "CC BY 4.0"'
        ]),
        ['section wording "Wording": text required for competency in Kinds'],
        ['section proficiency "Proficiency": text required for statement'],
        ['section intelligence "Artificial intelligence": text required for statement'],
        element(
            'scale Eight "Eight levels"',
            levels.map(({ eight, four }) => `level ${eight} ${quoted(`${four.en} ${eight}`)}`)
        ),
        element(
            'scale Six "Six levels" of Eight',
            runs(levels, level => level.six).map(run => `level ${run.name} covers ${run.covers}`)
        ),
        element(
            'scale Four "Four levels" of Eight',
            fours(levels).map(({ name, covers }) => `level ${codeOfFour(name)} ${quoted(name)} covers ${covers}`)
        ),
        element(
            'category Kinds "Kinds of learning outcome" on Eight',
            Object.keys(KINDS).map(kind => `category ${kind} ${quoted(kind)}`)
        ),
        element(
            'category AI "Artificial intelligence" on Eight',
            Object.entries(AI).map(([label, { code }]) => `category ${code} ${quoted(label)}`)
        )
    );
}

function area(excerpt: DigcompExcerpt, { code, en }: DigcompName): Lines {
    const competences = excerpt.competences.filter(each => each.area === code);
    const codes = new Set(competences.map(each => each.code));
    return element(
        `category ${code} ${quoted(en)} on Eight`,
        ...competences.map(each =>
            element(
                `competency ${each.code} ${quoted(each.en)}`,
                ...excerpt.outcomes
                    .filter(({ competence }) => competence === each.code)
                    .map(one => outcome(one, excerpt.levels))
            )
        ),
        ...excerpt.statements.filter(({ competence }) => codes.has(competence)).map(statement)
    );
}

function outcome({ code, kind, ai, level, wording }: DigcompOutcome, levels: readonly DigcompLevel[]): Lines {
    const covers = fours(levels).find(({ name }) => name === level)?.covers;
    return element(`competency ${code} ${quoted(outcomeTitle(code).en)} in ${kind}, ${AI[ai]?.code} levels ${covers}`, [
        `wording ${quoted(wording.en)}`
    ]);
}

/** Outcomes are sentences, two of which the source has twice; titles are short, and each is one competency’s. */
function outcomeTitle(code: string): InTwoLanguages {
    const number = code.replace(/^LO/, '');
    return { en: `Learning outcome ${number}`, nl: `Leerresultaat ${number}` };
}

function statement({ code, competence, level, ai, wording }: DigcompStatement): Lines {
    return element(`statement ${code} ${quoted(wording.en)}`, [
        `proficiency ${quoted(level)}`,
        `intelligence ${quoted(ai)}`,
        `is narrower than ${competence}`
    ]);
}

function dutch(excerpt: DigcompExcerpt): Lines {
    const { levels } = excerpt;
    const four = new Map(levels.map(level => [level.four.en, level.four.nl]));
    return element(
        'translation nl',
        ['framework DigComp "Europees raamwerk voor digitale competenties"'],
        ['section wording "Formulering"', 'section proficiency "Beheersing"'],
        ['section intelligence "Kunstmatige intelligentie"'],
        element(
            'scale Eight "Acht niveaus"',
            levels.map(level => `level ${level.eight} ${quoted(`${level.four.nl} ${level.eight}`)}`)
        ),
        ['scale Six "Zes niveaus"'],
        element(
            'scale Four "Vier niveaus"',
            [...four].map(([en, nl]) => `level ${codeOfFour(en)} ${quoted(nl)}`)
        ),
        ['category Kinds "Soorten leerresultaten"', 'category AI "Kunstmatige intelligentie"'],
        Object.entries(KINDS).map(([kind, nl]) => `category ${kind} ${quoted(nl)}`),
        Object.values(AI).map(({ code, nl }) => `category ${code} ${quoted(nl)}`),
        excerpt.areas.map(({ code, nl }) => `category ${code} ${quoted(nl)}`),
        excerpt.competences.map(({ code, nl }) => `competency ${code} ${quoted(nl)}`),
        ...excerpt.outcomes.map(({ code, wording }) =>
            element(`competency ${code} ${quoted(outcomeTitle(code).nl)}`, [`wording ${quoted(wording.nl)}`])
        ),
        ...excerpt.statements.map(({ code, level, ai, wording }) =>
            element(`statement ${code} ${quoted(wording.nl)}`, [
                `proficiency ${quoted(four.get(level) ?? level)}`,
                `intelligence ${quoted(AI[ai]?.nl ?? ai)}`
            ])
        )
    );
}

function fours(levels: readonly DigcompLevel[]): readonly Run[] {
    return runs(levels, level => level.four.en);
}

interface Run {
    readonly name: string;
    /** The levels of the finer scale: one, or the first and the last. */
    readonly covers: string;
}

/** Neighbours of the eight levels that a coarser scale calls by one name. */
function runs(levels: readonly DigcompLevel[], nameOf: (level: DigcompLevel) => string): readonly Run[] {
    const byName = Map.groupBy(levels, nameOf);
    return [...byName].map(([name, run]) => {
        const [first, last] = [run[0]?.eight ?? '', run.at(-1)?.eight ?? ''];
        return { name, covers: first === last ? first : `${first}..${last}` };
    });
}
