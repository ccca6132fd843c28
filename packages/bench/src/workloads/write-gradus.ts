import type { Category, Competency, Content, Level, Part, Requirement, Role } from './content.ts';
import { LEVELS } from './sizes.ts';
import type { Writer } from './writer.ts';

/** Gradus text as `gradus format` would leave it. */
export const writeGradus: Writer = content =>
    content.parts.map((part, index) => ({
        name: `${part.name}.gradus`,
        text: index === 0 ? `${header(content)}\n${bodyOf(part)}` : bodyOf(part)
    }));

function header({ code, title, levels, grades, domains }: Content): string {
    const names = (kind: string, list: readonly { code: string; title: string }[]) =>
        list.map(each => `${kind} ${each.code} "${each.title}"\n`).join('');
    return `framework ${code} "${title}" {
  version "1.0"
  language en
}

section definition "Definition": text required for category, required for competency
section indicators "Indicators": list for level, required for competency
section purpose "Purpose": text required for role

scale Proficiency "Proficiency levels" cumulative {
${levels.map(level).join('\n')}}

${names('grade', grades)}
${names('domain', domains)}`;
}

function level({ number, title, indicators }: Level): string {
    return `  level ${number} "${title}" {\n    indicators\n${lines(indicators, '      ')}  }\n`;
}

function bodyOf({ categories, roles }: Part): string {
    return [...categories.map(category), ...roles.map(role)].join('\n');
}

function category({ code, title, definition, competencies }: Category): string {
    const body = competencies.map(competency).join('\n');
    return `category ${code} "${title}" on Proficiency {\n  definition "${definition}"\n\n${body}}\n`;
}

function competency({ code, title, definition, indicators, min, max }: Competency): string {
    const levels = min === 1 && max === LEVELS ? '' : ` levels ${min}..${max}`;
    const texts = `    definition "${definition}"\n    indicators\n${lines(indicators, '      ')}`;
    return `  competency ${code} "${title}"${levels} {\n${texts}  }\n`;
}

function role({ code, title, grade, domain, purpose, tasks, requirements }: Role): string {
    const required = requirements.map(each => `    ${requirement(each)}\n`).join('');
    return `role ${code} "${title}" at ${grade} in ${domain} {
  purpose "${purpose}"

  tasks
${lines(tasks, '    ')}
  requires
${required}}
`;
}

function requirement({ competency: code, level: from, maxLevel, desirable }: Requirement): string {
    const levels = maxLevel === undefined ? `${from}` : `${from}..${maxLevel}`;
    return `${code}: ${levels}${desirable ? ' desirable' : ''}`;
}

function lines(texts: readonly string[], indent: string): string {
    return texts.map(text => `${indent}- ${text}\n`).join('');
}
