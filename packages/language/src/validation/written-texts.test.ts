import { expect, test } from 'vitest';
import { nodesIn } from '../references/child-nodes.ts';
import { TestWorkspace } from '../testing/index.ts';
import type { NodeChecks, RuleContext } from './rule.ts';
import { checkTexts, excerpt, excerptOfEnd, placeOfText, quoted, textsOf, type WrittenText } from './written-texts.ts';

const TEXT = `framework Demo "Demo framework" { note "In short." "" "At length." }
section note "Note": text for framework
section skills "Skills": list for role
domain D "Domain" { activity A "Advice" }
role R "Officer" alias "Clerk", "Agent" in D {
  tasks
    - Leads
  skills
    - Reads
    - Writes
  activity A "in another wording"
  requires PC9: 1
  remark "Not for readers."
}
translation de { role R "Rolle" }
adapt role R "Adapted"
`;

async function nodesOf(text: string) {
    return [...nodesIn((await TestWorkspace.of(text)).document().parseResult.value)];
}

test('all that readers get to see is a text, and what editors say of it is none', async () => {
    const texts = (await nodesOf(TEXT)).flatMap(node => textsOf(node));
    const told = texts.map(({ kind, text }) => `${kind} ${text}`);
    expect(told.sort()).toEqual([
        'alias Agent',
        'alias Clerk',
        'line Leads',
        'line Reads',
        'line Writes',
        'paragraph At length.',
        'paragraph In short.',
        'title Adapted',
        'title Advice',
        'title Demo framework',
        'title Domain',
        'title Note',
        'title Officer',
        'title Rolle',
        'title Skills',
        'wording in another wording'
    ]);
});

/** The texts that a check is asked about, of those in which it takes an interest. */
async function checked(interest: RegExp): Promise<string[]> {
    const found: WrittenText[] = [];
    const checks = checkTexts(
        text => interest.test(text),
        written => found.push(written)
    );
    for (const node of await nodesOf(TEXT)) runAll(checks, node);
    return found.map(({ text }) => text);
}

function runAll(checks: NodeChecks, node: { readonly $type: string }): void {
    const kind = ['Content', 'Tasks', 'RoleActivity', 'Translated', 'Adaptation'].includes(node.$type);
    const isNamed = ['Framework', 'Section', 'Domain', 'Activity', 'Role'].includes(node.$type);
    const run = (checks as Readonly<Record<string, unknown>>)[kind ? node.$type : isNamed ? 'Element' : ''];
    if (typeof run === 'function') run(node, {} as RuleContext);
}

test('checks are asked about each text in which they take an interest, once', async () => {
    for (const text of ['Officer', 'Clerk', 'Agent', 'Leads', 'Reads', 'Writes', 'in another wording']) {
        expect(await checked(new RegExp(text)), text).toEqual([text]);
    }
    for (const text of ['In short.', 'At length.', 'Rolle', 'Adapted', 'Advice', 'Demo framework']) {
        expect(await checked(new RegExp(text)), text).toEqual([text]);
    }
    expect(await checked(/Clerk|Agent|Reads|Leads/)).toEqual(['Clerk', 'Agent', 'Reads', 'Leads']);
    expect(await checked(/nothing of that/)).toEqual([]);
});

test('the place of a text is that of its marks', async () => {
    const workspace = await TestWorkspace.of(TEXT);
    const { parseResult, textDocument } = workspace.document();
    const places = [...nodesIn(parseResult.value)].flatMap(node => textsOf(node)).map(placeOfText);
    const texts = places.map(place => textDocument.getText(place));
    for (const text of ['"Agent"', '- Leads', '"At length."', '"in another wording"', '"Rolle"']) {
        expect(texts).toContain(text);
    }
});

test('of a long text the beginning is told, in whole words where they are not too long', () => {
    expect(excerpt('ten signs.', 10)).toBe('ten signs.');
    expect(excerpt('eleven signs', 11)).toBe('eleven …');
    expect(excerpt('abcdefg  hijk', 10)).toBe('abcdefg …');
    expect(excerpt('abcde fghijk', 10)).toBe('abcde fghi …');
    expect(excerpt('abcdefghijkl', 10)).toBe('abcdefghij …');
    expect(excerpt('😀😀😀', 3)).toBe('😀😀😀');
    expect(excerpt('😀😀😀', 2)).toBe('😀😀 …');
});

test('of a long text the end is told in the same way', () => {
    expect(excerptOfEnd('ten signs.', 10)).toBe('ten signs.');
    expect(excerptOfEnd('of eleven signs', 11)).toBe('… signs');
    expect(excerptOfEnd('zzab  cdefghi', 10)).toBe('… cdefghi');
    expect(excerptOfEnd('zz abcdefghi', 10)).toBe('… abcdefghi');
    expect(excerptOfEnd('zabcde fghi', 10)).toBe('… abcde fghi');
    expect(excerptOfEnd('zabcdefg hi', 10)).toBe('… abcdefg hi');
    expect(excerptOfEnd('abcdefghijkl', 10)).toBe('… cdefghijkl');
});

test('a text is quoted as a sentence', () => {
    expect(quoted('It is so')).toBe('“It is so”.');
    expect(quoted('Is it?')).toBe('“Is it?”');
    expect(quoted('Art. 5 says so')).toBe('“Art. 5 says so”.');
    expect(quoted('Say “yes.”')).toBe('“Say “yes.””');
});
