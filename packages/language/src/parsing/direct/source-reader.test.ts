import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { AstUtils, type CstNode } from 'langium';
import { expect, test } from 'vitest';
import { randomRuns } from '../../testing/random-runs.ts';
import { concrete, services, textsWith, tree } from '../../testing/syntax-trees.ts';
import type { SourceText } from './source-text.ts';

const { GradusParser } = services.parser;

/** All that is known of a text. */
function everything({ value, blocks, parserErrors, lexerErrors, hasMoreErrors }: SourceText): unknown {
    return {
        hasMoreErrors,
        blocks: blocks.map(({ start, length, errors }) => [start, length, errors !== undefined]),
        tree: tree(value),
        syntax: concrete(value.$cstNode as CstNode),
        parserErrors: parserErrors.map(({ message, token }) => [message, token.startOffset, token.startLine]),
        lexerErrors: lexerErrors.map(({ message, offset, line, column }) => [message, offset, line, column])
    };
}

const FILES = globSync('examples/**/*.gradus').map(name => [name, readFileSync(name, 'utf8')] as const);
const TEXTS = textsWith(FILES).map(([, text]) => text);
const PIECES = [
    ...['', ' ', '\n', '\r\n', '{', '}', '"', '“', ':', ',', '- a\n', '/*', '*/', '// x\n', '|', '..', 'é', '=', '💡'],
    ...['role', 'role R "R" { }\n', 'grade', '\ngrade G "G"\n', 'level 1', 'PC1', 'requires PC1: 2\n', 'matrix {\n}\n'],
    ...['alias "A"', 'at G', 'in D', 'framework F\n', '\nstream S: A -> B\n', 'term', 'extends R']
];

const edit = fc.record({ at: fc.nat(), length: fc.oneof(fc.nat(3), fc.nat(200)), piece: fc.constantFrom(...PIECES) });

/** What has an error stands behind what is edited, in the same line. */
const IN_ONE_LINE = 'framework F\ngrade G "G" matrix é{\n}\n';
const INDENT = [{ at: 21, length: 0, piece: 'é' }];

test('whether there are more errors than are told is known anew after an edit', () => {
    const broken = 'role A "A" { ? }\n';
    const source = GradusParser.parse(broken.repeat(200));
    expect(source.hasMoreErrors).toBe(false);
    for (const [text, hasMore] of [
        [broken.repeat(201), true],
        [`role A "A" { }\n${broken.repeat(200)}`, false],
        [`role A "A" {\n${'requires : 2\n'.repeat(300)}}\n`, true],
        ['role A "A" { ? }\n', false]
    ] as const) {
        GradusParser.update(source, text);
        expect([source.hasMoreErrors, GradusParser.parse(text).hasMoreErrors]).toEqual([hasMore, hasMore]);
    }
});

test('a text that was edited is read as if it had always been like that', () => {
    fc.assert(
        fc.property(fc.constantFrom(...TEXTS), fc.array(edit, { minLength: 1, maxLength: 12 }), (first, edits) => {
            const source = GradusParser.parse(first);
            for (const { at, length, piece } of edits) {
                const { text } = source;
                const from = at % (text.length + 1);
                const edited = text.slice(0, from) + piece + text.slice(from + length);
                // Syntax that was read before has to move along.
                if (at % 3 === 0) void source.blocks[at % (source.blocks.length || 1)]?.readSyntax();
                GradusParser.update(source, edited);
                expect(source.text).toBe(edited);
                expect(everything(source)).toEqual(everything(GradusParser.parse(edited)));
            }
        }),
        {
            ...randomRuns(process.env, 80),
            examples: [[IN_ONE_LINE, INDENT]]
        }
    );
}, 600_000);

test.each(['relations\ntranslation s', 'relations "R"\nrole R', 'matrix\nrole R', 'role R "R" { requires\nrole S "S"'])(
    'what a broken block is followed by belongs to the next one alone: %j',
    text => {
        const source = GradusParser.parse(text);
        for (const block of source.blocks) {
            for (const { $refNode } of block.references) {
                expect($refNode?.offset).toBeGreaterThanOrEqual(block.start);
                expect($refNode?.end).toBeLessThanOrEqual(block.end);
            }
            for (const { $cstNode } of block.nodes.flatMap(node => AstUtils.streamAst(node).toArray())) {
                expect($cstNode?.offset).toBeGreaterThanOrEqual(block.start);
            }
        }
    }
);
