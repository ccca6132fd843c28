import type { CompiledFramework, ElementKind, ElementReference, LevelCode, Requirement } from '@gradus/exchange';

type Code = LevelCode | null | undefined;

/** The codes that a compiled framework refers to without listing them, each with its place. */
export function danglingCodes(compiled: CompiledFramework): string[] {
    const dangling: string[] = [];
    const listed = new Listed(compiled);
    const check = (place: string, kinds: readonly ElementKind[], ...codes: readonly Code[]): void => {
        for (const code of codes) {
            if (code === null || code === undefined || kinds.some(kind => listed.has(kind, code))) continue;
            dangling.push(`${place}: ${code}`);
        }
    };
    const checkLevels = (place: string, scale: Code, ...levels: readonly (LevelCode | undefined)[]): void => {
        for (const level of levels) {
            if (level !== undefined && !listed.hasLevel(scale, level)) dangling.push(`${place}: ${level} on ${scale}`);
        }
    };
    const checkRequirements = (place: string, requirements: readonly Requirement[]): void => {
        for (const { competency, level, maxLevel, measures, inheritedFrom } of requirements) {
            check(`${place}, competency`, ['competency'], competency);
            const scale = compiled.competencies.find(({ code }) => code === competency)?.scale;
            checkLevels(`${place}, level of ${competency}`, scale, level, maxLevel);
            for (const measure of measures) checkLevels(`${place}, measure`, measure.scale, measure.level);
            check(`${place}, inherited`, ['role', 'set'], inheritedFrom);
        }
    };
    const checkReference = (place: string, { kind, code, framework }: ElementReference): void => {
        if (framework === undefined) check(place, [kind], code);
    };

    for (const { code, for: uses } of compiled.sections) {
        check(`section ${code}`, ['category'], ...uses.map(({ category }) => category));
    }
    for (const { code, base, levels } of compiled.scales) {
        check(`scale ${code}, base`, ['scale'], base);
        checkLevels(`scale ${code}, covers`, base, ...levels.flatMap(({ covers }) => covers));
    }
    for (const { code, parent, scale } of compiled.categories) {
        check(`category ${code}, parent`, ['category'], parent);
        check(`category ${code}, scale`, ['scale'], scale);
    }
    for (const { code, category, kinds, parent, scale, levels, descriptors } of compiled.competencies) {
        check(`competency ${code}, category`, ['category'], category, ...kinds);
        check(`competency ${code}, parent`, ['competency'], parent);
        check(`competency ${code}, scale`, ['scale'], scale);
        checkLevels(`competency ${code}, level`, scale, ...levels, ...descriptors.map(({ level }) => level));
    }
    for (const { code, category, kinds, parent } of compiled.values) {
        check(`value ${code}, category`, ['category'], category, ...kinds);
        check(`value ${code}, parent`, ['competency'], parent);
    }
    for (const { code, category, parent } of compiled.statements) {
        check(`statement ${code}, category`, ['category'], category);
        check(`statement ${code}, parent`, ['statement'], parent);
    }
    for (const { code, group, level } of compiled.grades) {
        check(`grade ${code}, group`, ['group'], group);
        if (level) checkLevels(`grade ${code}, level`, level.scale, level.level);
    }
    for (const { code, excludes } of compiled.domains) {
        check(`domain ${code}, excludes`, ['grade'], ...excludes.map(({ grade }) => grade));
    }
    for (const { code, grade, domain, group, activities, specialisations } of compiled.roles) {
        check(`role ${code}, grade`, ['grade'], grade);
        check(`role ${code}, domain`, ['domain'], domain);
        check(`role ${code}, group`, ['group'], group);
        check(`role ${code}, activity`, ['activity'], ...activities.map(({ activity }) => activity));
        for (const each of specialisations) checkRequirements(`role ${code}, ${each.code}`, each.requirements);
    }
    for (const { code, extends: parents, requirements, excludes } of [...compiled.roles, ...compiled.sets]) {
        check(`${code}, extends`, ['role', 'set'], ...parents);
        checkRequirements(code, requirements);
        check(`${code}, excludes`, ['competency'], ...excludes.map(({ competency }) => competency));
    }
    for (const { code, over, steps } of compiled.streams) {
        check(`stream ${code}`, [over === 'roles' ? 'role' : 'grade'], ...steps);
    }
    for (const { subject, object } of compiled.relations) {
        checkReference('subject', subject);
        if (object) checkReference('object', object);
    }
    for (const { on } of [...compiled.remarks, ...compiled.disputed]) checkReference('remark', on);
    for (const { entries } of compiled.translations) {
        for (const { kind, code, sections } of entries) {
            if (kind !== 'section') check('translation', [kind], code);
            for (const section of [...Object.keys(sections), ...(kind === 'section' ? [code] : [])]) {
                if (!listed.hasSection(String(section))) dangling.push(`translation, section: ${section}`);
            }
        }
    }
    for (const { change, kind, code } of compiled.adaptations) {
        if (change !== 'omitted') check('adaptation', [kind], code);
    }
    for (const { code, sections, replacedBy } of listed.all) {
        check(`${code}, replaced`, [...listed.kinds], replacedBy);
        for (const section of Object.keys(sections)) {
            if (!listed.hasSection(section)) dangling.push(`${code}, section: ${section}`);
        }
    }
    return dangling;
}

/** The codes that a compiled framework lists. */
class Listed {
    readonly all: readonly CompiledElement[];
    private readonly compiled: CompiledFramework;
    private readonly codes: ReadonlyMap<ElementKind, ReadonlySet<LevelCode>>;

    constructor(compiled: CompiledFramework) {
        const byKind: readonly (readonly [ElementKind, readonly CompiledElement[]])[] = [
            ['framework', [compiled.framework]],
            ['scale', compiled.scales],
            ['level', compiled.scales.flatMap(({ levels }) => levels)],
            ['category', compiled.categories],
            ['competency', [...compiled.competencies, ...compiled.values]],
            ['statement', compiled.statements],
            ['domain', compiled.domains],
            ['activity', compiled.domains.flatMap(({ activities }) => activities)],
            ['group', compiled.groups],
            ['grade', compiled.grades],
            ['role', compiled.roles],
            ['specialisation', compiled.roles.flatMap(({ specialisations }) => specialisations)],
            ['set', compiled.sets],
            ['stream', compiled.streams],
            ['term', compiled.terms]
        ];
        this.compiled = compiled;
        this.all = byKind.flatMap(([, elements]) => elements);
        this.codes = new Map(byKind.map(([kind, elements]) => [kind, new Set(elements.map(({ code }) => code))]));
    }

    get kinds(): Iterable<ElementKind> {
        return this.codes.keys();
    }

    has(kind: ElementKind, code: LevelCode): boolean {
        return this.codes.get(kind)?.has(code) ?? false;
    }

    hasLevel(scaleCode: Code, level: LevelCode): boolean {
        const scale = this.compiled.scales.find(({ code }) => code === scaleCode);
        if (scale?.levels.some(({ code }) => code === level)) return true;
        const value = Number(level);
        return scale?.range !== undefined && value >= scale.range.min && value <= scale.range.max;
    }

    hasSection(code: string): boolean {
        return this.compiled.sections.some(section => section.code === code);
    }
}

type CompiledElement = Pick<CompiledFramework['scales'][number]['levels'][number], 'code' | 'sections' | 'replacedBy'>;
