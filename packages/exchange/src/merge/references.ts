import type {
    Described,
    ElementKind,
    FrameworkModel,
    Requirement,
    RequirementSet,
    ScaleLevel,
    SectionContent
} from '@gradus/model';
import type { Aspect, Change, ElementName } from '../difference/difference.ts';

/** An element, and what holds it where codes are counted by that. */
export interface Place {
    readonly name: ElementName;
    readonly within?: ElementName;
}

/** That one element names another one. */
export interface Reference {
    readonly from: Place;
    readonly to: Place;
    /** The same as a change: as if the reference were new. */
    readonly change: Change;
}

/** Every place of a framework that stops making sense when what it names is not there. */
export function referencesOf(model: FrameworkModel): Reference[] {
    return new ReferenceList(model).found;
}

type Kind = ElementName['kind'];

class ReferenceList {
    readonly found: Reference[] = [];
    private readonly model: FrameworkModel;
    private readonly names = new Map<string, ElementName>();
    private readonly scaleOf: ReadonlyMap<string, string | undefined>;

    constructor(model: FrameworkModel) {
        this.model = model;
        this.scaleOf = new Map(model.competencies.map(({ code, scale }) => [code, scale]));
        this.learnNames();
        this.readHeader();
        this.readDictionary();
        this.readOrganisation();
        this.readRoles();
        this.readAnnotations();
    }

    private learnNames(): void {
        const { model } = this;
        const lists: readonly (readonly [Kind, readonly { readonly code: string; readonly title: string }[]])[] = [
            ['section', model.sections],
            ['scale', model.scales],
            ['category', model.categories],
            ['competency', model.competencies],
            ['statement', model.statements],
            ['domain', model.domains],
            ['group', model.groups],
            ['grade', model.grades],
            ['role', model.roles],
            ['set', model.sets]
        ];
        for (const [kind, elements] of lists) {
            for (const { code, title } of elements) this.names.set(`${kind} ${code}`, { kind, code, title });
        }
        for (const scale of model.scales) {
            for (const { code, title } of scale.levels)
                this.names.set(`level ${scale.code} ${code}`, { kind: 'level', code, title });
        }
    }

    private readHeader(): void {
        const { framework, sections } = this.model;
        this.texts(placeOf('framework', framework), framework.sections);
        for (const section of sections) {
            const from = { name: nameOf('section', section) };
            for (const { category } of section.uses) this.add(from, 'category', ['category'], category);
        }
    }

    private readDictionary(): void {
        const { scales, categories, competencies, statements, terms } = this.model;
        for (const scale of scales) {
            const from = this.described('scale', scale);
            this.add(from, 'base', ['scale'], scale.base);
            for (const level of scale.levels) {
                const inner = this.described('level', level, from);
                for (const code of level.covers ?? []) this.addLevel(inner, 'covers', scale.base, code);
            }
        }
        for (const each of categories) {
            const from = this.described('category', each);
            this.add(from, 'parent', ['category'], each.parent);
            this.add(from, 'scale', ['scale'], each.scale);
        }
        for (const each of competencies) {
            const from = this.described('competency', each);
            this.add(from, 'category', ['category'], each.category);
            for (const kind of each.kinds) this.add(from, 'kinds', ['category'], kind);
            this.add(from, 'parent', ['competency'], each.parent);
            if (each.restricted) for (const level of each.levels) this.addLevel(from, 'levels', each.scale, level);
            for (const { level, sections } of each.descriptors) {
                this.addLevel(from, 'descriptors', each.scale, level);
                this.texts(from, sections);
            }
        }
        for (const each of statements) {
            const from = this.described('statement', each);
            this.add(from, 'category', ['category'], each.category);
            this.add(from, 'parent', ['statement'], each.parent);
        }
        for (const each of terms) this.described('term', each);
    }

    private readOrganisation(): void {
        const { domains, groups, grades } = this.model;
        for (const each of domains) {
            const from = this.described('domain', each);
            for (const { grade } of each.excludes) this.add(from, 'excludes', ['grade'], grade);
            for (const activity of each.activities) this.described('activity', activity, from);
        }
        for (const each of groups) this.described('group', each);
        for (const each of grades) {
            const from = this.described('grade', each);
            this.add(from, 'group', ['group'], each.group);
            this.addMeasure(from, 'level', each.level);
        }
    }

    private readRoles(): void {
        const { roles, sets, streams } = this.model;
        for (const each of roles) {
            const from = this.demander('role', each);
            this.add(from, 'grade', ['grade'], each.grade);
            this.add(from, 'domain', ['domain'], each.domain);
            this.add(from, 'group', ['group'], each.group);
            for (const { activity, title, reworded } of each.activities) {
                if (!reworded || each.domain === undefined) continue;
                const name: ElementName = { kind: 'activity', code: activity, title };
                this.put(from, { name, within: this.name(['domain'], each.domain) }, 'activities');
            }
            for (const special of each.specialisations) {
                this.requirements(this.described('specialisation', special, from), special.requirements);
            }
        }
        for (const each of sets) this.demander('set', each);
        for (const each of streams) {
            const from = this.described('stream', each);
            for (const step of each.steps) this.add(from, 'steps', [each.over === 'roles' ? 'role' : 'grade'], step);
        }
    }

