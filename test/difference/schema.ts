import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** The JSON Schema of differences as it is published. */
export const DIFFERENCE_SCHEMA: Readonly<Record<string, unknown>> = JSON.parse(
    readFileSync(new URL('../../packages/exchange/schema/difference-1.schema.json', import.meta.url), 'utf8')
) as Record<string, unknown>;

// Strict: a misspelled keyword is an error here, and would be ignored elsewhere.
const validate = new Ajv2020({ strict: true, allErrors: true, strictRequired: false }).compile(DIFFERENCE_SCHEMA);

/** How a text breaks the published schema, a line for each place. */
export function differenceErrors(json: string): string[] {
    validate(JSON.parse(json));
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
