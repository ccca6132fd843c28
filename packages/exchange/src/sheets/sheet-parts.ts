import type { FrameworkModel } from '@gradus/model';
import { type Fates, kept } from '../losses/losses.ts';
import { aboutSheet } from './about-sheet.ts';
import { dictionarySheet } from './dictionary-sheet.ts';
import { levelsSheet } from './levels-sheet.ts';
import { matrixSheet } from './matrix-sheet.ts';
import { requirementsSheet } from './requirements-sheet.ts';
import { rolesSheet } from './roles-sheet.ts';
import type { Sheet } from './sheet.ts';
import { statementsSheet } from './statements-sheet.ts';
import { translationsSheet } from './translations-sheet.ts';

/** One of the tables that say together what tables can say of a framework. */
export interface SheetPart {
    readonly name: string;
    readonly make: (model: FrameworkModel) => Sheet;
    readonly fates: Fates;
}

const OF_ELEMENTS = { as: 'are there for competencies, statements, roles and levels' };
const OF_ELEMENTS_AND_ALL = { as: 'are there for the framework, competencies, statements, roles and levels' };
const OF_CATEGORIES = {
    as: 'are told by title, and by code where several have the same one, where something is in them'
};
const OF_ROLES = { as: 'are told by title, and by code where several have the same one, where a role has them' };
const SECTIONS = { as: 'are told by title alone, with an entry on each line of a cell' };
const ELEMENT_ANNOTATIONS: Fates = {
    identifiers: OF_ELEMENTS,
    statuses: OF_ELEMENTS,
    replacements: OF_ELEMENTS,
    'former-codes': OF_ELEMENTS,
    'printed-numbers': OF_ELEMENTS,
    adopted: OF_ELEMENTS,
    categories: OF_CATEGORIES
};

export const SHEET_PARTS: readonly SheetPart[] = [
    {
        name: 'matrix',
        make: matrixSheet,
        fates: {
            ...kept('requirements', 'roles', 'competencies', 'level-ranges', 'desirable'),
            scales: { as: 'are told by the codes of their levels' },
            categories: OF_CATEGORIES
        }
    },
    {
        name: 'requirements',
        make: requirementsSheet,
        fates: {
            ...kept('requirements', 'level-ranges', 'desirable', 'measures', 'specialisation-requirements'),
            roles: { as: 'are there with what they require alone' },
            competencies: { as: 'are there where a role requires them' },
            scales: { as: 'are told by the codes and titles of their levels' },
            categories: OF_CATEGORIES
        }
    },
    {
        name: 'dictionary',
        make: dictionarySheet,
        fates: {
            ...ELEMENT_ANNOTATIONS,
            ...kept('competencies', 'values', 'competency-texts', 'kinds', 'parts', 'competency-aliases'),
            ...kept('restricted-levels', 'descriptors'),
            scales: { as: 'are told by their code and the codes of their levels' },
            'section-rules': SECTIONS
        }
    },
    {
        name: 'statements',
        make: statementsSheet,
        fates: { ...ELEMENT_ANNOTATIONS, ...kept('statements', 'statement-aliases') }
    },
    {
        name: 'roles',
        make: rolesSheet,
        fates: {
            ...ELEMENT_ANNOTATIONS,
            ...kept('roles', 'role-aliases', 'role-places', 'role-texts', 'tasks'),
            'role-activities': { as: 'are told by title, and by code where several have the same one' },
            grades: OF_ROLES,
            domains: OF_ROLES,
            groups: OF_ROLES,
            'section-rules': SECTIONS,
            specialisations: { as: 'are told by title alone' },
            inheritance: { as: 'are told as the codes of what is extended' }
        }
    },
    {
        name: 'levels',
        make: levelsSheet,
        fates: {
            ...ELEMENT_ANNOTATIONS,
            ...kept('scales', 'scale-details'),
            'scale-texts': { as: 'are there for levels' }
        }
    },
    {
        name: 'translations',
        make: translationsSheet,
        fates: { ...kept('framework-language'), translations: { as: 'come back for what the other tables have' } }
    },
    {
        name: 'about',
        make: aboutSheet,
        fates: {
            ...kept('framework-details', 'framework-language', 'framework-namespace', 'complete'),
            identifiers: OF_ELEMENTS_AND_ALL
        }
    }
];

/** The tables that have something to say of a framework; one that is asked for by itself is there in any case. */
export function sheetsOf(model: FrameworkModel, part?: string): (SheetPart & { readonly sheet: Sheet })[] {
    const found = SHEET_PARTS.filter(({ name }) => part === undefined || name === part)
        .map(each => ({ ...each, sheet: each.make(model) }))
        .filter(({ name, sheet }) => name === part || (sheet.rows.length > 0 && isNeeded(name, model)));
    // Of a framework that holds nothing there are no tables to speak about.
    return found.some(({ name }) => name !== 'about' || name === part) ? found : [];
}

/** Those without which nobody could begin a framework in a workbook. */
const TO_BEGIN: ReadonlySet<string> = new Set(['matrix', 'dictionary', 'roles']);

/**
 * The tables of a workbook: people add competencies and roles to it, so that the tables of these are there although they are
 * empty; one that is asked for is alone.
 */
export function sheetsOfWorkbook(model: FrameworkModel, part?: string): (SheetPart & { readonly sheet: Sheet })[] {
    if (part !== undefined) return sheetsOf(model, part);
    return SHEET_PARTS.map(each => ({ ...each, sheet: each.make(model) })).filter(
        ({ name, sheet }) => TO_BEGIN.has(name) || (sheet.rows.length > 0 && isNeeded(name, model))
    );
}

/** Of a framework without roles, a matrix would say less than the dictionary; without languages, nothing is translated. */
function isNeeded(name: string, { roles, translations }: FrameworkModel): boolean {
    if (name === 'matrix') return roles.length > 0;
    return name !== 'translations' || translations.length > 0;
}
