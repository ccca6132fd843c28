import { parseAst } from 'vite';

/** Modules of Node with which a program reaches the network, other programs, or makes code of text. */
const MODULES =
    /^(?:node:)?(?:net|http|https|http2|tls|dgram|dns|child_process|cluster|worker_threads|vm|repl|inspector|wasi)(?:\/.*)?$/;
/** What every environment offers for the same. */
const GLOBALS = new Set([
    ...['eval', 'Function', 'fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
    ...['RTCPeerConnection', 'Worker', 'SharedWorker', 'importScripts', 'sendBeacon']
]);

interface Node {
    readonly type: string;
    readonly [key: string]: unknown;
}

/**
 * What a bundle can do beyond computing and reading files, by its syntax: the modules that it asks for, and calls and
 * constructions of what makes code of text or reaches out. What is only mentioned in texts and comments does not count.
 *
 * @returns names such as `node:vm` or `eval`, each once, in alphabetical order
 */
export function capabilitiesOf(code: string): string[] {
    const found = new Set<string>();
    const visit = (node: Node): void => {
        for (const name of namesAskedFor(node)) found.add(name);
        for (const value of Object.values(node)) {
            for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(each)) visit(each);
        }
    };
    visit(parseAst(code) as unknown as Node);
    return [...found].sort();
}

function namesAskedFor({ type, ...node }: Node): string[] {
    if (type === 'CallExpression' || type === 'NewExpression') {
        const [first] = node['arguments'] as unknown[];
        return [...moduleIn(first), ...globalIn(node['callee'])];
    }
    return /^(?:Import|Export)/.test(type) ? moduleIn(node['source']) : [];
}

function moduleIn(value: unknown): string[] {
    return isNode(value) && typeof value['value'] === 'string' && MODULES.test(value['value']) ? [value['value']] : [];
}

function globalIn(callee: unknown): string[] {
    if (!isNode(callee)) return [];
    if (callee.type === 'SequenceExpression') return (callee['expressions'] as unknown[]).slice(-1).flatMap(globalIn);
    const named = callee.type === 'MemberExpression' ? calledOn(callee) : callee;
    return isNode(named) && GLOBALS.has(String(named['name'])) ? [String(named['name'])] : [];
}

/** `window.fetch()` is what `fetch()` is; a method of ours that happens to have the name is not. */
function calledOn({ object, property }: Node): unknown {
    const owner = isNode(object) ? String(object['name']) : '';
    return /^(?:globalThis|window|self|global|navigator)$/.test(owner) ? property : undefined;
}

function isNode(value: unknown): value is Node {
    return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}
