import { expect, test } from 'vitest';
import { TestWorkspace } from '../../testing/workspace.ts';
import { FrameworkTree } from './framework-tree.ts';
import type { TreeEntry } from './tree-entry.ts';

const FILES = {
    'framework.gradus': `framework F "Frame" { remark "Ask the board." by "A. Author" }
scale S "Scale" { level 1 "One" level 2 "Two" }
group Managers "Managers" { grade Boss "Boss" }
domain Port "The Port"
stream Up "Upwards" of roles: Clerk -> Chief
`,
    'competencies.gradus': `category Top "Top" on S {
  competency A "Alpha" alias "Première" { remark "Is this right?" }
  category Inner "Inner" { competency B "Beta" { competency B1 "Beta one" } }
}
category Later "Later" in Top on S { competency C "Gamma" { remark settled "Done." } }
`,
    'roles.gradus': `role Clerk "Clerk" in Port { requires A: 1 }
role Chief "Chief" at Boss { requires A: 5 B: 2 }
role Loose "Loose" { requires A: 1 }
set Shared "Shared" { requires B1: 1 }
`
} as const;

async function treeOf(files: Readonly<Record<string, string>> = FILES) {
    const workspace = await TestWorkspace.of(files);
    return { workspace, tree: new FrameworkTree(workspace.shared.gradus.Frameworks) };
}

/** The whole tree as lines, with problems and remarks behind. */
function drawn(tree: FrameworkTree, filter = '', parent?: TreeEntry, indent = ''): string[] {
    return tree.children(parent?.id, filter).flatMap(each => {
        const below = drawn(tree, filter, each, `${indent}  `);
        expect(filter !== '' || each.hasChildren === below.length > 0).toBe(true);
        return [`${indent}${lineOf(each)}`, ...below];
    });
}

function lineOf({ kind, code, title, errors, warnings, remarks }: TreeEntry): string {
    const counts = [errors, warnings, remarks];
    const marks = counts.some(count => count > 0) ? ` (${counts.join(' ')})` : '';
    return [kind, code ?? title].filter(Boolean).join(' ') + marks;
}

test('shows categories, roles by domain or group, streams and open remarks, with what is wrong in them', async () => {
    const { tree } = await treeOf();
    expect(drawn(tree)).toEqual([
        'framework F (1 0 2)',
        '  competencies (0 0 1)',
        '    category Top (0 0 1)',
        '      competency A (0 0 1)',
        '      category Inner',
        '        competency B',
        '          competency B1',
        '      category Later',
        '        competency C',
        '  roles (1 0 0)',
        '    domain Port',
        '      role Clerk',
        '    group Managers (1 0 0)',
        '      role Chief (1 0 0)',
        '    role Loose',
        '    set Shared',
        '  streams',
        '    stream Up',
        '  remarks (0 0 2)',
        '    remark Is this right?',
        '    remark Ask the board.'
    ]);
});

test('leaves out what does not have the words that are looked for', async () => {
    const { tree } = await treeOf();
    expect(drawn(tree, 'premiere').map(line => line.trim().split(' (')[0])).toEqual([
        'framework F',
        'competencies',
        'category Top',
        'competency A'
    ]);
    expect(drawn(tree, 'inner').map(line => line.trim().split(' (')[0])).toEqual([
        'framework F',
        'competencies',
        'category Top',
        'category Inner',
        'competency B',
        'competency B1'
    ]);
    expect(drawn(tree, 'chief boss')).toEqual([]);
    expect(tree.allRemarks('BOARD').map(({ title, author }) => [title, author])).toEqual([
        ['Ask the board.', 'A. Author']
    ]);
});

test('follows edits once it forgets', async () => {
    const { workspace, tree } = await treeOf();
    const [root] = tree.children();
    await workspace.change({ 'roles.gradus': 'role Clerk "Clerk" in Port { requires A: 1 }\n' });
    tree.forget();
    expect(lineOf(tree.children()[0] as TreeEntry)).toBe('framework F (1 0 2)');
    expect(tree.children(root?.id).map(({ kind }) => kind)).toContain('roles');
    await workspace.change({ 'competencies.gradus': 'category Top "Top" on S { competency A "Alpha" }\n' });
    tree.forget();
    expect(drawn(tree).filter(line => line.includes('competency'))).toEqual(['      competency A']);
});

