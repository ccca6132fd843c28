import { LEVELS } from './sizes.ts';

/** The schema's file, which lies beside the data. */
export const SCHEMA_FILE = 'framework.schema.json';

const TEXT = { type: 'string', minLength: 1 };
const TEXTS = { type: 'array', items: TEXT };
const LEVEL = { type: 'integer', minimum: 1, maximum: LEVELS };
const LEVEL_OR_RANGE = { anyOf: [LEVEL, { type: 'array', items: LEVEL, minItems: 2, maxItems: 2 }] };

function object(properties: Readonly<Record<string, object>>, optional: readonly string[] = []) {
    const required = Object.keys(properties).filter(name => !optional.includes(name));
    return { type: 'object', properties, required, additionalProperties: false };
}

function map(values: object) {
    return { type: 'object', propertyNames: { pattern: '^[A-Za-z0-9]+$' }, additionalProperties: values };
}

/** What a schema can say of the data. It cannot follow a reference: that is for a script. */
export const DATA_SCHEMA = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A competency framework, or a part of one',
    ...object(
        {
            $schema: TEXT,
            framework: object({ code: TEXT, title: TEXT, version: TEXT }),
            levels: map(object({ title: TEXT, indicators: TEXTS })),
            grades: map(TEXT),
            domains: map(TEXT),
            categories: map(
                object({
                    title: TEXT,
                    definition: TEXT,
                    competencies: map(
                        object(
                            {
                                title: TEXT,
                                levels: { type: 'array', items: LEVEL },
                                definition: TEXT,
                                indicators: TEXTS
                            },
                            ['levels']
                        )
                    )
                })
            ),
            roles: map(
                object({
                    title: TEXT,
                    grade: TEXT,
                    domain: TEXT,
                    purpose: TEXT,
                    tasks: TEXTS,
                    requires: map({
                        anyOf: [
                            LEVEL,
                            LEVEL_OR_RANGE.anyOf[1],
                            object({ level: LEVEL_OR_RANGE, necessity: { enum: ['desirable'] } })
                        ]
                    })
                })
            )
        },
        ['$schema', 'framework', 'levels', 'grades', 'domains']
    )
};
