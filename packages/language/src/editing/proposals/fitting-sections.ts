import * as ast from '../../generated/ast.ts';
import { isSectionHolder, useFor } from '../../references/sections-of.ts';
import { originalOf, type TextPart } from '../../references/translatable.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import { enclosing, others } from './cursor.ts';
import type { FitsByPlace } from './place.ts';
import { textsFor } from './translated-texts.ts';

/** Which sections fit: those that are meant for the element, each once. */
export const SECTIONS: FitsByPlace = {
    'Content.section': ({ cursor, frameworks }) => {
        const holder = enclosing(cursor);
        if (!isSectionHolder(holder)) return () => false;
        const there = others(
            holder.contents.map(({ section }) => section),
            cursor
        );
        const translated = ast.isTranslated(holder) ? translatedSections(holder, frameworks) : undefined;
        return candidate => {
            if (!ast.isSection(candidate) || there.has(candidate)) return false;
            return translated ? translated.has(candidate) : useFor(candidate, holder) !== undefined;
        };
    }
};

/** The sections that an element has in the language of the framework; nothing where it is not known which element. */
function translatedSections(entry: ast.Translated, frameworks: Frameworks): ReadonlySet<TextPart> | undefined {
    const original = originalOf(entry);
    return original && (textsFor(entry, frameworks)?.get(original) ?? new Set());
}
