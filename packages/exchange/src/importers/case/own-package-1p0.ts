import { INHERITANCE_GROUPING } from '../../case/inheritance-grouping.ts';
import { ITEM_TYPES } from '../../case/item-types.ts';
import { codeFromWords, FreeCodes } from '../../tables/codes.ts';
import { RESERVED_SECTIONS } from '../../tables/section-plan.ts';
import { UnreadableSource } from '../importer.ts';
import { type Json, type JsonRecord, own, recordOf, recordsOf, textIn } from '../reading/plain-json.ts';
import type { CaseGraph, GraphItem, GraphLink } from './case-graph.ts';
import { compiledOf, defined, kindOf, levelIn } from './own-package.ts';
import { RELATION_BY_TYPE } from './relation-types.ts';
import { type TitledSection, titledTexts } from './titled-texts.ts';

/** What stands in the notes of roles besides their texts. */
const ACTIVITIES = 'Activities';
const TASKS = 'Tasks';
/** What the texts of levels stand under: an item has only one place for them. */
const INDICATORS = { code: 'indicators', title: 'Indicators', form: 'list', numbered: false, open: false };

/** Whether Gradus made a package of version 1.0: its types of items are those of Gradus, word by word. */
export function isOwnPackage1p0({ definitions }: CaseGraph): boolean {
    const known = new Set(Object.values(ITEM_TYPES).map(([title, description]) => `${title}\n${description}`));
    const types = recordsOf(own(definitions, 'CFItemTypes'));
    const name = (each: JsonRecord) => `${textIn(each, 'title') ?? ''}\n${textIn(each, 'description') ?? ''}`;
    return types.length > 0 && types.every(each => known.has(name(each)));
}

/**
 * The compiled JSON that comes closest to what a package of version 1.0 was made of. It has no extensions, so that much is
 * told by what items are and by what they are related to: a role to the competency at a level that it requires, to the role
 * that it extends, to its grade.
 */
export function compiledOf1p0(graph: CaseGraph): JsonRecord {
    return new OwnPackage1p0(graph).compiled();
}

class OwnPackage1p0 {
    private readonly graph: CaseGraph;
    private readonly byId: ReadonlyMap<string, GraphItem>;
    private readonly linksOf: ReadonlyMap<GraphItem, readonly GraphLink[]>;
    private readonly sections: readonly TitledSection[];
    /** The sections of what can have tasks and activities besides. */
    private readonly noted: readonly TitledSection[];
    /** The category that each item is in, however deep. */
    private readonly categories: ReadonlyMap<GraphItem, GraphItem | undefined>;
    private readonly scales: ReadonlyMap<GraphItem, string>;
    private readonly activities = new Map<GraphItem, Activities>();
    /** The identifier of the grouping of what roles extend. */
    private readonly inheritance: string | undefined;

    constructor(graph: CaseGraph) {
        this.graph = graph;
        this.byId = new Map(graph.items.map(item => [item.id, item]));
        this.linksOf = Map.groupBy(graph.links, ({ origin }) => origin);
        this.sections = sectionsIn(graph);
        this.noted = [
            ...[ACTIVITIES, TASKS].map(title => ({ code: ` ${title}`, title, isList: true })),
            ...this.sections.filter(({ title }) => title !== ACTIVITIES && title !== TASKS)
        ];
        this.categories = categoriesOf(graph);
        this.scales = this.scalesOfCategories();
        const [title, description] = INHERITANCE_GROUPING;
        const grouping = recordsOf(own(graph.definitions, 'CFAssociationGroupings')).find(
            each => textIn(each, 'title') === title && textIn(each, 'description') === description
        );
        this.inheritance = textIn(grouping, 'identifier');
    }

