import type { SectionForm } from '@gradus/model';
import { codeFromWords, FreeCodes } from './codes.ts';
import type { NewSection } from './draft.ts';
import { LatinCodes } from './latin-codes.ts';
import type { Words } from './new-words.ts';
import type { TableScale } from './table-scale.ts';
import type { Structure } from './understanding.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which section a column's text goes to. */
export interface SectionOf {
    readonly code: string;
    readonly form: SectionForm;
}

export interface SectionPlan {
    /** By the index of the column. */
    readonly byColumn: ReadonlyMap<number, SectionOf>;
    /** What levels mean; absent where no column tells. */
    readonly descriptor: SectionOf | undefined;
    /** What levels of a new scale mean; absent where nothing tells. */
    readonly level: SectionOf | undefined;
    /** What is said of roles; absent where nothing is. */
    readonly role: SectionOf | undefined;
    readonly declared: readonly NewSection[];
}

/** Finds the section for each column of prose: one that the framework has, else a new one. */
export function planSections(
    structure: Structure,
    vocabulary: Vocabulary,
    words: Words,
    scale?: TableScale,
    saysMoreOfRoles = false
): SectionPlan {
    const declared: NewSection[] = [];
    const byColumn = new Map<number, SectionOf>();
    const latin = new LatinCodes(
        structure.columns.flatMap(({ header, use }) => (use === 'text' ? (codeFromWords(header) ?? []) : []))
    );
    const codes = new FreeCodes(code => vocabulary.isTaken('section', code) || RESERVED_SECTIONS.has(code));
    const declare = (title: string, form: SectionForm, kind: NewSection['kind']): SectionOf => {
        const same = declared.find(each => each.title === title && each.kind === kind && each.form === form);
        if (same) return same;
        // “Scope” is called scope, “NOS standard” stays NOSStandard.
        const wanted = codeFromWords(title);
        const code = ((wanted && codeFromWords(latin.of(wanted))) ?? 'Text').replace(/^\p{Lu}(?!\p{Lu})/u, first =>
            first.toLowerCase()
        );
        const section = { code: codes.take(code), title, form, kind };
        declared.push(section);
        return section;
    };
    for (const { index, header, use } of structure.columns) {
        if (use !== 'text' || !structure.entries.some(({ texts }) => texts.has(index))) continue;
        const title = header || words.text;
        byColumn.set(
            index,
            vocabulary.section(title, 'competency') ?? declare(title, formOf(structure, header), 'competency')
        );
    }
    const isDescribed = structure.columns.some(({ use }) => use === 'level');
    const descriptor = isDescribed
        ? (vocabulary.onlySection('descriptor', 'list') ??
          vocabulary.onlySection('descriptor', 'text') ??
          declare(words.atLevel, 'list', 'descriptor'))
        : undefined;
    const isExplained = scale?.levels.some(({ meaning }) => meaning.length > 0);
    const level = isExplained ? declare(scale?.meaningTitle || words.meaning, 'text', 'level') : undefined;
    const role = saysMoreOfRoles ? declare(words.text, 'text', 'role') : undefined;
    return { byColumn, descriptor, level, role, declared };
}

/** A list where some cell has several lines, in whatever column is called the same. */
function formOf({ entries, columns }: Structure, header: string): SectionForm {
    const same = columns.filter(each => each.use === 'text' && each.header === header).map(({ index }) => index);
    return entries.some(({ texts }) => same.some(column => (texts.get(column)?.length ?? 0) > 1)) ? 'list' : 'text';
}

/** Words that begin something else, or go on with it, where a section would be called. */
export const RESERVED_SECTIONS: ReadonlySet<string> = new Set(
    (
        'level competency category statement activity grade specialisation specialisations tasks requires excludes remark ' +
        'accept status replaced formerly id number is satisfies see because confidence by reviewed on version date language ' +
        'publisher source licence namespace use adopt from as complete covers alias unlevelled in levels at essential desirable'
    ).split(' ')
);
