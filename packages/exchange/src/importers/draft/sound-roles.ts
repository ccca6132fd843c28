import type { ImportNotes } from '../notes.ts';
import type {
    DraftCategory,
    DraftCompetency,
    DraftDomain,
    DraftFramework,
    DraftMeasure,
    DraftRequirement,
    DraftRole,
    DraftScale,
    DraftSet
} from './draft-framework.ts';
import type { DraftNames } from './draft-names.ts';
import { foldedTitle } from './folded-title.ts';
import { isDefined, LevelPlaces, levelOn, unrestrict } from './sound-dictionary.ts';

/** Mends domains, grades, roles, sets and streams; afterwards they refer to others by final codes. */
export class RoleMender {
    private readonly draft: DraftFramework;
    private readonly names: DraftNames;
    private readonly notes: ImportNotes;
    private readonly competencies: ReadonlyMap<string, DraftCompetency>;
    private readonly scales: ReadonlyMap<string, DraftScale>;
    private readonly categories: ReadonlyMap<string, DraftCategory>;
    private readonly places = new LevelPlaces();

    constructor(draft: DraftFramework, names: DraftNames, notes: ImportNotes) {
        this.draft = draft;
        this.names = names;
        this.notes = notes;
        this.competencies = new Map(draft.competencies.map(each => [each.code, each]));
        this.scales = new Map(draft.scales.map(each => [each.code, each]));
        this.categories = new Map(draft.categories.map(each => [each.code, each]));
    }

    mend(): void {
        const { draft, names } = this;
        for (const grade of draft.grades) {
            grade.group = names.find('group', grade.group);
            grade.level = grade.level && this.measure(grade.level);
        }
        for (const domain of draft.domains) {
            domain.excludes = domain.excludes.flatMap(({ grade, reason }) => {
                const code = names.find('grade', grade);
                return code === undefined ? [] : [{ grade: code, reason }];
            });
            domain.excludes = [...new Map(domain.excludes.map(each => [each.grade, each])).values()];
        }
        for (const each of [...draft.roles, ...draft.sets]) this.mendSet(each);
        this.mendRoles();
        this.cutCircles();
        this.tellApart();
        for (const stream of draft.streams) {
            const kind = stream.over === 'grades' ? 'grade' : 'role';
            const steps = stream.steps.flatMap(key => names.find(kind, key) ?? []);
            const given = stream.steps.length;
            stream.steps = [...new Set(steps)];
            if (stream.steps.length < given) this.notes.leftOut('Some steps of streams are not there', stream.code);
        }
    }

    private mendSet(set: DraftSet): void {
        const { names, notes } = this;
        set.extends = [...new Set(set.extends.flatMap(key => names.find('role', key) ?? []))];
        set.requirements = this.requirements(set.requirements, set);
        const excludes = set.excludes.flatMap(({ competency, reason }) => {
            const code = names.find('competency', competency);
            if (code === undefined) notes.leftOut('Some roles exclude what is not there', set.code);
            return code === undefined ? [] : [{ competency: code, reason }];
        });
        set.excludes = [...new Map(excludes.map(each => [each.competency, each])).values()];
    }

    private mendRoles(): void {
        const { domains, roles } = this.draft;
        const byCode = new Map(domains.map(each => [each.code, each]));
        const excludes = new Map(
            domains.map(each => [each, new Map(each.excludes.map(exclude => [exclude.grade, exclude]))])
        );
        for (const role of roles) {
            const domain = byCode.get(this.names.find('domain', role.domain) ?? '');
            this.mendRole(role, domain);
            if (!domain || role.grade === undefined || !excludes.get(domain)?.delete(role.grade)) continue;
            this.notes.mended(
                'Some domains exclude a grade that a role has in them. They do not any more',
                domain.code
            );
        }
        for (const domain of domains) domain.excludes = [...(excludes.get(domain)?.values() ?? [])];
    }

    private mendRole(role: DraftRole, domain: DraftDomain | undefined): void {
        const { names, notes } = this;
        role.grade = names.find('grade', role.grade);
        role.domain = domain?.code;
        role.group = names.find('group', role.group);
        const activities = role.activities.flatMap(({ activity, wording }) => {
            const code = domain && names.findIn('activity', domain.code, activity);
            if (code === undefined) notes.leftOut('Some activities of roles are none of their domain', role.code);
            return code === undefined ? [] : [{ activity: code, wording }];
        });
        role.activities = [...new Map(activities.map(each => [each.activity, each])).values()];
        for (const each of role.specialisations) each.requirements = this.requirements(each.requirements, role);
    }

    private requirements(requirements: readonly DraftRequirement[], holder: DraftSet): DraftRequirement[] {
        const seen = new Set<string>();
        return requirements.flatMap(each => {
            const code = this.names.find('competency', each.competency);
            const competency = code === undefined ? undefined : this.competencies.get(code);
            if (!competency) return this.leaveOut(holder, each, 'what is not there');
            if (seen.has(competency.code)) return this.leaveOut(holder, each, 'something twice');
            const sound = this.requirement(each, competency, holder);
            if (sound) seen.add(competency.code);
            return sound ? [sound] : [];
        });
    }

