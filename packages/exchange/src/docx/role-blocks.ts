import type { Requirement, Role, Specialisation } from '@gradus/model';
import { called, fact, type ProfileWords } from './profile-words.ts';
import { requiredDescriptors } from './required-descriptors.ts';
import { requirementTable } from './requirement-table.ts';
import { type Block, heading, joined, type Line, ours, paragraph, SPACE, written } from './word-blocks.ts';

const STATUS_WORDS = { draft: 'Draft', adopted: 'Adopted', retired: 'Retired' } as const;

/** What a role is called, with its code, or the number that is printed for it. */
export function roleLine({ code, number, title }: Role): Line {
    if (number === undefined && title === code) return [written(title)];
    return [written(title), ours(' ('), { text: number ?? code, isCode: true }, ours(')')];
}

/**
 * A role as its sheet in the preview prints it, in the same order: who, what for, what to do, what is required for it. In
 * addition, what the levels mean for single competencies.
 */
export function roleBlocks(role: Role, words: ProfileWords): Block[] {
    return [
        heading(1, ...roleLine(role)),
        ...factBlocks(role, words),
        ...words.texts(role.sections, 2),
        ...activityBlocks(role, words),
        ...valueBlocks(words),
        ...taskBlocks(role),
        ...requirementBlocks(role, words),
        ...exclusionBlocks(role, words),
        ...meaningBlocks(role, words),
        ...specialisationBlocks(role, words)
    ];
}

function factBlocks(role: Role, { model, names, holders }: ProfileWords): Block[] {
    const { status, adoptedFrom, grade, domain, group } = role;
    const parents = joined(
        role.extends.map(code => names.of(holders, code)),
        ', '
    );
    return [
        ...(status === undefined ? [] : [fact('Status', [ours(STATUS_WORDS[status])])]),
        ...(adoptedFrom === undefined ? [] : [fact('Taken over from', [{ text: adoptedFrom, isCode: true }])]),
        ...(grade === undefined ? [] : [fact('Grade', [written(names.of(model.grades, grade))])]),
        ...(domain === undefined ? [] : [fact('Domain', [written(names.of(model.domains, domain))])]),
        ...(group === undefined ? [] : [fact('Group', [written(names.of(model.groups, group))])]),
        ...(parents.length === 0 ? [] : [fact('Extends', parents)])
    ];
}

/** Below each activity what the domain says of it, unless the role has words of its own. */
function activityBlocks({ domain, activities }: Role, words: ProfileWords): Block[] {
    if (activities.length === 0) return [];
    const told = words.model.domains.find(({ code }) => code === domain)?.activities ?? [];
    return [
        heading(2, ours('Activities')),
        ...activities.flatMap(({ activity, title, reworded }): Block[] => {
            const sections = reworded ? [] : (told.find(({ code }) => code === activity)?.sections ?? []);
            const texts = sections.flatMap(({ entries }) => entries);
            return [bulleted([[written(title)]]), ...texts.map(text => paragraph([written(text)], 'continued'))];
        })
    ];
}

function taskBlocks({ tasks }: Role): Block[] {
    if (tasks.length === 0) return [];
    const entries = tasks.map(task => [written(task)]);
    return [heading(2, ours('Tasks')), { kind: 'list', isNumbered: true, entries }];
}

function bulleted(entries: readonly Line[]): Block {
    return { kind: 'list', isNumbered: false, entries };
}

/** A table for each category of which roles require something; that this one requires nothing of it is told as well. */
function requirementBlocks(role: Role, words: ProfileWords): Block[] {
    const { requirements } = role;
    const hasLevels = requirements.some(({ level }) => level !== undefined);
    const title = heading(2, ours(hasLevels ? 'Competencies and levels required' : 'Competencies required'));
    if (requirements.length === 0) return [title, paragraph([ours('No competencies required.')])];
    const groups = byCategory(requirements, words);
    return [
        title,
        ...words.requiredCategories.flatMap(code => {
            const category = words.names.of(words.model.categories, code);
            return groupBlocks(role, category, written(category), groups.get(code) ?? [], words);
        }),
        // A framework with mistakes may require what it does not have.
        ...(groups.has(undefined)
            ? groupBlocks(role, 'Others', ours('Others'), groups.get(undefined) ?? [], words)
            : [])
    ];
}

