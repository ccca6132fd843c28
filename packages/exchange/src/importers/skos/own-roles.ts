import { inWords } from '../../tables/table.ts';
import type { DraftFramework, DraftRemark, DraftRequirement, DraftSet } from '../draft/draft-framework.ts';
import { UnreadableSource } from '../importer.ts';
import { OwnTasks } from '../json/own-tasks.ts';
import type { ImportNotes } from '../notes.ts';
import type { Concepts } from './concepts.ts';
import type { ElementReader } from './element-reader.ts';
import { named } from './names.ts';
import type { OwnDictionary } from './own-dictionary.ts';
import type { Resources } from './resources.ts';

/**
 * What roles take over from others, and how much of that they leave out, for all roles together. A thousand roles that each
 * extend another one with all 20,000 competencies are as much as the first; of the second, exports of Gradus have a few.
 */
const MOST = { inherited: 20_000_000, excluded: 200_000 };

/** Adds domains, grades, roles, sets and streams, of which exports of Gradus tell in words of their own. */
export function addOwnRoles(
    draft: DraftFramework,
    resources: Resources,
    concepts: Concepts,
    dictionary: OwnDictionary,
    reader: ElementReader,
    notes: ImportNotes
): void {
    new OwnRoles(draft, resources, concepts, dictionary, reader, notes).add();
}

class OwnRoles {
    private readonly draft: DraftFramework;
    private readonly resources: Resources;
    private readonly concepts: Concepts;
    private readonly dictionary: OwnDictionary;
    private readonly reader: ElementReader;
    private readonly notes: ImportNotes;
    private readonly tasks: OwnTasks;
    /** What each role and set requires in effect. */
    private readonly effective = new Map<string, readonly DraftRequirement[]>();
    private readonly counts = { inherited: 0, excluded: 0 };

    constructor(
        draft: DraftFramework,
        resources: Resources,
        concepts: Concepts,
        dictionary: OwnDictionary,
        reader: ElementReader,
        notes: ImportNotes
    ) {
        this.draft = draft;
        this.resources = resources;
        this.concepts = concepts;
        this.dictionary = dictionary;
        this.reader = reader;
        this.notes = notes;
        const sets = [...concepts.own('role'), ...concepts.own('set')];
        this.tasks = new OwnTasks(
            sets.map(code => ({ code, extends: this.links(code, 'gradus:extends'), tasks: reader.tasks(code) }))
        );
        for (const each of sets) this.effective.set(each, this.requirements(each));
    }

    add(): void {
        const { draft, concepts, reader } = this;
        const activities = new Map<string, string[]>();
        for (const iri of concepts.own('domain')) {
            const own = this.below(iri, 'activity');
            activities.set(iri, own);
            draft.domains.push({
                ...reader.element(iri, 'domain'),
                aliases: reader.aliases(iri),
                activities: own.map(activity => reader.element(activity, 'activity', iri)),
                excludes: this.links(iri, 'gradus:excludes').map(grade => ({ grade }))
            });
        }
        for (const iri of concepts.own('group')) draft.groups.push(reader.element(iri, 'group'));
        for (const iri of concepts.own('grade')) this.addGrade(iri);
        for (const iri of concepts.own('role')) {
            const [domain] = this.links(iri, 'gradus:domain');
            const set = this.set(iri, 'role');
            draft.roles.push({
                ...set,
                remarks: [...(set.remarks ?? []), ...this.wordings(iri)],
                grade: this.links(iri, 'gradus:grade')[0],
                domain,
                group: this.links(iri, 'gradus:group')[0],
                activities: this.activitiesOf(iri, activities.get(domain ?? '') ?? []),
                specialisations: this.below(iri, 'specialisation').map(special => ({
                    ...reader.element(special, 'specialisation', iri),
                    requirements: this.requirements(special)
                })),
                openSpecialisations: false
            });
        }
        for (const iri of concepts.own('set')) draft.sets.push(this.set(iri, 'set'));
        for (const iri of concepts.own('stream')) {
            const steps = this.resources.list(iri, named('skos:memberList'));
            const over = steps.some(step => concepts.kindOf(step) === 'grade') ? 'grades' : 'roles';
            draft.streams.push({ ...reader.element(iri, 'stream'), over, steps });
        }
    }