    private requirement(
        each: DraftRequirement,
        competency: DraftCompetency,
        holder: DraftSet
    ): DraftRequirement | undefined {
        const category = this.categories.get(competency.category);
        const scale = this.scales.get(category?.scale ?? '');
        const measures = this.measures(each.measures, scale);
        if (!scale) {
            if (category?.forAll) {
                category.forAll = false;
                this.notes.mended(
                    'Some values are required by roles. They do not apply to everybody any more',
                    competency.code
                );
            }
            if (each.level !== undefined) {
                this.leaveOut(holder, each, 'a level of what has none');
            }
            return { competency: competency.code, necessity: each.necessity, measures };
        }
        const level = levelOn(scale, each.level, this.names);
        if (level === undefined) {
            this.leaveOut(holder, each, 'something without a level that there is');
            return undefined;
        }
        const top = levelOn(scale, each.maxLevel, this.names);
        const isRange = top !== undefined && this.height(scale, top) > this.height(scale, level);
        for (const one of isRange ? [level, top] : [level]) {
            if (!isDefined(competency, one, scale, this.places)) unrestrict(competency, this.notes);
        }
        return {
            competency: competency.code,
            level,
            ...(isRange && { maxLevel: top }),
            necessity: each.necessity,
            measures
        };
    }

    private height(scale: DraftScale, level: string): number {
        return scale.range ? Number(level) : this.places.of(scale, level);
    }

    private measures(measures: readonly DraftMeasure[], own: DraftScale | undefined): DraftMeasure[] {
        const seen = new Set(own ? [own.code] : []);
        return measures.flatMap(each => {
            const measure = this.measure(each);
            if (!measure || seen.has(measure.scale)) return [];
            seen.add(measure.scale);
            return [measure];
        });
    }

    private measure({ scale: key, level: levelKey }: DraftMeasure): DraftMeasure | undefined {
        const scale = this.scales.get(this.names.find('scale', key) ?? '');
        const level = levelOn(scale, levelKey, this.names);
        if (scale && level !== undefined) return { scale: scale.code, level };
        this.notes.leftOut('Some measures are on a scale, or at a level, that there is not', `${key} ${levelKey}`);
        return undefined;
    }

    /** What cannot be required becomes a remark, so that an author can see to it. */
    private leaveOut(holder: DraftSet, { competency, level }: DraftRequirement, what: string): [] {
        const known = this.competencies.get(this.names.find('competency', competency) ?? '');
        // What an importer calls it by need not be what the source does.
        const name = known && known.code !== competency ? known.title : competency;
        const said = level === undefined ? name : `${name}: ${level}`;
        this.notes.leftOut(`Some roles require ${what}. It became a remark`, `${holder.code} → ${said}`);
        holder.remarks ??= [];
        if (holder.remarks.length < MOST_REMARKS) {
            holder.remarks.push({
                text: `The source requires “${said.slice(0, 200)}”, which is not understood.`,
                open: true
            });
        }
        return [];
    }

    /** A role that extends itself in the end does not. */
    private cutCircles(): void {
        const byCode = new Map<string, DraftSet>(
            [...this.draft.roles, ...this.draft.sets].map(each => [each.code, each])
        );
        const done = new Set<DraftSet>();
        for (const start of byCode.values()) {
            const path = new Set<DraftSet>();
            const pending: { set: DraftSet; next: number }[] = [{ set: start, next: 0 }];
            path.add(start);
            for (let top = pending.at(-1); top; top = pending.at(-1)) {
                const parent = byCode.get(top.set.extends[top.next] ?? '');
                if (!parent) {
                    path.delete(top.set);
                    done.add(top.set);
                    pending.pop();
                } else if (path.has(parent)) {
                    top.set.extends.splice(top.next, 1);
                    this.notes.mended('Some roles extend themselves. They do not any more', top.set.code);
                } else {
                    top.next++;
                    if (done.has(parent)) continue;
                    path.add(parent);
                    pending.push({ set: parent, next: 0 });
                }
            }
        }
    }

    /** Roles have titles of their own. */
    private tellApart(): void {
        const taken = new Set<string>();
        for (const role of this.draft.roles) {
            role.title = role.title || role.code;
            let title = role.title;
            for (let number = 1; taken.has(foldedTitle(title)); number++) {
                title = number === 1 ? `${role.title} (${role.code})` : `${role.title} (${role.code}, ${number})`;
            }
            if (title !== role.title) {
                this.notes.mended('Some roles have the same title. Their codes were added', role.title);
                role.title = title;
            }
            taken.add(foldedTitle(title));
        }
        for (const role of this.draft.roles) {
            role.aliases = role.aliases.filter(
                alias => !taken.has(foldedTitle(alias)) || foldedTitle(alias) === foldedTitle(role.title)
            );
            for (const alias of role.aliases) taken.add(foldedTitle(alias));
        }
    }
}

/** More of them are no help. */
const MOST_REMARKS = 20;
