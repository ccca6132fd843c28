import { parseAst } from 'vite';
import { childrenOf, isNode, type Node, nameOf, textOf } from './syntax.ts';

/** Modules of Node with which a program reaches the network, other programs, or makes code of text. */
const MODULES = new Set([
    ...['net', 'http', 'https', 'http2', 'tls', 'dgram', 'dns', 'child_process', 'cluster', 'worker_threads', 'vm'],
    ...['repl', 'inspector', 'wasi']
]);
/** The same, with names that are also words: they count with `node:` before them. */
const OF_NODE_ALONE = new Set(['module', 'quic', 'sqlite', 'test']);
/** What every environment offers for the same. */
const GLOBALS = new Set([
    ...['eval', 'Function', 'fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource'],
    ...['RTCPeerConnection', 'Worker', 'SharedWorker', 'importScripts', 'sendBeacon', 'Image', 'Audio', 'WebAssembly'],
    ...['defaultView', 'contentWindow']
]);
/** What makes elements of a text. */
const OF_TEXT = new Set([
    ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'setHTMLUnsafe', 'parseHTMLUnsafe'],
    'srcdoc'
]);
/** What leaves a page for another one, or writes one. These are words as well: they count where they are taken of a page. */
const OF_PAGE = new Set(['location', 'open', 'write', 'writeln']);
/** Under these names an environment has all of what it offers. */
const OWNERS = new Set(['globalThis', 'window', 'self', 'global', 'navigator', 'frames']);
/** What of Node’s `process` hands out modules under other names, or loads programs of the machine. */
const OF_PROCESS = new Set(['binding', '_linkedBinding', 'dlopen', 'mainModule', 'getBuiltinModule', 'execve']);
/** What runs a text where it is given one instead of a function. */
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate']);
/** Elements of a page that fetch something as soon as there is one. */
const LOADING = new Set(['script', 'img', 'iframe', 'frame', 'link', 'object', 'embed', 'audio', 'video', 'source']);

/** Where a node stands. */
interface Place {
    readonly parent: Node;
    readonly key: string;
}

/**
 * What a bundle can do beyond computing and reading files, by its syntax: the modules that it asks for, and each mention of
 * what makes code of text or reaches out, called or not, as what has another name is called by that. What is only mentioned
 * in texts and comments does not count, nor what is asked whether it is there.
 *
 * @param lang what the code is written in
 * @returns names such as `node:vm` or `eval`, in alphabetical order: what is no module with the number of its mentions
 */
export function capabilitiesOf(code: string, lang: 'js' | 'ts' = 'js'): string[] {
    const found: string[] = [];
    const visit = (node: Node, place: Place): void => {
        found.push(...namesIn(node, place));
        for (const [child, key] of childrenOf(node)) visit(child, { parent: node, key });
    };
    const program = parseAst(code, { lang }) as unknown as Node;
    visit(program, { parent: program, key: '' });
    return [...new Set(found)].sort().map(name => {
        const count = found.filter(each => each === name).length;
        return isModule(name) || count === 1 ? name : `${name} × ${count}`;
    });
}

function namesIn(node: Node, place: Place): string[] {
    switch (node.type) {
        case 'Identifier':
            return isReference(place) && !isHarmless(place) ? mentioned(String(node['name']), place) : [];
        case 'MemberExpression':
            return isHarmless(place) ? [] : taken(node, place);
        case 'ImportExpression':
            return loaded(node['source'], 'import');
        case 'CallExpression':
        case 'NewExpression':
            return called(node);
        case 'Property':
            return field(node, place);
        default:
            return /^(?:Import|Export)/.test(node.type) ? moduleIn(node['source']) : [];
    }
}

/** Something that is mentioned by its name alone. */
function mentioned(name: string, { parent, key }: Place): string[] {
    if (GLOBALS.has(name)) return [name];
    // Under another name, anything may be taken of it.
    const isAnotherName = OWNERS.has(name) && !(parent.type === 'MemberExpression' && key === 'object');
    return isAnotherName || (name === 'require' && isAnotherLoader(parent, key)) ? [name] : [];
}

/** What the bundler makes so that libraries may ask for `require` where there is none is no other name for it. */
function isAnotherLoader(parent: Node, key: string): boolean {
    if (parent.type === 'MemberExpression') return key !== 'object';
    return (
        key !== 'params' &&
        !(parent.type === 'ConditionalExpression') &&
        !(parent.type === 'CallExpression' && key === 'callee')
    );
}

