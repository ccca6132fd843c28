import { expect, test } from 'vitest';
import type * as ast from '../generated/ast.ts';
import { TestWorkspace, uriOf } from '../testing/workspace.ts';
import { symbolsOf } from './exported-symbols.ts';

const TEXT = `framework Demo "Demo" {
  version "1"
  language en
  complete
  use EU from "pack" as Union
  overview "What it is."
}
section overview "Overview": text for framework
section goals "Goals": numbered list required for role in Core
section notes "Notes": open list expected for level
scale S "Scale" cumulative 3 levels of T {
  level 1 "One" { number "L1" }
}
scale T "Other" from 1 to 7
category Core "Core" in Outer on S {
  competency C1 "Teamwork" alias "Crew" in Core levels 1..2 {
    id "urn:one"
    number "1.1"
    status draft
    formerly C7
    replaced by C2
    satisfies C2
    level 1 {
      notes
        - Helps.
        -
    }
  }
  statement ST "Said" {
    - In a list without a name.
  }
}
category Vals "Values" unlevelled for all
domain D "Domain" {
  activity D1 "Controls"
  excludes G because "None."
}
grade G "Grade" at S 2
role R "Role" at G in D of F extends Base {
  tasks
    - Leads.
    -
  requires
    C1: 1..2 essential, T 4
  activity D1 "Controls goods"
  excludes C2 because "No."
  specialisation X "Expert" {
    requires
      C2: 3
  }
}
set Base "Base"
group F "Family"
stream M "Stream" of grades: G -> H
term W "Word"
`;

async function facts(text: string): Promise<string> {
    const workspace = await TestWorkspace.of(text);
    expect(workspace.diagnostics().filter(({ code }) => code === 'syntax')).toEqual([]);
    const { elements, blocks } = workspace.document().parseResult.value as ast.Document;
    const symbols = symbolsOf([...elements, ...blocks], uriOf('main.gradus'));
    return symbols.map(each => each.facts).join('\n');
}

test.each([
    ['version "1"', 'version "2"'],
    ['version "1"', 'date "1"'],
    ['  complete\n', ''],
    ['use EU', 'adopt EU'],
    ['use EU', 'use US'],
    ['from "pack"', 'from "other"'],
    ['as Union', 'as Other'],
    ['overview "What it is."', ''],
    ['section overview "Overview": text', 'section overview "Overview": list'],
    ['numbered list', 'list'],
    ['open list', 'list'],
    ['required for role', 'for role'],
    ['expected for level', 'for level'],
    ['for role in Core', 'for role'],
    ['for role in Core', 'for set in Core'],
    ['cumulative', ''],
    ['3 levels', '4 levels'],
    ['of T {', '{'],
    ['level 1 "One" {', 'level 2 "One" {'],
    ['level 1 "One" {', 'level 1 "Two" {'],
    ['number "L1"', 'number "L2"'],
    ['from 1 to', 'from 2 to'],
    ['to 7', 'to 8'],
    ['in Outer on', 'on'],
    ['on S {', 'on T {'],
    ['unlevelled for all', 'unlevelled'],
    ['unlevelled for all', ''],
    ['category Core "Core"', 'category Core "Kernel"'],
    ['competency C1 ', 'competency C3 '],
    ['"Teamwork"', '"Team"'],
    ['alias "Crew"', 'alias "Band"'],
    ['in Core levels', 'levels'],
    ['levels 1..2', 'levels 2..2'],
    ['levels 1..2', 'levels 1..3'],
    ['id "urn:one"', 'id "urn:two"'],
    ['number "1.1"', 'number "1.2"'],
    ['number "1.1"', 'id "1.1"'],
    ['status draft', 'status retired'],
    ['formerly C7', 'formerly C8'],
    ['replaced by C2', 'replaced by C3'],
    ['satisfies C2', 'satisfies C3'],
    ['satisfies C2', 'see C2'],
    ['level 1 {\n', 'level 2 {\n'],
    ['- Helps.\n        -\n', '- Helps.\n'],
    ['- Helps.\n        -\n', '-\n        -\n'],
    ['      notes\n', '      goals\n'],
    ['activity D1 "Controls"\n', 'activity D2 "Controls"\n'],
    ['excludes G ', 'excludes H '],
    ['at S 2', 'at T 2'],
    ['at S 2', 'at S 3'],
    ['at S 2', 'at S 2 { remark "In full." }'],
    ['at G in D', 'at H in D'],
    ['in D of F', 'of F'],
    ['of F extends', 'extends'],
    ['extends Base', ''],
    ['set Base', 'role Base'],
    ['    - Leads.\n    -\n', '    - Leads.\n'],
    ['    - Leads.\n    -\n', '    -\n    -\n'],
    ['C1: 1..2', 'C2: 1..2'],
    ['C1: 1..2', 'C1: 2..2'],
    ['C1: 1..2', 'C1: 1..3'],
    ['essential,', 'desirable,'],
    ['T 4', 'U 4'],
    ['T 4', 'T 5'],
    ['activity D1 "Controls goods"', 'activity D1'],
    ['activity D1 "Controls goods"', 'activity D2 "Controls goods"'],
    ['excludes C2', 'excludes C3'],
    ['specialisation X "Expert"', 'specialisation X "Master"'],
    ['C2: 3', 'C2: 2'],
    ['of grades: G -> H', 'of roles: G -> H'],
    ['of grades: G -> H', 'of grades: G'],
    ['term W', 'term V']
])('others read of an element what changes when %j becomes %j', async (before, after) => {
    const changed = TEXT.replace(before, after);
    expect(changed).not.toBe(TEXT);
    expect(await facts(changed)).not.toBe(await facts(TEXT));
});

