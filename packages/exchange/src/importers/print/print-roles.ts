import type {
    DraftDomain,
    DraftElement,
    DraftGrade,
    DraftNamed,
    DraftRequirement,
    DraftRole,
    DraftSet,
    DraftStream
} from '../draft/draft-framework.ts';
import { quoted } from '../reading/clean-text.ts';
import { listed, quotedList, words } from './lines.ts';
import type { Printing } from './print-element.ts';

/** Groups with their grades, and grades without a group, in the order of the grades. */
export function printGrades(
    groups: readonly DraftElement[],
    grades: readonly DraftGrade[],
    printing: Printing
): string[][] {
    const blocks: string[][] = [];
    const done = new Set<string>();
    const gradesOf = Map.groupBy(grades, ({ group }) => group);
    let next = 0;
    const printGroup = (group: DraftElement): void => {
        done.add(group.code);
        const own = gradesOf.get(group.code) ?? [];
        blocks.push(
            printing.element(
                words('group', group.code, quoted(group.title)),
                group,
                own.flatMap(each => printGrade(each, printing))
            )
        );
    };
    for (const grade of grades) {
        if (grade.group === undefined) blocks.push(printGrade(grade, printing));
        // Groups keep their order, also those without grades.
        else while (next < groups.length && !done.has(grade.group)) printGroup(groups[next++] as DraftElement);
    }
    for (const group of groups.slice(next)) printGroup(group);
    return blocks;
}

function printGrade(grade: DraftGrade, printing: Printing): string[] {
    const { code, title, aliases, level } = grade;
    const at = level && `at ${level.scale} ${level.level}`;
    return printing.element(words('grade', code, quoted(title), quotedList('alias', aliases), at), grade);
}

export function printDomain(domain: DraftDomain, printing: Printing): string[] {
    const { code, title, aliases, activities, excludes } = domain;
    return printing.element(words('domain', code, quoted(title), quotedList('alias', aliases)), domain, [
        ...activities.flatMap(each => printing.element(words('activity', each.code, quoted(each.title)), each)),
        ...excludes.map(({ grade, reason }) => words('excludes', grade, reason && `because ${quoted(reason)}`))
    ]);
}

export function printRole(role: DraftRole, printing: Printing): string[] {
    const { code, title, aliases, grade, domain, group, activities, specialisations, openSpecialisations } = role;
    const head = words(
        'role',
        code,
        quoted(title),
        quotedList('alias', aliases),
        grade && `at ${grade}`,
        domain && `in ${domain}`,
        group && `of ${group}`,
        extended(role)
    );
    return printing.element(head, role, [
        ...activities.map(({ activity, wording }) => words('activity', activity, wording && quoted(wording))),
        ...demands(role),
        ...(openSpecialisations ? ['specialisations open'] : []),
        ...specialisations.flatMap(each =>
            printing.element(words('specialisation', each.code, quoted(each.title)), each, required(each.requirements))
        )
    ]);
}

export function printSet(set: DraftSet, printing: Printing): string[] {
    const { code, title, aliases } = set;
    const head = words('set', code, quoted(title), quotedList('alias', aliases), extended(set));
    return printing.element(head, set, demands(set));
}

export function printStream(stream: DraftStream, printing: Printing): string[] {
    const { code, title, over, steps } = stream;
    const path = steps.length === 0 ? '' : `: ${steps.join(' -> ')}`;
    return printing.element(`stream ${code} ${quoted(title)} of ${over}${path}`, stream);
}

export function printTerm(term: DraftNamed, printing: Printing): string[] {
    return printing.element(words('term', term.code, quoted(term.title), quotedList('alias', term.aliases)), term);
}

function extended({ extends: parents }: DraftSet): string | undefined {
    return parents.length > 0 ? `extends ${parents.join(', ')}` : undefined;
}

function demands({ tasks, requirements, excludes }: DraftSet): string[] {
    return [
        ...listed('tasks', tasks),
        ...required(requirements),
        ...excludes.map(({ competency, reason }) =>
            words('excludes', competency, reason && `because ${quoted(reason)}`)
        )
    ];
}

function required(requirements: readonly DraftRequirement[]): string[] {
    if (requirements.length === 0) return [];
    return [
        'requires',
        ...requirements.map(({ competency, level, maxLevel, necessity, measures }) => {
            const range = maxLevel === undefined ? level : `${level}..${maxLevel}`;
            const said = words(range, level === undefined || necessity === 'desirable' ? necessity : undefined);
            return `  ${competency}: ${[said, ...measures.map(each => `${each.scale} ${each.level}`)].join(', ')}`;
        })
    ];
}
