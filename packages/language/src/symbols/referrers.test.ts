import fc from 'fast-check';
import type { AstNode } from 'langium';
import { AstUtils, isOperationCancelled } from 'langium';
import { expect, test } from 'vitest';
import type { SourceBlock } from '../parsing/direct/source-block.ts';
import { sourceOf } from '../parsing/direct/source-text.ts';
import { cancelledAfter } from '../testing/cancelled-after.ts';
import { Editing, editScript, type FileTexts } from '../testing/edit-script.ts';
import { randomRuns, TestWorkspace } from '../testing/index.ts';
import type { GradusIndex } from './gradus-index.ts';
import { DocumentReferrers } from './referrers.ts';

const RUNS = randomRuns(process.env, 20);

test('after every edit the same is known of who refers to what as if the files had been read anew', {
    timeout: 120_000 + RUNS.numRuns * 4000
}, async () => {
    await fc.assert(
        fc.asyncProperty(editScript, async ({ start, steps }) => {
            const editing = new Editing(start);
            const workspace = await TestWorkspace.of(Object.fromEntries(start));
            referrersIn(workspace, editing.texts);
            for (const { edits, cancelledAfter: checks } of steps) {
                const { changed, deleted } = editing.apply(edits);
                try {
                    await workspace.change(changed, deleted, cancelledAfter(checks));
                } catch (error) {
                    if (!isOperationCancelled(error)) throw error;
                    // Also somebody who asks in between learns nothing that stays wrong.
                    referrersIn(workspace, editing.texts);
                    continue;
                }
                const fresh = await TestWorkspace.of(Object.fromEntries(editing.texts));
                expect(referrersIn(workspace, editing.texts)).toEqual(referrersIn(fresh, editing.texts));
            }
        }),
        RUNS
    );
});

/** Of every node that something leads to, where that stands; in the order in which editors are told. */
function referrersIn(workspace: TestWorkspace, texts: FileTexts): Record<string, string[]> {
    const found: Record<string, string[]> = {};
    for (const path of texts.keys()) {
        const document = workspace.shared.workspace.LangiumDocuments.all.find(
            ({ uri }) => uri.path === `/workspace/${path}`
        );
        if (!document) continue;
        for (const node of AstUtils.streamAst(document.parseResult.value)) {
            const places = indexOf(workspace)
                .referrersOf(node)
                .map(
                    ({ container, property, $refText }) => `${property} ${$refText} in ${pathOf(container, workspace)}`
                );
            if (places.length > 0) found[`${path} ${pathOf(node, workspace)}`] = places.sort();
        }
    }
    return found;
}

function indexOf({ shared }: TestWorkspace): GradusIndex {
    return shared.workspace.IndexManager as GradusIndex;
}

function pathOf(node: AstNode, { services }: TestWorkspace): string {
    return `${AstUtils.getDocument(node).uri.path}${services.workspace.AstNodeLocator.getAstNodePath(node)}`;
}

const FILES = {
    'competencies.gradus':
        'scale S {\n  level 1 "One"\n  level 2 "Two"\n}\n\ncategory K on S {\n  competency C1 "Teamwork"\n}\n',
    'a.gradus':
        'role A "First" {\n  tasks\n    - Looks\n  requires\n    C1: 1\n}\n\nrole B "Second" {\n  requires\n    C1: 2\n}\n',
    'b.gradus': 'role C "Third" {\n  requires\n    C1: 1\n}\n'
};

function referrersOfTeamwork(workspace: TestWorkspace): string[] {
    return [...indexOf(workspace).findAllReferences(competencyIn(workspace))].map(
        ({ sourceUri, segment }) => `${sourceUri.path} ${segment.range.start.line}`
    );
}

function competencyIn(workspace: TestWorkspace): AstNode {
    const root = workspace.document('competencies.gradus').parseResult.value;
    return AstUtils.streamAst(root).find(({ $type }) => $type === 'Competency') as AstNode;
}

test('they are told in the order of the text, whatever was edited last', async () => {
    const workspace = await TestWorkspace.of(FILES);
    const places = ['/workspace/a.gradus 4', '/workspace/a.gradus 9', '/workspace/b.gradus 2'];
    expect(referrersOfTeamwork(workspace)).toEqual(places);
    await workspace.change({ 'a.gradus': FILES['a.gradus'].replace('Looks', 'Looks well') });
    expect(referrersOfTeamwork(workspace)).toEqual(places);
});

test('what led nowhere is known as soon as it leads somewhere', async () => {
    const { 'competencies.gradus': text } = FILES;
    const workspace = await TestWorkspace.of({ ...FILES, 'competencies.gradus': text.replace('C1', 'C9') });
    expect(referrersOfTeamwork(workspace)).toEqual([]);
    await workspace.change({ 'competencies.gradus': text });
    expect(referrersOfTeamwork(workspace)).toHaveLength(3);
    await workspace.change({ 'competencies.gradus': text.replace('C1', 'C9') });
    expect(referrersOfTeamwork(workspace)).toEqual([]);
});

test('what was edited twice before somebody asks is known as it is then', async () => {
    const { 'competencies.gradus': text } = FILES;
    const workspace = await TestWorkspace.of(FILES);
    referrersOfTeamwork(workspace);
    await workspace.change({ 'competencies.gradus': text.replace('C1', 'C9') });
    await workspace.change({ 'competencies.gradus': text });
    expect(referrersOfTeamwork(workspace)).toHaveLength(3);
});

test('references are looked up by what their target is called', async () => {
    const { 'competencies.gradus': text } = FILES;
    const workspace = await TestWorkspace.of({
        'competencies.gradus': text.replace(/ {2}competency.*/, '$&\n  competency C2 "Care"'),
        'a.gradus': FILES['a.gradus'].replace('C1: 2', 'C2: 2')
    });
    const referrers = new DocumentReferrers();
    referrers.update(workspace.document('a.gradus'));
    expect([...referrers.of(competencyIn(workspace))].map(({ $refText }) => $refText)).toEqual(['C1']);
});

test('after an edit only what has come and gone is looked at', async () => {
    const workspace = await TestWorkspace.of(FILES);
    referrersOfTeamwork(workspace);
    const before = blocksOf(workspace);
    await workspace.change({ 'a.gradus': FILES['a.gradus'].replace('Looks', 'Looks well') });
    const looked = new Set<SourceBlock>();
    for (const block of new Set([...before, ...blocksOf(workspace)])) {
        const { references } = block;
        Object.defineProperty(block, 'references', {
            get: () => {
                looked.add(block);
                return references;
            }
        });
    }
    const competency = competencyIn(workspace);
    indexOf(workspace).referrersOf(competency);
    expect([...looked].map(block => block.slice(0, 6))).toEqual(['role A', 'role A']);
});

function blocksOf(workspace: TestWorkspace): SourceBlock[] {
    return Object.keys(FILES).flatMap(path => sourceOf(workspace.document(path))?.blocks ?? []);
}
