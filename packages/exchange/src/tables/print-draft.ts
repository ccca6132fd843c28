import type { Draft, NewCategory, NewCompetency, NewLevel, NewMatrix, NewRole, NewText } from './draft.ts';

/** Where the text goes: between elements, or into the braces of a category. */
export type TablePlace = 'top' | 'category';

/** Writes a draft as text of the language, each thing on a line of its own; the formatter sets it. */
export function printDraft(draft: Draft, place: TablePlace): string {
    const blocks: string[] = [];
    // In a category, nothing else can be declared: what is not declared yet is reported there, with a fix.
    if (place === 'top') {
        if (draft.sections.length > 0) {
            blocks.push(
                draft.sections
                    .map(({ code, title, form, kind }) => `section ${code} ${quoted(title)}: ${form} for ${kind}`)
                    .join('\n')
            );
        }
        if (draft.scale) {
            const { code, title, levels } = draft.scale;
            blocks.push([`scale ${code} ${quoted(title)} {`, ...levels.map(printLevel), '}'].join('\n'));
        }
    }
    for (const category of draft.categories) {
        const isAlone = place === 'category' && draft.categories.length === 1;
        blocks.push(isAlone ? printInside(category, place) : printCategory(category, place));
    }
    if (place === 'top') {
        if (draft.roles.length > 0) {
            blocks.push(printRoles(draft.roles));
        }
        if (draft.matrix) blocks.push(printMatrix(draft.matrix));
    }
    return blocks.join('\n\n');
}

function printLevel({ code, title, text }: NewLevel): string {
    const head = `  level ${[code, titled(title)].filter(Boolean).join(' ')}`;
    return text ? [`${head} {`, ...printText(text), '}'].join('\n') : head;
}

/** Roles of a line each, one below the other, and others with space around them. */
function printRoles(roles: readonly NewRole[]): string {
    let text = '';
    let wasLong = false;
    for (const { code, title, texts, remarks } of roles) {
        const isLong = texts.length + remarks.length > 0;
        const body = [...texts.flatMap(printText), ...remarks.map(remark => `remark open ${quoted(remark)}`)];
        const head = `role ${code} ${quoted(title)}`;
        if (text !== '') text += isLong || wasLong ? '\n\n' : '\n';
        text += isLong ? [`${head} {`, ...body, '}'].join('\n') : head;
        wasLong = isLong;
    }
    return text;
}

/** @param around the category whose braces it stands in */
function printCategory(category: NewCategory, place: TablePlace, around?: NewCategory): string {
    const { code, title, parent, scale } = category;
    // It takes over what is said around it.
    const isMeasured = place === 'top' && (!around || around.scale !== scale);
    const measured = !isMeasured ? '' : scale === undefined ? ' unlevelled' : ` on ${scale}`;
    const within = parent === undefined || place === 'category' ? '' : ` in ${parent}`;
    return `category ${code} ${quoted(title)}${within}${measured} {\n${printInside(category, place)}\n}`;
}

function printInside(category: NewCategory, place: TablePlace): string {
    const { competencies, categories } = category;
    return [...competencies.map(printCompetency), ...categories.map(each => printCategory(each, place, category))].join(
        '\n'
    );
}

function printCompetency({ code, title, number, aliases, remarks, sections, levels }: NewCompetency): string {
    const others = aliases.map(quoted).join(', ');
    const head = ['competency', code, titled(title), others && `alias ${others}`].filter(Boolean).join(' ');
    const body = [
        ...(number === undefined ? [] : [`number ${quoted(number)}`]),
        ...merged(sections).flatMap(text => printText(text)),
        ...levels.flatMap(({ level, text }) => [`level ${level} {`, ...printText(text), '}']),
        ...remarks.map(remark => `remark ${quoted(remark)}`)
    ];
    return body.length === 0 ? head : [`${head} {`, ...body, '}'].join('\n');
}

/** Several columns may be called the same; a section stands in one place. */
function merged(texts: readonly NewText[]): NewText[] {
    const bySection = Map.groupBy(texts, ({ section }) => section);
    return [...bySection.values()].flatMap(all => {
        const [first] = all;
        return first ? [{ ...first, lines: all.flatMap(({ lines }) => lines) }] : [];
    });
}

function printText({ section, form, lines }: NewText): string[] {
    const name = section === undefined ? [] : [section];
    if (form === 'list') return [...name, ...lines.map(line => `- ${plain(line)}`)];
    return [...name, ...lines.map(quoted)];
}

function printMatrix({ title, roles, rows }: NewMatrix): string {
    const lines = rows.map(({ competency, cells }) => `  | ${[competency, ...cells].join(' | ')} |`);
    const head = title === '' ? 'matrix {' : `matrix ${quoted(title)} {`;
    return [head, `  |  | ${roles.join(' | ')} |`, ...lines, '}'].join('\n');
}

function titled(title: string): string {
    return title === '' ? '' : quoted(title);
}

/** A text in quotation marks that it does not contain, on one line. */
function quoted(text: string): string {
    const line = plain(text);
    if (!line.includes('"')) return `"${line}"`;
    if (!line.includes('”')) return `“${line}”`;
    return `«${line.replaceAll('»', '”')}»`;
}

function plain(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}

/** Lines of comment, whatever stands in the texts. */
export function commented(lines: readonly string[]): string {
    return lines.map(line => `// ${plain(line)}`).join('\n');
}
