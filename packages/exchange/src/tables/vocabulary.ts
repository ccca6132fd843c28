import type {
    Category,
    Competency,
    FrameworkModel,
    Requirement,
    Scale,
    SectionDeclaration,
    SectionForm
} from '@gradus/model';
import { type LevelFinder, levelsOf } from './level-cell.ts';
import { folded } from './words.ts';

/** What a table may refer to by name. */
export interface Named {
    readonly code: string;
    readonly title: string;
}

/**
 * The names of a framework, found by code, title, alias or the title in a translation, however they are spelt in a
 * table.
 */
export class Vocabulary {
    readonly scales: readonly Scale[];
    /** The scale that most competencies are measured on. */
    readonly usualScale: Scale | undefined;
    readonly isEmpty: boolean;
    private readonly competencies: Names<Competency>;
    private readonly roles: Names<Named>;
    private readonly categories: Names<Category>;
    private readonly sections: readonly SectionDeclaration[];
    private readonly taken: ReadonlySet<string>;
    private readonly required: ReadonlyMap<string, Requirement>;
    private readonly translated: ReadonlyMap<string, readonly string[]>;

    constructor(model: FrameworkModel | undefined) {
        this.scales = model?.scales ?? [];
        this.usualScale = usualScale(model);
        this.sections = model?.sections ?? [];
        this.translated = translatedTitles(model);
        const titles = this.translated;
        this.competencies = namesOf(model?.competencies ?? [], ({ code }) => titles.get(`competency ${code}`));
        this.roles = namesOf(
            [...(model?.roles ?? []), ...(model?.sets ?? [])],
            ({ code }) => titles.get(`role ${code}`) ?? titles.get(`set ${code}`)
        );
        this.categories = namesOf(model?.categories ?? [], ({ code }) => titles.get(`category ${code}`));
        this.isEmpty = !model || model.competencies.length + model.roles.length === 0;
        this.required = new Map(
            [...(model?.roles ?? []), ...(model?.sets ?? [])].flatMap(({ code, requirements }) =>
                requirements
                    .filter(({ inheritedFrom }) => inheritedFrom === undefined)
                    .map(each => [`${code} ${each.competency}`, each] as const)
            )
        );
        this.taken = new Set([
            ...(model?.competencies ?? []).map(({ code }) => `competency ${code}`),
            ...[...(model?.roles ?? []), ...(model?.sets ?? [])].map(({ code }) => `role ${code}`),
            ...(model?.categories ?? []).map(({ code }) => `category ${code}`),
            ...this.sections.map(({ code }) => `section ${code}`),
            ...this.scales.map(({ code }) => `scale ${code}`)
        ]);
    }

    competency(...names: readonly (string | undefined)[]): Competency | undefined {
        return found(this.competencies, names);
    }

    /** Whether a competency has a title, or an alias, however it is spelt; in whatever language. */
    isCalled({ code, title, aliases }: Competency, name: string): boolean {
        const key = folded(name);
        const translated = this.translated.get(`competency ${code}`) ?? [];
        return [title, ...aliases, ...translated].some(each => folded(each) === key);
    }

    role(name: string): Named | undefined {
        return found(this.roles, [name]);
    }

    /** What a role says itself that it requires of a competency. */
    requirement(role: string, competency: string): Requirement | undefined {
        return this.required.get(`${role} ${competency}`);
    }

    category(name: string): Category | undefined {
        return found(this.categories, [name]);
    }

    isTaken(kind: 'competency' | 'role' | 'category' | 'section' | 'scale', code: string): boolean {
        return this.taken.has(`${kind} ${code}`);
    }

    /** Finds the levels of a scale by code and title, also by what translations call them. */
    levels(scale: Scale): LevelFinder {
        return levelsOf(scale, ({ code }) => this.translated.get(`level ${scale.code} ${code}`) ?? []);
    }

    /** Whether a text alone is what some level is called. */
    isLevel(name: string): boolean {
        const key = folded(name);
        return this.scales.some(scale =>
            scale.levels.some(({ code, title }) => {
                const translated = this.translated.get(`level ${scale.code} ${code}`) ?? [];
                return name === code || name === title || translated.some(each => folded(each) === key);
            })
        );
    }

    /** The section of competencies, or of what levels mean for them, that is called as a column is. */
    section(name: string, kind: 'competency' | 'descriptor'): SectionDeclaration | undefined {
        const key = folded(name);
        const sections = this.sectionsFor(kind);
        const translated = ({ code }: SectionDeclaration) => this.translated.get(`section ${code}`) ?? [];
        return (
            sections.find(({ code, title }) => folded(title) === key || folded(code) === key) ??
            sections.find(each => translated(each).some(title => folded(title) === key))
        );
    }

    /** The only section of a form, if there is just one. */
    onlySection(kind: 'competency' | 'descriptor', form: SectionForm): SectionDeclaration | undefined {
        const fitting = this.sectionsFor(kind).filter(each => each.form === form);
        return fitting.length === 1 ? fitting[0] : undefined;
    }

    private sectionsFor(kind: 'competency' | 'descriptor'): readonly SectionDeclaration[] {
        return this.sections.filter(({ uses }) => uses.some(use => use.kind === kind));
    }
}

function usualScale(model: FrameworkModel | undefined): Scale | undefined {
    const counts = new Map<string, number>();
    for (const { scale } of model?.competencies ?? []) if (scale) counts.set(scale, (counts.get(scale) ?? 0) + 1);
    const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    return model?.scales.find(({ code }) => code === most) ?? model?.scales[0];
}

/** What translations call elements, by kind and code; of a level, by the code of its scale as well. */
function translatedTitles(model: FrameworkModel | undefined): ReadonlyMap<string, readonly string[]> {
    const titles = new Map<string, string[]>();
    for (const { kind, within, code, title } of (model?.translations ?? []).flatMap(({ entries }) => entries)) {
        if (title === undefined) continue;
        const key = [kind, within, code].filter(part => part !== undefined).join(' ');
        titles.set(key, [...(titles.get(key) ?? []), title]);
    }
    return titles;
}

interface Names<T> {
    readonly byCode: ReadonlyMap<string, T>;
    readonly byName: ReadonlyMap<string, T>;
}

function namesOf<T extends Named & { readonly aliases?: readonly string[] }>(
    elements: readonly T[],
    translated: (element: T) => readonly string[] | undefined
): Names<T> {
    const byCode = new Map<string, T>();
    const byName = new Map<string, T>();
    const add = (name: string, element: T) => {
        const key = folded(name);
        if (key !== '' && !byName.has(key)) byName.set(key, element);
    };
    for (const element of elements) byCode.set(element.code, element);
    for (const element of elements) add(element.code, element);
    for (const element of elements) add(element.title, element);
    for (const element of elements) for (const alias of element.aliases ?? []) add(alias, element);
    // What the framework says in its own language comes first.
    for (const element of elements) for (const title of translated(element) ?? []) add(title, element);
    return { byCode, byName };
}

/** By exact code first, since codes may differ in case alone. */
function found<T>({ byCode, byName }: Names<T>, names: readonly (string | undefined)[]): T | undefined {
    for (const name of names) {
        const trimmed = name?.trim();
        if (!trimmed) continue;
        const element = byCode.get(trimmed) ?? byName.get(folded(trimmed));
        if (element) return element;
    }
    return undefined;
}
