import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { ROOT } from '../cli/gradus-command.ts';

/** The packages whose code reads what strangers wrote. */
const PACKAGES = ['model', 'language', 'exchange', 'protocol', 'preview', 'server', 'cli', 'vscode'];

/** The regular expressions of the sources. */
export interface Expressions {
    /** Those that are written out, as `/pattern/flags`, in alphabetical order; the words of the grammar are among them. */
    readonly literals: readonly string[];
    /** The same, by the file that they stand in. */
    readonly byFile: ReadonlyMap<string, ReadonlySet<string>>;
    /** How many others a file puts together while it runs, where it does. */
    readonly composed: Readonly<Record<string, number>>;
}

interface Node {
    readonly type: string;
    readonly [key: string]: unknown;
}

/** Finds all regular expressions that ship, by the syntax of the sources. */
export function expressionsInSources(): Expressions {
    const byFile = new Map<string, ReadonlySet<string>>();
    const composed: Record<string, number> = {};
    for (const { file, code } of PACKAGES.flatMap(sourcesOf)) {
        const literals = new Set<string>();
        const take = (node: Node): void => {
            const { regex } = node as { regex?: { readonly pattern: string; readonly flags: string } };
            if (node.type === 'Literal' && regex) literals.add(`/${regex.pattern}/${regex.flags}`);
            if (isComposed(node)) composed[file] = (composed[file] ?? 0) + 1;
            for (const value of Object.values(node)) {
                for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(each)) take(each);
            }
        };
        take(parseAst(code, { lang: file.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node);
        if (literals.size > 0) byFile.set(file, literals);
    }
    const literals = new Set([...byFile.values()].flatMap(each => [...each]));
    return { literals: [...literals].sort(), byFile, composed };
}

function sourcesOf(name: string): { readonly file: string; readonly code: string }[] {
    const folder = path.join(ROOT, 'packages', name, 'src');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map(file => file.replaceAll('\\', '/'))
        .filter(file => /(?<!\.test|\.d)\.tsx?$/.test(file) && !/(?:^|\/)testing\//.test(file))
        .map(file => ({ file: `${name}/${file}`, code: readFileSync(path.join(folder, file), 'utf8') }));
}

function isComposed({ type, ...node }: Node): boolean {
    const callee = node['callee'];
    return (type === 'NewExpression' || type === 'CallExpression') && isNode(callee) && callee['name'] === 'RegExp';
}

function isNode(value: unknown): value is Node {
    return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}
