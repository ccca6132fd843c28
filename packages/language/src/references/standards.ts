import type { URI } from 'langium';
import { MultiMap } from 'langium';
import * as ast from '../generated/ast.ts';
import { Adoption } from '../model/adoption.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { requirementsFor } from './role-requirements.ts';
import { isValue } from './scale-of.ts';
import { sectionsFor } from './sections-of.ts';

/** Where a question about a framework is asked: what a rule's context has. */
interface Asking {
    readonly document: { readonly uri: URI };
    readonly symbols: FrameworkSymbols;
    readonly frameworks: Frameworks;
}

/** A role that requires a competency, itself or in a specialisation, and where that is written. */
export interface Requirer {
    readonly role: ast.Role;
    readonly demand: ast.Requirement | ast.Cell;
}

/**
 * Whether a role requires a competency that could be described (its framework has sections for it)
 * and is not, with not one section. The one cause of all that is missing in it: what lacks its
 * standard needs no message for each section that is empty.
 */
export function lacksStandard(competency: ast.Competency, asking: Asking): boolean {
    if (isDescribed(competency) || isValue(competency) || requirersOf(competency, asking).length === 0) return false;
    // One within another is part of what is described there, or to be described there.
    for (let outer: unknown = competency.$container; ast.isCompetency(outer); outer = outer.$container) {
        if (outer.contents.length > 0 || requirersOf(outer, asking).length > 0) return false;
    }
    const sections = sectionsFor(competency, asking.symbols);
    // What is required or expected in a place that the source gives it is missed there, piece by piece.
    const hasPlace = competency.annotations.some(ast.isPrintedNumber);
    return sections.length > 0 && !sections.some(({ required, expected }) => required || (expected && hasPlace));
}

/** The roles that require a competency, in the order of the text. */
export function requirersOf(
    competency: ast.Competency,
    { document, frameworks }: Pick<Asking, 'document' | 'frameworks'>
): readonly Requirer[] {
    return requirersFor(frameworks, document.uri).get(competency);
}

/** The competencies that roles require, themselves or in specialisations. */
export function usedCompetencies(frameworks: Frameworks, uri: URI): Iterable<ast.Competency> {
    return requirersFor(frameworks, uri).keys();
}

function requirersFor(frameworks: Frameworks, uri: URI): MultiMap<ast.Competency, Requirer> {
    return frameworks.remember('requirers', frameworks.folderOf(uri), () => requirersIn(frameworks, uri));
}

function requirersIn(frameworks: Frameworks, uri: URI): MultiMap<ast.Competency, Requirer> {
    const requirers = new MultiMap<ast.Competency, Requirer>();
    const documents = frameworks.documentsWithAdopted(frameworks.folderOf(uri));
    const requirements = requirementsFor(frameworks, uri);
    const adoption = new Adoption(documents);
    for (const { parseResult } of documents) {
        const elements = ast.isDocument(parseResult.value) ? parseResult.value.elements : [];
        for (const role of elements) {
            if (!ast.isRole(role) || role.shared || adoption.isOmitted(role)) continue;
            const special = role.specialisations.flatMap(({ requires }) => requires);
            const demands = special.flatMap(each => each.requirements);
            for (const { competency, demand } of requirements.effective(role)) {
                requirers.add(competency, { role, demand });
            }
            for (const demand of demands) {
                const competency = demand.competency?.ref;
                if (competency) requirers.add(competency, { role, demand });
            }
        }
    }
    return requirers;
}

/** Whether anything is said about a competency: in a section, of one of its levels, or of one within it. */
function isDescribed({ contents, descriptors, competencies }: ast.Competency): boolean {
    return (
        contents.length > 0 ||
        descriptors.some(descriptor => descriptor.contents.length > 0) ||
        competencies.some(isDescribed)
    );
}