test('knows where everything is, and how to get there', async () => {
    const { workspace, tree } = await treeOf();
    const document = workspace.document('competencies.gradus');
    const offset = document.textDocument.getText().indexOf('"Beta one"');
    const path = tree.pathTo(document, offset);
    expect(path.map(lineOf)).toEqual([
        'framework F (1 0 2)',
        'competencies (0 0 1)',
        'category Top (0 0 1)',
        'category Inner',
        'competency B',
        'competency B1'
    ]);
    // Each is what its parent lists.
    for (const [index, entry] of path.entries()) expect(tree.children(path[index - 1]?.id)).toContainEqual(entry);
    const place = tree.placeOf(path.at(-1)?.id ?? '');
    expect(place && document.textDocument.getText(place.range)).toBe('B1');
    const [remark] = tree.allRemarks();
    const remarked = tree.placeOf(remark?.id ?? '');
    expect(remarked && document.textDocument.getText(remarked.range)).toBe('"Is this right?"');
    expect(tree.pathTo(workspace.document('framework.gradus'), 0).map(lineOf)).toEqual(['framework F (1 0 2)']);
});

test('tells elements with the same code apart, and shows categories that are in each other', async () => {
    const { tree } = await treeOf({
        'a.gradus': `framework F "F"
category A "A" in B unlevelled { competency X "X" competency X "Again" }
category B "B" in A unlevelled
category C "C" in A
`
    });
    const lines = drawn(tree).map(line => line.split(' (')[0]);
    expect(lines).toEqual([
        'framework F',
        '  competencies',
        '    category A',
        '      competency X',
        '      competency X',
        '      category C',
        '    category B'
    ]);
    const [root] = tree.children();
    const [group] = tree.children(root?.id);
    const [category] = tree.children(group?.id);
    expect(new Set(tree.children(category?.id).map(({ id }) => id)).size).toBe(3);
});

test.each(['', 'x', '[]', '["a"]', '["file:///workspace","remark",9]', '["f","Role","x",-1]', '["a","b"]', '{}'])(
    'has nothing for an id that is none: %s',
    async id => {
        const { tree } = await treeOf();
        expect([tree.children(id), tree.placeOf(id), tree.elementOf(id)]).toEqual([[], undefined, undefined]);
    }
);

test('shows files without a header by their folder, and nothing where there is nothing', async () => {
    const { tree } = await treeOf({ 'x/a.gradus': 'role R "R"\n', 'y/b.gradus': '\n' });
    expect(tree.children()).toMatchObject([{ kind: 'framework', folder: 'file:///workspace/x' }]);
    expect(tree.children()[0]).not.toHaveProperty('code');
});

test('shows how far translations are, and where they are written', async () => {
    const { tree, workspace } = await treeOf({
        ...FILES,
        'fr.gradus': 'translation fr {\n  competency A "Un"\n  competency C "Trois"\n}\ntranslation de\n'
    });
    const [root] = tree.children();
    const group = tree.children(root?.id).find(({ kind }) => kind === 'translations');
    const languages = tree.children(group?.id);
    const { translations } = workspace.model('fr.gradus');
    expect(languages.map(({ kind, title, translated }) => [kind, title, translated])).toEqual([
        ['translation', 'fr', 2],
        ['translation', 'de', 0]
    ]);
    expect(languages.map(({ total }) => total)).toEqual(translations.map(({ total }) => total));
    expect(tree.placeOf(languages[1]?.id ?? '')).toMatchObject({
        uri: expect.stringMatching(/fr\.gradus$/),
        range: { start: { line: 4 } }
    });
});

test('shows categories at the top that go round in a large circle, or stand in more than are followed', async () => {
    const circle = Array.from({ length: 150 }, (_, index) => `category C${index} "C" in C${(index + 1) % 150}\n`);
    const chain = Array.from(
        { length: 102 },
        (_, index) => `category D${index} "D"${index ? ` in D${index - 1}` : ''}\n`
    );
    const { tree } = await treeOf({ 'framework.gradus': `framework F "F" { }\n${[...circle, ...chain].join('')}` });
    const top = drawn(tree).filter(line => /^ {4}\S/.test(line));
    expect(top.map(line => line.trim().split(' ')[1])).toEqual([
        ...Array.from({ length: 150 }, (_, index) => `C${index}`),
        'D0',
        'D100',
        'D101'
    ]);
});
