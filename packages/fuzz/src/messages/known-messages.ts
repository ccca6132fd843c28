import type { Json } from '@gradus/exchange/importers';
import * as gradus from '@gradus/protocol';
import * as lsp from 'vscode-languageserver-protocol';
import type { Random } from '../random.ts';
import { type AnySchema, anyOfSchema, isSchema } from './any-of-schema.ts';

/** A request or notification that a client can send. */
export interface KnownMessage {
    readonly method: string;
    readonly isRequest: boolean;
    /** What it takes, right or nearly so. */
    params(random: Random, texts: readonly string[]): Json;
}

/** They end the server, as they are to. */
const ENDING = new Set(['shutdown', 'exit', 'initialize']);

/** Every message from client to server of the protocol itself, and every one that Gradus adds to it. */
export const KNOWN_MESSAGES: readonly KnownMessage[] = [...standardMessages(), ...ownMessages()];

function standardMessages(): KnownMessage[] {
    const found = new Map<string, KnownMessage>();
    for (const value of Object.values(lsp) as unknown[]) {
        if ((typeof value !== 'object' && typeof value !== 'function') || value === null) continue;
        const method: unknown = Reflect.get(value, 'method');
        const type: unknown = Reflect.get(value, 'type');
        if (typeof method !== 'string' || typeof type !== 'object' || type === null || ENDING.has(method)) continue;
        if (Reflect.get(value, 'messageDirection') === lsp.MessageDirection.serverToClient) continue;
        const isRequest =
            !type.constructor.name.startsWith('Notification') &&
            !type.constructor.name.startsWith('ProtocolNotification');
        found.set(method, { method, isRequest, params: standardParams });
    }
    return [...found.values()];
}

/** What messages of the protocol take, all of it: those that need less take no notice of the rest. */
function standardParams(random: Random, texts: readonly string[]): Json {
    const uri = random.pick(texts);
    const place = () => ({ line: random.below(40), character: random.below(60) });
    const position = place();
    const range = { start: position, end: place() };
    const item = { name: 'R1', kind: 5, uri, range, selectionRange: range, data: { uri, path: '/elements@0' } };
    return {
        textDocument: { uri, version: random.below(9), languageId: 'gradus', text: 'role R "R" { requires PC1: 2 }\n' },
        position,
        positions: [position],
        ranges: [range],
        context: { diagnostics: [], triggerKind: 1, includeDeclaration: true, isRetrigger: false },
        contentChanges: [random.once(2) ? { text: 'role R "R"\n' } : { range, text: 'x' }],
        options: { tabSize: 2, insertSpaces: true },
        newName: 'PC2',
        ch: random.pick(['}', '\n', 'x']),
        query: 'a',
        item,
        ...item,
        label: 'PC1',
        text: 'x',
        previousResultId: '1',
        command: random.pick(['gradus.useFramework', 'x']),
        arguments: [uri, position],
        files: [{ uri, oldUri: uri, newUri: `${uri}x` }],
        changes: [{ uri, type: 1 + random.below(3) }],
        event: { added: [{ uri, name: 'x' }], removed: [] },
        settings: { gradus: { inlayHints: { titles: false, levels: null }, remarks: { author: 'Ann' } } },
        token: 1,
        value: 'verbose'
    };
}

/** What Gradus adds: a constant says how it is called, and the schema that is called alike says what it takes. */
function ownMessages(): KnownMessage[] {
    const schemas = new Map<string, AnySchema>();
    for (const [name, value] of Object.entries(gradus) as [string, unknown][])
        if (isSchema(value)) schemas.set(name, value);
    return Object.entries(gradus).flatMap(([name, method]): KnownMessage[] => {
        if (typeof method !== 'string' || !method.startsWith('gradus/')) return [];
        const words = name
            .replace(/_REQUEST$/, '')
            .toLowerCase()
            .split('_');
        const type = words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('');
        const schema = schemas.get(`${type}Params`) ?? schemas.get(type);
        const params = (random: Random, texts: readonly string[]) => (schema ? anyOfSchema(schema, random, texts) : {});
        return [{ method, isRequest: name.endsWith('_REQUEST'), params }];
    });
}
