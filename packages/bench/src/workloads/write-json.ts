import { DATA_SCHEMA, SCHEMA_FILE } from './data-schema.ts';
import { literal } from './literal.ts';
import { dataOf } from './write-data.ts';
import type { Writer } from './writer.ts';

const STYLE = { key: quoted, text: quoted };

/** JSON that names its schema, as editors want it. */
export const writeJson: Writer = content => [
    { name: SCHEMA_FILE, text: `${JSON.stringify(DATA_SCHEMA, undefined, 2)}\n` },
    ...dataOf(content).map(({ name, data }) => ({
        name: `${name}.json`,
        text: `${literal({ $schema: `./${SCHEMA_FILE}`, ...data }, STYLE)}\n`
    }))
];

function quoted(text: string): string {
    return JSON.stringify(text);
}
