import type {
    Competency,
    FrameworkModel,
    Requirement,
    RequirementSet,
    Scale,
    SectionContent,
    SectionDeclaration
} from '@gradus/model';
import { LevelCells } from '../sheets/level-cells.ts';
import { Names } from '../sheets/names.ts';
import {
    type Block,
    heading,
    type Line,
    type List,
    ours,
    type Paragraph,
    paragraph,
    type Run,
    SPACE,
    written
} from './word-blocks.ts';

export interface ValuesOfCategory {
    /** The title of the category. */
    readonly title: string;
    readonly values: readonly Competency[];
}

/** What documents about roles say of the rest of the framework, looked up by code. */
export class ProfileWords {
    readonly model: FrameworkModel;
    readonly names = new Names();
    /** What requirements can be taken from. */
    readonly holders: readonly RequirementSet[];
    private readonly competencies: ReadonlyMap<string, Competency>;
    private readonly scales: ReadonlyMap<string, Scale>;
    private readonly sections: ReadonlyMap<string, SectionDeclaration>;
    private readonly parents: ReadonlyMap<string, string | undefined>;
    private readonly cells: LevelCells;
    /** The outermost categories of which any role requires something, in the author's order. */
    readonly requiredCategories: readonly string[];
    /** What applies to everybody without being required, by category. */
    readonly values: readonly ValuesOfCategory[];

    constructor(model: FrameworkModel) {
        this.model = model;
        this.holders = [...model.sets, ...model.roles];
        this.competencies = new Map(model.competencies.map(each => [each.code, each]));
        this.scales = new Map(model.scales.map(each => [each.code, each]));
        this.sections = new Map(model.sections.map(each => [each.code, each]));
        this.parents = new Map(model.categories.map(({ code, parent }) => [code, parent]));
        this.cells = new LevelCells(model);
        const required = new Set(
            model.roles.flatMap(({ requirements }) => requirements.map(({ competency }) => this.categoryOf(competency)))
        );
        this.requiredCategories = model.categories.flatMap(({ code }) => (required.has(code) ? [code] : []));
        this.values = this.valuesByCategory();
    }

    competency(code: string): Competency | undefined {
        return this.competencies.get(code);
    }

    scaleOf(competency: string): Scale | undefined {
        return this.scales.get(this.competencies.get(competency)?.scale ?? '');
    }

    /** The outermost category that a competency is in; nothing where the framework does not have the competency. */
    categoryOf(competency: string): string | undefined {
        const passed = new Set<string>();
        let at = this.competencies.get(competency)?.category;
        // A text with mistakes can make a category its own ancestor.
        while (at !== undefined && !passed.has(at)) {
            passed.add(at);
            const parent = this.parents.get(at);
            if (parent === undefined || !this.parents.has(parent)) return this.parents.has(at) ? at : undefined;
            at = parent;
        }
        return at;
    }

    /** A competency by code and title. */
    competencyLine(code: string): Line {
        return called({ code, title: this.competencies.get(code)?.title ?? code });
    }

    /** A level, or several, by number and title: `2 Trained`, `3–4 Advanced to Expert`. */
    levelLine({ competency, level, maxLevel }: Requirement): Line {
        if (level === undefined) return [];
        const levels = this.scaleOf(competency)?.levels ?? [];
        const title = this.names.of(levels, level);
        if (maxLevel === undefined) return called({ code: level, title });
        const codes: Run = { text: `${level}–${maxLevel}`, isCode: true };
        const maxTitle = this.names.of(levels, maxLevel);
        if (title === level && maxTitle === maxLevel) return [codes];
        return [codes, SPACE, written(title), ours(' to '), written(maxTitle)];
    }

    /** The colour of the level that is required. */
    stepOf(requirement: Requirement): number | undefined {
        return requirement.level === undefined ? undefined : this.cells.cell(requirement).step;
    }

    /** Texts below headings of a depth. */
    texts(sections: readonly SectionContent[], depth: 2 | 3): Block[] {
        return sections.flatMap(content => [
            heading(depth, written(this.sectionTitle(content))),
            ...this.entries(content)
        ]);
    }

    /** Texts in little room: with one alone, its title would only repeat what stands above it. */
    shortTexts(sections: readonly SectionContent[]): (Paragraph | List)[] {
        return sections.flatMap(content => {
            const title = paragraph([{ text: this.sectionTitle(content), isStrong: true }]);
            return [...(sections.length > 1 ? [title] : []), ...this.entries(content)];
        });
    }

    /** Without what is retired, and without what only details another one, as in the preview. */
    private valuesByCategory(): ValuesOfCategory[] {
        const values = this.model.competencies.filter(
            ({ forAll, status, parent }) =>
                forAll && status !== 'retired' && this.competencies.get(parent ?? '')?.forAll !== true
        );
        const byCategory = Map.groupBy(values, ({ category }) => category);
        return this.model.categories.flatMap(({ code, title, status }) => {
            const its = byCategory.get(code);
            return its === undefined || status === 'retired' ? [] : [{ title, values: its }];
        });
    }

    private sectionTitle({ section }: SectionContent): string {
        return this.sections.get(section)?.title ?? section;
    }

    private entries({ section, form, entries }: SectionContent): (Paragraph | List)[] {
        if (form === 'text') return entries.map(text => paragraph([written(text)]));
        const isNumbered = this.sections.get(section)?.numbered === true;
        return [{ kind: 'list', isNumbered, entries: entries.map(text => [written(text)]) }];
    }
}

/** An element by code and title; by one of them where they are the same. */
export function called({ code, title }: { readonly code: string; readonly title: string }): Line {
    return title === code ? [{ text: code, isCode: true }] : [{ text: code, isCode: true }, SPACE, written(title)];
}

/** Something that is told in one line behind what it is. */
export function fact(name: string, value: Line): Block {
    return paragraph([{ ...ours(`${name}:`), isStrong: true }, SPACE, ...value], 'fact');
}
