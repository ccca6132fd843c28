import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { expect, test } from 'vitest';
import { withoutLinks } from '../../packages/vscode/src/without-links.ts';
import { ROOT } from '../cli/gradus-command.ts';

/** How VS Code finds links in notifications, of which those to commands are run when they are clicked. */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

test.each([
    '[click](command:workbench.action.terminal.new)',
    '[x](command:x "title")',
    '[a](https://evil.example)[b](file:///etc/passwd)'
])('of %j, a notification makes no link', text => {
    expect(text).toMatch(LINK);
    expect(withoutLinks(text)).not.toMatch(LINK);
});

interface Node {
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly [key: string]: unknown;
}

test('every notification is ours, or has no links', () => {
    const folder = path.join(ROOT, 'packages/vscode/src');
    const shown: string[] = [];
    let count = 0;
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!/(?<!\.test|\.d)\.ts$/.test(file)) continue;
        const code = readFileSync(path.join(folder, file), 'utf8');
        if (!/\.show(?:Information|Warning|Error)Message\(/.test(code)) continue;
        for (const [message, options] of notificationsIn(parseAst(code, { lang: 'ts' }) as unknown as Node)) {
            count++;
            if (!message || isOurs(message) || isModal(options, code)) continue;
            shown.push(`${file}: ${code.slice(message.start, message.end)}`);
        }
    }
    expect(shown).toEqual([]);
    // Were they shown in another way, none would be found.
    expect(count).toBeGreaterThan(25);
});

/** The arguments of each call that shows a notification. */
function notificationsIn(node: Node): (readonly Node[])[] {
    const inside = Object.values(node)
        .flatMap(value => (Array.isArray(value) ? (value as unknown[]) : [value]))
        .filter(isNode)
        .flatMap(notificationsIn);
    const { callee } = node as { callee?: { property?: { name?: string } } };
    const isOne = node.type === 'CallExpression' && /^show\w+Message$/.test(callee?.property?.name ?? '');
    return isOne ? [node['arguments'] as Node[], ...inside] : inside;
}

/** Whether nothing of a text is anybody else’s: it is written out, a number, or has had its links taken away. */
function isOurs(node: Node): boolean {
    if (node.type === 'Literal') return true;
    if (node.type === 'BinaryExpression') return typeof (node['right'] as Node)['value'] === 'number';
    if (node.type !== 'CallExpression') return false;
    const { callee } = node as unknown as { callee: { name?: string; property?: { name?: string } } };
    if (callee.name === 'withoutLinks') return true;
    return callee.property?.name === 't' && (node['arguments'] as Node[]).every(isOurs);
}

/** Dialogs show texts as they are. */
function isModal(options: Node | undefined, code: string): boolean {
    return options?.type === 'ObjectExpression' && code.slice(options.start, options.end).includes('modal: true');
}

function isNode(value: unknown): value is Node {
    return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}
