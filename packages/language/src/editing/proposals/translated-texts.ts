import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { childElements } from '../../references/elements-within.ts';
import { sectionKindOf } from '../../references/sections-of.ts';
import { type TextsToTranslate, textsToTranslate, translatedFolder } from '../../references/translatable.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';

/** The texts of the framework that an entry of a translation belongs to; nothing where it is not known which one. */
export function textsFor(entry: ast.Translated, frameworks: Frameworks): TextsToTranslate | undefined {
    const translation = AstUtils.getContainerOfType(entry, ast.isTranslation);
    const folder = translation && translatedFolder(frameworks, translation);
    return folder === undefined ? undefined : textsToTranslate(frameworks, folder);
}

/** The words for what can be translated within the entry of an element. */
export function kindsWithin(element: ast.Element): ReadonlySet<string> {
    const kinds = new Set<string>(childElements(element).flatMap(child => sectionKindOf(child) ?? []));
    if (ast.isCompetency(element) && element.descriptors.length > 0) kinds.add('level');
    if (ast.isRole(element) && element.activities.some(({ wording }) => wording)) kinds.add('activity');
    return kinds;
}
