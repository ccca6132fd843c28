import { createGradusCoreServices } from '@gradus/language';
import { formatElements } from '@gradus/language/lsp';
import { TestWorkspace } from '@gradus/language/testing';
import { EmptyFileSystem } from 'langium';
import { describe, expect, test } from 'vitest';
import { readClipboardText } from './delimited.ts';
import { doubts } from './describe.ts';
import { type FromTableOptions, fromTable } from './from-table.ts';
import { tableOf } from './table.ts';

const { shared } = createGradusCoreServices(EmptyFileSystem);

/** A table with `|` between its cells; `/` breaks lines. */
function table(text: string) {
    const rows = text
        .trim()
        .split('\n')
        .map(line => line.split('|').map(cell => cell.trim().replaceAll(' / ', '\n')));
    return tableOf(rows);
}

function made(text: string, options: FromTableOptions = {}) {
    const result = fromTable(table(text), options);
    if (!result) return undefined;
    const { understanding } = result;
    return {
        text: formatElements(shared, result.text, options.within === undefined ? 0 : 1),
        doubts: doubts(understanding),
        uses: understanding.columns.map(({ use }) => use).join(' '),
        kind: understanding.kind,
        rolesDown: understanding.rolesDown
    };
}

async function modelOf(text: string) {
    return (await TestWorkspace.of(text)).model();
}

const HARBOUR = `framework Harbour "Harbour"
section scope "Scope": text for competency
section signs "Indicators": list for competency
section steps "Steps": list for descriptor
scale Skill "Skill" { level 1 "Helps" level 2 "Works alone" level 3 "Leads" }
scale Weight "Weight" { level low level high }
category Core "Core competencies" on Skill {
  competency PC1 "Piloting" alias "Guiding Ships"
  competency PC2 "Tariff and Classification"
}
category Papers "Papers" unlevelled { competency L1 "Boating Licence" }
role Pilot "Harbour Pilot"
role Chief "Chief Pilot" alias "Head"
`;

