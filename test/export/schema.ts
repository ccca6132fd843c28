import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** The JSON Schema as it is published. */
export const SCHEMA: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(new URL('../../packages/exchange/schema/framework-1.schema.json', import.meta.url), 'utf8')
) as Record<string, unknown>;

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(SCHEMA);

/** How a document breaks the published schema, a line for each place. It is judged as a reader finds it, as JSON. */
export function schemaErrors(document: unknown): string[] {
    validate(JSON.parse(JSON.stringify(document)));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