    compiled(): JsonRecord {
        const { graph, sections } = this;
        const kinds = [...Object.keys(ITEM_TYPES), 'framework', 'stream', 'term'].filter(kind => kind !== 'descriptor');
        const declared = [
            ...sections.map(({ code, title, isList }) => ({
                ...{ code, title, form: isList ? 'list' : 'text', numbered: false, open: false },
                for: kinds.map(kind => ({ kind }))
            })),
            { ...INDICATORS, for: [{ kind: 'descriptor' }] }
        ];
        const compiled = compiledOf(graph, declared);
        const each = (list: string, more: (item: GraphItem, record: JsonRecord) => JsonRecord) =>
            recordsOf(own(compiled, list)).map((record): JsonRecord => {
                const item = this.byId.get(textIn(record, 'id') ?? '');
                return item ? { ...record, ...aliasesOf(item), ...more(item, record) } : record;
            });
        const description = textIn(graph.document, 'description') ?? '';
        const header = recordOf(own(compiled, 'framework')) ?? {};
        const demands = new Map(
            [...each('roles', () => ({})), ...each('sets', () => ({}))].map(record => {
                const item = this.byId.get(textIn(record, 'id') ?? '');
                return [textIn(record, 'code') ?? '', item ? this.demands(item) : NOTHING] as const;
            })
        );
        const effective = new EffectiveDemands(demands);
        const demanding = (item: GraphItem) => effective.of(codeOf(item));
        const placed = (item: GraphItem) => this.placed(item);
        return {
            ...compiled,
            framework: { ...header, sections: titledTexts(description, sections).sections },
            // What they are for is found out from what has them.
            sections: declared.map(section => ({ ...section, for: [] })),
            categories: each('categories', item => this.category(item)),
            competencies: each('competencies', placed),
            values: each('values', placed),
            statements: each('statements', placed),
            grades: each('grades', item => this.grade(item)),
            roles: each('roles', (item, record) => ({
                ...this.role(item),
                ...demanding(item),
                specialisations: recordsOf(own(record, 'specialisations')).map(special => {
                    const inner = this.byId.get(textIn(special, 'id') ?? '');
                    return { ...special, requirements: inner ? [...this.demands(inner).requirements] : [] };
                })
            })),
            sets: each('sets', item => ({ ...this.notes(item), ...demanding(item) })),
            streams: recordsOf(own(compiled, 'streams')).filter(each => textIn(each, 'id') !== this.inheritance),
            relations: graph.links.flatMap(link => this.relation(link) ?? [])
        };
    }

    private category(item: GraphItem): JsonRecord {
        const held = item.children.filter(child => kindOf(child) === 'competency');
        const scale = this.scales.get(item);
        return defined({
            parent: parentOf(item, 'category'),
            scale,
            forAll: held.length > 0 && held.every(isValue)
        });
    }

    private placed(item: GraphItem): JsonRecord {
        const category = this.categories.get(item);
        return defined({
            category: category && codeOf(category),
            kinds: this.targetsOf(item, 'isPartOf', 'category').map(codeOf),
            parent: parentOf(item, kindOf(item) ?? '')
        });
    }

    private grade(item: GraphItem): JsonRecord {
        const [level] = this.targetsOf(item, 'hasSkillLevel', 'level');
        return defined({
            group: parentOf(item, 'group'),
            level: level?.parent && { scale: codeOf(level.parent), level: codeOf(level) }
        });
    }

    private role(item: GraphItem): JsonRecord {
        const [domain] = this.targetsOf(item, 'isPartOf', 'domain');
        const [group] = this.targetsOf(item, 'isPartOf', 'group');
        const [grade] = this.targetsOf(item, 'isRelatedTo', 'grade');
        const { activities, ...texts } = this.notes(item);
        const titles = Array.isArray(activities) ? activities : [];
        return defined({
            ...texts,
            grade: grade && codeOf(grade),
            domain: domain && codeOf(domain),
            group: group && codeOf(group),
            activities: domain ? this.activitiesOf(domain).of(titles) : []
        });
    }

    private activitiesOf(domain: GraphItem): Activities {
        const known = this.activities.get(domain) ?? new Activities(domain);
        this.activities.set(domain, known);
        return known;
    }

    /** Texts, tasks and activities of a role or set, which stand one below the other. */
    private notes(item: GraphItem): JsonRecord {
        const found = titledTexts(textIn(item.record, 'notes') ?? '', this.noted).sections;
        const { [` ${ACTIVITIES}`]: activities = [], [` ${TASKS}`]: tasks = [], ...sections } = found;
        return { sections, tasks, activities };
    }

    /** What an item is related to, if it is a role, a set or a specialisation. */
    private demands(item: GraphItem): Demands {
        const extended = (this.linksOf.get(item) ?? []).flatMap(link =>
            link.target && this.isInheritance(link) ? [link.target] : []
        );
        const requirements = (this.linksOf.get(item) ?? []).flatMap(({ type, target }): JsonRecord[] => {
            if (type !== 'isRelatedTo' || !target) return [];
            const kind = kindOf(target);
            if (kind === 'competency') return [{ competency: codeOf(target) }];
            const level = kind === 'descriptor' ? this.levelOf(target) : undefined;
            if (!target.parent || level === undefined) return [];
            return [{ competency: codeOf(target.parent), level }];
        });
        return { extends: extended.map(codeOf), requirements };
    }