test('what a text says is read in its own file only', async () => {
    const prose = TEXT.replace('"What it is."', '"What it was."')
        .replace('- Helps.', '- Helps others.')
        .replace('- Leads.', '- Leads people.')
        .replace('"Controls goods"', '"Controls all goods"')
        .replace('because "None."', 'because "None at all."')
        .replace('because "No."', 'because "Not at all."');
    expect(await facts(prose)).toBe(await facts(TEXT));
});

const BLOCKS = `translation de of EU {
  competency C1 "Teamarbeit" {
    scope "Alles."
    level 1 "Eins"
  }
  role R {
    tasks
      - Leitet.
      -
  }
}
`;

test.each([
    ['translation de', 'translation fr'],
    ['of EU ', ''],
    ['competency C1', 'statement C1'],
    ['competency C1', 'competency C2'],
    ['"Teamarbeit"', ''],
    ['scope "Alles."', ''],
    ['level 1 "Eins"', ''],
    ['- Leitet.\n      -\n', '- Leitet.\n'],
    ['- Leitet.\n      -\n', '-\n      -\n']
])('others read of a translation what changes when %j becomes %j', async (before, after) => {
    const changed = BLOCKS.replace(before, after);
    expect(changed).not.toBe(BLOCKS);
    expect(await facts(changed)).not.toBe(await facts(BLOCKS));
});

test('of a translation it is read what is translated, of other blocks all but their spaces', async () => {
    const prose = BLOCKS.replace('"Teamarbeit"', '"Arbeit"').replace('Leitet', 'Führt').replace('Alles', 'Viel');
    expect(await facts(prose)).toBe(await facts(BLOCKS));
    expect(await facts('omit role R')).toBe(await facts('omit\n   role R\n'));
    expect(await facts('omit role R')).not.toBe(await facts('omit role Q'));
});

test('others read in what an element stands', async () => {
    const last = async (category: string) =>
        (await facts(`category ${category} unlevelled { competency X "X" }\n`)).split('\n').at(-1);
    expect(await last('A')).not.toBe(await last('B'));
});
