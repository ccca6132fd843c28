import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { adoptedFolders, adoptionFor, folderOfNode } from '../../references/adoption-for.ts';
import { childElements } from '../../references/elements-within.ts';
import { sectionKindOf } from '../../references/sections-of.ts';
import { type Original, textsIn } from '../../references/translatable.ts';
import { isAtCursor, others } from './cursor.ts';
import { at, type Fits, type FitsByPlace, type Place } from './place.ts';
import { textsFor } from './translated-texts.ts';

/** What can be translated, adapted and left out. */
export const BLOCKS: FitsByPlace = {
    'Translation.framework': at(ast.isTranslation, ({ cursor, frameworks }) => {
        const own = frameworks.folderOf(cursor.document.uri);
        const used = new Set(frameworks.importsOf(own).map(({ folder }) => folder));
        for (const folder of adoptedFolders(frameworks, own)) used.add(folder);
        return candidate => used.has(folderOfNode(frameworks, candidate));
    }),
    'Translated.target': at(ast.isTranslated, untranslated),
    'Adaptation.target': at(ast.isAdaptation, place => {
        const { container, cursor, frameworks } = place;
        const adoption = adoptionFor(frameworks, cursor.document.uri);
        const isAdopted = adopted(place, container.kind);
        return candidate => {
            if (!ast.isElement(candidate) || !isAdopted(candidate)) return false;
            return adoption.of(candidate).every(each => each === container);
        };
    }),
    'Omission.targets': at(ast.isOmission, place => {
        const { container, cursor, frameworks } = place;
        const named = others(container.targets, cursor);
        const atCursor = container.targets.find(each => isAtCursor(each, cursor))?.ref;
        const adoption = adoptionFor(frameworks, cursor.document.uri);
        const isAdopted = adopted(place, container.kind);
        return candidate => {
            if (!ast.isElement(candidate) || named.has(candidate) || !isAdopted(candidate)) return false;
            return candidate === atCursor || !adoption.isOmitted(candidate);
        };
    })
};

/** Elements of a kind that come from another framework. */
function adopted({ cursor, frameworks }: Place, kind: string | undefined): Fits {
    const folders = adoptedFolders(frameworks, frameworks.folderOf(cursor.document.uri));
    return candidate => isOfKind(candidate, kind) && folders.has(folderOfNode(frameworks, candidate));
}

/** Elements of a kind that have something to translate and no translation into the language yet. */
function untranslated({ container, cursor, frameworks }: Place<ast.Translated>): Fits {
    const { kind, target } = container;
    const texts = textsFor(container, frameworks);
    const translation = AstUtils.getContainerOfType(container, ast.isTranslation);
    if (!texts || !translation?.language) return candidate => isOfKind(candidate, kind);
    const own = frameworks.folderOf(cursor.document.uri);
    const translated = textsIn(frameworks, own, translation.language);
    const atCursor = isAtCursor(target, cursor) ? target?.ref : undefined;
    const outer = ast.isTranslated(container.$container) ? container.$container.target?.ref : undefined;
    return candidate => {
        if (!ast.isElement(candidate) || !isOfKind(candidate, kind)) return false;
        const original = outer ? originalWithin(outer, candidate) : candidate;
        if (!original || !texts.has(original)) return false;
        return candidate === atCursor || !translated.has(original);
    };
}

/** What an element holds of another: that one itself, what it says of a level, an activity in words of its own. */
function originalWithin(outer: ast.Element, candidate: ast.Element): Original | undefined {
    if (childElements(outer).includes(candidate)) return candidate;
    if (ast.isCompetency(outer)) return outer.descriptors.find(({ level }) => level?.ref === candidate);
    return ast.isRole(outer) ? outer.activities.find(({ activity }) => activity?.ref === candidate) : undefined;
}

function isOfKind(candidate: AstNode, kind: string | undefined): boolean {
    return ast.isElement(candidate) && sectionKindOf(candidate) === kind;
}