    private addGrade(iri: string): void {
        const [level] = this.links(iri, 'gradus:level');
        const scale = level === undefined ? undefined : this.dictionary.scaleOf(level);
        this.draft.grades.push({
            ...this.reader.element(iri, 'grade'),
            aliases: this.reader.aliases(iri),
            group: this.links(iri, 'skos:broader')[0],
            ...(level !== undefined && scale !== undefined && { level: { scale, level } })
        });
    }

    private set(iri: string, kind: 'role' | 'set'): DraftSet {
        const parents = this.links(iri, 'gradus:extends');
        const inherited = this.inherited(parents);
        const all = this.effective.get(iri) ?? [];
        const required = new Set(all.map(({ competency }) => competency));
        const excluded = [...inherited.keys()].filter(competency => !required.has(competency));
        this.count('excluded', excluded.length);
        return {
            ...this.reader.element(iri, kind),
            aliases: this.reader.aliases(iri),
            extends: parents,
            tasks: [...this.tasks.of(iri)],
            // What it takes over comes again from what it extends.
            requirements: all.filter(each => !isSame(each, inherited.get(each.competency))),
            excludes: excluded.map(competency => ({ competency }))
        };
    }

    private inherited(parents: readonly string[]): ReadonlyMap<string, DraftRequirement> {
        const found = new Map<string, DraftRequirement>();
        for (const parent of parents) {
            const theirs = this.effective.get(parent) ?? [];
            this.count('inherited', theirs.length);
            for (const each of theirs) found.set(each.competency, each);
        }
        return found;
    }

    /** @throws UnreadableSource where there are too many */
    private count(what: keyof typeof MOST, more: number): void {
        this.counts[what] += more;
        if (this.counts[what] <= MOST[what]) return;
        const verb = what === 'inherited' ? 'take over' : 'leave out';
        throw new UnreadableSource(
            `The roles in the file ${verb} more than ${inWords(MOST[what])} requirements of those that they extend (gradus:extends). Have them extend fewer roles, or import a part of the file.`
        );
    }

    private requirements(iri: string): DraftRequirement[] {
        return this.links(iri, 'gradus:requires').flatMap(node => {
            const competency = this.link(node, 'gradus:competency');
            if (competency === undefined) return [];
            const level = this.link(node, 'gradus:level') ?? this.text(node, 'gradus:levelCode');
            const maxLevel = this.link(node, 'gradus:maxLevel') ?? this.text(node, 'gradus:maxLevelCode');
            const isDesirable = this.text(node, 'gradus:necessity') === 'desirable';
            return [
                {
                    competency,
                    level,
                    maxLevel,
                    necessity: isDesirable ? ('desirable' as const) : ('essential' as const),
                    measures: this.dictionary.measures(node)
                }
            ];
        });
    }

    /** Activities that a role has in its own words: the file does not say which they are. */
    private wordings(role: string): DraftRemark[] {
        return this.resources.texts(role, named('gradus:activityInOwnWords')).map(({ text }) => {
            const about =
                'Some roles have an activity in their own words, and the file does not say which. It became a remark';
            this.notes.leftOut(about, text);
            return { text: `An activity of the domain is “${text}” in this role.`, open: true };
        });
    }

    /** None are told where all of the domain's are meant. */
    private activitiesOf(role: string, all: readonly string[]): { activity: string }[] {
        const told = this.links(role, 'gradus:activity');
        const isAll = told.length === all.length && told.every((activity, index) => activity === all[index]);
        return isAll ? [] : told.map(activity => ({ activity }));
    }

    private below(iri: string, kind: 'activity' | 'specialisation'): string[] {
        return this.resources.leadingTo(iri, named('skos:broader')).filter(each => this.concepts.kindOf(each) === kind);
    }

    private link(iri: string, property: Parameters<typeof named>[0]): string | undefined {
        return this.resources.link(iri, named(property));
    }

    private links(iri: string, property: Parameters<typeof named>[0]): string[] {
        return this.resources.links(iri, named(property));
    }

    private text(iri: string, property: Parameters<typeof named>[0]): string | undefined {
        return this.resources.text(iri, named(property));
    }
}

function isSame(one: DraftRequirement, other: DraftRequirement | undefined): boolean {
    return (
        other !== undefined &&
        one.level === other.level &&
        one.maxLevel === other.maxLevel &&
        one.necessity === other.necessity &&
        JSON.stringify(one.measures) === JSON.stringify(other.measures)
    );
}
