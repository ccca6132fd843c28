import { DATA_SCHEMA, SCHEMA_FILE } from './data-schema.ts';
import { dataOf } from './write-data.ts';
import type { Writer } from './writer.ts';

/** YAML that names its schema, as its language server wants it. */
export const writeYaml: Writer = content => [
    { name: SCHEMA_FILE, text: `${JSON.stringify(DATA_SCHEMA, undefined, 2)}\n` },
    ...dataOf(content).map(({ name, data }) => ({
        name: `${name}.yaml`,
        text: `# yaml-language-server: $schema=./${SCHEMA_FILE}\n${entries(data, '')}`
    }))
];

function entries(value: object, indent: string): string {
    return Object.entries(value)
        .map(([key, each]: [string, unknown]) => `${indent}${key}:${written(each, indent)}`)
        .join('');
}

function written(value: unknown, indent: string): string {
    if (typeof value !== 'object' || value === null) return ` ${scalar(value)}\n`;
    if (Array.isArray(value)) {
        if (value.every(each => typeof each === 'number')) return ` [${value.join(', ')}]\n`;
        return `\n${value.map(each => `${indent}  - ${scalar(each)}\n`).join('')}`;
    }
    if (Object.keys(value).length === 0) return ' {}\n';
    if ('necessity' in value && 'level' in value) {
        const level = Array.isArray(value.level) ? `[${value.level.join(', ')}]` : String(value.level);
        return ` { level: ${level}, necessity: ${String(value.necessity)} }\n`;
    }
    return `\n${entries(value, `${indent}  `)}`;
}

/** The prose of the workloads has no sign that means something in YAML; numbers in texts would be numbers. */
function scalar(value: unknown): string {
    return typeof value === 'string' && /^[\d.]+$/.test(value) ? `'${value}'` : String(value);
}
