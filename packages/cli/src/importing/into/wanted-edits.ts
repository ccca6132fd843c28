import type { ElementEdit, ElementName } from '@gradus/language/editing';
import type { Competency, Described, FrameworkHeader, FrameworkModel, Role, SectionContent } from '@gradus/model';

/** What a framework is to say, and what it said in the same words before anybody edited its tables. */
export interface Wanted {
    readonly before: FrameworkModel;
    readonly after: FrameworkModel;
    /** The framework as it was found. */
    readonly first: FrameworkModel;
    /** The text of an element that is new in what it is to say. */
    readonly textOf: (name: ElementName) => string | undefined;
}

/** A code that is to be another one. */
export interface WantedCode {
    readonly kind: 'competency' | 'statement' | 'role';
    readonly code: string;
    readonly to: string;
}

const FACTS = ['version', 'date', 'language', 'publisher', 'source', 'licence', 'namespace'] as const;

/** An element in all three states. */
interface States<T> {
    readonly now: T;
    readonly before: T;
    readonly after: T;
}

/** Codes that are to be others. */
export function wantedCodes(now: FrameworkModel, { before, after }: Wanted): WantedCode[] {
    const of = <T extends Described>(kind: WantedCode['kind'], all: (model: FrameworkModel) => readonly T[]) =>
        statesOf(all(now), all(before), all(after)).flatMap(each =>
            each.after.code !== each.before.code && each.after.code !== each.now.code
                ? [{ kind, code: each.now.code, to: each.after.code }]
                : []
        );
    return [
        ...of('competency', model => model.competencies),
        ...of('statement', model => model.statements),
        ...of('role', model => model.roles)
    ];
}

/** What elements are to say besides what roles require, and which are to be there. */
export function wantedElements(now: FrameworkModel, wanted: Wanted): ElementEdit[] {
    const { before, after } = wanted;
    const framework = { now: now.framework, before: before.framework, after: after.framework };
    const scales = new Map(after.scales.map(each => [each.id, each]));
    return [
        ...titleEdits('framework', framework),
        ...factEdits(framework),
        ...now.scales.flatMap(scale =>
            statesOf(
                scale.levels,
                before.scales.find(({ id }) => id === scale.id)?.levels ?? [],
                scales.get(scale.id)?.levels ?? []
            ).flatMap(each => [
                ...titleEdits('level', each, scale.code),
                ...textEdits({ kind: 'level', code: each.now.code, within: scale.code }, each)
            ])
        ),
        ...statesOf(now.competencies, before.competencies, after.competencies).flatMap(competencyEdits),
        ...statesOf(now.statements, before.statements, after.statements).flatMap(each => [
            ...titleEdits('statement', each),
            ...aliasEdits('statement', each),
            ...textEdits({ kind: 'statement', code: each.now.code }, each)
        ]),
        ...statesOf(now.roles, before.roles, after.roles).flatMap(roleEdits),
        ...newCompetencies(now, wanted),
        ...newRoles(now, wanted)
    ];
}

/** Competencies that are to be in another category, one that is there. */
export function wantedMoves(now: FrameworkModel, { before, after }: Wanted): ElementEdit[] {
    const categories = new Set(now.categories.map(({ code }) => code));
    return statesOf(now.competencies, before.competencies, after.competencies).flatMap((states): ElementEdit[] => {
        const { category } = states.after;
        const isMoved = isWanted(states, each => each.category) && categories.has(category);
        return isMoved ? [{ type: 'move', of: { kind: 'competency', code: states.now.code }, category }] : [];
    });
}

/** Elements that are to be there no more. */
export function wantedRemovals(
    now: FrameworkModel,
    { before, after }: Wanted,
    kind: 'role' | 'competency'
): ElementEdit[] {
    const all = (model: FrameworkModel): readonly Described[] => (kind === 'role' ? model.roles : model.competencies);
    const [was, is] = [before, after].map(model => new Set(all(model).map(({ id }) => id)));
    return all(now).flatMap(({ id, code }): ElementEdit[] =>
        was?.has(id) && !is?.has(id) ? [{ type: 'remove', of: { kind, code } }] : []
    );
}

/**
 * Elements that are there in all states, by their identifiers. Where several elements have one identifier, nobody knows which
 * of them is meant, so none is looked at.
 */
export function statesOf<T extends Described>(
    now: readonly T[],
    before: readonly T[],
    after: readonly T[]
): States<T>[] {
    const [here, was, is] = [now, before, after].map(byIdentifier);
    return now.flatMap(each => {
        const [one, other] = [was?.get(each.id), is?.get(each.id)];
        return here?.get(each.id) && one && other ? [{ now: each, before: one, after: other }] : [];
    });
}

