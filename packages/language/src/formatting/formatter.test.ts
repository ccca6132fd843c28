import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { createGradusCoreServices } from '../gradus-module.ts';
import { TestWorkspace } from '../testing/index.ts';
import { carelessText, piecesOf } from '../testing/odd-spacing.ts';
import { formatDocument } from './formatter.ts';

const RUNS = {
    numRuns: Number(process.env['GRADUS_TEXTS'] ?? 100),
    seed: Number(process.env['GRADUS_SEED'] ?? 20261122)
};
const { shared } = createGradusCoreServices(EmptyFileSystem);

function documentOf(text: string) {
    return shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('file:///workspace/main.gradus'));
}

function edits(text: string, range?: Range): TextEdit[] {
    return formatDocument(documentOf(text), { tabSize: 2, insertSpaces: true }, range);
}

function format(text: string, range?: Range): string {
    return TextDocument.applyEdits(documentOf(text).textDocument, edits(text, range));
}

function isRight(text: string): boolean {
    const { lexerErrors, parserErrors } = documentOf(text).parseResult;
    return lexerErrors.length === 0 && parserErrors.length === 0;
}

/** The resolved model without the places, which formatting changes. */
async function modelOf(text: string): Promise<unknown> {
    const workspace = await TestWorkspace.of(text);
    return JSON.parse(JSON.stringify(workspace.model(), (key, value) => (key === 'origin' ? undefined : value)));
}

describe('any text without a syntax error', () => {
    const text = carelessText.filter(isRight);

    test('keeps every token and every comment', () => {
        fc.assert(
            fc.property(text, each => {
                expect(piecesOf(format(each))).toEqual(piecesOf(each));
            }),
            RUNS
        );
    });

    test('is formatted once and for all', () => {
        fc.assert(
            fc.property(text, each => {
                expect(format(format(each))).toBe(format(each));
            }),
            RUNS
        );
    });

    test('says the same afterwards', async () => {
        const property = fc.asyncProperty(text, async each => {
            expect(await modelOf(format(each))).toEqual(await modelOf(each));
        });
        await fc.assert(property, { ...RUNS, numRuns: RUNS.numRuns / 5 });
    });

    test('keeps its kind of line breaks and looks the same with either', () => {
        const property = fc.property(text, each => {
            const unix = each.replaceAll('\r\n', '\n');
            fc.pre(unix.includes('\n'));
            expect(format(unix.replaceAll('\n', '\r\n'))).toBe(format(unix).replaceAll('\n', '\r\n'));
        });
        fc.assert(property, RUNS);
    });
});

describe('a selection', () => {
    const selected = fc.tuple(carelessText.filter(isRight), fc.nat(), fc.nat()).map(([text, a, b]) => {
        const from = Math.min(a % text.length, b % text.length);
        return { text, from, to: Math.max(a % text.length, b % text.length) };
    });

    test('is all that is changed', () => {
        const property = fc.property(selected, ({ text, from, to }) => {
            const { textDocument } = documentOf(text);
            const range = { start: textDocument.positionAt(from), end: textDocument.positionAt(to) };
            for (const edit of edits(text, range)) {
                expect(textDocument.offsetAt(edit.range.start)).toBeGreaterThanOrEqual(
                    textDocument.offsetAt(range.start)
                );
                expect(textDocument.offsetAt(edit.range.end)).toBeLessThanOrEqual(textDocument.offsetAt(range.end));
            }
            expect(piecesOf(format(text, range))).toEqual(piecesOf(text));
        });
        fc.assert(property, RUNS);
    });

    test('of everything is everything', () => {
        const property = fc.property(selected, ({ text }) => {
            const { textDocument } = documentOf(text);
            const range = { start: textDocument.positionAt(0), end: textDocument.positionAt(text.length) };
            expect(format(text, range)).toBe(format(text));
        });
        fc.assert(property, RUNS);
    });

    test('of some lines has their indentation put right', () => {
        const text = 'role R "R" {\n      tasks\n  - Serves\n      requires\n   C1:1\n}\n';
        const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 10 } };
        expect(format(text, range)).toBe('role R "R" {\n  tasks\n    - Serves\n      requires\n   C1:1\n}\n');
    });
});

test('text with a syntax error is left alone', () => {
    const broken = fc
        .tuple(carelessText, fc.constantFrom('\n}', '\n}\n', '\nrole', '\n?', '\nrole R { {\n'))
        .map(parts => parts.join(''));
    fc.assert(
        fc.property(broken, each => {
            expect(edits(each)).toEqual([]);
        }),
        RUNS
    );
});

const EXAMPLES = path.resolve(import.meta.dirname, '../../../../examples');

test.each(globSync('**/*.gradus', { cwd: EXAMPLES }))('the example %s is formatted', file => {
    expect(edits(readFileSync(path.join(EXAMPLES, file), 'utf8'))).toEqual([]);
});
