import type { Category } from '@gradus/model';
import { codeFromWords, codeOf, FreeCodes, initialsOf } from './codes.ts';
import type { NewCategory, NewCompetency, NewText } from './draft.ts';
import type { Made } from './draft-matrix.ts';
import { type Group, groupsOf } from './groups.ts';
import { LatinCodes } from './latin-codes.ts';
import type { LevelPlan } from './level-plan.ts';
import { readLooseCell } from './loose-cell.ts';
import type { MatchedEntry } from './match-entries.ts';
import { listed } from './notes.ts';
import { short } from './read-body.ts';
import type { SectionOf, SectionPlan } from './section-plan.ts';
import type { Surroundings } from './surroundings.ts';
import type { Structure, TableEntry } from './understanding.ts';

/** The competencies of a table that are new, in their categories; and what was made of which entry. */
export function draftCategories(
    structure: Structure,
    surroundings: Surroundings,
    matched: readonly MatchedEntry[],
    levels: LevelPlan,
    sections: SectionPlan
): { categories: readonly NewCategory[]; made: ReadonlyMap<TableEntry, Made> } {
    const entries = matched.flatMap(({ entry, known }) => (known ? [] : [entry]));
    const drafting = new CategoryDrafting(structure, surroundings, levels, sections, entries);
    const categories = groupsOf(entries).flatMap(group => drafting.categories(group));
    drafting.sayCodes();
    return { categories, made: drafting.made };
}

class CategoryDrafting {
    readonly made = new Map<TableEntry, Made>();
    private readonly structure: Structure;
    private readonly surroundings: Surroundings;
    private readonly levels: LevelPlan;
    private readonly sections: SectionPlan;
    private readonly competencyCodes: FreeCodes;
    private readonly categoryCodes: FreeCodes;
    private readonly latinCodes: LatinCodes;
    private readonly latinCategories: LatinCodes;
    private readonly madeCodes: string[] = [];
    private readonly changedCodes: string[] = [];

    constructor(
        structure: Structure,
        surroundings: Surroundings,
        levels: LevelPlan,
        sections: SectionPlan,
        entries: readonly TableEntry[]
    ) {
        this.structure = structure;
        this.surroundings = surroundings;
        this.levels = levels;
        this.sections = sections;
        const { vocabulary } = surroundings;
        this.latinCodes = new LatinCodes(entries.flatMap(({ code }) => codeOf(code) ?? []));
        const names = entries.flatMap(({ categories }) => categories);
        this.latinCategories = new LatinCodes([...new Set(names)].flatMap(name => codeFromWords(name) ?? []));
        this.competencyCodes = new FreeCodes(code => vocabulary.isTaken('competency', code));
        this.categoryCodes = new FreeCodes(code => vocabulary.isTaken('category', code));
    }

    /** What becomes of a group: a category with those in it, and beside it what goes into categories of the framework. */
    categories(group: Group): NewCategory[] {
        const known = this.known(group);
        if (known && group.entries.length === 0) {
            return group.groups
                .flatMap(each => this.categories(each))
                .map(each => ({ ...each, parent: each.parent ?? known.code }));
        }
        const own = group.entries.length > 0 ? this.category(group) : undefined;
        const inner = group.groups.flatMap(each => this.categories(each));
        const beside = inner.filter(({ parent }) => parent !== undefined);
        const within = inner.filter(({ parent }) => parent === undefined);
        const [first] = within;
        if (own) return [{ ...own, categories: within }, ...beside];
        if (first) return [{ ...this.category(group), scale: first.scale, categories: within }, ...beside];
        this.surroundings.notes.ask(
            `What stands below “${short(group.name)}” belongs to categories of the framework.`,
            'No category was made of that heading.'
        );
        return beside;
    }

    /** The category of the framework that a group is called as. */
    private known({ name }: Group): Category | undefined {
        const { vocabulary, within } = this.surroundings;
        if (name === '' || (within !== undefined && vocabulary.category(within))) return undefined;
        return vocabulary.category(name);
    }

