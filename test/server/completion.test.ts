import { ADOPTING_FRAMEWORKS } from '@gradus/language/testing';
import { expect } from 'vitest';
import {
    type CompletionItem,
    CompletionItemKind,
    CompletionRequest,
    CompletionResolveRequest,
    type MarkupContent
} from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import type { Editor } from './support/editor.ts';
import { rangeIn } from './support/positions.ts';
import { test } from './support/test.ts';

const OFFICER = 'roles/officer.gradus';
const INSPECTOR = 'roles/inspector.gradus';

/** What is proposed at the cursor `|` after a part of a file was typed over, in the order in which editors show it. */
async function proposals(editor: Editor, file: string, part: string, typed: string): Promise<CompletionItem[]> {
    const text = await editor.project.read(file);
    await editor.open(file, text.replace(part, typed.replace('|', '')));
    const { position } = editor.at(file, text.replace(part, typed));
    const answer = await editor.ask(CompletionRequest.type, { ...editor.in(file), position });
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    items.sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    // What is looked at first is explained.
    const [first, ...others] = items;
    const explained = first ? [await editor.ask(CompletionResolveRequest.type, first), ...others] : [];
    // Closed for good, so that what is asked next is not about this text.
    await editor.settled();
    await Promise.all([editor.told(file), editor.close(file)]);
    return explained;
}

function labels(items: readonly CompletionItem[]): string[] {
    return items.map(({ label }) => label);
}

/** What is said about the first proposal. */
function documentation([item]: readonly CompletionItem[]): string {
    expect(item).toMatchObject({ documentation: { kind: 'markdown' } });
    return (item as { documentation: MarkupContent }).documentation.value;
}

test('competencies come with titles and text, in the order of the dictionary and before keywords', async ({
    share
}) => {
    const items = await proposals(await share(DEMO), OFFICER, 'CC1: 1', 'CC1: 1\n    |\n');
    expect(items[0]).toMatchObject({
        label: 'CC3',
        detail: 'Planning · Core Competencies',
        labelDetails: { description: 'Planning' }
    });
    expect(documentation(items)).toBe(
        '**CC3** Planning\n\n*Core Competencies*\n\nLevels: 1 Beginner, 2 Skilled, 3 Master'
    );
    expect(labels(items).slice(1)).toEqual(expect.arrayContaining(['requires', 'tasks']));
});

test('neither what is required already, by code or title, nor a value is proposed', async ({ share }) => {
    const items = labels(await proposals(await share(DEMO), OFFICER, 'CC1: 1', 'CC1: 1\n    |\n'));
    expect(items).not.toContain('CC1');
    expect(items).not.toContain('CC2');
    expect(items).not.toContain('V1');
});

test('the requirement at the cursor can be replaced by itself', async ({ share }) => {
    expect(labels(await proposals(await share(DEMO), OFFICER, 'CC1: 1', 'C|C1: 1'))).toEqual(['CC1', 'CC3']);
});

test('a competency is found by a word of its title and inserted as its code, with a colon', async ({ share }) => {
    const editor = await share(DEMO);
    const typed = DEMO[OFFICER].replace('CC1: 1', 'toge');
    const [item, ...others] = await proposals(editor, OFFICER, 'CC1: 1', 'toge|');
    expect(others).toEqual([]);
    expect(item).toMatchObject({ label: 'CC1', filterText: 'toge CC1 Teamwork Working Together' });
    expect(item).toMatchObject({ textEdit: { newText: 'CC1: ', range: rangeIn(typed, 'toge') } });
});

test('an editor that can show proposals again is told to, behind a competency and its colon', async ({ share }) => {
    const able = await share(DEMO, { initializationOptions: { triggerSuggest: true } });
    const [item] = await proposals(able, OFFICER, 'CC1: 1', 'CC1: 1\n    |\n');
    expect(item).toMatchObject({ label: 'CC3', textEdit: { newText: 'CC3: ' } });
    expect(item).toMatchObject({ command: { command: 'editor.action.triggerSuggest' } });
    const [other] = await proposals(await share(DEMO), OFFICER, 'CC1: 1', 'CC1: 1\n    |\n');
    expect(other).toMatchObject({ label: 'CC3', textEdit: { newText: 'CC3: ' } });
    expect(other).not.toHaveProperty('command');
});

