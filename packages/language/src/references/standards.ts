import type { URI } from 'langium';
import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { adoptionFor } from './adoption-for.ts';
import { type ByCompetency, requirementsFor } from './role-requirements.ts';
import { isValue } from './scale-of.ts';
import { meantFor } from './sections-of.ts';

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
    if (isDescribed(competency) || isValue(competency)) return false;
    const { all, hasRequired, hasExpected } = meantFor(competency, asking.symbols);
    // What is required or expected in a place that the source gives it is missed there, piece by piece.
    const hasPlace = competency.annotations.some(ast.isPrintedNumber);
    if (all.length === 0 || hasRequired || (hasExpected && hasPlace)) return false;
    if (requirersOf(competency, asking).length === 0) return false;
    // One within another is part of what is described there, or to be described there.
    for (let outer: unknown = competency.$container; ast.isCompetency(outer); outer = outer.$container) {
        if (outer.contents.length > 0 || requirersOf(outer, asking).length > 0) return false;
    }
    return true;
}

/** The roles that require a competency, in the order of the text. */
export function requirersOf(
    competency: ast.Competency,
    { document, frameworks }: Pick<Asking, 'document' | 'frameworks'>
): readonly Requirer[] {
    return requirersFor(frameworks, document.uri).get(competency) ?? NOBODY;
}

const NOBODY: readonly Requirer[] = [];

/** The competencies that roles require, themselves or in specialisations. */
export function usedCompetencies(frameworks: Frameworks, uri: URI): ReadonlySet<ast.Competency> {
    const used = new Set<ast.Competency>();
    forEachDemand(frameworks, uri, competency => used.add(competency));
    return used;
}

function requirersFor(frameworks: Frameworks, uri: URI): ByCompetency<Requirer> {
    return frameworks.remember('requirers', frameworks.folderOf(uri), () => {
        const requirers = new Map<ast.Competency, Requirer[]>();
        forEachDemand(frameworks, uri, (competency, demand, role) => {
            const known = requirers.get(competency);
            if (known) known.push({ role, demand });
            else requirers.set(competency, [{ role, demand }]);
        });
        return requirers;
    });
}

function forEachDemand(
    frameworks: Frameworks,
    uri: URI,
    visit: (competency: ast.Competency, demand: Requirer['demand'], role: ast.Role) => void
): void {
    const requirements = requirementsFor(frameworks, uri);
    const adoption = adoptionFor(frameworks, uri);
    for (const { parseResult } of frameworks.documentsWithAdopted(frameworks.folderOf(uri))) {
        const elements = ast.isDocument(parseResult.value) ? parseResult.value.elements : [];
        for (const role of elements) {
            if (!ast.isRole(role) || role.shared || adoption.isOmitted(role)) continue;
            for (const { competency, demand } of requirements.effective(role)) visit(competency, demand, role);
            for (const { requires } of role.specialisations) {
                for (const demand of requires.flatMap(each => each.requirements)) {
                    const competency = demand.competency?.ref;
                    if (competency) visit(competency, demand, role);
                }
            }
        }
    }
}

/** Whether anything is said about a competency: in a section, of one of its levels, or of one within it. */
function isDescribed({ contents, descriptors, competencies }: ast.Competency): boolean {
    return (
        contents.length > 0 ||
        descriptors.some(descriptor => descriptor.contents.length > 0) ||
        competencies.some(isDescribed)
    );
}
