import type { AstNode, CstNode, Reference } from 'langium';
import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import type { CrossReference } from '../parsing/direct/cross-reference.ts';
import { DICTIONARY, roleRequiring } from '../testing/findings.ts';
import { TestWorkspace, uriOf } from '../testing/workspace.ts';
import { nodesIn } from './child-nodes.ts';
import type { GradusLinker } from './gradus-linker.ts';

const TEXT = DICTIONARY + roleRequiring('PC9: 1', '"Networking": 2', 'PC7: 3');

async function linked(): Promise<{ workspace: TestWorkspace; linker: GradusLinker; competencies: Reference[] }> {
    const workspace = await TestWorkspace.of(TEXT);
    const nodes = [...nodesIn(workspace.document().parseResult.value)];
    return {
        workspace,
        linker: workspace.services.references.Linker as GradusLinker,
        competencies: nodes.filter(ast.isRequirement).map(({ competency }) => competency)
    };
}

test('a reference leads to what its name means, or says that there is no such name', async () => {
    const { workspace, linker, competencies } = await linked();
    expect(competencies.map(({ ref }) => (ref as ast.Competency | undefined)?.title)).toEqual([
        'Teamwork',
        'Networking',
        undefined
    ]);
    expect(competencies.map(({ error }) => error?.message)).toEqual([undefined, undefined, '“PC7” was not found.']);
    expect(competencies.map(({ $nodeDescription }) => $nodeDescription?.name)).toEqual(['PC9', 'PC10', undefined]);
    const infos = competencies.map(reference => {
        const { container, property } = reference as CrossReference;
        return { reference, container, property };
    });
    const candidates = infos.map(info => linker.getCandidates(info));
    expect(candidates.map(each => (Array.isArray(each) ? each.map(({ name }) => name) : each.message))).toEqual([
        ['PC9'],
        ['PC10'],
        '“PC7” was not found.'
    ]);
    expect(candidates[2]).toHaveProperty('info', infos[2]);
    // The levels of the scale, what is on it, and those of the requirements.
    expect(workspace.document().references.map(({ $refText }) => $refText)).toEqual([
        'S',
        'PC9',
        '1',
        'Networking',
        '2',
        'PC7',
        '3'
    ]);
});

test('what is unlinked is followed anew when it is linked', async () => {
    const { workspace, linker, competencies } = await linked();
    const document = workspace.document();
    const followed: string[] = [];
    const { resolver } = linker.Reference.prototype as CrossReference;
    const resolve = resolver.resolve.bind(resolver);
    Object.defineProperty(resolver, 'resolve', {
        value: (info: Parameters<typeof resolve>[0]) => {
            followed.push(info.reference.$refText);
            return resolve(info);
        }
    });
    await linker.link(document);
    expect(followed).toEqual([]);
    linker.unlink(document);
    await linker.link(document);
    expect(followed).toEqual(['S', 'PC9', '1', 'Networking', '2', 'PC7', '3']);
    expect((competencies[0]?.ref as ast.Competency | undefined)?.name).toBe('PC9');
    expect(followed).toHaveLength(7);
    // Somebody else’s tree has no text that was read here.
    const other = { ...document, parseResult: { ...document.parseResult, value: { $type: 'Document' } } };
    await linker.link(other as typeof document);
    linker.unlink(other as typeof document);
    expect(other.references).toEqual([]);
});

test('it is noted at which text there is work', async () => {
    const { workspace, linker } = await linked();
    const noted: unknown[] = [];
    workspace.shared.gradus.CrashNotes.keeper = {
        note: (uri, text) => noted.push([uri?.toString(), text]),
        hasEndedAt: () => false,
        endsAt: () => 0,
        digestOf: text => text
    };
    await linker.link(workspace.document());
    expect(noted).toEqual([[uriOf('main.gradus').toString(), TEXT]]);
});

test('what Langium’s parser has read knows its place among others, and how it is written', async () => {
    const { linker } = await linked();
    const written = (text: string) => ({ text }) as CstNode;
    const build = (node: object, property: string, refNode: CstNode | undefined, refText: string) => {
        const reference = linker.buildReference(node as AstNode, property, refNode, refText) as CrossReference;
        return [reference.$refText, reference.$written, reference.property, reference.index];
    };
    const role = { $type: 'Role', parents: [{}, {}] };
    expect(build(role, 'parents', written('A'), 'A')).toEqual(['A', undefined, 'parents', 2]);
    expect(build({ $type: 'Role' }, 'parents', written('A'), 'A')).toEqual(['A', undefined, 'parents', 0]);
    expect(build(role, 'grade', written('G'), 'G')).toEqual(['G', undefined, 'grade', undefined]);
    expect(build({ $type: 'Requirement' }, 'competency', written('"Team"'), 'Team')).toEqual([
        'Team',
        '"Team"',
        'competency',
        undefined
    ]);
    expect(build({ $type: 'Requirement' }, 'competency', undefined, 'Team')[1]).toBeUndefined();
    expect(build(role, 'nothing', undefined, 'A')[3]).toBeUndefined();
    const place = written('G');
    expect(linker.buildReference(role as AstNode, 'grade', place, 'G').$refNode).toBe(place);
    expect(() => linker.buildMultiReference()).toThrow('no references to several elements');
});
