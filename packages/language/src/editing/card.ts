import { pushAll } from '@gradus/model';
import type { URI } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { adoptedFolders, adoptionFor, folderOfNode } from '../references/adoption-for.ts';
import { requirementsFor } from '../references/role-requirements.ts';
import { categoryOf, isUnlevelled, isValue, leveling } from '../references/scale-of.ts';
import { sectionOf } from '../references/sections-of.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { escapeMarkdown as md } from '../text/markdown.ts';
import type { ShownTitles } from './shown-titles.ts';

/** More than this is reading, and reading is done in the file. */
const MAX_ITEMS = 8;

/**
 * Elements as cards in Markdown, for hovers and completion: code, title, what it belongs to, its
 * levels and its text. All of it author's text, so all of it escaped.
 */
export class Cards {
    private readonly frameworks: () => Frameworks;
    private readonly titles: ShownTitles;

    constructor(frameworks: () => Frameworks, titles: ShownTitles) {
        this.frameworks = frameworks;
        this.titles = titles;
    }

    /** @param seenFrom the document in which the card is shown */
    of(element: ast.Element, seenFrom: URI): string {
        const title = this.titles.untranslated(element, seenFrom) ?? '';
        const shown = this.titles.of(element, seenFrom) ?? '';
        const parts = [head(element, shown), shown === title ? '' : md(title)];
        parts.push(...[...context(element), ...facts(element)].map(line => `*${md(line)}*`));
        if (ast.isCompetency(element)) parts.push(this.levels(element, seenFrom));
        if (ast.isScale(element)) parts.push(element.levels.map(levelLine).join('\n'));
        pushAll(parts, this.texts(element));
        if (ast.isCompetency(element)) {
            pushAll(
                parts,
                element.descriptors.flatMap(each => [levelHead(each), ...this.texts(each)])
            );
        }
        for (const remark of element.annotations.filter(ast.isRemark)) {
            if (remark.state !== 'settled') parts.push(`*Remark: ${md(remark.text ?? '')}*`);
        }
        if (ast.isRole(element)) parts.push(this.requirementsOf(element, seenFrom));
        if (ast.isSpecialisation(element)) parts.push(additions(element));
        return joined(parts);
    }

    /** A level, and what it means for the competency that it is a level of at this place. */
    ofLevel(level: ast.Level, competency: ast.Competency | undefined, seenFrom: URI): string {
        const described = competency?.descriptors.filter(each => each.level?.ref === level) ?? [];
        const texts = described.flatMap(each => this.texts(each));
        if (!competency || texts.length === 0) return this.of(level, seenFrom);
        const title = this.titles.of(competency, seenFrom) ?? '';
        return joined([this.of(level, seenFrom), head(competency, title), ...texts]);
    }

    private levels(competency: ast.Competency, seenFrom: URI): string {
        if (isValue(competency)) return 'No levels: applies to every role.';
        if (isUnlevelled(competency)) return 'No levels.';
        const levels = adoptionFor(this.frameworks(), seenFrom).levelsOf(competency);
        const shown = levels.map(levelName).filter(name => name !== '');
        return shown.length === 0 ? '' : `Levels: ${shown.map(md).join(', ')}`;
    }

    private texts(holder: ast.Element | ast.Descriptor): string[] {
        const symbols = this.frameworks().symbolsFor(AstUtils.getDocument(holder).uri);
        return holder.contents.map(content => sectionText(content, symbols));
    }

    /** How much a role or set requires, with what it takes over and what tables and an adapting framework say. */
    private requirementsOf(role: ast.Role, seenFrom: URI): string {
        const frameworks = this.frameworks();
        const folder = frameworks.folderOf(seenFrom);
        const home = folderOfNode(frameworks, role);
        const isPart = home === folder || adoptedFolders(frameworks, folder).has(home);
        const uri = isPart ? seenFrom : AstUtils.getDocument(role).uri;
        const demands = requirementsFor(frameworks, uri).effective(role);
        const taken = demands.filter(({ from }) => from).length;
        const all = counted(demands.length);
        if (taken === 0) return all;
        return `${all}, ${taken === demands.length ? 'all' : `${taken} of them`} taken over`;
    }
}

function joined(parts: readonly string[]): string {
    return parts.filter(part => part !== '').join('\n\n');
}

function head({ name }: ast.Element, title: string): string {
    return `**${md(name ?? '')}** ${md(title)}`.trim();
}

function context(element: ast.Element): string[] {
    if (ast.isCompetency(element) || ast.isStatement(element)) return titles(categoryOf(element));
    if (ast.isLevel(element)) return titles(element.$container);
    if (ast.isActivity(element) || ast.isGrade(element) || ast.isSpecialisation(element)) {
        return titles(element.$container);
    }
    if (ast.isStream(element)) return [element.steps.map(step => step.ref?.title ?? step.$refText).join(' → ')];
    if (ast.isCategory(element)) return titles(leveling(element).scale);
    if (ast.isScale(element)) return element.span ? [`From ${element.span.min} to ${element.span.max}`] : [];
    if (ast.isTerm(element)) return [element.aliases.join(' · ')].filter(aliases => aliases !== '');
    return ast.isRole(element) ? roleContext(element) : [];
}

function roleContext({ shared, grade, domain, family, parents }: ast.Role): string[] {
    const place = [grade?.ref, domain?.ref, family?.ref].flatMap(titles);
    const extended = parents.flatMap(({ ref }) => titles(ref));
    return [
        ...(shared ? ['Set'] : []),
        ...(place.length > 0 ? [place.join(' · ')] : []),
        ...(extended.length > 0 ? [`Extends ${extended.join(', ')}`] : [])
    ];
}

/** What has to be known before the element is referred to. */
function facts({ annotations }: ast.Element): string[] {
    const status = annotations.find(ast.isStatus)?.value;
    if (status === 'draft') return ['Draft'];
    if (status !== 'retired') return [];
    const [replacement] = titles(annotations.find(ast.isReplacement)?.target?.ref);
    return [replacement === undefined ? 'Retired' : `Retired, replaced by ${replacement}`];
}

function titles(node: unknown): string[] {
    return ast.isElement(node) ? [node.title || node.name || ''].filter(title => title !== '') : [];
}

function levelHead({ level }: ast.Descriptor): string {
    const point = level?.ref;
    const name = ast.isLevel(point) ? levelName(point) : (level?.$refText ?? '');
    return name === '' ? '' : `**${md(name)}**`;
}

function levelName({ name, title }: ast.Level): string {
    return `${name ?? ''} ${title ?? ''}`.trim();
}

function levelLine(level: ast.Level): string {
    return `- **${md(level.name ?? '')}** ${md(level.title ?? '')}`;
}

function sectionText(content: ast.Content, symbols: FrameworkSymbols): string {
    const section = sectionOf(content, symbols);
    const title = section ? `**${md(section.title || section.name || '')}**\n\n` : '';
    const items = content.items.slice(0, MAX_ITEMS).map(item => `- ${md(item.text)}`);
    if (content.items.length > MAX_ITEMS) items.push(`- … and ${content.items.length - MAX_ITEMS} more`);
    const text = [...content.paragraphs.map(paragraph => md(paragraph)), items.join('\n')];
    return title + text.filter(part => part !== '').join('\n\n');
}

/** What a specialisation requires on top of its role. */
function additions({ requires }: ast.Specialisation): string {
    const count = requires.reduce((sum, block) => sum + block.requirements.length, 0);
    return count === 0 ? '' : `${counted(count)} on top of the role’s`;
}

function counted(requirements: number): string {
    return requirements === 1 ? '1 requirement' : `${requirements} requirements`;
}