    private demander(kind: 'role' | 'set', each: RequirementSet): Place {
        const from = this.described(kind, each);
        for (const code of each.extends) this.add(from, 'extends', ['role', 'set'], code);
        for (const { competency } of each.excludes) this.add(from, 'excludes', ['competency'], competency);
        this.requirements(from, each.requirements);
        return from;
    }

    private readAnnotations(): void {
        const { relations, translations, framework } = this.model;
        const header = placeOf('framework', framework);
        for (const { subject, object } of relations) {
            // Names in other frameworks are none of either side.
            const ends = [subject, object].flatMap(end =>
                end && end.framework === undefined && end.kind !== 'framework' ? [this.name([end.kind], end.code)] : []
            );
            for (const name of ends) {
                this.found.push({
                    from: header,
                    to: { name },
                    change: { aspect: 'relations', how: 'added', weight: 'meaning', of: name }
                });
            }
        }
        for (const { language, entries } of translations) {
            const from: Place = { name: { kind: 'translation', code: language, title: language } };
            for (const { kind, code, within } of entries) {
                if (within !== undefined || kind === 'framework') continue;
                const name = this.name([kind], code);
                this.found.push({
                    from,
                    to: { name },
                    change: { aspect: 'entries', how: 'added', weight: 'meaning', of: name }
                });
            }
        }
    }

    /** What every element refers to. */
    private described(kind: ElementKind, element: Described, within?: Place): Place {
        const from = placeOf(kind, element, within);
        this.texts(from, element.sections);
        if (within === undefined) this.add(from, 'replacedBy', [kind], element.replacedBy);
        return from;
    }

    private texts(from: Place, sections: readonly SectionContent[]): void {
        for (const { section } of sections) {
            const of = this.name(['section'], section);
            this.found.push({
                from,
                to: { name: of },
                change: { aspect: 'sections', how: 'added', weight: 'meaning', of }
            });
        }
    }

    private requirements(from: Place, requirements: readonly Requirement[]): void {
        for (const each of requirements) {
            // What is inherited is named where it comes from.
            if (each.inheritedFrom !== undefined) continue;
            const { competency, level, maxLevel, necessity, measures } = each;
            const scale = this.scaleOf.get(competency);
            const of = this.name(['competency'], competency);
            const change: Change = {
                aspect: 'requirements',
                how: 'added',
                weight: 'meaning',
                of,
                after: {
                    ...(level !== undefined && { level: this.levelName(scale, level) }),
                    ...(maxLevel !== undefined && { maxLevel: this.levelName(scale, maxLevel) }),
                    necessity,
                    measures: measures.map(measure => {
                        const { code, title } = this.levelName(measure.scale, measure.level);
                        return `${this.name(['scale'], measure.scale).title}: ${title === code ? code : `${code} ${title}`}`;
                    })
                }
            };
            const levels = [level, maxLevel].flatMap(code => (code === undefined ? [] : [{ scale, level: code }]));
            this.found.push({ from, to: { name: of }, change });
            for (const one of [...levels, ...measures]) {
                if (one.scale === undefined) continue;
                const within = this.name(['scale'], one.scale);
                this.found.push({ from, to: { name: this.levelName(one.scale, one.level), within }, change });
            }
            for (const measure of measures)
                this.found.push({ from, to: { name: this.name(['scale'], measure.scale) }, change });
        }
    }

    private addMeasure(from: Place, aspect: Aspect, measure: ScaleLevel | undefined): void {
        if (!measure) return;
        this.add(from, 'scale', ['scale'], measure.scale);
        this.addLevel(from, aspect, measure.scale, measure.level);
    }

    private addLevel(from: Place, aspect: Aspect, scale: string | undefined, level: string): void {
        if (scale === undefined) return;
        this.put(from, { name: this.levelName(scale, level), within: this.name(['scale'], scale) }, aspect);
    }

    private add(from: Place, aspect: Aspect, kinds: readonly Kind[], code: string | undefined): void {
        if (code !== undefined) this.put(from, { name: this.name(kinds, code) }, aspect);
    }

    private put(from: Place, to: Place, aspect: Aspect): void {
        this.found.push({ from, to, change: { aspect, how: 'added', weight: 'meaning', after: to.name } });
    }

    /** The first kind that has the code counts. */
    private name(kinds: readonly Kind[], code: string): ElementName {
        const known = kinds.map(kind => this.names.get(`${kind} ${code}`)).find(each => each !== undefined);
        return known ?? { kind: kinds[0] ?? 'term', code, title: code };
    }

    private levelName(scale: string | undefined, code: string): ElementName {
        return this.names.get(`level ${scale} ${code}`) ?? { kind: 'level', code, title: code };
    }
}

function nameOf(kind: Kind, { code, title }: { readonly code: string; readonly title: string }): ElementName {
    return { kind, code, title };
}

function placeOf(
    kind: Kind,
    element: { readonly code: string; readonly title: string },
    within?: Pick<Place, 'name'>
): Place {
    return { name: nameOf(kind, element), ...(within && { within: within.name }) };
}