/** By identifiers that only one of them has. */
function byIdentifier<T extends Described>(all: readonly T[]): ReadonlyMap<string, T | undefined> {
    const found = new Map<string, T | undefined>();
    for (const each of all) found.set(each.id, found.has(each.id) ? undefined : each);
    return found;
}

/** Whether something is to be different, and is not yet. */
function isWanted<T>(states: States<T>, of: (state: T) => unknown): boolean {
    const [now, before, after] = [states.now, states.before, states.after].map(each => JSON.stringify(of(each) ?? ''));
    return after !== before && after !== now;
}

function titleEdits(kind: ElementName['kind'], states: States<Described>, within?: string): ElementEdit[] {
    if (!isWanted(states, ({ title }) => title)) return [];
    return [{ type: 'title', of: { kind, code: states.now.code, within }, title: states.after.title }];
}

function aliasEdits(
    kind: ElementName['kind'],
    states: States<Described & { readonly aliases: readonly string[] }>
): ElementEdit[] {
    if (!isWanted(states, ({ aliases }) => aliases)) return [];
    return [{ type: 'aliases', of: { kind, code: states.now.code }, aliases: states.after.aliases }];
}

function factEdits(states: States<FrameworkHeader>): ElementEdit[] {
    const facts = FACTS.filter(key => isWanted(states, header => header[key])).map(
        (key): ElementEdit => ({ type: 'fact', key, value: states.after[key] })
    );
    if (!isWanted(states, ({ complete }) => complete)) return facts;
    return [...facts, { type: 'complete', isComplete: states.after.complete }];
}

type Texts = { readonly sections: readonly SectionContent[] };

function textEdits(of: ElementName, states: States<Texts>, level?: string): ElementEdit[] {
    const all = [states.now, states.before, states.after].flatMap(({ sections }) => sections);
    const codes = new Set(all.map(({ section }) => section));
    const entriesOf = ({ sections }: Texts, code: string) =>
        sections.filter(({ section }) => section === code).flatMap(({ entries }) => entries);
    return [...codes].flatMap((section): ElementEdit[] =>
        isWanted(states, state => entriesOf(state, section))
            ? [{ type: 'text', of, level, section, entries: entriesOf(states.after, section) }]
            : []
    );
}

function competencyEdits(states: States<Competency>): ElementEdit[] {
    const of: ElementName = { kind: 'competency', code: states.now.code };
    const levels = new Set(
        [states.now, states.before, states.after].flatMap(({ descriptors }) => descriptors.map(({ level }) => level))
    );
    const meaning = ({ descriptors }: Competency, level: string): Texts =>
        descriptors.find(each => each.level === level) ?? { sections: [] };
    return [
        ...titleEdits('competency', states),
        ...aliasEdits('competency', states),
        ...textEdits(of, states),
        ...[...levels].flatMap(level =>
            textEdits(
                of,
                {
                    now: meaning(states.now, level),
                    before: meaning(states.before, level),
                    after: meaning(states.after, level)
                },
                level
            )
        )
    ];
}

function roleEdits(states: States<Role>): ElementEdit[] {
    const of: ElementName = { kind: 'role', code: states.now.code };
    // Tasks of a role that extends another one are partly the other’s.
    const hasOwnTasks = states.now.extends.length === 0 && isWanted(states, ({ tasks }) => tasks);
    return [
        ...titleEdits('role', states),
        ...aliasEdits('role', states),
        ...textEdits(of, states),
        ...(hasOwnTasks ? [{ type: 'tasks', of, entries: states.after.tasks } as const] : [])
    ];
}

function newCompetencies(now: FrameworkModel, { before, after, textOf }: Wanted): ElementEdit[] {
    return newIn(now.competencies, before.competencies, after.competencies).flatMap(
        ({ code, category, parent }): ElementEdit[] => {
            const text = parent === undefined ? textOf({ kind: 'competency', code }) : undefined;
            return text === undefined ? [] : [{ type: 'add', kind: 'competency', category, text }];
        }
    );
}

function newRoles(now: FrameworkModel, { before, after, textOf }: Wanted): ElementEdit[] {
    return newIn(now.roles, before.roles, after.roles).flatMap(({ code }): ElementEdit[] => {
        const text = textOf({ kind: 'role', code });
        return text === undefined ? [] : [{ type: 'add', kind: 'role', text }];
    });
}

function newIn<T extends Described>(now: readonly T[], before: readonly T[], after: readonly T[]): T[] {
    const known = new Set([...now, ...before].map(({ id }) => id));
    const codes = new Set(now.map(({ code }) => code));
    return after.filter(({ id, code }) => !known.has(id) && !codes.has(code));
}
