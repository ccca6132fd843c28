import {
    type FrameworkModel,
    pushAll,
    type Requirement,
    type Role,
    type SectionContent,
    type Specialisation
} from '@gradus/model';
import { called, md } from './escape.ts';

/**
 * A role as a document in Markdown: what it is, what it does, and what it requires, with what the levels are called.
 *
 * @param depth of its heading: 1 where it is a document of its own
 */
export function roleMarkdown(model: FrameworkModel, role: Role, depth = 1): string {
    const words = wordsOf(model);
    const heading = '#'.repeat(depth);
    const below = `${heading}#`;
    const facts = [
        ['Grade', role.grade && words.grade(role.grade)],
        ['Domain', role.domain && words.domain(role.domain)],
        ['Extends', role.extends.map(code => words.role(code)).join(', ')]
    ];
    const lines = [
        `${heading} ${md(called(role))}`,
        '',
        ...facts.flatMap(([name, value]) => (value ? [`- ${name}: ${md(value)}`] : [])),
        ...words.texts(role.sections, below)
    ];
    const part = (title: string, more: readonly string[]): void =>
        pushAll(lines, ['', `${below} ${title}`, '', ...more]);
    if (role.activities.length > 0)
        part(
            'Activities',
            role.activities.map(each => item(each.title))
        );
    if (role.tasks.length > 0) part('Tasks', role.tasks.map(item));
    part('Requirements', words.requirements(role.requirements));
    for (const each of role.specialisations) pushAll(lines, specialisation(each, words, below));
    return `${lines.join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n`;
}

function specialisation(each: Specialisation, words: Words, heading: string): string[] {
    const lines = ['', `${heading} ${md(each.title)}`, ...words.texts(each.sections, `${heading}#`)];
    return each.requirements.length === 0 ? lines : [...lines, '', ...words.requirements(each.requirements)];
}

function item(text: string): string {
    return `- ${md(text)}`;
}

/** Of each framework once: one role after another is written. */
const known = new WeakMap<FrameworkModel, Words>();

function wordsOf(model: FrameworkModel): Words {
    const words = known.get(model) ?? new Words(model);
    known.set(model, words);
    return words;
}

/** What is called how in a framework. */
class Words {
    readonly #model: FrameworkModel;
    readonly #competencies: ReadonlyMap<string, FrameworkModel['competencies'][number]>;
    readonly #levels: ReadonlyMap<string, ReadonlyMap<string, string>>;

    constructor(model: FrameworkModel) {
        this.#model = model;
        this.#competencies = new Map(model.competencies.map(each => [each.code, each]));
        this.#levels = new Map(
            model.scales.map(({ code, levels }) => [code, new Map(levels.map(each => [each.code, each.title]))])
        );
    }

    grade(code: string): string {
        return title(this.#model.grades, code);
    }

    domain(code: string): string {
        return title(this.#model.domains, code);
    }

    role(code: string): string {
        return title([...this.#model.roles, ...this.#model.sets], code);
    }

    texts(sections: readonly SectionContent[], heading: string): string[] {
        return sections.flatMap(({ section, form, entries }) => {
            const named = this.#model.sections.find(({ code }) => code === section)?.title ?? section;
            const lines = form === 'list' ? entries.map(item) : entries.flatMap(text => [md(text), '']);
            return ['', `${heading} ${md(named)}`, '', ...lines];
        });
    }

    requirements(requirements: readonly Requirement[]): string[] {
        if (requirements.length === 0) return ['None.'];
        return [
            '| Competency | Level | |',
            '| --- | --- | --- |',
            ...requirements.map(each => {
                const competency = this.#competencies.get(each.competency);
                const notes = [
                    each.necessity === 'desirable' ? 'desirable' : '',
                    each.inheritedFrom === undefined ? '' : `from ${this.role(each.inheritedFrom)}`
                ].filter(note => note !== '');
                const named = competency ? called(competency) : each.competency;
                return `| ${md(named)} | ${md(this.#level(each, competency?.scale))} | ${md(notes.join(', '))} |`;
            })
        ];
    }

    #level({ level, maxLevel }: Requirement, scale: string | undefined): string {
        if (level === undefined) return '';
        const titles = scale === undefined ? undefined : this.#levels.get(scale);
        const name = (code: string): string => called({ code, title: titles?.get(code) ?? code });
        return maxLevel === undefined ? name(level) : `${name(level)} to ${name(maxLevel)}`;
    }
}

function title(elements: readonly { readonly code: string; readonly title: string }[], code: string): string {
    return elements.find(each => each.code === code)?.title ?? code;
}
