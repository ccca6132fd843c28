import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';
import type { Node } from '../supply-chain/syntax.ts';
import { BOUNDED, BOUNDED_FILES, COMPOSED } from './bounded-expressions.ts';
import { digestOfComposed } from './composed-expressions.ts';
import { expressionsInSources } from './expressions.ts';
import { keptVerdicts } from './verdicts.ts';

const found = expressionsInSources();
const verdicts = keptVerdicts();

describe('regular expressions', () => {
    test('were all judged by the tool: if this fails, run node test/attacks/judge.ts', () => {
        expect(found.literals.length).toBeGreaterThan(300);
        expect(found.literals.filter(each => !Object.hasOwn(verdicts, each))).toEqual([]);
    });

    test('take no more than linear time, but for those that no long text reaches where they stand', () => {
        const isSlow = (each: string) => !['safe', 'linear'].includes(verdicts[each] ?? '');
        const slow = [...found.byFile].flatMap(([file, all]) => [...all].filter(isSlow).map(each => ({ file, each })));
        const isBounded = (file: string, each: string) =>
            Object.hasOwn(BOUNDED[file] ?? {}, each) ||
            (Object.hasOwn(BOUNDED_FILES, file) && verdicts[each] === 'polynomial');
        expect(slow.filter(({ file, each }) => !isBounded(file, each))).toEqual([]);
        // Of some, the tool says one thing and another, as it tries texts by chance.
        const judged = Object.entries(BOUNDED).flatMap(([file, all]) => Object.keys(all).map(each => ({ file, each })));
        expect(judged.filter(({ file, each }) => !found.byFile.get(file)?.has(each))).toEqual([]);
    });

    test('that are put together are known, with what of, and with the reason why they are not slow', () => {
        const known = Object.entries(COMPOSED).map(([file, [digest]]) => [file, digest]);
        expect(found.composed).toEqual(Object.fromEntries(known));
    });

    test('are found in all that ships: in code, in what VS Code reads, in schemas, and in the action', () => {
        const files = [...found.byFile.keys()];
        expect(files).toEqual(expect.arrayContaining(['cli/terminal.ts', 'action/earlier-state.mts']));
        expect(files.filter(file => file.endsWith('.json'))).toEqual([
            'package.json',
            'syntaxes/gradus.tmLanguage.json',
            'syntaxes/language-configuration.json',
            'packages/language/schema/settings-1.schema.json',
            'packages/exchange/schema/framework-1.schema.json',
            'packages/cli/schema/report-1.schema.json'
        ]);
        expect([...(found.byFile.get('package.json') ?? [])]).toEqual(
            expect.arrayContaining([
                expect.stringContaining('error|warning'),
                '/^Something has changed\\.$/',
                '/^\\.(csv|tsv|xlsx)$/i'
            ])
        );
        expect([...(found.byFile.get('syntaxes/language-configuration.json') ?? [])]).toEqual(
            expect.arrayContaining([
                '/[\\p{L}\\p{M}\\p{N}_]+(?:[./-][\\p{L}\\p{M}\\p{N}_]+)*/u',
                '/^\\s*\\}/',
                '/^\\s*$/'
            ])
        );
        expect(found.byFile.get('syntaxes/gradus.tmLanguage.json')?.size).toBeGreaterThan(80);
    });

    test('of whatever flavour are ones that JavaScript understands, as the tool does', () => {
        const broken = found.literals.filter(each => {
            const end = each.lastIndexOf('/');
            try {
                return !new RegExp(each.slice(1, end), each.slice(end + 1));
            } catch {
                return true;
            }
        });
        expect(broken).toEqual([]);
    });
});

describe('what expressions are put together of', () => {
    const FILE = 'composing.ts';
    const digest = (code: string): string => {
        const tree = parseAst(code, { lang: 'ts' }) as unknown as Node;
        const { body } = tree as unknown as { readonly body: readonly Node[] };
        return digestOfComposed(FILE, body.slice(-1), () => tree);
    };
    const CODE = 'const PART = "[a-z]"; const ALL = PART + "+"; export const IT = new RegExp(ALL, "u");';

    test('has another digest once it is another, however far away', () => {
        for (const part of ['[a-z]', '"+"', 'ALL, ']) {
            expect(CODE).toContain(part);
            const changed = part === '[a-z]' ? '(?:[a-z]+)+' : `"(?:a+)+" + ${part}`;
            expect(digest(CODE.replace(part, changed))).not.toBe(digest(CODE));
        }
    });

    test('has the same one in another layout', () => {
        expect(
            digest(`// Words.\n${CODE.replaceAll('; ', ';\n\n').replace('(ALL, "u")', '(\n    ALL,\n    "u"\n)')}`)
        ).toBe(digest(CODE));
        expect(digest(`const OTHER = 1; ${CODE}`)).toBe(digest(CODE));
    });
});
