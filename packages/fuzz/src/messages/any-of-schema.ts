import type { Json } from '@gradus/exchange/importers';
import { oddText } from '../mutation/odd-text.ts';
import type { Random } from '../random.ts';

/** What is looked at of a schema of valibot. */
export interface AnySchema {
    readonly kind: 'schema';
    readonly type: string;
    readonly entries?: Readonly<Record<string, AnySchema>>;
    readonly item?: AnySchema;
    readonly items?: readonly AnySchema[];
    readonly wrapped?: AnySchema;
    readonly value?: AnySchema;
    readonly literal?: Json;
    readonly options?: readonly (AnySchema | Json)[];
    readonly pipe?: readonly { readonly kind: string; readonly type: string; readonly requirement?: unknown }[];
}

export function isSchema(value: unknown): value is AnySchema {
    return typeof value === 'object' && value !== null && Reflect.get(value, 'kind') === 'schema';
}

const TEXTS = [
    '',
    'PC1',
    'Title',
    '1',
    '2',
    'R1',
    'a/b.gradus',
    'file:///workspace/main.gradus',
    'file:///workspace',
    'svg'
];
const MOST_ITEMS = 4;

/** A value that has the form which a schema asks for, as far as that can be told from it. */
export function anyOfSchema(schema: AnySchema, random: Random, texts: readonly string[] = TEXTS): Json {
    const any = (inner: AnySchema | undefined): Json => (inner ? anyOfSchema(inner, random, texts) : null);
    switch (schema.type) {
        case 'object': {
            const all = Object.entries(schema.entries ?? {});
            const present = all.filter(([, { type }]) => type !== 'optional' || random.once(2));
            return Object.fromEntries(present.map(([key, inner]) => [key, any(inner)]));
        }
        case 'record':
            return Object.fromEntries(
                Array.from({ length: random.below(3) }, (_, index) => [`${index}`, any(schema.value)])
            );
        case 'array':
            return Array.from({ length: random.below(MOST_ITEMS) }, () => any(schema.item));
        case 'tuple':
            return (schema.items ?? []).map(any);
        case 'optional':
        case 'nullish':
            return any(schema.wrapped);
        case 'nullable':
            return random.once(3) ? null : any(schema.wrapped);
        case 'variant':
        case 'union':
            return any(random.pick((schema.options ?? []).filter(isSchema)));
        case 'picklist':
            return random.pick((schema.options ?? []) as readonly Json[]);
        case 'literal':
            return schema.literal ?? null;
        case 'boolean':
            return random.once(2);
        case 'number':
            return random.below(12);
        case 'string':
            return random.once(10) ? oddText(random) : random.pick(texts);
        default:
            return null;
    }
}
