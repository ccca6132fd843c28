import type { FrameworkModel } from '@gradus/model';
import { fileNameOf } from '@gradus/model';
import type { Exporter } from '../exporters/exporter.ts';
import { formatLoss } from '../losses/format-loss.ts';
import { type Fates, kept, type Loss, lossesOf } from '../losses/losses.ts';
import { addAssociations } from './case-associations.ts';
import { CaseBuilder } from './case-builder.ts';
import { caseConcepts, caseDocument, caseLicense } from './case-document.ts';
import { addItems } from './case-items.ts';
import type { CasePackage } from './case-package.ts';
import { changeDate, guessedIn, UNKNOWN_DATE } from './change-date.ts';
import { toCase1p0 } from './to-case-1p0.ts';

const EXTENDED = { as: 'are carried in an extension' };

/** What both versions can say. */
const BOTH: Fates = {
    ...kept('identifiers', 'scales', 'categories', 'category-texts', 'nested-categories', 'competencies', 'values'),
    ...kept('competency-texts', 'kinds', 'parts', 'descriptors', 'statements', 'domains', 'domain-texts', 'groups'),
    ...kept('grades', 'group-texts', 'roles', 'role-texts', 'specialisations', 'specialisation-texts', 'sets'),
    ...kept('terms', 'streams', 'replacements', 'printed-numbers', 'grade-levels', 'scale-texts', 'framework-texts'),
    ...kept('framework-language'),
    tasks: { as: 'are told in the notes of the role' },
    'role-activities': { as: 'are told in the notes of the role' }
};

const FATES_1P1: Fates = {
    ...BOTH,
    ...kept('requirements', 'specialisation-requirements', 'inheritance', 'role-places', 'framework-details'),
    'framework-namespace': { as: 'is carried in an extension' },
    complete: { as: 'is carried in an extension' },
    statuses: EXTENDED,
    'former-codes': EXTENDED,
    adopted: EXTENDED,
    'section-rules': EXTENDED,
    'scale-details': EXTENDED,
    'competency-aliases': EXTENDED,
    'statement-aliases': EXTENDED,
    'role-aliases': EXTENDED,
    'other-aliases': EXTENDED,
    'restricted-levels': EXTENDED,
    'excluded-grades': EXTENDED,
    'level-ranges': { as: 'are told in notes, and carried in an extension' },
    desirable: { as: 'are told in notes, and carried in an extension' },
    measures: EXTENDED,
    'left-out-requirements': EXTENDED,
    'open-specialisations': EXTENDED,
    tasks: { as: 'are told in the notes of the role, and carried in an extension' },
    'role-activities': { as: 'are told in the notes of the role, and carried in an extension' },
    relations: { as: 'are kept where they are between items; some are types of our own' }
};

const FATES_1P0: Fates = {
    ...BOTH,
    'framework-details': { as: 'are kept but for the date, which is that of the last change' },
    'framework-namespace': { as: 'is told by addresses, where it is one' },
    'competency-aliases': { as: 'are told up to the first one' },
    'statement-aliases': { as: 'are told up to the first one' },
    'role-aliases': { as: 'are told up to the first one' },
    statuses: { as: 'are told of the framework alone' },
    requirements: { as: 'are relations to the competency at a level, which is an item of its own' },
    'specialisation-requirements': { as: 'are relations to the competency at a level' },
    'level-ranges': { as: 'are told by the lowest level' },
    desirable: { as: 'are told as if they were essential' },
    inheritance: { as: 'are told as relations' },
    'role-places': { as: 'are told as parts and relations' },
    relations: { as: 'are kept where they are between items, most as “is related to”' }
};

/** CASE 1.1, to the letter of its schemas. */
export const case1p1Exporter: Exporter = {
    id: 'case',
    title: 'CASE 1.1',
    extension: '.json',
    mediaType: 'application/json',
    export: model => ({
        files: [file(model, packageOf(model, 'notes'))],
        losses: [...lossesOf(model, FATES_1P1), ...undated(model)]
    })
};

/** CASE 1.0, for consumers that are older. */
export const case1p0Exporter: Exporter = {
    id: 'case-1.0',
    title: 'CASE 1.0',
    extension: '.json',
    mediaType: 'application/json',
    export: model => ({
        files: [file(model, toCase1p0(packageOf(model, 'items')))],
        losses: [...lossesOf(model, FATES_1P0), ...undated(model)]
    })
};

function packageOf(model: FrameworkModel, requirements: 'notes' | 'items'): CasePackage {
    const builder = new CaseBuilder(model);
    addItems(builder, model);
    const groupings = addAssociations(builder, model, requirements);
    const license = caseLicense(builder, model);
    const concepts = caseConcepts(builder, model);
    return builder.package(caseDocument(builder, model, license), {
        ...(concepts.length > 0 && { CFConcepts: concepts }),
        ...(license && { CFLicenses: [license] }),
        CFItemTypes: builder.itemTypes(),
        ...(groupings.length > 0 && { CFAssociationGroupings: groupings })
    });
}

function file({ framework }: FrameworkModel, content: CasePackage) {
    return { name: `${fileNameOf(framework.code)}.case.json`, content: `${JSON.stringify(content, undefined, 2)}\n` };
}

/** CASE asks when everything changed. */
function undated({ framework: { code, date, language } }: FrameworkModel): Loss[] {
    return formatLoss('change-dates', 'times of the last change', datedHow(date, language), [code]);
}

function datedHow(date: string | undefined, language: string | undefined): string {
    if (date === undefined) return 'are told as 1970, since the framework has no date';
    const told = changeDate(date, language);
    if (told === UNKNOWN_DATE) return `are told as 1970, since “${date}” names no single year`;
    const guessed = guessedIn(date, language);
    return guessed === undefined
        ? 'are all told by the date of the framework'
        : `are all told as ${told.slice(0, 10)}, since “${date}” names no ${guessed} that can be read`;
}
