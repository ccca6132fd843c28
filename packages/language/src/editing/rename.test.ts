import fc from 'fast-check';
import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils, GrammarUtils, isReference } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { coherentFiles } from '../testing/edit-script.ts';
import { edited, openFiles } from '../testing/editor-workspace.ts';
import { randomRuns } from '../testing/random-runs.ts';

/** Codes as authors choose them, and words of the language, of which some mean something else in places. */
const CODES = [
    'N1',
    'Ä.1-b/2',
    '名前',
    '0.5',
    'role',
    'in',
    'at',
    'level',
    'requires',
    'alias',
    'version',
    'essential'
];

interface Place {
    readonly file: string;
    readonly path: string;
}

function elementsOf(services: LangiumServices): ast.Element[] {
    return documentsOf(services).flatMap(document =>
        AstUtils.streamAst(document.parseResult.value).filter(ast.isElement).toArray()
    );
}

function documentsOf({ shared }: LangiumServices): LangiumDocument[] {
    return shared.workspace.LangiumDocuments.all.toArray();
}

function placeOf(node: AstNode, { workspace }: LangiumServices): Place {
    return {
        file: AstUtils.getDocument(node).uri.toString(),
        path: workspace.AstNodeLocator.getAstNodePath(node)
    };
}

/** Renames an element as from its declaration; nothing where that is refused. */
async function rename(services: LangiumServices, place: Place, newName: string): Promise<WorkspaceEdit | undefined> {
    const element = elementsOf(services).find(each => {
        const { file, path } = placeOf(each, services);
        return file === place.file && path === place.path;
    });
    const name = GrammarUtils.findNodeForProperty(element?.$cstNode, 'name');
    if (!element || !name) throw new Error(`There is no element at ${place.path} in ${place.file}.`);
    const document = AstUtils.getDocument(element);
    const params = { textDocument: { uri: place.file }, position: name.range.start, newName };
    try {
        return (await services.lsp.RenameProvider?.rename(document, params)) ?? undefined;
    } catch {
        return undefined;
    }
}

/** Where every reference leads, in the order of the text. */
function linksOf(services: LangiumServices): unknown[] {
    return documentsOf(services).flatMap(document =>
        AstUtils.streamAst(document.parseResult.value)
            .flatMap(node => AstUtils.streamReferences(node))
            .map(({ reference }) => isReference(reference) && reference.ref && placeOf(reference.ref, services))
            .toArray()
    );
}

/** Renames an element and expects every name to lead where it did; then back, and expects every byte to be as it was. */
async function renameAndBack(files: ReadonlyMap<string, string>, which: number, code: string): Promise<void> {
    const before = await openFiles(files);
    const elements = elementsOf(before);
    const element = elements[which % elements.length];
    if (!element) return;
    const place = placeOf(element, before);
    const edit = await rename(before, place, code);
    if (!edit) return;
    const renamed = edited(files, edit);
    const after = await openFiles(renamed);
    expect(linksOf(after)).toEqual(linksOf(before));
    const back = await rename(after, place, element.name);
    expect(edited(renamed, back ?? {})).toEqual(files);
}

const RUNS = randomRuns(process.env, 60);
const codes = fc.constantFrom(...CODES);

test('a rename keeps every reference, and the rename back restores every byte', { timeout: 60_000 }, async () => {
    const property = fc.asyncProperty(coherentFiles, fc.nat(), codes, renameAndBack);
    await fc.assert(property, RUNS);
});

test('so it does in frameworks with every construct, of which one adopts the other', { timeout: 60_000 }, async () => {
    const files = new Map(Object.entries(ADOPTING_FRAMEWORKS));
    // Codes that are taken, or mean something else in places, are among them.
    const taken = fc.constantFrom(...CODES, 'PC1', 'NC1', 'AEO', 'Officer', 'Boatman', '1', '2');
    const property = fc.asyncProperty(fc.nat(), taken, (which, code) => renameAndBack(files, which, code));
    await fc.assert(property, RUNS);
});
