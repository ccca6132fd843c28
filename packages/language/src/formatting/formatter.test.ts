import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { isReference } from 'langium';
import { describe, expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';
import { carelessText, piecesOf } from '../testing/odd-spacing.ts';
import { randomRuns } from '../testing/random-runs.ts';
import { documentOf, edits, format } from './format-text.ts';

const RUNS = randomRuns(process.env, 100);

function isRight(text: string): boolean {
    const { lexerErrors, parserErrors } = documentOf(text).parseResult;
    return lexerErrors.length === 0 && parserErrors.length === 0;
}

/** The syntax tree without the places, which formatting changes. */
function treeOf(text: string): unknown {
    return JSON.parse(
        JSON.stringify(documentOf(text).parseResult.value, (key, value) => {
            if (isReference(value)) return value.$refText;
            return key.startsWith('$') && key !== '$type' ? undefined : value;
        })
    );
}

/** The resolved model without the places, which formatting changes. */
async function modelOf(text: string): Promise<unknown> {
    const workspace = await TestWorkspace.of(text);
    return JSON.parse(JSON.stringify(workspace.model(), (key, value) => (key === 'origin' ? undefined : value)));
}

describe('any text without a syntax error', () => {
    const text = carelessText.filter(isRight);

    test('keeps every token and every comment', () => {
        fc.assert(
            fc.property(text, each => {
                expect(piecesOf(format(each))).toEqual(piecesOf(each));
            }),
            RUNS
        );
    });

    test('is formatted once and for all', () => {
        fc.assert(
            fc.property(text, each => {
                expect(format(format(each))).toBe(format(each));
            }),
            RUNS
        );
    });

    test('has the same syntax tree afterwards', () => {
        fc.assert(
            fc.property(text, each => {
                expect(treeOf(format(each))).toEqual(treeOf(each));
            }),
            RUNS
        );
    });

    test('says the same afterwards', async () => {
        const property = fc.asyncProperty(text, async each => {
            expect(await modelOf(format(each))).toEqual(await modelOf(each));
        });
        await fc.assert(property, { ...RUNS, numRuns: RUNS.numRuns / 5 });
    });

    test('keeps its kind of line breaks and looks the same with either', () => {
        const property = fc.property(text, each => {
            const unix = each.replaceAll('\r\n', '\n');
            fc.pre(unix.includes('\n'));
            expect(format(unix.replaceAll('\n', '\r\n'))).toBe(format(unix).replaceAll('\n', '\r\n'));
        });
        fc.assert(property, RUNS);
    });
});

describe('a selection', () => {
    const selected = fc.tuple(carelessText.filter(isRight), fc.nat(), fc.nat()).map(([text, a, b]) => {
        const from = Math.min(a % text.length, b % text.length);
        return { text, from, to: Math.max(a % text.length, b % text.length) };
    });

    test('is all that is changed', () => {
        const property = fc.property(selected, ({ text, from, to }) => {
            const { textDocument } = documentOf(text);
            const range = { start: textDocument.positionAt(from), end: textDocument.positionAt(to) };
            for (const edit of edits(text, range)) {
                expect(textDocument.offsetAt(edit.range.start)).toBeGreaterThanOrEqual(
                    textDocument.offsetAt(range.start)
                );
                expect(textDocument.offsetAt(edit.range.end)).toBeLessThanOrEqual(textDocument.offsetAt(range.end));
            }
            expect(piecesOf(format(text, range))).toEqual(piecesOf(text));
        });
        fc.assert(property, RUNS);
    });

    test('of everything is everything', () => {
        const property = fc.property(selected, ({ text }) => {
            const { textDocument } = documentOf(text);
            const range = { start: textDocument.positionAt(0), end: textDocument.positionAt(text.length) };
            expect(format(text, range)).toBe(format(text));
        });
        fc.assert(property, RUNS);
    });

    test('of some lines has their indentation put right', () => {
        const text = 'role R "R" {\n      tasks\n  - Serves\n      requires\n   C1:1\n}\n';
        const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 10 } };
        expect(format(text, range)).toBe('role R "R" {\n  tasks\n    - Serves\n      requires\n   C1:1\n}\n');
    });
});

