import * as ast from '../generated/ast.ts';
import { categoryOf, isValue, leveling, levelsOf } from '../references/scale-of.ts';
import { sectionOf } from '../references/sections-of.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import { escapeMarkdown as md } from '../text/markdown.ts';

/** More than this is reading, and reading is done in the file. */
const MAX_ITEMS = 8;

/**
 * An element as a card in Markdown, for hovers and completion: code, title, what it belongs to,
 * its levels and its text. All of it author's text, so all of it escaped.
 */
export function card(element: ast.Element, symbols: FrameworkSymbols): string {
    const head = `**${md(element.name)}** ${md(element.title ?? '')}`.trim();
    const parts = [head, ...context(element).map(line => `*${md(line)}*`)];
    if (ast.isCompetency(element)) parts.push(levels(element));
    if (ast.isScale(element)) parts.push(element.levels.map(levelLine).join('\n'));
    for (const content of element.contents) parts.push(sectionText(content, symbols));
    if (ast.isRole(element)) parts.push(...roleText(element));
    return parts.filter(part => part !== '').join('\n\n');
}

function context(element: ast.Element): string[] {
    if (ast.isCompetency(element)) return titles(categoryOf(element));
    if (ast.isLevel(element)) return titles(element.$container);
    if (ast.isActivity(element)) return titles(element.$container);
    if (ast.isGrade(element)) return titles(element.$container);
    if (ast.isCategory(element)) return titles(leveling(element).scale);
    if (ast.isRole(element)) {
        const place = [element.grade?.ref, element.domain?.ref].flatMap(titles);
        return place.length > 0 ? [place.join(' · ')] : [];
    }
    return [];
}

function titles(node: unknown): string[] {
    return ast.isElement(node) ? [node.title ?? node.name] : [];
}

function levels(competency: ast.Competency): string {
    const all = levelsOf(competency);
    if (isValue(competency)) return 'No levels: applies to every role.';
    if (all.length === 0) return '';
    return `Levels: ${all.map(level => md(level.title ? `${level.name} ${level.title}` : level.name)).join(', ')}`;
}

function levelLine(level: ast.Level): string {
    return `- **${md(level.name)}** ${md(level.title ?? '')}`;
}

function sectionText(content: ast.Content, symbols: FrameworkSymbols): string {
    const section = sectionOf(content, symbols);
    const title = section ? `**${md(section.title ?? section.name)}**\n\n` : '';
    const items = content.items.slice(0, MAX_ITEMS).map(item => `- ${md(item.text)}`);
    if (content.items.length > MAX_ITEMS) items.push(`- … and ${content.items.length - MAX_ITEMS} more`);
    const text = [...content.paragraphs.map(paragraph => md(paragraph)), items.join('\n')];
    return title + text.filter(part => part !== '').join('\n\n');
}

function roleText(role: ast.Role): string[] {
    const requirements = role.requires.reduce((sum, block) => sum + block.requirements.length, 0);
    return [requirements === 1 ? '1 requirement' : `${requirements} requirements`];
}