    private isInheritance({ record }: GraphLink): boolean {
        const grouping = textIn(recordOf(own(record, 'CFAssociationGroupingURI')), 'identifier');
        return grouping !== undefined && grouping === this.inheritance;
    }

    /** What is neither a requirement, nor a grade, nor what a role extends, and so what an author has related. */
    private relation(link: GraphLink): JsonRecord | undefined {
        const { type, origin, target } = link;
        const kind = RELATION_BY_TYPE.get(type);
        if (kind === undefined || !target || this.isInheritance(link)) return undefined;
        const [from = '', to = ''] = [kindOf(origin), kindOf(target)];
        if (type === 'isRelatedTo' && DEMANDING.has(from) && DEMANDED.has(to)) return undefined;
        const code = codeOf(target);
        return { subject: { kind: from, code: codeOf(origin) }, kind, object: { kind: to, code }, objectText: code };
    }

    /** The level that an item about a competency at a level is about. */
    private levelOf(item: GraphItem): string | undefined {
        const [level] = this.targetsOf(item, 'hasSkillLevel', 'level');
        const { record } = item;
        const short = textIn(record, 'abbreviatedStatement') ?? textIn(record, 'fullStatement') ?? '';
        return level ? codeOf(level) : levelIn(short);
    }

    private targetsOf(item: GraphItem, type: string, kind: string): GraphItem[] {
        return (this.linksOf.get(item) ?? []).flatMap(({ type: own, target }) =>
            own === type && target && kindOf(target) === kind ? [target] : []
        );
    }

    /** The scale of a category is that of the levels at which its competencies are described or required. */
    private scalesOfCategories(): Map<GraphItem, string> {
        const scales = new Map<GraphItem, string>();
        for (const item of this.graph.items) {
            if (kindOf(item) !== 'descriptor') continue;
            const [level] = this.targetsOf(item, 'hasSkillLevel', 'level');
            const category = this.categories.get(item);
            if (category && level?.parent && !scales.has(category)) scales.set(category, codeOf(level.parent));
        }
        // One that says nothing takes it over.
        for (const item of this.graph.items) {
            const outer = item.parent && scales.get(item.parent);
            if (kindOf(item) === 'category' && outer !== undefined && !scales.has(item)) scales.set(item, outer);
        }
        return scales;
    }
}

/** What requires, and what can be required or a grade: their associations are no relations. */
const DEMANDING: ReadonlySet<string> = new Set(['role', 'set', 'specialisation']);
const DEMANDED: ReadonlySet<string> = new Set(['competency', 'descriptor', 'grade']);

interface Demands {
    readonly extends: readonly string[];
    readonly requirements: readonly JsonRecord[];
}

const NOTHING: Demands = { extends: [], requirements: [] };

/**
 * How many requirements roles may take over from those that they extend, all together: what they do not take over is made of
 * them, for each role anew. A thousand roles that each extend one with a hundred requirements are a fifth of it.
 */
const MOST_TAKEN_OVER = 500_000;
/** … and how many letters their codes may have, which are written out for each role that excludes them. */
const MOST_LETTERS = 20_000_000;

/** What roles require, with what they take over told apart, and what they do not take over excluded. */
class EffectiveDemands {
    private readonly all: ReadonlyMap<string, Demands>;
    private takenOver = 0;
    private letters = 0;

    constructor(all: ReadonlyMap<string, Demands>) {
        this.all = all;
    }

    of(code: string): JsonRecord {
        const { extends: parents, requirements } = this.all.get(code) ?? NOTHING;
        const said = new Set(requirements.map(each => textIn(each, 'competency')));
        const inherited = this.inherited(parents);
        return {
            extends: parents,
            requirements: requirements.map(each => {
                const offer = inherited.get(textIn(each, 'competency') ?? '');
                const isSame = offer && !offer.differs && offer.level === textIn(each, 'level');
                return isSame ? { ...each, inheritedFrom: offer.parent } : each;
            }),
            excludes: [...inherited.keys()]
                .filter(competency => !said.has(competency))
                .map(competency => ({ competency }))
        };
    }

    /** What parents offer of each competency. */
    private inherited(parents: readonly string[]): Map<string, Offer> {
        const offers = new Map<string, Offer>();
        for (const parent of parents) {
            for (const each of this.all.get(parent)?.requirements ?? []) {
                const [competency, level] = [textIn(each, 'competency') ?? '', textIn(each, 'level')];
                this.count(competency);
                const known = offers.get(competency);
                if (!known) offers.set(competency, { parent, level, differs: false });
                else known.differs ||= known.level !== level;
            }
        }
        return offers;
    }

