import type { AstNode } from 'langium';
import { AstUtils, DocumentState } from 'langium';
import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { TestWorkspace } from '../testing/workspace.ts';
import { symbolsOf } from './exported-symbols.ts';
import type { GradusIndex } from './gradus-index.ts';

const FILES = {
    'competencies.gradus':
        'scale S {\n  level 1 "One"\n  level 2 "Two"\n}\n\ncategory K on S {\n  competency C1 "Teamwork"\n  competency C2 "Care"\n}\n\n' +
        'role Own "Own" {\n  requires\n    C1: 1\n}\n',
    'roles.gradus': 'role A "First" {\n  requires\n    C1: 2\n    C2: 3\n}\n'
};

function indexOf({ shared }: TestWorkspace): GradusIndex {
    return shared.workspace.IndexManager as GradusIndex;
}

function nodesIn(workspace: TestWorkspace, path: string): AstNode[] {
    return [...AstUtils.streamAst(workspace.document(path).parseResult.value)];
}

/** Where the references stand that lead to each node with a name. */
function placesOfReferrers(workspace: TestWorkspace, name: string, within?: string): string[][] {
    const document = within === undefined ? undefined : workspace.document(within);
    return nodesIn(workspace, 'competencies.gradus')
        .filter(node => (node as AstNode & { readonly name?: string }).name === name)
        .map(node =>
            indexOf(workspace)
                .referrersOf(node, document)
                .map(({ container }) => AstUtils.getDocument(container).uri.path.replace('/workspace/', ''))
        );
}

test('a reference is told with where it stands and where it leads to', async () => {
    const workspace = await TestWorkspace.of(FILES);
    const competency = nodesIn(workspace, 'competencies.gradus').find(ast.isCompetency) as AstNode;
    const told = [...indexOf(workspace).findAllReferences(competency)].map(
        ({ sourceUri, sourcePath, targetUri, targetPath, local }) => [
            sourceUri.path,
            sourcePath,
            targetUri.path,
            targetPath,
            local
        ]
    );
    const target = ['/workspace/competencies.gradus', '/elements@1/competencies@0'];
    expect(told).toEqual([
        ['/workspace/competencies.gradus', '/elements@2/requires@0/requirements@0', ...target, true],
        ['/workspace/roles.gradus', '/elements@0/requires@0/requirements@0', ...target, false]
    ]);
});

test('who refers to something is told of all files, or of one', async () => {
    const workspace = await TestWorkspace.of(FILES);
    expect(placesOfReferrers(workspace, 'C1')).toEqual([['competencies.gradus', 'roles.gradus']]);
    expect(placesOfReferrers(workspace, 'C1', 'roles.gradus')).toEqual([['roles.gradus']]);
});

test('of two elements with one code, references lead to the first', async () => {
    const { 'competencies.gradus': text, ...others } = FILES;
    const twice = text.replace('C2 "Care"', 'C1 "Teamwork again"');
    const workspace = await TestWorkspace.of({ 'competencies.gradus': twice, ...others });
    expect(placesOfReferrers(workspace, 'C1')).toEqual([['competencies.gradus', 'roles.gradus'], []]);
});

test('what leads elsewhere as a scale has changed is known, though nobody has edited it', async () => {
    const { 'competencies.gradus': text } = FILES;
    const workspace = await TestWorkspace.of(FILES);
    expect(placesOfReferrers(workspace, '2')).toEqual([['roles.gradus']]);
    await workspace.change({
        'competencies.gradus': text.replace('level 2 "Two"', 'level 2 "Two"\n  level 3 "Three"')
    });
    expect(placesOfReferrers(workspace, '3')).toEqual([['roles.gradus']]);
});

test('while files are being read, those are asked whose references have been followed', async () => {
    const { 'competencies.gradus': text, ...others } = FILES;
    const workspace = await TestWorkspace.of({ 'competencies.gradus': text.replace('C2', 'C9'), ...others });
    const asked = new Map<DocumentState, string[][]>();
    for (const state of [DocumentState.Parsed, DocumentState.Linked]) {
        workspace.shared.workspace.DocumentBuilder.onBuildPhase(state, () => {
            asked.set(state, placesOfReferrers(workspace, 'C2'));
        });
    }
    await workspace.change({ 'competencies.gradus': text, ...others });
    expect([asked.get(DocumentState.Parsed), asked.get(DocumentState.Linked)]).toEqual([[[]], [['roles.gradus']]]);
    // Whoever asked too early has not had them followed to where nothing was yet.
    expect(placesOfReferrers(workspace, 'C2')).toEqual([['roles.gradus']]);
});

test('after an edit of texts each symbol leads to what stands there now', async () => {
    const text =
        'translation de {\n  role A "Erste"\n}\n\nrole A "First" {\n  tasks\n    - Looks\n}\n\n' +
        'translation fr {\n  role A "Première"\n}\n\nrole B "Second" extends A\n';
    const workspace = await TestWorkspace.of(text);
    const before = nodesIn(workspace, 'main.gradus');
    await workspace.change(text.replace('Erste', 'Die Erste').replace('Looks', 'Sees').replace('Prem', 'La prem'));
    const document = workspace.document();
    const { elements, blocks } = document.parseResult.value as ast.Document;
    expect(before).not.toContain(elements[0]);
    const known = [...indexOf(workspace).allElements()].map(({ name, node }) => [name, node]);
    expect(known).toEqual(
        symbolsOf([...elements, ...blocks], document.uri).map(({ name, node }) => [
            name,
            expect.toSatisfy(each => each === node)
        ])
    );
    expect(indexOf(workspace).referrersOf(elements[0] as AstNode)).toHaveLength(3);
});