    private category(group: Group): NewCategory {
        const { name, entries } = group;
        const { vocabulary, words, notes, within } = this.surroundings;
        const around = within === undefined ? undefined : vocabulary.category(within);
        const known = this.known(group);
        const title = known ? `${known.title} (${words.added})` : name || words.competencies;
        const wanted = codeFromWords(known?.code ?? title);
        const code = this.categoryCodes.take((wanted && codeOf(this.latinCategories.of(wanted))) ?? 'Category');
        if (known) {
            notes.ask(
                `“${known.title}” is in the framework already, and what is new can only stand between its braces.`,
                `A category ${code} within it was made. Move what it holds there.`
            );
        }
        if (name === '' && !around) {
            notes.ask('Nothing names the category of some competencies.', `A category “${title}” (${code}) was made.`);
        }
        const scale = this.hasMarksOnly(entries) ? undefined : this.levels.scale;
        const prefix = initialsOf(known?.title ?? (name || around?.title) ?? title);
        const competencies = entries.map(entry => {
            const competency = this.competency(entry, prefix, scale === undefined ? undefined : this.levels);
            this.made.set(entry, { code: competency.code, scale });
            return competency;
        });
        return { code, title, parent: known?.code, scale, competencies, categories: [] };
    }

    sayCodes(): void {
        const { notes } = this.surroundings;
        if (this.madeCodes.length > 0) {
            notes.ask('Some competencies have no code.', `Codes were made for them: ${listed(this.madeCodes)}.`);
        }
        if (this.changedCodes.length > 0) {
            notes.ask('Some codes belong to another competency already.', `${listed(this.changedCodes)}.`);
        }
    }

    /** Whether roles are told to need these competencies, and at no level. */
    private hasMarksOnly(entries: readonly TableEntry[]): boolean {
        if (this.sections.descriptor || this.surroundings.within !== undefined) return false;
        const cells = entries.flatMap(entry => [...entry.cells.values()]).filter(Boolean);
        return cells.length > 0 && cells.every(cell => readLooseCell(cell, this.levels.find)?.level === undefined);
    }

    private competency(entry: TableEntry, prefix: string, levels: LevelPlan | undefined): NewCompetency {
        const code = this.code(entry, prefix);
        const sections: NewText[] = [];
        const meanings: { level: string; text: NewText }[] = [];
        for (const [column, lines] of entry.texts) {
            const { header = '', use } = this.structure.columns[column] ?? {};
            const section = this.sections.byColumn.get(column);
            if (section) sections.push(textOf(section, lines, false));
            if (use !== 'level' || !this.sections.descriptor) continue;
            const level = levels?.find(header);
            if (level === undefined || meanings.some(each => each.level === level)) {
                const reason = `“${short(header)}” is no level of its scale.`;
                this.surroundings.notes.leave(entry.cell(column), short(lines.join(' ')), reason);
            } else meanings.push({ level, text: textOf(this.sections.descriptor, lines, true) });
        }
        return {
            code,
            title: entry.title,
            number: entry.code !== '' && code !== entry.code ? entry.code : undefined,
            aliases: entry.aliases,
            remarks: entry.remarks,
            sections,
            levels: meanings
        };
    }

    private code({ code: printed }: TableEntry, prefix: string): string {
        const plain = codeOf(printed);
        const wanted = plain && codeOf(this.latinCodes.of(plain));
        if (wanted === undefined) {
            const made = this.competencyCodes.numbered(prefix, 1);
            this.madeCodes.push(made);
            return made;
        }
        const code = this.competencyCodes.take(wanted);
        if (code !== wanted) this.changedCodes.push(`${wanted} became ${code}`);
        return code;
    }
}

function textOf({ code, form }: SectionOf, lines: readonly string[], isOnly: boolean): NewText {
    return { section: isOnly && form === 'list' ? undefined : code, form, lines };
}
