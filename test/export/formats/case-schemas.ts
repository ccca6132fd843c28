import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2019 } from 'ajv/dist/2019.js';

/*
 * What a package of CASE has to be, written down from the information model of 1EdTech: fields that have to be there, fields
 * that may, and no others. With CASE_SCHEMAS=<folder> the schemas that are published are asked as well: they are called as in
 * PUBLISHED.
 */

const TEXT = { type: 'string' };
const UUID = { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' };
const URI = { type: 'string', format: 'uri' };
const MOMENT = { type: 'string', format: 'date-time' };

type Fields = Readonly<Record<string, object>>;

function object(required: Fields, optional: Fields): object {
    return {
        type: 'object',
        additionalProperties: false,
        required: Object.keys(required),
        properties: { ...required, ...optional }
    };
}

const list = (items: object) => ({ type: 'array', items });

/** The schema of a version. */
function schemaOf(version: '1.1' | '1.0'): object {
    const isNew = version === '1.1';
    const open = { type: 'object' };
    const extensions: Fields = isNew ? { extensions: open } : {};
    const thing: Fields = { identifier: UUID, uri: URI, lastChangeDateTime: MOMENT };
    const link = object({ title: TEXT, identifier: UUID, uri: URI }, {});
    const end = object(
        { title: TEXT, identifier: TEXT, uri: URI },
        isNew ? { targetType: { type: 'string', pattern: '^(?:CASE|ext:[a-zA-Z0-9._-]+)$' } } : {}
    );
    const types = 'isChildOf|isPeerOf|isPartOf|exactMatchOf|precedes|isRelatedTo|replacedBy|exemplar|hasSkillLevel';
    return object(
        {
            CFDocument: object(
                { ...thing, creator: TEXT, title: TEXT },
                {
                    ...{ officialSourceURL: URI, publisher: TEXT, description: TEXT, language: TEXT, version: TEXT },
                    ...{ adoptionStatus: { enum: isNew ? STATUSES_1P1 : STATUSES_1P0 }, licenseURI: link, notes: TEXT },
                    ...(isNew && { frameworkType: TEXT, caseVersion: { const: '1.1' } }),
                    ...extensions
                }
            )
        },
        {
            CFItems: list(
                object(
                    { ...thing, fullStatement: TEXT },
                    {
                        ...{ alternativeLabel: TEXT, CFItemType: TEXT, humanCodingScheme: TEXT, listEnumeration: TEXT },
                        ...{ abbreviatedStatement: TEXT, notes: TEXT, language: TEXT, CFItemTypeURI: link },
                        ...extensions
                    }
                )
            ),
            CFAssociations: list(
                object(
                    {
                        ...thing,
                        associationType: {
                            type: 'string',
                            pattern: isNew ? `^(?:${types}|isTranslationOf|ext:[a-zA-Z0-9._-]+)$` : `^(?:${types})$`
                        },
                        originNodeURI: end,
                        destinationNodeURI: end
                    },
                    {
                        sequenceNumber: { type: 'integer' },
                        CFAssociationGroupingURI: link,
                        ...(isNew && { notes: TEXT }),
                        ...extensions
                    }
                )
            ),
            CFDefinitions: object(
                {},
                {
                    CFConcepts: list(
                        object(
                            { ...thing, title: TEXT, hierarchyCode: TEXT },
                            { keywords: TEXT, description: TEXT, ...extensions }
                        )
                    ),
                    CFLicenses: list(
                        object({ ...thing, title: TEXT, licenseText: TEXT }, { description: TEXT, ...extensions })
                    ),
                    CFItemTypes: list(
                        object(
                            { ...thing, title: TEXT, description: TEXT, hierarchyCode: TEXT },
                            { typeCode: TEXT, ...extensions }
                        )
                    ),
                    CFAssociationGroupings: list(
                        object({ ...thing, title: TEXT }, { description: TEXT, ...extensions })
                    )
                }
            )
        }
    );
}

const STATUSES_1P1 = ['Draft', 'Pending Implementation', 'Implemented', 'Retired'];
const STATUSES_1P0 = ['Draft', 'Adopted', 'Deprecated'];

const FORMATS = {
    uri: (text: string) => URL.canParse(text) && /^[\x21-\x7e]+$/.test(text) && !/[<>"{}|\\^`]/.test(text),
    uuid: new RegExp(UUID.pattern),
    date: /^\d{4}-\d\d-\d\d$/,
    'date-time':
        /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-]\d\d:\d\d)$/,
    int32: true,
    float: true
} as const;

type Validator = (value: unknown) => readonly string[];

const VERSIONS = { '1.1': own('1.1'), '1.0': own('1.0') } as const;

function own(version: '1.1' | '1.0'): Validator {
    return validator(new Ajv({ strict: true, allErrors: true, formats: FORMATS }).compile(schemaOf(version)));
}

function validator(validate: ReturnType<Ajv['compile']>): Validator {
    return value => {
        validate(value);
        return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    };
}

/** How a package breaks what its version asks for, a line for each place. */
export function caseErrors(version: '1.1' | '1.0', value: unknown): readonly string[] {
    return [VERSIONS[version], ...published(version)].flatMap(validate => validate(value));
}

const PUBLISHED = {
    '1.1': ['official-v1p1.json', 'openapi-v1p1.json'],
    '1.0': ['opensalt-v1p0.json']
} as const;
const compiled = new Map<string, Validator>();

function published(version: '1.1' | '1.0'): Validator[] {
    const folder = process.env['CASE_SCHEMAS'];
    if (!folder) return [];
    return PUBLISHED[version].map(name => {
        const known = compiled.get(name);
        if (known) return known;
        const schema = JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as object;
        const options = { strict: false, allErrors: true, formats: FORMATS };
        const ajv = name.startsWith('official') ? new Ajv2019(options) : new Ajv(options);
        const validate = name.startsWith('openapi')
            ? ajv.addSchema(schema, 'api').getSchema('api#/components/schemas/CFPackageDType')
            : ajv.compile(schema);
        if (!validate) throw new Error(`${name} has no schema of a package.`);
        const made = validator(validate);
        compiled.set(name, made);
        return made;
    });
}
