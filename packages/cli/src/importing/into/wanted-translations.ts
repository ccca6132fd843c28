import type { ElementEdit } from '@gradus/language/editing';
import type { Described, FrameworkModel, TranslatedElement } from '@gradus/model';
import { statesOf, type Wanted } from './wanted-edits.ts';

type Translating = Extract<ElementEdit, { type: 'translate' }>;

/**
 * What is to be said in other languages. An entry that is not there yet is begun by one edit, so that what else it says goes into
 * the same one.
 */
export function wantedTranslations(
    now: FrameworkModel,
    { before, after }: Wanted,
    isNew: (edit: ElementEdit) => boolean
): ElementEdit[] {
    const edits = after.translations.flatMap(({ language }) => {
        const [is, was, wanted] = [now, before, after].map(model => entriesOf(model, language, now));
        if (!wanted) return [];
        return [...new Set([...wanted.keys(), ...(was?.keys() ?? [])])].flatMap(name => {
            const [here, old, told] = [is?.get(name), was?.get(name), wanted.get(name)];
            const of = told ?? old;
            const edits = of ? editsOf(language, of, [here, old, told]).filter(isNew) : [];
            return here ? edits : edits.slice(0, 1);
        });
    });
    // What is within another entry comes once that one is there.
    const outer = edits.filter(({ of }) => of.within === undefined);
    return outer.length > 0 ? outer : edits;
}

/** By the codes that elements have now: one that could not become another one is still called by what it was. */
function entriesOf(
    model: FrameworkModel,
    language: string,
    now: FrameworkModel
): ReadonlyMap<string, TranslatedElement> {
    const codes = codesNow(model, now);
    const codeOf = (kind: string, code: string) => codes.get(`${kind}/${code}`) ?? code;
    const found = model.translations.find(each => each.language.toLowerCase() === language.toLowerCase());
    const entries = found?.entries.map(entry => ({
        ...entry,
        code: codeOf(entry.kind, entry.code),
        ...(entry.within === undefined ? {} : { within: codeOf(HOLDERS[entry.kind] ?? '', entry.within) })
    }));
    return new Map(entries?.map(each => [nameOf(each), each]) ?? []);
}

/** What elements with codes that can be edited in tables are within an entry of. */
const HOLDERS: Readonly<Record<string, string>> = { descriptor: 'competency', specialisation: 'role' };

/** The codes of elements now, by their kinds and their codes in a model. */
function codesNow(model: FrameworkModel, now: FrameworkModel): ReadonlyMap<string, string> {
    const of = (kind: string, all: (of: FrameworkModel) => readonly Described[]) =>
        statesOf(all(now), all(model), all(model)).map(each => [`${kind}/${each.after.code}`, each.now.code] as const);
    return new Map([
        ...of('competency', ({ competencies }) => competencies),
        ...of('statement', ({ statements }) => statements),
        ...of('role', ({ roles }) => roles)
    ]);
}

function nameOf({ kind, code, within = '' }: TranslatedElement): string {
    return [kind, within, code].join('/');
}

type Entry = TranslatedElement | undefined;

function editsOf(
    language: string,
    { kind, code, within }: TranslatedElement,
    [here, old, told]: readonly [Entry, Entry, Entry]
): Translating[] {
    const of = { kind, code, within };
    const isWanted = <T>(what: (entry: Entry) => T) => {
        const [now, before, after] = [here, old, told].map(each => JSON.stringify(what(each) ?? ''));
        return after !== before && after !== now;
    };
    const edits: Translating[] = [];
    const put = (said: Translating['said']) => edits.push({ type: 'translate', language, of, said });
    if (isWanted(each => each?.title)) put({ type: 'title', title: told?.title ?? '' });
    const sections = new Set([here, old, told].flatMap(each => each?.sections.map(({ section }) => section) ?? []));
    for (const section of sections) {
        const entries = (entry: Entry) => entry?.sections.find(each => each.section === section)?.entries ?? [];
        if (isWanted(entries)) put({ type: 'text', section, entries: entries(told) });
    }
    if (isWanted(each => each?.tasks ?? [])) put({ type: 'tasks', entries: told?.tasks ?? [] });
    return edits;
}