/** What a client can do that ranks by how well what is typed fits, and fills in snippets, as VS Code does. */
const ABLE = {
    capabilities: { textDocument: { completion: { completionItem: { preselectSupport: true, snippetSupport: true } } } }
} as const;

test('in a list of requirements competencies come before the words of the language, however well these fit', async ({
    share
}) => {
    const competencies = DEMO['competencies.gradus'].replace('Planning', 'Writing Reports');
    const files = { ...DEMO, 'competencies.gradus': competencies };
    const editor = await share(files, ABLE);
    for (const [part, typed] of [
        ['CC1: 1', 'CC1: 1\n    rep|'],
        ['CC1: 1', 'rep|\n    CC1: 1'],
        ['CC1: 1\n    "Customs Law": 2', 'rep|']
    ] as const) {
        const items = await proposals(editor, OFFICER, part, typed);
        expect(labels(items).slice(0, 2), typed).toEqual(['CC3', 'replaced']);
        // Editors rank by this first: nothing fits “rep” better than what begins with it.
        expect(items[0]).toMatchObject({ filterText: 'rep CC3 Writing Reports', preselect: true });
        expect(items[1]).not.toHaveProperty('preselect');
    }
    const [unable] = await proposals(await share(files), OFFICER, 'CC1: 1', 'CC1: 1\n    rep|');
    expect(unable).toMatchObject({ label: 'CC3' });
    expect(unable).not.toHaveProperty('preselect');
});

test('competencies come before the sections of the role, too', async ({ share }) => {
    const text = DEMO[OFFICER].replace('  purpose "Keeps the border."\n', '');
    const editor = await share({ ...DEMO, [OFFICER]: text });
    const items = labels(await proposals(editor, OFFICER, '"Customs Law": 2', '|'));
    expect(items.slice(0, 3)).toEqual(['CC2', 'CC3', 'purpose']);
});

test('whole elements are proposed where they can stand, to editors that can fill them in', async ({ share }) => {
    const editor = await share(DEMO, ABLE);
    const whole = async (file: string, part: string, typed: string) => {
        const items = await proposals(editor, file, part, typed);
        return items.filter(({ kind }) => kind === CompletionItemKind.Snippet).map(({ label }) => label);
    };
    const top = await whole(OFFICER, DEMO[OFFICER], '|');
    expect(top).toEqual(expect.arrayContaining(['category', 'role', 'role at', 'stream']));
    expect(top).not.toContain('competency');
    expect(await whole('competencies.gradus', '2..3', '2..3\n  |\n')).toEqual(
        expect.arrayContaining(['category', 'competency'])
    );
    expect(await whole(OFFICER, 'CC1: 1', 'CC1: 1\n    |\n')).toEqual(['remark']);
    expect(await whole(OFFICER, DEMO[OFFICER], 'adapt |')).toEqual([]);
    const items = await proposals(editor, OFFICER, DEMO[OFFICER], 'gra|');
    expect(items.find(({ kind }) => kind === CompletionItemKind.Snippet)).toMatchObject({
        label: 'grade',
        insertTextFormat: 2,
        // biome-ignore lint/suspicious/noTemplateCurlyInString: the places of a snippet look like that.
        textEdit: { newText: 'grade ${1:Code} "${2:Title}"\n$0' }
    });
});

test('behind the colon of a requirement there is nothing but its levels', async ({ share }) => {
    const editor = await share(DEMO, ABLE);
    for (const typed of ['CC1: |', 'CC1:|', 'CC1: |1', 'CC1: 1..|'])
        expect(labels(await proposals(editor, OFFICER, 'CC1: 1', typed)), typed).toEqual(['1', '2', '3']);
    expect(labels(await proposals(editor, OFFICER, 'CC1: 1', 'CC1: c|'))).toEqual([]);
});

test('levels come with what they take, lowest first', async ({ share }) => {
    const items = await proposals(await share(DEMO), OFFICER, 'CC1: 1', 'CC1: |');
    expect(labels(items)).toEqual(['1', '2', '3']);
    expect(items.map(({ detail }) => detail)).toEqual(['Beginner', 'Skilled', 'Master']);
    expect(documentation(items)).toBe(
        '**1** Beginner\n\n*Levels of skill*\n\n**What it takes**\n\n- Works under guidance'
    );
});