/** A field of an object that is made, or that something is taken out of. */
function field(node: Node, { parent }: Place): string[] {
    const name = nameOf(node['key'], node['computed']) ?? '';
    if (parent.type === 'ObjectPattern') return takenOfAnything(name);
    // With it, a worker of Node takes its first argument for code.
    return name === 'eval' && !node['method'] ? ['eval: true'] : [];
}

/** Something that is taken of something else. */
function taken(node: Node, place: Place): string[] {
    const name = nameOf(node['property'], node['computed']);
    const owner = nameOf(node['object'], false) ?? '';
    if (name === undefined) return OWNERS.has(owner) || owner === 'process' ? [`${owner}[…]`] : [];
    if (name === 'constructor') return isComparedOrSet(place) ? [] : takenOfAnything(name);
    if (isNode(node['object']) && node['object'].type === 'ThisExpression') return [];
    if ((OWNERS.has(owner) || owner === 'document') && OF_PAGE.has(name)) return [`${owner}.${name}`];
    return OWNERS.has(owner) && (GLOBALS.has(name) || OWNERS.has(name)) ? [name] : takenOfAnything(name);
}

/** What is meant by a name, whatever it is taken of: of something else, it may be the same under another name. */
function takenOfAnything(name: string): string[] {
    // Each function has the one that makes functions of texts.
    if (name === 'constructor') return [name];
    if (OF_PROCESS.has(name)) return [`process.${name}`];
    if (OF_TEXT.has(name)) return [name];
    // Kinds of symbols have a `Function`, and modules a `Worker`.
    return GLOBALS.has(name) && !['Function', 'Worker'].includes(name) ? [name] : [];
}

function called(node: Node): string[] {
    const callee = node['callee'];
    const [first] = node['arguments'] as unknown[];
    const name = isNode(callee) && callee.type === 'MemberExpression' ? calledOf(callee) : nameOf(callee, false);
    if (name === 'require') return loaded(first, 'require');
    if (TIMERS.has(name ?? '')) return isText(first) ? [`${name} of text`] : [];
    const text = textOf(first);
    if (name === 'createElement' && LOADING.has(text ?? '')) return [`<${text}>`];
    return moduleIn(first);
}

/** The name of what is called of something else; a method of one’s own is none. */
function calledOf({ object, property, computed }: Node): string | undefined {
    return isNode(object) && object.type === 'ThisExpression' ? undefined : nameOf(property, computed);
}

/** A module that is asked for while the program runs. */
function loaded(which: unknown, how: string): string[] {
    return textOf(which) === undefined ? [`${how}(…)`] : moduleIn(which);
}

function moduleIn(value: unknown): string[] {
    const text = textOf(value);
    return text !== undefined && isModule(text) ? [text] : [];
}

function isModule(text: string): boolean {
    const [name = ''] = text.replace('node:', '').split('/');
    return (
        MODULES.has(name) ||
        (text.startsWith('node:') && OF_NODE_ALONE.has(name)) ||
        text.startsWith('data:text/javascript')
    );
}

function isText(value: unknown): boolean {
    if (!isNode(value)) return false;
    return textOf(value) !== undefined || value.type === 'TemplateLiteral' || value.type === 'BinaryExpression';
}

/** What stands behind a dot, before a colon or in the list of what a module has is no mention of something outside. */
function isReference({ parent, key }: Place): boolean {
    if (key === 'property' || key === 'key') return parent['computed'] === true;
    return !['label', 'imported', 'exported'].includes(key);
}

/** Whether it is only asked what something is, or whether it is there. */
function isHarmless({ parent, key }: Place): boolean {
    const operator = String(parent['operator']);
    if (parent.type === 'UnaryExpression') return operator === 'typeof';
    if (parent.type === 'BinaryExpression') return key === 'right' || ['==', '!=', '===', '!=='].includes(operator);
    return parent.type === 'MemberExpression' && key === 'object' && nameOf(parent['property'], false) === 'prototype';
}

/** Whether a constructor is only looked at, or is another one from now on. */
function isComparedOrSet({ parent, key }: Place): boolean {
    if (parent.type === 'MemberExpression') return key === 'object' && nameOf(parent['property'], false) === 'name';
    return (parent.type === 'AssignmentExpression' && key === 'left') || key === 'discriminant';
}
