import * as ast from '../../generated/ast.ts';
import { levelCodeAt } from '../../references/scale-of.ts';
import { type SectionHolder, sectionOf } from '../../references/sections-of.ts';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';
import { indentStep } from '../text-places.ts';
import { NO_PLACE, type PlannedChanges, type Refusal, textOf } from './planned-changes.ts';
import { rewrittenItems, rewrittenParagraphs, textLines } from './rewrite-texts.ts';

/** A text of a section, as it is to be. */
export interface WantedText {
    readonly section: string;
    readonly entries: readonly string[];
}

/** Has an element say something else under a section; or what a level means for a competency, where one is said. */
export function withText(
    element: ast.Element,
    { section, level, entries }: WantedText & { readonly level?: string | undefined },
    symbols: FrameworkSymbols,
    planned: PlannedChanges,
    index: number
): Refusal {
    const declared = symbols.find('Section', section)?.node;
    if (!ast.isSection(declared) || !declared.form) return `There is no section ${section} in the framework.`;
    const holder = level === undefined ? element : descriptorOf(element, level);
    if (holder) return textIn(holder, declared, entries, symbols, planned, index);
    const lines = textLines(section, declared.form, entries, indentStep(textOf(element)));
    return entries.length === 0 ? undefined : planned.add(element, lines, index, `level ${level}`);
}

/** The same of what holds the text, or is to hold it. */
export function textIn(
    holder: SectionHolder,
    section: ast.Section,
    entries: readonly string[],
    symbols: FrameworkSymbols,
    planned: PlannedChanges,
    index: number
): Refusal {
    const [content, another] = holder.contents.filter(each => sectionOf(each, symbols) === section);
    if (another) return 'Its text stands in several places. Edit it in the text.';
    const text = textOf(holder);
    if (!content) {
        if (entries.length === 0) return undefined;
        if (ast.isAdaptation(holder)) return NO_PLACE;
        return planned.add(holder, textLines(section.name, section.form, entries, indentStep(text)), index);
    }
    const isEmptied = entries.length === 0 && ast.isDescriptor(holder) && holder.contents.length === 1;
    // What a level means is said by texts alone.
    if (isEmptied && holder.annotations.length === 0) return planned.take(holder, index);
    const rewritten = section.form === 'list' ? rewrittenItems : rewrittenParagraphs;
    return planned.change(content, rewritten(content, entries, text), index);
}

/** Has a role, or what translates one, have other tasks. */
export function withTasks(
    holder: ast.Element | ast.Translated,
    entries: readonly string[],
    planned: PlannedChanges,
    index: number
): Refusal {
    if (!ast.isRole(holder) && !ast.isTranslated(holder)) return NO_PLACE;
    const [list, another] = holder.tasks;
    if (another) return 'Its tasks stand in several places. Edit them in the text.';
    if (list) return planned.change(list, rewrittenItems(list, entries, textOf(holder)), index);
    return planned.add(holder, textLines('tasks', 'list', entries, indentStep(textOf(holder))), index);
}

function descriptorOf(element: ast.Element, level: string): ast.Descriptor | undefined {
    return ast.isCompetency(element) ? element.descriptors.find(each => levelCodeAt(each.level) === level) : undefined;
}
