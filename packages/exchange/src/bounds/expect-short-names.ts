import type { Described, FrameworkModel, Relation } from '@gradus/model';
import { elementsOf } from '../elements/elements-of.ts';
import { ImpossibleExport } from '../exporters/impossible-export.ts';

/** Names of real frameworks, whole sentences among them, have some hundred signs. */
const ALWAYS_SHORT = 10_000;
/**
 * What one name may come to if everything in a framework mentions it, in signs. An export of a hundred megabytes can still be
 * made; a title of one megabyte that a thousand roles require comes to ten times as much, of which not even a text can be made.
 */
const MOST_MENTIONED = 100_000_000;
/** Addresses with more signs are none, and every identifier begins with the namespace. */
const LONGEST_ADDRESS = 1000;
/** Names of languages with more signs are none, and some formats name the language of every text. */
const LONGEST_LANGUAGE = 100;
/** How much of a name is told. */
const BEGINNING = 40;

/** Something that is said once and that exports say again wherever it is mentioned. */
interface Name {
    /** `title`, `code`, … */
    readonly part: string;
    readonly text: string | undefined;
    /** What it is of: `competency`. */
    readonly of: string;
    readonly code: string;
    /** How many signs it can have, where that is the same in every framework. */
    readonly longest?: number;
}

/**
 * Sees that what is mentioned has a length at which it can be: a few kilobytes of text would become gigabytes otherwise.
 *
 * @throws ImpossibleExport where a name is too long for how much there is that can mention it
 */
export function expectShortNames(model: FrameworkModel): void {
    let longestHere: number | undefined;
    for (const name of namesOf(model)) {
        const { text, longest } = name;
        if (text === undefined || text.length <= (longest ?? ALWAYS_SHORT)) continue;
        longestHere ??= longestName(model);
        const can = longest ?? longestHere;
        if (text.length > can) throw new ImpossibleExport(sentence(name, text, can));
    }
}

function sentence({ part, of, code }: Name, text: string, most: number): string {
    const whose = code === text ? '' : ` ${beginning(code)}`;
    const [there, can] = [text.length, most].map(each => each.toLocaleString('en-US'));
    return `The ${part} of the ${of}${whose} (“${beginning(text)}”) has ${there} signs, and is repeated wherever it is mentioned. Shorten it to ${can} signs at most.`;
}

function beginning(text: string): string {
    return text.length <= BEGINNING ? text : `${[...text.slice(0, BEGINNING)].slice(0, -1).join('')}…`;
}

function longestName(model: FrameworkModel): number {
    return Math.max(ALWAYS_SHORT, Math.floor(MOST_MENTIONED / mentions(model)));
}

/** How much there is that can mention something. */
function mentions(model: FrameworkModel): number {
    const holders = [...model.roles.flatMap(role => [role, ...role.specialisations]), ...model.sets];
    const counts = [
        ...elementsOf(model).map(({ element }) => 1 + element.sections.length),
        ...model.competencies.map(
            ({ descriptors, levels, kinds }) => descriptors.length + levels.length + kinds.length
        ),
        ...holders.map(({ requirements }) => requirements.length),
        ...[...model.roles, ...model.sets].map(each => each.extends.length + each.tasks.length),
        ...model.streams.map(({ steps }) => steps.length),
        ...model.translations.map(({ entries }) => entries.length)
    ];
    const annotations = model.relations.length + model.remarks.length + model.adaptations.length;
    return counts.reduce((sum, count) => sum + count, annotations);
}

function* namesOf(model: FrameworkModel): Iterable<Name> {
    for (const { kind, element } of elementsOf(model)) yield* namesOfElement(kind, element);
    const { framework, sections, relations, translations } = model;
    const { code, namespace, version, date, language, publisher, source, licence, uses } = framework;
    const header = { version, date, publisher, source, licence };
    for (const [part, text] of Object.entries(header)) yield { part, text, of: 'framework', code };
    yield { part: 'namespace', text: namespace, of: 'framework', code, longest: LONGEST_ADDRESS };
    yield { part: 'language', text: language, of: 'framework', code, longest: LONGEST_LANGUAGE };
    for (const each of uses) {
        yield { part: 'code', text: each.framework, of: 'framework', code: each.framework };
        yield { part: 'title', text: each.title, of: 'framework', code: each.framework };
    }
    for (const each of sections) yield* namesOfElement('section', each);
    for (const each of relations) yield* namesOfEnds(each);
    for (const { language: tag, entries } of translations) {
        yield { part: 'language', text: tag, of: 'translation', code: tag, longest: LONGEST_LANGUAGE };
        for (const { kind, code: of, title } of entries)
            yield { part: `title in ${beginning(tag)}`, text: title, of: kind, code: of };
    }
    yield* inheritedTasks(model);
}

function* namesOfElement(
    of: string,
    { code, title, number }: Pick<Described, 'code' | 'title' | 'number'>
): Iterable<Name> {
    yield { part: 'code', text: code, of, code };
    yield { part: 'title', text: title, of, code };
    yield { part: 'number', text: number, of, code };
}

/** Elements of other frameworks are there at the ends of relations alone. */
function* namesOfEnds({ subject, object }: Relation): Iterable<Name> {
    for (const end of object === undefined ? [subject] : [subject, object]) yield* namesOfElement(end.kind, end);
}

/** What those that a role extends have to do is said again in the role. */
function* inheritedTasks({ roles, sets }: FrameworkModel): Iterable<Name> {
    for (const { code, tasks, extends: parents } of [...roles, ...sets]) {
        if (parents.length === 0) continue;
        for (const text of tasks) yield { part: 'task', text, of: 'role', code };
    }
}
