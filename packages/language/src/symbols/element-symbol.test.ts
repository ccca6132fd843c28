import type { AstNode } from 'langium';
import { expect, test } from 'vitest';
import type * as ast from '../generated/ast.ts';
import { TestWorkspace, uriOf } from '../testing/workspace.ts';
import { NodeSymbol } from './element-symbol.ts';
import { symbolsOf } from './exported-symbols.ts';

const TEXT = `framework Demo "Demo" { }
category C "Core" {
  competency A "Alpha" alias "Alfa" { competency B }
  statement ST { statement SU }
  category D { competency E "E" }
}
category untitled { competency F }
group G "Group" { grade G1 }
scale S { level 1 }
role R "R" { specialisation X }
matrix {
}
omit role R
`;

test('what has a name throughout the framework is known, however deep it stands, and blocks are', async () => {
    const workspace = await TestWorkspace.of(TEXT);
    const { value } = workspace.document().parseResult;
    const { elements, blocks } = value as ast.Document;
    const uri = uriOf('main.gradus');
    const symbols = symbolsOf([...elements, ...blocks], uri);
    expect(symbols.map(({ name }) => name)).toEqual([
        'Demo',
        'C',
        'A',
        'B',
        'ST',
        'SU',
        'D',
        'E',
        'untitled',
        'F',
        'G',
        'G1',
        'S',
        'R',
        ' ',
        ' '
    ]);
    const byName = new Map(symbols.map(symbol => [symbol.name, symbol]));
    const of = (name: string) => {
        const { type, title, aliases, container, documentUri } = byName.get(name) ?? {};
        return [type, title, aliases, container, documentUri?.toString()];
    };
    expect(of('A')).toEqual(['Competency', 'Alpha', ['Alfa'], 'Core', uri.toString()]);
    expect(of('B')).toEqual(['Competency', undefined, [], 'Alpha', uri.toString()]);
    expect(of('F')).toEqual(['Competency', undefined, [], 'untitled', uri.toString()]);
    expect(of('C')).toEqual(['Category', 'Core', [], undefined, uri.toString()]);
    expect(of(' ')).toEqual(['Omission', undefined, [], undefined, uri.toString()]);
    const document = workspace.document().textDocument;
    const textAt = (range: { start: { line: number; character: number }; end: { line: number; character: number } }) =>
        document.getText(range);
    const symbol = byName.get('B');
    expect(symbol && textAt(symbol.nameSegment.range)).toBe('B');
    expect(symbol && textAt(symbol.selectionSegment.range)).toBe('competency B');
    const block = byName.get(' ');
    expect(block && textAt(block.nameSegment.range)).toBe('omit role R');
    const { AstNodeLocator } = workspace.services.workspace;
    for (const each of symbols) {
        expect(each.path).toBe(AstNodeLocator.getAstNodePath(each.node));
        expect(each.facts).not.toBe('');
    }
    expect(byName.get('S')?.facts).toContain('"1"');
    expect(block?.facts).toContain('omit role R');
    const scale = elements.find(each => each.$type === 'Scale') as ast.Scale;
    expect(
        new NodeSymbol({ $type: 'Span', $container: scale, $containerProperty: 'span' } as AstNode, '1', uri).path
    ).toBe(`${AstNodeLocator.getAstNodePath(scale)}/span`);
    // What is only just being written has no name yet.
    expect(symbolsOf([{ $type: 'Term' }], uri)).toEqual([]);
});

test('nothing is local to a file, and what is no file of the language has no names', async () => {
    const workspace = await TestWorkspace.of(TEXT);
    const document = workspace.document();
    const { ScopeComputation } = workspace.services.references;
    expect(await ScopeComputation.collectExportedSymbols(document)).toHaveLength(16);
    const other = { ...document, parseResult: { ...document.parseResult, value: { $type: 'Role' } } };
    expect(await ScopeComputation.collectExportedSymbols(other as typeof document)).toEqual([]);
    const local = await ScopeComputation.collectLocalSymbols(document);
    const [element] = (document.parseResult.value as ast.Document).elements;
    expect(element && local.has(element)).toBe(false);
    expect(element && [...local.getStream(element)]).toEqual([]);
});
