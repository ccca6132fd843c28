import type { Category, Competency, Content, Named, Part, Requirement, Role } from './content.ts';
import { competencyTitle, Prose, roleTitle } from './prose.ts';
import { Random } from './random.ts';
import { LEVELS, type Size } from './sizes.ts';

const GRADES = ['Trainee', 'Officer', 'Senior Officer', 'Head of Unit'];
const DOMAINS = ['Inland', 'Coastal', 'Airborne', 'Digital', 'Central', 'Regional'];
const LEVEL_TITLES = ['Awareness', 'Trained', 'Advanced', 'Expert'];
const PER_CATEGORY = 20;

/** One competency of so many may be required at three of the four levels only. */
const NARROWED = 4;
/** One requirement of so many is for a range, and one is desirable. */
const UNUSUAL = 12;

/** Makes the content of a workload: the same on every run. */
export function generate(size: Size): Content {
    const competencies = Array.from({ length: size.competencies }, (_, index) => competencyOf(index));
    const roles = Array.from({ length: size.roles }, (_, index) => roleOf(index, size, competencies));
    const prose = new Prose(1);
    return {
        code: 'Bench',
        title: `Framework of ${size.title.replace('*', '')}`,
        levels: LEVEL_TITLES.map((title, index) => ({
            number: index + 1,
            title,
            indicators: [prose.line(), prose.line()]
        })),
        grades: named('G', GRADES),
        domains: named('D', DOMAINS),
        parts: partsOf(size, competencies, roles)
    };
}

function competencyOf(index: number): Competency {
    const prose = new Prose(10_000_000 + index);
    const narrowed = index % NARROWED === 3;
    return {
        code: `C${index + 1}`,
        title: competencyTitle(index),
        definition: prose.paragraph(2),
        indicators: Array.from({ length: 4 }, () => prose.line()),
        min: narrowed && index % 8 === 3 ? 2 : 1,
        max: narrowed && index % 8 === 7 ? LEVELS - 1 : LEVELS
    };
}

function roleOf(index: number, size: Size, competencies: readonly Competency[]): Role {
    const random = new Random(20_000_000 + index);
    const prose = new Prose(30_000_000 + index);
    return {
        code: `R${index + 1}`,
        title: roleTitle(index),
        grade: `G${1 + random.below(GRADES.length)}`,
        domain: `D${1 + random.below(DOMAINS.length)}`,
        purpose: prose.paragraph(2),
        tasks: Array.from({ length: 6 }, () => prose.line()),
        requirements: chosen(size, random).map(each => requirementOf(competencies[each], random))
    };
}

/** Which competencies a role requires, by number. */
function chosen({ competencies, requirements, shared }: Size, random: Random): number[] {
    if (!shared) return random.several(requirements, competencies);
    const own = random.several(requirements - shared.perRole, competencies - shared.competencies);
    return [...random.several(shared.perRole, shared.competencies), ...own.map(each => shared.competencies + each)];
}

function requirementOf(competency: Competency | undefined, random: Random): Requirement {
    if (!competency) throw new Error('A role requires a competency that there is not.');
    const { code, min, max } = competency;
    const level = min + random.below(max - min + 1);
    const isRange = level < max && random.below(UNUSUAL) === 0;
    return {
        competency: code,
        level,
        ...(isRange && { maxLevel: level + 1 }),
        desirable: random.below(UNUSUAL) === 0
    };
}

function partsOf(size: Size, competencies: readonly Competency[], roles: readonly Role[]): Part[] {
    if (!size.perFile) {
        return [marked({ name: 'framework', categories: categoriesOf(competencies), roles }, size)];
    }
    const { perFile, shared } = size;
    const alone = competencies.slice(0, shared?.competencies ?? 0);
    const others = competencies.slice(alone.length);
    const dictionaries = [...(alone.length > 0 ? [alone] : []), ...chunks(others, perFile.competencies)];
    return [
        { name: '000-framework', categories: [], roles: [] },
        ...dictionaries.map((each, index) => ({
            name: `1${numbered(index)}-competencies`,
            categories: categoriesOf(each),
            roles: []
        })),
        ...chunks(roles, perFile.roles).map((each, index) => ({
            name: `2${numbered(index)}-roles`,
            categories: [],
            roles: each
        }))
    ].map(part => marked(part, size));
}

/** The part with a level in it that the scale does not have, where the workload is to have mistakes. */
function marked(part: Part, { mistakes }: Size): Part {
    if (!mistakes) return part;
    const wrong = LEVELS + 1;
    const [role, ...otherRoles] = part.roles;
    if (role) {
        const [requirement, ...others] = role.requirements;
        if (!requirement) throw new Error(`${role.code} requires nothing.`);
        const { competency, desirable } = requirement;
        const requirements = [{ competency, level: wrong, desirable }, ...others];
        return { ...part, roles: [{ ...role, requirements }, ...otherRoles] };
    }
    const [category, ...otherCategories] = part.categories;
    if (!category) return part;
    const last = category.competencies.length - 1;
    const competencies = category.competencies.map((each, index) => (index === last ? { ...each, max: wrong } : each));
    return { ...part, categories: [{ ...category, competencies }, ...otherCategories] };
}

function categoriesOf(competencies: readonly Competency[]): Category[] {
    return chunks(competencies, PER_CATEGORY).map(each => {
        const first = each[0]?.code ?? '';
        const prose = new Prose(40_000_000 + Number(first.slice(1)));
        return {
            code: `K${first.slice(1)}`,
            title: `${each[0]?.title ?? ''} and Related Work`,
            definition: prose.paragraph(1),
            competencies: each
        };
    });
}

function chunks<T>(list: readonly T[], size: number): T[][] {
    return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
        list.slice(index * size, (index + 1) * size)
    );
}

function named(letter: string, titles: readonly string[]): Named[] {
    return titles.map((title, index) => ({ code: `${letter}${index + 1}`, title }));
}

function numbered(index: number): string {
    return String(index).padStart(2, '0');
}