function groupBlocks(
    role: Role,
    name: string,
    title: Line[number],
    requirements: readonly Requirement[],
    words: ProfileWords
): Block[] {
    const about = `Competencies of ${role.title}: ${name}`;
    return [
        heading(3, title),
        requirements.length === 0 ? paragraph([ours('None.')]) : requirementTable(about, requirements, words)
    ];
}

function byCategory(requirements: readonly Requirement[], words: ProfileWords) {
    return Map.groupBy(requirements, ({ competency }) => words.categoryOf(competency));
}

/** What applies to everybody, so that no role’s table has it. */
function valueBlocks({ values }: ProfileWords): Block[] {
    return values.map(({ title, values: all }) =>
        paragraph(
            [
                { text: title, isStrong: true },
                SPACE,
                { ...ours('(for everyone):'), isStrong: true },
                SPACE,
                ...joined(
                    all.map(each => each.title),
                    ' · '
                )
            ],
            'note'
        )
    );
}

function exclusionBlocks({ excludes }: Role, words: ProfileWords): Block[] {
    if (excludes.length === 0) return [];
    const entries = excludes.map(({ competency, reason }) => [
        ...words.competencyLine(competency),
        ...(reason === undefined ? [] : [written(': '), written(reason)])
    ]);
    return [heading(2, ours('Left out of what it extends')), bulleted(entries)];
}

/** What the required levels mean for competencies that say so themselves; what they mean for all stands in the legend. */
function meaningBlocks({ requirements }: Role, words: ProfileWords): Block[] {
    const order = new Map(words.requiredCategories.map((code, index) => [code, index]));
    const place = ({ competency }: Requirement) => order.get(words.categoryOf(competency) ?? '') ?? order.size;
    const meanings = requirements
        .toSorted((one, other) => place(one) - place(other))
        .flatMap(requirement => {
            const levels = requiredDescriptors(requirement, words);
            if (levels.length === 0) return [];
            const titles = words.scaleOf(requirement.competency)?.levels ?? [];
            return [
                heading(
                    3,
                    ...words.competencyLine(requirement.competency),
                    written(', '),
                    ...words.levelLine(requirement)
                ),
                ...levels.flatMap(({ level, sections }) => {
                    const name = called({ code: level, title: words.names.of(titles, level) });
                    const line = name.map(run => ({ ...run, isStrong: true as const }));
                    // Of a single level, the heading says which one it is.
                    return [
                        ...(requirement.maxLevel === undefined ? [] : [paragraph(line)]),
                        ...words.shortTexts(sections)
                    ];
                })
            ];
        });
    return meanings.length === 0 ? [] : [heading(2, ours('What the levels ask for')), ...meanings];
}

function specialisationBlocks({ specialisations, openSpecialisations }: Role, words: ProfileWords): Block[] {
    if (specialisations.length === 0) return [];
    const isTold = ({ sections, requirements }: Specialisation) => sections.length > 0 || requirements.length > 0;
    const named = specialisations.filter(each => !isTold(each)).map(({ title }) => [written(title)]);
    return [
        heading(2, ours('Specialisations')),
        ...specialisations
            .filter(isTold)
            .flatMap(({ title, sections, requirements }) => [
                heading(3, written(title)),
                ...words.shortTexts(sections),
                ...(requirements.length === 0
                    ? []
                    : [requirementTable(`Competencies of ${title}`, requirements, words)])
            ]),
        ...(named.length === 0 ? [] : [bulleted(named)]),
        ...(openSpecialisations ? [paragraph([ours('There may be others.')], 'note')] : [])
    ];
}