    /** @throws UnreadableSource where it has been too much */
    private count(competency: string): void {
        this.takenOver++;
        this.letters += competency.length;
        if (this.takenOver <= MOST_TAKEN_OVER && this.letters <= MOST_LETTERS) return;
        throw new UnreadableSource(
            'The roles of the package take over more from those that they extend than is read: 500,000 requirements, ' +
                'with 20 million letters of codes. Import a part of it, or have fewer roles extend others.'
        );
    }
}

/** What the first parent with a competency requires of it, and whether others require something else. */
interface Offer {
    readonly parent: string;
    readonly level: string | undefined;
    differs: boolean;
}

/** The category that each item is in. Items come behind what they are in. */
function categoriesOf({ items }: CaseGraph): Map<GraphItem, GraphItem | undefined> {
    const categories = new Map<GraphItem, GraphItem | undefined>();
    for (const item of items) {
        const { parent } = item;
        const isIn = parent && kindOf(parent) === 'category' ? parent : parent && categories.get(parent);
        categories.set(item, isIn);
    }
    return categories;
}

/** The sections of a package: every text begins with what the first of its sections is called. */
function sectionsIn({ items, document, definitions }: CaseGraph): TitledSection[] {
    const texts = [
        textIn(document, 'description'),
        ...items.filter(item => kindOf(item) !== 'descriptor').map(({ record }) => textIn(record, 'notes')),
        ...['CFConcepts', 'CFAssociationGroupings'].flatMap(list =>
            recordsOf(own(definitions, list)).map(each => textIn(each, 'description'))
        )
    ];
    const codes = new FreeCodes(code => RESERVED_SECTIONS.has(code) || code === INDICATORS.code);
    const found = new Map<string, TitledSection>();
    for (const text of texts) {
        const [, title, list] = /^([^\n]{1,200}?):(?:(\n- )| )/.exec(text ?? '') ?? [];
        if (title === undefined || found.has(title) || title === ACTIVITIES || title === TASKS) continue;
        const made = (codeFromWords(title) ?? 'Text').replace(/^\p{Lu}(?!\p{Lu})/u, first => first.toLowerCase());
        found.set(title, { code: codes.take(made), title, isList: list !== undefined });
    }
    return [...found.values()];
}

/** The activities of a domain, of which roles say the titles. */
class Activities {
    private readonly all: readonly GraphItem[];
    private readonly titles: readonly string[];
    private readonly places = new Map<string, number>();

    constructor({ children }: GraphItem) {
        this.all = children.filter(each => kindOf(each) === 'activity');
        this.titles = this.all.map(({ record }) => textIn(record, 'fullStatement') ?? '');
        for (const [place, title] of this.titles.entries()) if (!this.places.has(title)) this.places.set(title, place);
    }

    /** The activities of a role by their titles. One that none is called by is the next one, in the role’s words. */
    of(titles: readonly Json[]): JsonRecord[] {
        const said = new Set(titles);
        // Of each place that was passed, where the next one is that the role does not say.
        const unsaid = new Map<number, number>();
        const nextOf = (start: number): number => {
            let place = start;
            while (place < this.titles.length && said.has(this.titles[place] ?? ''))
                place = unsaid.get(place) ?? place + 1;
            for (let each = start; each < place; ) {
                const next = unsaid.get(each) ?? each + 1;
                unsaid.set(each, place);
                each = next;
            }
            return place;
        };
        let last = -1;
        return titles.flatMap(title => {
            const exact = this.places.get(String(title));
            const place = exact ?? nextOf(last + 1);
            const found = this.all[place];
            if (!found) return [];
            last = place;
            return [{ activity: codeOf(found), title, reworded: exact === undefined }];
        });
    }
}

function aliasesOf({ record }: GraphItem): { readonly [key: string]: Json } {
    const alias = textIn(record, 'alternativeLabel');
    return alias === undefined ? {} : { aliases: [alias] };
}

function parentOf({ parent }: GraphItem, kind: string): string | undefined {
    return parent && kindOf(parent) === kind ? codeOf(parent) : undefined;
}

function codeOf({ record }: GraphItem): string {
    return textIn(record, 'humanCodingScheme') ?? '';
}

function isValue({ record }: GraphItem): boolean {
    return textIn(record, 'CFItemType') === ITEM_TYPES.value[0];
}