test('levels are proposed wherever their requirement stands, by code or title', async ({ share }) => {
    const editor = await share(DEMO);
    const level = async (part: string, typed: string) => labels(await proposals(editor, OFFICER, part, typed));
    expect(await level('"Customs Law": 2', 'CC3: |')).toEqual(['1', '2', '3']);
    expect(await level('"Customs Law": 2', '"Working Together": |')).toEqual(['1', '2', '3']);
    expect(await level('CC1: 1\n    "Customs Law"', 'CC3:|\n    CC1')).toEqual(['1', '2', '3']);
    expect(await level('CC1: 1', 'CC1: |1')).toEqual(['1', '2', '3']);
});

test('only levels that the competency is defined at are proposed, also as the end of a range', async ({ share }) => {
    const editor = await share(DEMO);
    const level = async (typed: string) => labels(await proposals(editor, OFFICER, '"Customs Law": 2', typed));
    expect(await level('CC2: |')).toEqual(['2', '3']);
    expect(await level('CC2: 2..|')).toEqual(['2', '3']);
});

test('sections are those of the kind of element, elements of a body its own', async ({ share }) => {
    const editor = await share(DEMO);
    const inRole = labels(await proposals(editor, INSPECTOR, 'at Senior {', 'at Senior {\n  |\n'));
    expect(inRole).toEqual(expect.arrayContaining(['purpose', 'requires', 'tasks']));
    expect(inRole).not.toContain('steps');
    expect(inRole).not.toContain('framework');
    const inLevel = labels(await proposals(editor, 'framework.gradus', '- Works alone', '|'));
    expect(inLevel).toContain('steps');
    expect(inLevel).not.toContain('purpose');
    const inCategory = labels(await proposals(editor, 'competencies.gradus', '2..3', '2..3\n  |\n'));
    expect(inCategory).toEqual(expect.arrayContaining(['competency', 'category']));
});

test('a large dictionary stays in its own order, with numbers as numbers', async ({ edit }) => {
    const file = 'client-management/8-customs-officer-trainee.gradus';
    const items = await proposals(await edit(), file, 'requires\n', 'requires\n    |\n');
    const codes = labels(items).filter(label => /^[A-Z]{2}\d+$/.test(label));
    const order = codes.map(code => ['PC', 'OC', 'MC'].indexOf(code.slice(0, 2)) * 100 + Number(code.slice(2)));
    expect(codes.length).toBeGreaterThan(30);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
});

test('grades come in the order of rank', async ({ share }) => {
    const items = await proposals(await share(DEMO), OFFICER, 'at Junior', 'at |');
    expect(labels(items)).toEqual(['Junior', 'Senior']);
    expect(items.map(({ detail }) => detail)).toEqual(['Junior Officer', 'Senior Officer']);
});

test('scales, domains and levels are proposed where they can stand', async ({ share }) => {
    const editor = await share({ ...DEMO, 'domains.gradus': 'domain Air "Air Freight"\n' });
    expect(labels(await proposals(editor, 'competencies.gradus', 'on Skill', 'on |'))).toEqual(['Skill']);
    expect(labels(await proposals(editor, OFFICER, 'at Junior', 'in |'))).toEqual(['Air']);
    expect(labels(await proposals(editor, 'competencies.gradus', '2..3', '|'))).toEqual(['1', '2', '3']);
    expect(labels(await proposals(editor, 'competencies.gradus', '2..3', '2..|'))).toEqual(['2', '3']);
});

test('at the top of a file the words that begin an element are proposed', async ({ share }) => {
    const elements = ['category', 'domain', 'framework', 'grade', 'group', 'role', 'scale', 'section', 'set', 'stream'];
    const words = [...elements, 'term', 'matrix', 'relations', 'translation', 'adapt', 'omit'].sort();
    const editor = await share(DEMO);
    expect(labels(await proposals(editor, OFFICER, DEMO[OFFICER], '|')).sort()).toEqual(words);
    const behind = labels(await proposals(editor, 'framework.gradus', '"Demo"', '"Demo"\n\n|'));
    expect(behind).toEqual(expect.arrayContaining(words));
});

