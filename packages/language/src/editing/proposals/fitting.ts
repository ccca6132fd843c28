import * as ast from '../../generated/ast.ts';
import { adoptionFor } from '../../references/adoption-for.ts';
import { BLOCKS } from './fitting-blocks.ts';
import { COMPETENCIES } from './fitting-competencies.ts';
import { LEVELS } from './fitting-levels.ts';
import { RELATIONS } from './fitting-relations.ts';
import { ROLES } from './fitting-roles.ts';
import { SECTIONS } from './fitting-sections.ts';
import { STRUCTURE } from './fitting-structure.ts';
import type { Fits, FitsByPlace, Place } from './place.ts';

const FITTING: FitsByPlace = {
    ...STRUCTURE,
    ...SECTIONS,
    ...COMPETENCIES,
    ...LEVELS,
    ...ROLES,
    ...RELATIONS,
    ...BLOCKS
};

/** Tells which of the elements that a name could mean also make sense at a place. */
export function fitting(place: Place, property: string): Fits {
    const fits = FITTING[`${place.container.$type}.${property}`]?.(place) ?? (() => true);
    // What can be left out, and what is, is a matter of the block that says so.
    if (ast.isOmission(place.container)) return fits;
    const adoption = adoptionFor(place.frameworks, place.cursor.document.uri);
    return candidate => fits(candidate) && !(ast.isElement(candidate) && adoption.isOmitted(candidate));
}
