import type { Content, Part, Requirement } from './content.ts';
import type { TextFile, Writer } from './writer.ts';

/**
 * An architecture in LikeC4 with the same elements: categories with competencies in them, roles, and a
 * relationship for each requirement. Levels are the kinds of relationships.
 */
export const writeLikeC4: Writer = content => [
    { name: 'specification.c4', text: specification(content) },
    ...content.parts.map((part): TextFile => ({ name: `${part.name}.c4`, text: model(part, content) }))
];

function specification({ levels, grades, domains }: Content): string {
    const kinds = ['category', 'competency', 'role'].map(each => `  element ${each}\n`).join('');
    const relationships = levels.map(({ number }) => `  relationship level${number}\n`).join('');
    const tags = [...grades, ...domains].map(({ code }) => `  tag ${code}\n`).join('');
    return `specification {\n${kinds}${relationships}${tags}}\n`;
}

function model({ categories, roles }: Part, content: Content): string {
    const owners = ownersOf(content);
    const dictionary = categories.map(category => {
        const competencies = category.competencies.map(
            each => `    ${each.code} = competency '${each.title}' {
      description '${[each.definition, ...each.indicators].join(' ')}'
    }\n`
        );
        return `  ${category.code} = category '${category.title}' {\n    description '${category.definition}'\n${competencies.join('')}  }\n`;
    });
    const profiles = roles.map(({ code, title, grade, domain, purpose, tasks, requirements }) => {
        const texts = `    #${grade} #${domain}\n    description '${[purpose, ...tasks].join(' ')}'\n`;
        return `  ${code} = role '${title}' {\n${texts}${requirements.map(each => relationship(each, owners)).join('')}  }\n`;
    });
    return `model {\n${dictionary.join('')}${profiles.join('')}}\n`;
}

function relationship({ competency, level }: Requirement, owners: ReadonlyMap<string, string>): string {
    return `    -[level${level}]-> ${owners.get(competency) ?? ''}.${competency}\n`;
}

/** The category of each competency: LikeC4 calls an element by the path to it. */
function ownersOf(content: Content): ReadonlyMap<string, string> {
    const known = owners.get(content);
    if (known) return known;
    const made = new Map(
        content.parts.flatMap(({ categories }) =>
            categories.flatMap(({ code, competencies }) => competencies.map(each => [each.code, code] as const))
        )
    );
    owners.set(content, made);
    return made;
}

const owners = new WeakMap<Content, ReadonlyMap<string, string>>();
