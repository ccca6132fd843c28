import { readFile, writeFile } from 'node:fs/promises';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

const SCHEMA = new URL('../../exchange/schema/framework-1.schema.json', import.meta.url);
const TYPES = new URL('../../exchange/src/json/compiled-framework.ts', import.meta.url);

const BANNER = `/**
 * Generated from schema/framework-1.schema.json by \`npm run generate\`; a test compares the two.
 * Do not edit.
 */`;

/** The TypeScript types of the published JSON Schema, as the text of a module. */
export async function compiledFrameworkTypes(): Promise<string> {
    const schema = JSON.parse(await readFile(SCHEMA, 'utf8')) as JSONSchema;
    return compile(schema, 'CompiledFramework', {
        bannerComment: BANNER,
        style: { singleQuote: true, tabWidth: 4, printWidth: 120 }
    });
}

if (import.meta.main) await writeFile(TYPES, await compiledFrameworkTypes());