describe('a list of competencies', () => {
    test('becomes categories, sections and levels', () => {
        const { text, uses, kind } = made(`
            Competencies of the harbour
            Area      | Ref. | Competency name | Description | Level 1 - Basic | Level 2: Skilled | Remarks
            Core      | PC 1 | Piloting        | Brings ships in. | - Helps / - Asks | Works alone | Check "this"
                      | PC2  | Law             |             | Knows it        |                  |
            Customer side | 3.  | Talking     | Listens. / Speaks. |          | 1. Talks / 2) Asks |
        `) ?? { text: '' };
        expect(kind).toBe('competencies');
        expect(uses).toBe('category code title text level level remark');
        expect(text).toBe(`section description "Description": list for competency
section atThisLevel "At this level": list for descriptor

scale Levels "Levels" {
  level 1 "Basic"
  level 2 "Skilled"
}

category Core "Core" on Levels {
  competency PC1 "Piloting" {
    number "PC 1"
    description
      - Brings ships in.
    level 1 {
      - Helps
      - Asks
    }
    level 2 {
      - Works alone
    }
    remark “Check "this"”
  }
  competency PC2 "Law" {
    level 1 {
      - Knows it
    }
  }
}

category CustomerSide "Customer side" on Levels {
  competency 3 "Talking" {
    number "3."
    description
      - Listens.
      - Speaks.
    level 2 {
      - Talks
      - Asks
    }
  }
}
`);
    });

    test('is recognised in French', () => {
        const { uses, doubts: said } = made(`
            Intitulé de la compétence | Catégorie | N° | Définition | Niveau 1
            Droit                     | Métier    | 1  | Le droit.  | Le connaît
        `) ?? { doubts: [] };
        expect(uses).toBe('title category code text level');
        expect(said.join()).toMatch(/new scale/);
    });

    test('may have one line of a competency in each row, and cells that are merged down', () => {
        const { text } = made(`
            Code | Title | Indicators
            A1   | One   | first
                 |       | second
            A1   | One   | third
            B1   | Two   | other
        `) ?? { text: '' };
        expect(text).toContain('- first\n      - second\n      - third\n');
    });

    test('without levels is measured as most competencies are, which is said', async () => {
        const model = await modelOf(`scale Rare "Rare" { level 9 }\n${HARBOUR}`);
        const result = made('Code | Title | Category\nPC9 | Mooring | Deck', { model });
        expect(result?.text).toContain('category Deck "Deck" on Skill {');
        expect(result?.doubts).toEqual([
            'The table has no levels. The new competencies are measured on “Skill” (Skill).'
        ]);
    });

    test('may have codes and titles in one cell', () => {
        const result = made('Competency | Description\nPC1 – Piloting | a\nPC2: Customs law | b');
        expect(result?.text).toContain('competency PC2 "Customs law"');
        expect(result?.doubts.join()).toMatch(/titles begin with codes/);
    });

    test('has one title; a second one is a text, which is said', () => {
        const result = made('Code | Title | Intitulé\nA1 | Law | Droit');
        expect(result?.text).toContain('intitulé "Droit"');
        expect(result?.doubts.join()).toMatch(/Two columns are called as a title is/);
    });

    test('may have headings between, and no header', () => {
        const { text, doubts: said } = made(`
            PC1 | Piloting
            PC2 | Law
        `) ?? { text: '', doubts: [] };
        expect(text).toContain('competency PC1 "Piloting"');
        expect(said.join()).toMatch(/No row says what the columns hold/);
        const grouped = made(`
            Code | Title
            Core skills |
            PC1  | Piloting
            Law  |
            LC1  | Tariff
        `);
        expect(grouped?.text).toContain('category CoreSkills "Core skills"');
    });

    test('keeps both of two headings that stand above each other, as categories within each other', async () => {
        const rows = `
            Code | Title
            Border |
            At sea |
            S1   | Mooring
            On land |
            D1   | Driving
            Office |
            Forms |
            F1   | Tariff
        `;
        const result = made(rows);
        expect(result?.text).toBe(`category Border "Border" unlevelled {
  category AtSea "At sea" {
    competency S1 "Mooring"
  }
  category OnLand "On land" {
    competency D1 "Driving"
  }
}

category Office "Office" unlevelled {
  category Forms "Forms" {
    competency F1 "Tariff"
  }
}
`);
        expect(result?.doubts).toContain(
            'Some headings stand directly above another one: A2 “Border”, A7 “Office”. ' +
                'They were read as categories that hold the ones below.'
        );
        expect((await TestWorkspace.of(`framework F "F"\n${result?.text}`)).codes()).not.toContain('syntax-error');
        const inside = made(rows, { model: await modelOf(HARBOUR), within: 'Core' });
        expect(inside?.text).toContain('  category Border "Border" {\n    category AtSea "At sea" {\n');
        expect(made('Code | Title\nBorder |\nAt sea |\nS1 | Mooring', { within: 'Core' })?.text).toBe(
            '  category AtSea "At sea" {\n    competency S1 "Mooring"\n  }\n'
        );
    });

    test('has headings of the framework above others, and below', async () => {
        const model = await modelOf(HARBOUR);
        const above = made('Code | Title\nCore competencies |\nAt sea |\nS1 | Mooring', { model });
        expect(above?.text).toBe('category AtSea "At sea" in Core on Skill {\n  competency S1 "Mooring"\n}\n');
        const below = made('Code | Title\nBorder |\nCore competencies |\nS1 | Mooring\nDeck |\nS2 | Sailing', {
            model
        });
        expect(below?.text).toMatch(/^category Border "Border" on Skill \{\n {2}category Deck "Deck" \{\n/);
        expect(below?.text).toMatch(
            /\n\ncategory Core-2 "Core competencies \(added\)" in Core on Skill \{\n {2}competency S1/
        );
        expect((await TestWorkspace.of(HARBOUR + below?.text)).codes()).not.toContain('category-placed-twice');
        const only = made('Code | Title\nBorder |\nCore competencies |\nS1 | Mooring', { model });
        expect(only?.text).not.toContain('Border');
        expect(only?.doubts.join()).toMatch(/What stands below “Border” belongs to categories of the framework/);
    });

    test('has no more headings above each other than anybody means, and says which rows have none below', () => {
        const many = made(`Code | Title\n${'One |\nTwo |\n'.repeat(3000)}A1 | Law`);
        expect(many?.text.match(/category/g)).toHaveLength(4);
        expect(many?.doubts.join('\n')).toMatch(/Not read: A2 “One”\. Too many headings stand above each other\./);
        expect(made('Code | Title\nA1 | Law\nTail |\nEnd |')?.doubts.slice(-2)).toEqual([
            'Not read: A3 “Tail”. It looks like a heading, but no rows stand below it.',
            'Not read: A4 “End”. It looks like a heading, but no rows stand below it.'
        ]);
    });

    test('has sections and levels by what translations call them', async () => {
        const model = await modelOf(`${HARBOUR}translation fr {
  section scope "Périmètre"
  section signs "Scope"
  scale Skill "Compétence" { level 1 "Aide" level 2 "Travaille seul" level 3 "Helps" }
}
`);
        const result = made(
            'Code | Titre | Périmètre | aide | Niveau 2 – Travaille seul\nX1 | Amarrage | Tout | a | b',
            { model }
        );
        expect(result?.uses).toBe('code title text level level');
        expect(result?.text).toBe(`category Competencies "Competencies" on Skill {
  competency X1 "Amarrage" {
    scope "Tout"
    level 1 {
      - a
    }
    level 2 {
      - b
    }
  }
}
`);
        const matrix = made('Compétence | Pilot | Chief\nPC1 | travaille seul | Aide\nPC2 | Helps | 3 Helps', {
            model
        });
        // What the framework says in its own language comes first.
        expect(matrix?.text).toContain('| PC1 | 2     | 1     |\n  | PC2 | 1     | 3     |');
        expect(made('Code | Title | Scope\nX1 | Mooring | all', { model })?.text).toContain('scope "all"');
    });

    test('leaves what the framework has, and uses its sections and scale', async () => {
        const model = await modelOf(HARBOUR);
        const { text, doubts: said } = made(
            `
            Code | Title                     | Scope   | Indicators | Helps | Leads | Level 7
            PC1  | Piloting                  | other   |            |       |       |
            PC2  | Tariff & classification   |         |            |       |       |
            PC3  | Mooring                   | A scope | one / two  | a     | b     | c
            `,
            { model }
        ) ?? { text: '', doubts: [] };
        expect(text).toBe(`category Competencies "Competencies" on Skill {
  competency PC3 "Mooring" {
    scope "A scope"
    signs
      - one
      - two
    level 1 {
      - a
    }
    level 3 {
      - b
    }
  }
}
`);
        expect(said.join('\n')).toMatch(/The framework has PC1, PC2 already\./);
        expect(said.join('\n')).toMatch(/Not read: G4 “c”\. “Level 7” is no level of its scale\./);
        expect((await TestWorkspace.of(HARBOUR + text)).codes()).toEqual((await TestWorkspace.of(HARBOUR)).codes());
    });

    test('has a category of its own where it belongs into one that is written already', async () => {
        const { text, doubts: said } = made(`Code | Title | Category\nPC9 | Mooring | Core competencies`, {
            model: await modelOf(HARBOUR)
        }) ?? { text: '', doubts: [] };
        expect(text).toContain('category Core-2 "Core competencies (added)" in Core on Skill {');
        expect(said.join()).toMatch(/can only stand between its braces/);
    });

    test('goes into a category as competencies alone', async () => {
        const { text } = made(`Code | Title\nPC9 | Mooring`, { model: await modelOf(HARBOUR), within: 'Core' }) ?? {};
        expect(text).toBe('  competency PC9 "Mooring"\n');
        const described = made('Code | Title | Level 1 | Level 9 | Example\nPC9 | Mooring | a | b | c', {
            model: await modelOf(HARBOUR),
            within: 'Core'
        });
        expect(described?.text).toContain('    level 1 {\n      - a\n    }\n');
        expect(described?.doubts).toEqual([
            'The framework has no section for some columns. Declare section example “Example”: text for competency.',
            'Not read: D2 “b”. “Level 9” is no level of its scale.'
        ]);
    });
});

describe('a role matrix', () => {
    test('refers to competencies, roles and levels of the framework by whatever name', async () => {
        const model = await modelOf(HARBOUR);
        const {
            text,
            kind,
            doubts: said
        } = made(
            `
            Our pilots
            Competency                | Harbour pilot | Head        | Deck hand
            Guiding ships             | 2 Works alone | Leads       | 1
            Tariff & Classification   | 1-2           | 2 (desirable) | 7
            Boating licence           | X             | –           | 2
            Mooring                   | Level 1       | yes         |
            `,
            { model }
        ) ?? { text: '', doubts: [] };
        expect(kind).toBe('roles');
        expect(text).toBe(`category Competencies "Competencies" on Skill {
  competency C1 "Mooring"
}

role DeckHand "Deck hand"

matrix "Our pilots" {
  |     | Pilot     | Chief       | DeckHand |
  | PC1 | 2         | 3           | 1        |
  | PC2 | 1..2      | 2 desirable |          |
  | L1  | essential |             |          |
  | C1  | 1         |             |          |
}
`);
        expect(said).toEqual([
            'Nothing names the category of some competencies. A category “Competencies” (Competencies) was made.',
            'Some competencies have no code. Codes were made for them: C1.',
            'The framework has no competency “Mooring”. New ones were written. Where another spelling is meant, take that one instead.',
            'The framework has no role “Deck hand”. New roles were written.',
            'Not read: D4 “7”. It is no level of PC2’s scale “Skill”.',
            'Not read: D5 “2”. L1 has no levels.',
            'Not read: C6 “yes”. It is no level of C1’s scale “Skill”.'
        ]);
        expect((await TestWorkspace.of(HARBOUR + text)).codes()).not.toContain('unresolved-reference');
    });

    test('refers to competencies and roles by what translations call them', async () => {
        const model = await modelOf(`${HARBOUR}translation fr {
  competency PC1 "Pilotage"
  competency PC2 "Piloting"
  role Pilot "Pilote du port"
  category Core "Compétences clés"
}
`);
        const result = made('Code | Compétence | Pilote du port\nPC1 | pilotage | 2\n | Piloting | 1', { model });
        expect(result?.text).toBe('matrix {\n  |     | Pilot |\n  | PC1 | 2     |\n}\n');
        // The framework's own title comes before another one's translation.
        expect(result?.doubts).toEqual(['Not read: 3 “Piloting”. This competency is in row 2 already.']);
        const added = made('Code | Titre\nCompétences clés |\nPC9 | Mooring', { model });
        expect(added?.text).toContain('in Core on Skill {\n  competency PC9 "Mooring"');
        const list = made('Code | Titre\nX1 | Pilotage\nX2 | Amarrage', { model });
        expect(list?.text).not.toContain('Pilotage');
        expect(list?.doubts.join()).toMatch(/The table calls X1 “Pilotage”\. It was taken for PC1 “Piloting”/);
    });

    test('says again nothing that roles require already, and tells where it says otherwise', async () => {
        const model = await modelOf(`${HARBOUR}role Mate "Mate" { requires PC1: 2 PC2: 1..2 desirable L1: essential }`);
        const result = made('Skill | Mate | Pilot\nPC1 | 3 | 1\nPC2 | 1-2 desirable |\nL1 | X |', { model });
        expect(result?.text).toBe('matrix {\n  |     | Mate | Pilot |\n  | PC1 |      | 1     |\n}\n');
        expect(result?.doubts).toEqual([
            '2 cells say what roles require already. It was not written again.',
            'Not read: B2 “3”. The framework has Mate require PC1 already, as 2. Decide which is right.'
        ]);
        expect(made('Skill | Mate\nPC1 | 2\nPC2 | 1-2 desirable', { model })?.text).toBe('');
    });

    test('is turned where roles stand down the side', async () => {
        const rows = `Post | PC1 | PC2\nChief Pilot | 3 | 2\nPilot | 1 |`;
        const known = made(rows, { model: await modelOf(HARBOUR) });
        expect(known?.rolesDown).toBe(true);
        expect(known?.text).toContain('| PC1 | 3     | 1     |\n');
        const unknown = made('Rôle | Conduite | Droit\nChef | 3 | 2\nAgent | 1 |');
        expect(unknown?.rolesDown).toBe(true);
        expect(unknown?.text).toContain('role Chef "Chef"');
    });

    test('asks which way round it is where nothing tells', () => {
        const result = made(' | Guide | Cashier\nSelling | 1 | 2\nTalking | 2 | 1');
        expect(result?.rolesDown).toBe(false);
        expect(result?.doubts.join()).toMatch(/Nothing says whether competencies stand down the side or across/);
        const turned = made(' | Guide | Cashier\nSelling | 1 | 2\nTalking | 2 | 1', { choices: { rolesDown: true } });
        expect(turned?.text).toContain('role Selling "Selling"');
    });

    test('has headings of rows and of columns', () => {
        const result = made(`
                              |      | Management |       | Staff
            Competency        | Code | Chief      | Deputy | Officer
            Professional      |      |            |       |
            Law               | P1   | 3          | 2     | 1
            Talking           | P2   | 2          | 2     | 2
            Operational       |      |            |       |
            Tariff            | O1   | 1          |       | 3
        `);
        expect(result?.uses).toBe('title code role role role');
        expect(result?.text).toContain('category Professional "Professional" on Levels');
        expect(result?.text).toContain('| O1 | 1     |        | 3       |');
    });

    test('has headings of one word among its codes, and asks where they look like codes', () => {
        const rows = `
                        |         | Duty Officer | Shift Leader
            Maritime & Customs | |              |
            PC1         | Law     | 1            | 2
            Behavioural |         |              |
            BC1         | Talking | 2            | 3
            BC2         | Writing | 1            |
        `;
        const result = made(rows);
        expect(result?.text).toContain('category MaritimeCustoms "Maritime & Customs" on Levels {\n  competency PC1');
        expect(result?.text).toContain('category Behavioural "Behavioural" on Levels {\n  competency BC1 "Talking"');
        expect(result?.text).not.toMatch(/competency Behavioural|"Competencies"/);
        expect(result?.doubts.join()).not.toMatch(/nothing but a name/);
        const words = made(
            rows.replace(/[PB]C\d/g, code => ({ PC1: 'LAW', BC1: 'TALK', BC2: 'WRITE' })[code] ?? ''),
            {
                choices: { columns: { 0: 'code', 1: 'title' } }
            }
        );
        expect(words?.text).toContain('category Behavioural "Behavioural" on Levels {\n  competency TALK "Talking"');
        expect(words?.doubts.join()).toMatch(
            /Some rows have nothing but a name: A4 “Behavioural”\. They were read as head/
        );
    });

    test('has competencies without a title where a code stands alone, which is said', () => {
        const rows = ' | | Guide | Cashier\nPC1 | Law | 1 | 2\nPC2 | | |\nBC1 | Talking | 2 |\nTail | | |';
        const result = made(rows);
        expect(result?.text).toContain('  competency PC2\n');
        expect(result?.doubts.join('\n')).toMatch(
            /Some rows have a code and nothing else: A3 “PC2”\. They were read as comp/
        );
        expect(result?.doubts.join('\n')).toMatch(/Not read: A5 “Tail”\. It looks like a heading/);
        const codesOnly = made('Code | Guide | Cashier\nLAW | 1 | 2\nSEA | |\nTALK | 2 | 1');
        expect(codesOnly?.text).toContain('competency SEA');
    });

    test('is asked about where texts stand between', () => {
        const result = made(
            'Code | Title | Order | Comment text | Weight\nA1 | Law | 1 | some | 2\nA2 | Ships | 2 | more | 1'
        );
        expect(result?.doubts.join()).toMatch(/among columns of texts: “Order”, “Weight”\. They were read as roles/);
    });

    test('may have marks in place of levels', () => {
        const result = made('Skill | Guide | Cashier\nDriving | X | \nBoating | ✓ | D');
        expect(result?.text).toContain('category Competencies "Competencies" unlevelled {');
        expect(result?.text).toContain('| C2 | essential | desirable |');
    });

    test('of one role is called by what stands above', () => {
        const result = made('Harbour pilot\nCode | Competency | Required level\nA1 | Law | 2\nA2 | Ships | 3');
        expect(result?.text).toContain('role HarbourPilot "Harbour pilot"');
    });

    test('names each competency and role once', () => {
        const result = made('Skill | Guide | Guide\nLaw | 1 | 2\nlaw | 2 | 2');
        expect(result?.doubts.join('\n')).toMatch(
            /Some roles have more than one column: C1 “Guide”\. .*\n.*Not read: C2 “2”\. Another cell says something else/s
        );
        expect(result?.doubts.join('\n')).toMatch(/Not read: 3 “law”\. This competency is in row 2 already\./);
    });
});

describe('what is neither', () => {
    test.each([
        ['prose', 'Hello | world\nThis is | a text'],
        ['one row', 'Code | Title'],
        ['numbers', '1 | 2\n3 | 4'],
        ['an address list', 'Street | Town\nHarbour Street | Bremen\nQuay | Hamburg']
    ])('gives nothing: %s', (_, text) => {
        expect(made(text)).toBeUndefined();
    });

    test('can be said to be one', () => {
        const text = 'Was | Wie\nRecht | gut\nSchiffe | viel';
        const result = made(text, { choices: { kind: 'competencies', columns: { 0: 'title', 1: 'text' } } });
        expect(result?.text).toContain('competency C1 "Recht" {\n    wie "gut"\n  }');
    });
});

test('a framework begins with it where there is none', () => {
    const { text } = made('Code | Title\nA1 | One', { newFramework: 'Harbour "Office" 2026' }) ?? { text: '' };
    expect(text).toMatch(/^framework HarbourOffice2026 "Harbour Office 2026"\n\ncategory/);
});

test('a clipboard of thousands of rows is read', () => {
    const rows = Array.from({ length: 5000 }, (_, row) => `Same title\t${row % 4}\tx${row}`);
    expect(fromTable(readClipboardText(`Title\tOfficer\tNotes\n${rows.join('\n')}`))?.understanding.kind).toBe('roles');
    const cells = Array.from({ length: 20 }, (_, column) => (column % 4) + 1).join('\t');
    const wide = Array.from({ length: 5000 }, (_, row) => `Competency of row ${row}\t${cells}`).join('\n');
    const roles = Array.from({ length: 20 }, (_, column) => `Role ${column}`).join('\t');
    expect(fromTable(readClipboardText(`Competency\t${roles}\n${wide}`))?.understanding.roles).toBe(20);
});