test('text with a syntax error is left alone', () => {
    const broken = fc
        .tuple(carelessText, fc.constantFrom('\n}', '\n}\n', '\nrole', '\n?', '\nrole R { {\n'))
        .map(parts => parts.join(''));
    fc.assert(
        fc.property(broken, each => {
            expect(edits(each)).toEqual([]);
        }),
        RUNS
    );
});

/** Texts as they are formatted; to begin with, all of their lines are one, as far as the language lets them. */
const LAID_OUT: Readonly<Record<string, string>> = {
    'a framework': `
framework F "Framework" {
  version "1"
  use G from "a-package" as H
  adopt I
  complete
  namespace "https://example.org/"
  remark open "Why?" by "Ann" on 2026-01-31
  accept unused-level because "It is to come."
  status draft
  replaced by G
  formerly F1, F2
  id "6f1c"
  number "1A."
}
`,
    'scales and sections': `
scale S "Scale" cumulative 8 levels {
  level 1 "One" covers 1..2 {
    - Begins
  }
  status draft
}
scale LV "Level" from 0 to 7 of S
section scope "Scope": numbered open list required for role in K, expected for descriptor
`,
    'competencies and statements': `
category K "Core" unlevelled for all {
  competency A "A" alias "a", "b" in X, Y levels 1..3 {
    competency AA "AA" {
      level 2 {
        - Does
        scope "All"
        notes
          "One"
          "Two"
        see "B"@F, C@F because "so" confidence 0.9 by "Ann" reviewed by "Bob" on 2026-01-31
      }
      level 3 { }
    }
    is derived from B
  }
  statement I1 "It is so." {
    statement I2 "It is."
    satisfies A
  }
}
term T "Term" {
  is same as U
}
`,
    'roles and sets': `
set Core "Core" {
  tasks
    - Does
  requires
    A: essential
    B: 1..2 desirable, IM 4.0, LV 2 {
      accept level-drop because "so"
    }
    "C": 3 { }
}
role R "Role" alias "r" at G in D of U extends Core, Q {
  excludes A because "so"
  activity 1 "Does"
  activity 2
  specialisation X "X" {
    requires
      A: 2
    notes "More"
  }
  specialisations open
}
grade G "Grade" at S 4 {
  - Leads
}
stream M "Stream" of grades: A -> B -> C {
  notes "Up"
}
`,
    'tables and relations': `
matrix "Table" {
  remark "To do"
  |      | R1          | R2 |
  | A    | 2 desirable |    |
  | "Be" |             | 1  |
}
relations "Links" {
  A is same as B because "so"
  "C"@F satisfies D
  status draft
}
`,
    'changes and translations': `
translation fr of F {
  competency A "A" {
    - Fait
  }
  scale S {
    level 1 "Un"
    level 2 "Deux"
  }
  section scope "Portée"
  role R "R" {
    tasks
      - Fait
    notes "Non"
    remark "?"
  }
}
adapt role R "Role" {
  requires
    A: 2
    B: 3
  excludes C because "so"
}
adapt competency A levels 1..3 {
  scope "More"
}
omit role R, S@F because "so"
`
};

test.each(Object.entries(LAID_OUT))('%s is laid out', (_, expected) => {
    const text = expected.trimStart();
    const lines = text.split('\n');
    const onOneLine = lines.map((line, index) => {
        const ends = /^\s*-/.test(line) || /^\s*\|/.test(line) || /^\s*\|/.test(lines[index + 1] ?? '');
        return line.trim() + (ends ? '\n' : ' ');
    });
    expect(format(onOneLine.join(''))).toBe(text);
    expect(edits(text)).toEqual([]);
});

test('braces with nothing but a comment in them stand as any other', () => {
    expect(format('role R {// none\n}')).toBe('role R { // none\n}\n');
    expect(format('role R {\n/* none */}')).toBe('role R {\n  /* none */ }\n');
    expect(format('role R {/* none */}')).toBe('role R { /* none */ }\n');
});

test.each(['//', '// said\n\n/* said */', '\ufeff// said'])('a file of nothing but comments keeps them: %j', text => {
    expect(format(text)).toBe(text);
});

const EXAMPLES = path.resolve(import.meta.dirname, '../../../../examples');

test.each(globSync('**/*.gradus', { cwd: EXAMPLES }))('the example %s is formatted', file => {
    expect(edits(readFileSync(path.join(EXAMPLES, file), 'utf8'))).toEqual([]);
});
