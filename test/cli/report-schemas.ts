import { Ajv } from 'ajv';

/*
 * What other programs ask of the reports that they read, as far as ours say it. Written down from the descriptions of
 * the formats: SARIF 2.1.0 (OASIS), RDFormat of reviewdog, “Code Quality” of GitLab. Nothing else may be in a report,
 * so that a field with a wrong name fails.
 */

const TEXT = { type: 'string', minLength: 1 };
const FROM_ONE = { type: 'integer', minimum: 1 };

/** An object that has all of some fields, may have others, and no more. */
function object(required: Record<string, object>, optional: Record<string, object> = {}): object {
    return {
        type: 'object',
        additionalProperties: false,
        required: Object.keys(required),
        properties: { ...required, ...optional }
    };
}

const list = (items: object, minItems = 0) => ({ type: 'array', items, minItems });

const RD_POSITION = object({ line: FROM_ONE, column: FROM_ONE });
const RD_RANGE = object({ start: RD_POSITION, end: RD_POSITION });

const MESSAGE = object({ text: TEXT });
const ARTIFACT = object({ uri: { type: 'string', pattern: '^[^\\s\\\\]+$' } });
const REGION = object({ startLine: FROM_ONE, startColumn: FROM_ONE, endLine: FROM_ONE, endColumn: FROM_ONE });
const PLACE = object({ artifactLocation: ARTIFACT, region: REGION });
const LEVEL = { enum: ['none', 'note', 'warning', 'error'] };

const SCHEMAS = {
    gitlab: list(
        object({
            description: TEXT,
            check_name: TEXT,
            fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
            severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
            location: object({ path: TEXT, lines: object({ begin: FROM_ONE, end: FROM_ONE }) })
        })
    ),
    rdjson: object({
        source: object({ name: TEXT }),
        diagnostics: list(
            object(
                {
                    message: TEXT,
                    location: object({ path: TEXT, range: RD_RANGE }),
                    severity: { enum: ['ERROR', 'WARNING', 'INFO'] },
                    code: object({ value: TEXT })
                },
                { suggestions: list(object({ range: RD_RANGE, text: { type: 'string' } }), 1) }
            )
        )
    }),
    sarif: object({
        $schema: { const: 'https://json.schemastore.org/sarif-2.1.0.json' },
        version: { const: '2.1.0' },
        runs: list(
            object({
                tool: object({
                    driver: object({
                        name: TEXT,
                        version: TEXT,
                        semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
                        rules: list(
                            object({
                                id: { type: 'string', pattern: '^[a-z-]+$' },
                                shortDescription: MESSAGE,
                                fullDescription: MESSAGE,
                                help: object({ text: TEXT, markdown: TEXT }),
                                defaultConfiguration: object({ level: LEVEL })
                            })
                        )
                    })
                }),
                columnKind: { const: 'utf16CodeUnits' },
                results: list(
                    object(
                        {
                            ruleId: TEXT,
                            ruleIndex: { type: 'integer', minimum: 0 },
                            level: LEVEL,
                            message: MESSAGE,
                            locations: list(object({ physicalLocation: PLACE }), 1),
                            partialFingerprints: object({ 'gradusFinding/v2': TEXT })
                        },
                        {
                            relatedLocations: list(
                                object({
                                    id: { type: 'integer', minimum: 0 },
                                    message: MESSAGE,
                                    physicalLocation: PLACE
                                }),
                                1
                            ),
                            fixes: list(
                                object({
                                    description: MESSAGE,
                                    artifactChanges: list(
                                        object({
                                            artifactLocation: ARTIFACT,
                                            replacements: list(
                                                object({
                                                    deletedRegion: REGION,
                                                    insertedContent: object({ text: { type: 'string' } })
                                                }),
                                                1
                                            )
                                        }),
                                        1
                                    )
                                }),
                                1
                            ),
                            suppressions: list(object({ kind: { const: 'inSource' }, justification: TEXT }), 1)
                        }
                    )
                )
            }),
            1
        )
    })
};

/** How a report breaks what its format asks for, a line for each place. */
export function reportErrors(format: keyof typeof SCHEMAS, json: string): string[] {
    const validate = new Ajv({ strict: true, allErrors: true }).compile(SCHEMAS[format]);
    validate(JSON.parse(json));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