/** What is proposed at the cursor `‸` of a further file beside frameworks of which one adopts the other, words aside. */
async function names(editor: Editor, typed: string): Promise<string[]> {
    const file = 'home/typed.gradus';
    const before = typed.slice(0, typed.indexOf('‸'));
    await editor.open(file, typed.replace('‸', ''));
    const position = { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
    const answer = await editor.ask(CompletionRequest.type, { ...editor.in(file), position });
    await editor.settled();
    await Promise.all([editor.told(file), editor.close(file)]);
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    items.sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    return labels(items.filter(({ kind }) => kind !== CompletionItemKind.Keyword));
}

test('editors ask also behind the signs that begin a title or the name of a framework', async ({ share }) => {
    const { completionProvider } = (await share(DEMO)).capabilities;
    expect(completionProvider?.triggerCharacters).toEqual(expect.arrayContaining(['"', '@']));
});

test('every construct has proposals of what fits', async ({ share }) => {
    const editor = await share({ ...ADOPTING_FRAMEWORKS, 'home/typed.gradus': '' });
    const cases: Readonly<Record<string, readonly string[]>> = {
        'role X "X" extends Afloat, ‸ { }': ['Boatman', 'Ferryman', 'Everybody', 'Officer'],
        'role X "X" of ‸': ['Crews', 'Managers'],
        'role X "X" in River { activity 1 activity ‸ }': ['2', '3'],
        'role X "X" extends Officer { excludes ‸ }': ['PC1', 'K1'],
        'role X "X" { requires PC1: 1, ‸ }': ['Eight', 'Four', 'Weight'],
        'role X "X" { requires PC1: 1, Weight ‸ }': ['2', '4'],
        'stream X "X" of grades: Junior -> ‸': ['Top', 'Senior'],
        'matrix {\n  | | Ferryman | ‸ |\n}': ['Boatman', 'Afloat', 'Everybody', 'Officer'],
        'matrix {\n  | | Ferryman |\n  | PC1 | 1 |\n  | ‸ | |\n}': ['NC1', 'PC2', 'PC3', 'K1'],
        'matrix {\n  | | Ferryman |\n  | PC2 | ‸ |\n}': ['2', '3'],
        'grade X "X" at Eight ‸': ['4', '5'],
        'scale X "X" of Skill { level A covers 1..2 level B covers ‸ }': ['3', '4'],
        'category X "X" on Skill { competency Q "Q" { level 1 { } level ‸ } }': ['2', '3', '4'],
        'category X "X" on Skill { competency Q "Q" { level 1 { ‸ } } }': ['signs'],
        'relations { "Everybody can swim." satisfies "cust‸ }': ['"Customs Law"', '"Customs Officer"'],
        'relations { PC1@‸ }': ['B'],
        'translation fr { competency ‸ }': ['PC1', 'PC2', 'PC3', 'K1', 'V1'],
        'translation de { competency NC1 { ‸ } }': ['scope'],
        'adapt competency ‸': ['PC1', 'PC2', 'K1', 'V1'],
        'adapt set ‸': ['Everybody'],
        'omit grade Junior, ‸': ['Senior']
    };
    for (const [typed, expected] of Object.entries(cases)) expect(await names(editor, typed), typed).toEqual(expected);
});

test('what can be accepted comes with what it asks for, first what is found there', async ({ share }) => {
    const editor = await share({ ...ADOPTING_FRAMEWORKS, 'home/typed.gradus': '' });
    const [first, ...others] = await names(editor, 'term Q "Q" { remark "Why?" accept ‸ }');
    expect(first).toBe('open-remark');
    expect(others).toContain('level-drop');
    expect(others).not.toContain('unresolved-reference');
});

test('what is said of a proposal is not sent before it is looked at, and never of what is gone', async ({ edit }) => {
    const editor = await edit(DEMO);
    await editor.open(OFFICER);
    const answer = await editor.ask(CompletionRequest.type, editor.at(OFFICER, '|CC1'));
    const [first] = Array.isArray(answer) ? answer : (answer?.items ?? []);
    if (!first) throw new Error('Nothing is proposed.');
    expect(first).not.toHaveProperty('documentation');
    const explained = await editor.ask(CompletionResolveRequest.type, first);
    expect(explained).toMatchObject({ label: first.label, documentation: { kind: 'markdown' } });
    for (const data of [undefined, 7, { element: { uri: 'file:///x', path: '/', name: 'X' }, from: 'x' }]) {
        expect(await editor.ask(CompletionResolveRequest.type, { label: 'X', data })).toEqual(
            data === undefined ? { label: 'X' } : { label: 'X', data }
        );
    }
    await editor.open('competencies.gradus');
    await editor.type('competencies.gradus', first.label, 'Other');
    await editor.settled();
    expect(await editor.ask(CompletionResolveRequest.type, first)).toEqual(first);
});
