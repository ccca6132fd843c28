import { describe, expect, test, vi } from 'vitest';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { openAt, typingIn } from '../testing/at-cursor.ts';
import type { GradusCompletion } from './completion.ts';

const TYPED = 'home/typed.gradus';

const OPENED = new Map<string, ReturnType<typeof typingIn>>();

/** Types a text with the cursor `‸` into a further file; what is beside it is read once for all texts. */
async function typeBeside(text: string, more: Readonly<Record<string, string>> = {}) {
    const key = JSON.stringify(more);
    const opened = OPENED.get(key) ?? typingIn({ ...ADOPTING_FRAMEWORKS, ...more }, TYPED);
    OPENED.set(key, opened);
    const type = await opened;
    return type(text);
}

/** What is proposed at the cursor `‸` of a further file, in the order in which editors show it. */
async function proposals(text: string, more: Readonly<Record<string, string>> = {}): Promise<CompletionItem[]> {
    // What fails while proposals are made is only told.
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { services, document, params } = await typeBeside(text, more);
    const list = await services.lsp.CompletionProvider?.getCompletion(document, params);
    expect(told.mock.calls).toEqual([]);
    told.mockRestore();
    return (list?.items ?? []).sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

/** The first proposal, with what is said of it when it is looked at. */
async function explained(text: string): Promise<CompletionItem | undefined> {
    const { services, document, params } = await typeBeside(text);
    const completion = services.lsp.CompletionProvider as GradusCompletion;
    const list = await completion.getCompletion(document, params);
    const [first] = (list?.items ?? []).sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
    return first && completion.resolveCompletionItem(first);
}

/** The names that are proposed. */
async function names(text: string, more?: Readonly<Record<string, string>>): Promise<string[]> {
    const items = await proposals(text, more);
    return items.filter(({ kind }) => kind !== CompletionItemKind.Keyword).map(({ label }) => label);
}

/** The words of the language that are proposed. */
async function words(text: string): Promise<string[]> {
    const items = await proposals(text);
    return items.filter(({ kind }) => kind === CompletionItemKind.Keyword).map(({ label }) => label);
}

const SKILL = ['1', '2', '3', '4'];

describe('what roles and sets take over', () => {
    test('is any role or set but themselves and what they have already', async () => {
        expect(await names('role X "X" extends ‸')).toEqual(['Boatman', 'Ferryman', 'Afloat', 'Everybody', 'Officer']);
        expect(await names('role X "X" extends X, Officer, ‸ { }')).not.toContain('X');
        expect(await names('role X "X" extends Officer, ‸ { }')).not.toContain('Officer');
        expect(await names('set X "X" extends Off‸')).toEqual(['Officer']);
    });

    test('is nothing that takes over from them, directly or over others', async () => {
        const more = { 'home/more.gradus': 'role Y "Y" extends X\nrole Z "Z" extends Y\n' };
        const found = await names('role X "X" extends ‸', more);
        expect(found).not.toContain('Y');
        expect(found).not.toContain('Z');
    });

    test('is told apart: a set is no role', async () => {
        const items = await proposals('role X "X" extends ‸');
        expect(items.find(({ label }) => label === 'Afloat')).toMatchObject({
            kind: CompletionItemKind.Struct,
            detail: 'Afloat · set'
        });
        expect(items.find(({ label }) => label === 'Boatman')).toMatchObject({ detail: 'Boatman' });
    });
});

describe('the header of a role', () => {
    test('has a grade that its domain does not exclude, and a domain that does not exclude its grade', async () => {
        expect(await names('role X "X" at ‸ in River')).toEqual(['Top', 'Junior']);
        expect(await names('role X "X" at Senior in ‸')).toEqual(['Border']);
    });

    test('has a group behind “of”', async () => {
        expect(await names('role X "X" of ‸')).toEqual(['Crews', 'Managers']);
    });

    test('names nothing that is retired', async () => {
        const kinds = ['grade', 'domain', 'group', 'set', 'role'];
        const old = kinds.map(kind => `${kind} Old_${kind} "Old" { status retired }\n`).join('');
        for (const place of ['at ‸', 'in ‸', 'of ‸', 'extends ‸']) {
            const found = await names(`role X "X" ${place}`, { 'home/old.gradus': old });
            expect(
                found.filter(name => name.startsWith('Old_')),
                place
            ).toEqual([]);
            expect(found.length).toBeGreaterThan(0);
        }
    });
});

test('a domain excludes each grade once', async () => {
    expect(await names('domain X "X" { excludes ‸ }')).toEqual(['Top', 'Junior', 'Senior']);
    expect(await names('domain X "X" { excludes Junior because "x" excludes ‸ }')).toEqual(['Top', 'Senior']);
});

describe('the body of a role', () => {
    test('lists activities of its domain, each once', async () => {
        expect(await names('role X "X" in River { activity ‸ }')).toEqual(['1', '2', '3']);
        expect(await names('role X "X" in River { activity 2 activity ‸ }')).toEqual(['1', '3']);
        expect(await words('role X "X" in River { ‸ }')).toContain('activity');
        expect(await words('role X "X" { ‸ }')).not.toContain('activity');
    });

    test('excludes what it takes over and does not require itself', async () => {
        expect(await names('role X "X" extends Officer { excludes ‸ }')).toEqual(['PC1', 'K1']);
        expect(await names('role X "X" extends Officer { requires PC1: 2 excludes ‸ }')).toEqual(['K1']);
        expect(await names('role X "X" extends Officer { excludes K1 because "no" excludes ‸ }')).toEqual(['PC1']);
        expect(await words('role X "X" { ‸ }')).not.toContain('excludes');
    });

    test('requires nothing twice, be it in a table', async () => {
        const inTable = ADOPTING_FRAMEWORKS['home/roles.gradus'].replace(
            'role Ferryman "Ferry Driver" in River',
            'role Ferryman "Ferry Driver" in River { requires ‸ }'
        );
        const { services, document, params } = await openAt(ADOPTING_FRAMEWORKS, 'home/roles.gradus', inTable);
        const list = await services.lsp.CompletionProvider?.getCompletion(document, params);
        const labels = list?.items.map(({ label }) => label);
        expect(labels).toEqual(expect.arrayContaining(['NC1', 'PC2', 'K1']));
        expect(labels).not.toContain('PC1');
        expect(labels).not.toContain('PC3');
    });

    test('requires nothing that is retired', async () => {
        const more = { 'home/old.gradus': 'category O "O" on Skill { competency OLD "Old" { status retired } }\n' };
        expect(await names('role X "X" { requires ‸ }', more)).not.toContain('OLD');
    });

    test('goes on behind its requirements', async () => {
        const behind = (text: string): string => `role X "X" in River extends Officer { requires NC1: 1\n ${text} }`;
        expect(await names(behind('activity ‸'))).toEqual(['1', '2', '3']);
        expect(await names(behind('excludes ‸'))).toEqual(['PC1', 'K1']);
        expect(await names(behind('excludes "bud‸"'))).toEqual(['"Budget"']);
        expect(await names(behind('see TD‸'))).toEqual(['TD1']);
        expect(await words(behind('is ‸'))).toContain('same');
        expect(await words(behind('remark ‸'))).toEqual(['open', 'settled']);
        expect(await words('role X "X" { specialisation A "A" { requires PC1: 2\n status ‸ } }')).toContain('draft');
    });

    test('goes on with what is its own behind the braces of a specialisation', async () => {
        expect(await names('role X "X" { specialisation A "A" { } ‸ }')).toEqual(['purpose']);
        expect(await names('role X "X" { specialisation A "A" { ‸ } }')).toEqual([]);
        expect(await names('role X "X" { purpose "x" ‸ }')).toEqual([]);
        expect(await names('set X "X" { ‸ }')).toEqual(['notes']);
    });

    test('has each fact once', async () => {
        expect(await words('role X "X" { ‸ }')).toEqual(
            expect.arrayContaining(['status', 'number', 'specialisations'])
        );
        const rest = await words('role X "X" { status draft number "1" specialisations open ‸ }');
        for (const once of ['status', 'number', 'specialisations']) expect(rest).not.toContain(once);
        expect(await words('role X "X" { status ‸ }')).toEqual(['draft', 'adopted', 'retired']);
        expect(await words('role X "X" { specialisations ‸ }')).toEqual(['open', 'closed']);
        expect(await words('role X "X" { replaced ‸ }')).toEqual(['by']);
    });
});

describe('a level', () => {
    test('is one of the competency, be the requirement only begun', async () => {
        expect(await names('role X "X" { requires PC2: ‸ }')).toEqual(['2', '3']);
        expect(await names('role X "X" { requires PC2: ‸\n PC1: 1 }')).toEqual(['2', '3']);
        expect(await names('role X "X" { requires PC1: 1 PC2: ‸')).toEqual(['2', '3']);
        expect(await names('role X "X" { requires "Customs Law": ‸ }')).toEqual(['2', '3']);
        expect(await names('role X "X" { requires PC2@B: ‸ }')).toEqual(['2', '3']);
    });

    test('is one at which the competency is defined here', async () => {
        expect(await names('role X "X" { requires PC3: ‸ }')).toEqual(['1', '2', '3']);
    });

    test('ends a range not below its beginning', async () => {
        expect(await names('role X "X" { requires PC1: 3..‸ }')).toEqual(['3', '4']);
        expect(await names('adapt competency PC1 levels 2..‸')).toEqual(['2', '3', '4']);
        expect(await names('category Q "Q" on Skill { competency X "X" levels 2..‸ }')).toEqual(['2', '3', '4']);
        expect(await names('category Q "Q" on Skill { competency X "X" levels ‸ }')).toEqual(SKILL);
    });

    test('is none of what has no levels', async () => {
        expect(await names('role X "X" { requires K1: ‸ }')).toEqual([]);
        expect(await words('role X "X" { requires K1: ‸ }')).toEqual(['essential', 'desirable']);
        expect(await words('role X "X" { requires PC1: ‸ }')).toEqual([]);
        expect(await words('role X "X" { requires PC1: 1..‸ }')).toEqual([]);
        expect(await words('role X "X" { requires PC1: 1 ‸ }')).toEqual(
            expect.arrayContaining(['essential', 'desirable'])
        );
    });

    test('of a grade is one of the scale that it names', async () => {
        expect(await names('grade X "X" at ‸')).toEqual(['Eight', 'Four', 'Weight', 'Skill']);
        expect(await names('grade X "X" at Eight ‸')).toEqual(['4', '5']);
    });

    test('covers what no other one covers of the finer scale', async () => {
        expect(await names('scale X "X" of Skill { level A covers ‸ }')).toEqual(SKILL);
        expect(await names('scale X "X" of Skill { level A covers 1..2 level B covers ‸ }')).toEqual(['3', '4']);
        expect(await names('scale X "X" of Skill { level A covers 2..‸ }')).toEqual(['2', '3', '4']);
        expect(await names('scale X "X" of ‸ { }')).not.toContain('X');
    });

    test('is described once for a competency', async () => {
        const inCategory = (text: string): string => `category X "X" on Skill { competency Q "Q" { ${text} } }`;
        expect(await names(inCategory('level ‸'))).toEqual(SKILL);
        expect(await names(inCategory('level 1 { } level ‸'))).toEqual(['2', '3', '4']);
        expect(await names(inCategory('level 1 { ‸ }'))).toEqual(['signs']);
        expect(await words('category X "X" unlevelled { competency Q "Q" { ‸ } }')).not.toContain('level');
    });

    test('shows what it means for the competency', async () => {
        const item = await explained('role X "X" { requires PC3: ‸ }');
        expect(item?.documentation).toEqual({
            kind: 'markdown',
            value: '**1** Helps\n\n*Levels of skill*\n\n**PC3** Danger\n\n**Signs**\n\n- Sees what could go wrong'
        });
    });
});

describe('a further measure', () => {
    test('is on another scale, and each once', async () => {
        expect(await names('role X "X" { requires PC1: 1, ‸ }')).toEqual(['Eight', 'Four', 'Weight']);
        expect(await names('role X "X" { requires PC1: 1, Weight 2, ‸ }')).toEqual(['Eight', 'Four']);
    });

    test('has a level of that scale', async () => {
        expect(await names('role X "X" { requires PC1: 1, Eight ‸\n PC2: 2 }')).toEqual(['4', '5']);
        expect(await names('role X "X" { requires PC1: 1, Weight ‸ }')).toEqual(['2', '4']);
    });
});

describe('a table', () => {
    const table = (...rows: readonly string[]): string => `matrix "X" {\n${rows.map(row => `  ${row}\n`).join('')}}\n`;

    test('has roles and sets that are no columns yet', async () => {
        expect(await names(table('| | Ferryman | ‸ |', '| PC1 | 1 | 2 |'))).toEqual([
            'Boatman',
            'Afloat',
            'Everybody',
            'Officer'
        ]);
        expect(await names(table('| | ‸'))).toContain('Ferryman');
    });

    test('has competencies that are no rows yet', async () => {
        expect(await names(table('| | Boatman |', '| PC1 | 1 |', '| ‸ | |'))).toEqual(['NC1', 'PC2', 'PC3', 'K1']);
        expect(await names(table('| | Boatman |', '| PC1 | 1 |', '| ‸'))).toEqual(['NC1', 'PC2', 'PC3', 'K1']);
    });

    test('has levels of the row in its cells', async () => {
        expect(await names(table('| | Boatman | Officer |', '| PC1 | 1 | 1 |', '| PC2 | 2 | ‸ |'))).toEqual(['2', '3']);
        expect(await names(table('| | Boatman |', '| PC2 | ‸'))).toEqual(['2', '3']);
        expect(await names(table('| | Boatman |', '| PC1 | 3..‸ |'))).toEqual(['3', '4']);
        expect(await words(table('| | Boatman |', '| PC1 | ‸ |'))).toEqual([]);
        expect(await words(table('| | Boatman |', '| PC1 | 2 ‸ |'))).toEqual(['essential', 'desirable']);
    });

    test('says of what has no levels only that it is required', async () => {
        expect(await names(table('| | Boatman |', '| K1 | ‸ |'))).toEqual([]);
        expect(await words(table('| | Boatman |', '| K1 | ‸ |'))).toEqual(['essential', 'desirable']);
    });

    test('has only notes beside its rows', async () => {
        expect(await words('matrix { ‸ }')).toEqual(['remark', 'accept']);
    });
});

describe('a stream', () => {
    test('leads over what it says', async () => {
        expect(await names('stream X "X" of grades: ‸')).toEqual(['Top', 'Junior', 'Senior']);
        expect(await names('stream X "X" of grades: Junior -> ‸')).toEqual(['Top', 'Senior']);
        expect(await names('stream X "X" of roles: ‸')).toEqual(['Boatman', 'Ferryman', 'Officer']);
    });

    test('leads over what its first step is, where it says nothing', async () => {
        expect(await names('stream X "X": ‸')).toEqual(['Boatman', 'Ferryman', 'Officer', 'Top', 'Junior', 'Senior']);
        expect(await names('stream X "X": Junior -> ‸')).toEqual(['Top', 'Senior']);
        expect(await names('stream X "X": Boatman -> ‸')).toEqual(['Ferryman', 'Officer']);
        expect(await words('stream X "X" of ‸')).toEqual(['roles', 'grades']);
    });
});

describe('a relation', () => {
    test('leads to an element of any kind, but not to its own', async () => {
        const found = await names('term Q "Q" { is related to ‸ }');
        const some = [
            'PC1',
            'TD1',
            'Boatman',
            'Afloat',
            'Core',
            'Top',
            'River',
            'Crews',
            'Crew',
            'Eight',
            'AEO',
            'Base'
        ];
        expect(found).toEqual(expect.arrayContaining(some));
        expect(found).not.toContain('Q');
        expect(await names('term Q "Q" { see AEO, ‸ }')).not.toContain('AEO');
        const [item] = await proposals('term Q "Q" { is related to ‸ }');
        expect(item).toMatchObject({ label: 'NC1', detail: 'Rivers · National · competency' });
    });

    test('is written by title within quotation marks', async () => {
        expect(await names('term Q "Q" { see "Customs L‸" }')).toEqual(['"Customs Law"']);
        expect(await names('relations { “team‸ }')).toEqual(['“Teamwork”']);
        expect(await names('relations { "coop‸" see TD1 }')).toEqual(['"Teamwork"']);
        const [item] = await proposals('term Q "Q" { see "Team‸" because "x" }');
        expect(item).toMatchObject({
            filterText: '"PC1 Teamwork Cooperation',
            textEdit: {
                newText: '"Teamwork"',
                range: { start: { line: 0, character: 17 }, end: { line: 0, character: 23 } }
            }
        });
    });

    test('means by a title the first that has it', async () => {
        const more = { 'home/more.gradus': 'term T "Teamwork"\n' };
        expect(await names('relations { TD1 see "teamw‸ }', more)).toEqual(['"Teamwork"']);
    });

    test('is the only one that titles lead to; grades, roles and the like are called by code elsewhere', async () => {
        expect(await names('role X "X" at "Jun‸"')).toEqual([]);
        expect(await names('role X "X" extends "Cust‸"')).toEqual([]);
        expect(await names('translation de { competency "Team‸" }')).toEqual([]);
    });

    test('takes the place of a title that has no end yet only up to the cursor', async () => {
        const [item] = await proposals('role X "X" { requires "Team‸: 2');
        expect(item?.textEdit).toEqual({
            newText: '"Teamwork"',
            range: { start: { line: 0, character: 22 }, end: { line: 0, character: 27 } }
        });
    });

    test('names the framework of what has another meaning without', async () => {
        const more = { 'home/more.gradus': 'category More "More" on Skill { competency PC1 "Rowing" }\n' };
        const found = await names('relations { PC1 is same as ‸ }', more);
        expect(found).toContain('PC1@B');
        expect(found).not.toContain('PC1');
        expect(await names('relations { PC2 is same as "team‸ }', more)).toEqual(['"Teamwork"@B']);
    });

    test('calls by title what has the code of something else', async () => {
        const more = { 'home/more.gradus': 'grade PC1 "First grade"\n' };
        const found = await names('relations { PC2 see ‸ }', more);
        expect(found).toEqual(expect.arrayContaining(['PC1', '"First grade"']));
        // Where only grades can stand, the code is enough.
        expect(await names('role X "X" at ‸', more)).toContain('PC1');
    });

    test('has its words, and behind them what may follow', async () => {
        expect(await words('term Q "Q" { is ‸ }')).toEqual(['same', 'broader', 'narrower', 'related', 'derived']);
        expect(await words('relations { PC1 ‸ }')).toEqual(['is', 'satisfies', 'see']);
        expect(await words('relations { ‸ }')).toEqual(['remark', 'accept']);
        const follows = ['because', 'confidence', 'by', 'reviewed', 'on'];
        expect(await words('relations { PC1 see PC2 ‸ }')).toEqual(expect.arrayContaining(follows));
    });

    test('replaces an element by one of its kind', async () => {
        expect(await names('set Q "Q" { replaced by ‸ }')).toEqual(['Afloat', 'Everybody']);
        expect(await names('grade Q "Q" { replaced by ‸ }')).toEqual(['Top', 'Junior', 'Senior']);
    });

    test('leads to nothing that is retired, unless it was made from that', async () => {
        const more = { 'home/old.gradus': 'term ZZ1 "Gone" { status retired }\n' };
        expect(await names('term Q "Q" { see ZZ‸ }', more)).toEqual([]);
        expect(await names('term Q "Q" { is derived from ZZ‸ }', more)).toEqual(['ZZ1']);
    });
});

describe('behind @', () => {
    test('stands the name of a used framework that has the element', async () => {
        const [item, ...others] = await proposals('term Q "Q" { see PC1@‸ }');
        expect(others).toEqual([]);
        expect(item).toMatchObject({ label: 'B', detail: 'Base Framework' });
        for (const text of [
            'relations { PC1@‸',
            'relations { "Teamwork"@‸ see TD1 }',
            'relations { PC1@‸B see TD1 }',
            'role X "X" { requires PC1@‸ }',
            'role X "X" { requires PC1@‸: 1 }',
            'role X "X" extends Officer { excludes PC1@‸ }',
            'matrix {\n | | Boatman |\n | PC1@‸ | 2 |\n}',
            'adapt role Officer@‸',
            'omit role Boatman, Officer@‸',
            'translation de { competency PC1@‸ }'
        ]) {
            expect(await names(text), text).toEqual(['B']);
        }
    });

    test('stands none where no other framework can be meant', async () => {
        expect(await names('role X "X" at Junior@‸ { }')).toEqual([]);
        expect(await names('role X "X" { tasks\n- write to me@‸\n }')).toEqual([]);
    });
});

describe('a translation', () => {
    test('is of a used framework', async () => {
        expect(await names('translation de of ‸ { }')).toEqual(['Base']);
        expect(await words('translation de ‸ { }')).toEqual(['of']);
    });

    test('has elements of the given kind that are not translated yet', async () => {
        expect(await names('translation fr { competency ‸ }')).toEqual(['PC1', 'PC2', 'PC3', 'K1', 'V1']);
        expect(await names('translation fr { competency PC1 "x" competency ‸ }')).toEqual(['PC2', 'PC3', 'K1', 'V1']);
        expect(await names('translation de { competency ‸ }')).toContain('NC1');
        expect(await names('translation de { role ‸ }')).toEqual(['Boatman', 'Ferryman', 'Officer']);
        expect(await names('translation de { set ‸ }')).toEqual(['Afloat', 'Everybody']);
        expect(await names('translation de { section ‸ }')).toEqual([
            'scope',
            'proof',
            'notes',
            'purpose',
            'meaning',
            'signs'
        ]);
        expect(await names('translation de of Base { scale ‸ }')).toEqual(['Skill']);
        const [item] = await proposals('translation de { competency boat‸ }');
        expect(item).toMatchObject({ label: 'NC1', textEdit: { newText: 'NC1' } });
    });

    test('has within an entry what the element holds', async () => {
        expect(await names('translation de { scale Skill { level 1 "x" level ‸ } }')).toEqual(['2', '3', '4']);
        expect(await names('translation de { domain River { activity ‸ } }')).toEqual(['1', '2', '3']);
        expect(await names('translation de { role Boatman { activity ‸ } }')).toEqual(['2']);
        expect(await names('translation de { role Boatman { specialisation ‸ } }')).toEqual(['Diving']);
        expect(await names('translation de { competency NC1 { level ‸ } }')).toEqual(['1']);
        expect(await words('translation de { scale Skill { ‸ } }')).toEqual(['level', 'remark', 'accept']);
        expect(await words('translation de { domain River { ‸ } }')).toEqual(['activity', 'remark', 'accept']);
        const top = await words('translation de { ‸ }');
        expect(top).toEqual(expect.arrayContaining(['competency', 'section', 'term']));
        for (const inner of ['level', 'activity', 'specialisation', 'descriptor']) expect(top).not.toContain(inner);
    });

    test('has the sections that the element has', async () => {
        expect(await names('translation de { competency NC1 { ‸ } }')).toEqual(['scope']);
        expect(await names('translation de { competency NC1 { level 1 { ‸ } } }')).toEqual(['signs']);
        expect(await names('translation de { competency NC1 { scope "x" ‸ } }')).toEqual([]);
        expect(await names('translation de { competency PC1 { ‸ } }')).toEqual([]);
    });
});

describe('adapting and omitting', () => {
    test('is for what was adopted and is neither adapted nor omitted yet', async () => {
        expect(await names('adapt competency ‸')).toEqual(['PC1', 'PC2', 'K1', 'V1']);
        expect(await names('adapt role ‸')).toEqual([]);
        expect(await names('adapt set ‸')).toEqual(['Everybody']);
        expect(await names('omit stream ‸')).toEqual([]);
        expect(await names('omit grade ‸')).toEqual(['Junior', 'Senior']);
        expect(await names('omit grade Junior, ‸ because "x"')).toEqual(['Senior']);
        expect(await names('omit term ‸')).toEqual(['AEO']);
    });

    test('changes what there is', async () => {
        expect(await names('adapt role Officer { excludes ‸ }')).toEqual(['PC1', 'K1']);
        expect(await names('adapt competency PC2 levels ‸')).toEqual(['2', '3']);
        expect(await names('adapt competency PC1 { ‸ }')).toEqual(['scope']);
        expect(await words('adapt competency PC1 { ‸ }')).toEqual(['remark', 'accept']);
        expect(await words('adapt role Officer { ‸ }')).toEqual(['tasks', 'requires', 'excludes', 'remark', 'accept']);
        expect(await words('adapt competency PC1 ‸')).toContain('levels');
        expect(await words('adapt role Officer ‸')).not.toContain('levels');
    });

    test('leaves out what is omitted everywhere else', async () => {
        const more = { 'home/more.gradus': 'omit competency PC2 because "x"\n' };
        expect(await names('role X "X" { requires ‸ }', more)).not.toContain('PC2');
        expect(await names('term Q "Q" { see PC2‸ }', more)).toEqual([]);
    });
});

describe('the framework’s header', () => {
    const header = (text: string): string => `framework Home "Home" { ${text} }`;

    test('uses and adopts other frameworks, each once', async () => {
        const more = { 'home/framework.gradus': '', 'third/framework.gradus': 'framework Third "Third"\n' };
        expect(await names(header('use ‸'), more)).toEqual(['Base', 'Third']);
        expect(await names(header('adopt ‸'), more)).toEqual(['Base', 'Third']);
        expect(await names(header('adopt Base use ‸'), more)).toEqual(['Third']);
    });

    test('has each property once', async () => {
        expect(await words(header('‸'))).toEqual(expect.arrayContaining(['version', 'language', 'complete', 'use']));
        expect(await words(header('version "1" complete ‸'))).not.toContain('version');
        expect(await words(header('version "1" complete ‸'))).not.toContain('complete');
    });
});

describe('what can be accepted', () => {
    test('is what is found there, then what is no error, with what each rule asks for', async () => {
        const [first, ...others] = await proposals('term Q "Q" { remark "Why?" accept ‸ }');
        expect(first).toMatchObject({
            label: 'open-remark',
            detail: expect.stringContaining('remark'),
            documentation: { kind: 'markdown', value: expect.stringContaining('Why\\?') }
        });
        const labels = others.map(({ label }) => label);
        expect(labels).toContain('level-drop');
        expect(labels).not.toContain('unresolved-reference');
        expect(labels).not.toContain('unused-acceptance');
    });

    test('is what is found in the same braces only', async () => {
        const [first] = await proposals('term P "P" { remark "Why?" }\nterm Q "Q" { accept ‸ because "x" }');
        expect(first?.label).not.toBe('open-remark');
        const [inHeader] = await proposals('framework H "H" { accept ‸ because "x" }\nterm P "P" { remark "Why?" }');
        expect(inHeader?.label).toBe('open-remark');
    });

    test('is found also by rules that say nothing while there is a syntax error', async () => {
        const more = { 'home/s.gradus': 'section lore "Lore": text expected for term\n' };
        const [first] = await proposals('term Q "Q" { meaning "x" accept ‸', more);
        expect(first?.label).toBe('empty-cell');
    });

    test('is filtered by what is typed', async () => {
        expect(await names('term Q "Q" { accept level‸ because "x" }')).toEqual(
            expect.arrayContaining(['level-drop', 'level-jump'])
        );
        expect(await names('term Q "Q" { accept level‸ because "x" }')).not.toContain('open-remark');
    });
});

describe('names that are free', () => {
    test.for([
        'role ‸',
        'translation ‸',
        'term Q "Q" { formerly ‸ }',
        'term Q "Q" { id ‸ }',
        'term Q "Q" { number ‸ }',
        'framework H "H" { version ‸ }',
        'framework H "H" { use Base as ‸ }'
    ])('have no proposals: %s', async text => {
        expect(await proposals(text)).toEqual([]);
    });
});

describe('prose', () => {
    test.for([
        'role X "X" { purpose "Some ‸ text" }',
        'role X "X" { purpose "One" "‸" }',
        'role X "X‸"',
        'term Q "Q" alias "‸"',
        'matrix "‸" { }',
        'role X "X" { tasks\n- one ‸ two\n }',
        'term Q "Q" { remark "‸" }'
    ])('has no proposals: %s', async text => {
        expect(await proposals(text)).toEqual([]);
    });
});

describe('categories', () => {
    test('stand in none that stands in them', async () => {
        const more = { 'home/more.gradus': 'category Inner "Inner" in Q\n' };
        expect(await names('category Q "Q" in ‸', more)).not.toContain('Inner');
        expect(await names('category Q "Q" in ‸', more)).not.toContain('Q');
        expect(await words('category Q "Q" { category R "R" ‸ }')).not.toContain('in');
    });

    test('are named as further kinds of a competency', async () => {
        expect(await names('category Q "Q" on Skill { competency X "X" in ‸ }')).not.toContain('Q');
        expect(await names('category Q "Q" on Skill { competency X "X" in Facts, ‸ }')).toEqual([
            'National',
            'Core',
            'Values'
        ]);
    });

    test('narrow sections for what stands in them', async () => {
        expect(await words('section q "Q": text for competency ‸')).toContain('in');
        expect(await words('section q "Q": text for role ‸')).not.toContain('in');
        expect(await names('section q "Q": text for competency in ‸')).toEqual(['National', 'Core', 'Facts', 'Values']);
    });
});
