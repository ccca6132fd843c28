import type { Draft, NewScale } from './draft.ts';
import { draftCategories } from './draft-categories.ts';
import { draftMatrix } from './draft-matrix.ts';
import { type LevelPlan, levelsWithin, planLevels } from './level-plan.ts';
import { matchEntries, sayWhatIsKnown } from './match-entries.ts';
import { listed } from './notes.ts';
import { planSections, type SectionPlan } from './section-plan.ts';
import type { Surroundings } from './surroundings.ts';
import type { Structure } from './understanding.ts';

/** Compares a table with a framework: what is there is referred to, what is not becomes new. */
export function makeDraft(structure: Structure, surroundings: Surroundings): Draft {
    const { vocabulary, words, notes, within, roleTexts } = surroundings;
    const matched = matchEntries(structure, vocabulary, notes);
    const levels =
        within === undefined
            ? planLevels(structure, matched, vocabulary, words, notes)
            : levelsWithin(within, vocabulary);
    const isNew = matched.some(({ known }) => !known);
    const sections = planSections(
        isNew ? structure : { ...structure, columns: [] },
        vocabulary,
        words,
        levels.declared,
        roleTexts !== undefined && roleTexts.size > 0
    );
    if (within !== undefined) saySections(sections, surroundings);
    const { categories, made } = draftCategories(structure, surroundings, matched, levels, sections);
    sayWhatIsKnown(structure, matched, vocabulary, notes);
    const { roles, matrix } =
        structure.kind === 'roles'
            ? draftMatrix(structure, surroundings, matched, made, levels, sections)
            : { roles: [], matrix: undefined };
    return { sections: sections.declared, scale: newScale(levels, sections), categories, roles, matrix };
}

function newScale({ scale, declared }: LevelPlan, { level: section }: SectionPlan): NewScale | undefined {
    if (scale === undefined || !declared) return undefined;
    const levels = declared.levels.map(({ code, title, meaning }) => ({
        code,
        title,
        ...(section && meaning.length > 0 && { text: { section: section.code, form: section.form, lines: meaning } })
    }));
    return { code: scale, title: declared.title, levels };
}

/** Sections are declared between elements, and so not in a category. */
function saySections({ declared }: SectionPlan, { notes }: Surroundings): void {
    if (declared.length === 0) return;
    const lines = declared.map(({ code, title, form, kind }) => `section ${code} “${title}”: ${form} for ${kind}`);
    notes.ask('The framework has no section for some columns.', `Declare ${listed(lines)}.`);
}
