import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAst } from 'vite';
import { ROOT } from '../cli/gradus-command.ts';
import { childrenOf, isNode, type Node } from '../supply-chain/syntax.ts';
import { digestOfComposed } from './composed-expressions.ts';
import { expressionsInData } from './expressions-in-data.ts';

/** The packages whose code reads what strangers wrote. */
const PACKAGES = ['model', 'language', 'exchange', 'protocol', 'preview', 'server', 'cli', 'vscode'];

/** The regular expressions of the sources. */
export interface Expressions {
    /** Those that are written out, as `/pattern/flags`, in alphabetical order; the words of the grammar are among them. */
    readonly literals: readonly string[];
    /** The same, by the file that they stand in. */
    readonly byFile: ReadonlyMap<string, ReadonlySet<string>>;
    /** A digest of how a file puts others together while it runs, and of what, where it does. */
    readonly composed: Readonly<Record<string, string>>;
}

interface Source {
    /** As it is called in what is written down about it. */
    readonly name: string;
    /** Its path. */
    readonly file: string;
}

/** Finds all regular expressions that ship: in code, by its syntax, and in data that VS Code and others read. */
export function expressionsInSources(): Expressions {
    const byFile = new Map<string, ReadonlySet<string>>(expressionsInData());
    const composed: Record<string, string> = {};
    for (const { name, file } of [...PACKAGES.flatMap(sourcesOf), ...action()]) {
        const literals = new Set<string>();
        const others: Node[] = [];
        const take = (node: Node): void => {
            const { regex } = node as { regex?: { readonly pattern: string; readonly flags: string } };
            if (node.type === 'Literal' && regex) literals.add(`/${regex.pattern}/${regex.flags}`);
            if (isComposed(node)) others.push(node);
            for (const [child] of childrenOf(node)) take(child);
        };
        take(parsed(file));
        if (literals.size > 0) byFile.set(name, literals);
        if (others.length > 0) composed[name] = digestOfComposed(file, others, parsed);
    }
    const literals = new Set([...byFile.values()].flatMap(each => [...each]));
    return { literals: [...literals].sort(), byFile, composed };
}

function sourcesOf(name: string): Source[] {
    const folder = path.join(ROOT, 'packages', name, 'src');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map(file => file.replaceAll('\\', '/'))
        .filter(file => /(?<!\.test|\.d)\.tsx?$/.test(file) && !/(?:^|\/)testing\//.test(file))
        .map(file => ({ name: `${name}/${file}`, file: path.join(folder, file) }));
}

/** What runs on GitHub with a token, beside the command. */
function action(): Source[] {
    const names = readdirSync(path.join(ROOT, 'action')).filter(name => path.extname(name) === '.mts');
    return names.map(name => ({ name: `action/${name}`, file: path.join(ROOT, 'action', name) }));
}

const trees = new Map<string, Node>();

function parsed(file: string): Node {
    const known = trees.get(file);
    if (known) return known;
    const lang = file.endsWith('x') ? 'tsx' : 'ts';
    const tree = parseAst(readFileSync(file, 'utf8'), { lang }) as unknown as Node;
    trees.set(file, tree);
    return tree;
}

function isComposed({ type, ...node }: Node): boolean {
    const callee = node['callee'];
    return (type === 'NewExpression' || type === 'CallExpression') && isNode(callee) && callee['name'] === 'RegExp';
}
