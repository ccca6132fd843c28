import { describe, expect, test } from 'vitest';
import textmate from 'vscode-textmate';
import { colourOf, loadGrammar, marked, tokenize, unmarked } from './colours.ts';
import { frameworks } from './examples.ts';

const grammar = await loadGrammar();

/** A text with its colours written into it: `⟦colour words⟧`. What has no mark has no colour. */
function expectColours(text: string): void {
    expect(marked(grammar, unmarked(text))).toBe(text);
}

describe('elements', () => {
    test.each([
        '⟦element framework⟧ ⟦code EU⟧ ⟦text "EU Customs"⟧ {',
        '⟦element scale⟧ ⟦code Proficiency⟧ ⟦text "Levels"⟧ ⟦modifier cumulative⟧ {',
        '⟦element level⟧ ⟦code 0.5⟧ ⟦text "Beginner"⟧ { }',
        '⟦element category⟧ ⟦code Core⟧ ⟦text "Core Values"⟧ ⟦word in⟧ ⟦reference All⟧ ⟦modifier unlevelled⟧ {',
        '⟦element category⟧ ⟦code Core⟧ ⟦text "Core Values"⟧ ⟦word in⟧ ⟦reference All⟧ ⟦word on⟧ ⟦reference Proficiency⟧',
        '⟦element competency⟧ ⟦code PC1⟧ ⟦text "Risk"⟧ ⟦word alias⟧ ⟦text "Risks"⟧, ⟦text "Danger"⟧ ⟦word levels⟧ ⟦level 1⟧..⟦level 3⟧ {',
        '⟦element competency⟧ ⟦code PC1⟧ ⟦word levels⟧ ⟦level 2⟧',
        '⟦element domain⟧ ⟦code CM⟧ ⟦text "Clients"⟧ ⟦word alias⟧ ⟦text "Trade"⟧ {',
        '⟦element activity⟧ ⟦code 2.A.1.a⟧ ⟦text "Registration"⟧',
        '⟦element group⟧ ⟦code Expert⟧ ⟦text "Experts"⟧ {',
        '⟦element grade⟧ ⟦code SeniorExpert⟧ ⟦text "Senior Expert"⟧ ⟦word alias⟧ ⟦text "Expert 2"⟧',
        '⟦element role⟧ ⟦code CM-SM⟧ ⟦text "Manager"⟧ ⟦word alias⟧ ⟦text "Boss"⟧ ⟦word at⟧ ⟦reference Senior⟧ ⟦word in⟧ ⟦reference CM⟧ {',
        '⟦element role⟧ ⟦code CM-SM⟧ ⟦word in⟧ ⟦reference CM⟧ ⟦word at⟧ ⟦reference Senior⟧ {',
        '⟦word excludes⟧ ⟦reference Senior⟧ ⟦word because⟧ ⟦text "There is none."⟧',
        '⟦element section⟧ ⟦code aim⟧ ⟦text "Aim"⟧: ⟦form text⟧ ⟦modifier required⟧ ⟦word for⟧ ⟦kind role⟧, ⟦word for⟧ ⟦kind level⟧',
        '⟦element section⟧ ⟦code signs⟧: ⟦modifier numbered⟧ ⟦form list⟧ ⟦word for⟧ ⟦kind competency⟧ ⟦word in⟧ ⟦reference Core⟧',
        '⟦element section⟧ ⟦code notes⟧: ⟦modifier numbered⟧ ⟦modifier open⟧ ⟦form list⟧ ⟦modifier expected⟧ ⟦word for⟧ ⟦kind descriptor⟧, ⟦word for⟧ ⟦kind specialisation⟧',
        '⟦element scale⟧ ⟦code S⟧ ⟦text "Levels"⟧ ⟦modifier cumulative⟧ ⟦number 8⟧ ⟦word levels⟧ ⟦word of⟧ ⟦reference Eight⟧ {',
        '⟦element scale⟧ ⟦code LV⟧ ⟦text "Level"⟧ ⟦word from⟧ ⟦number 0.5⟧ ⟦word to⟧ ⟦number 7⟧ {',
        '⟦element level⟧ ⟦code F⟧ ⟦text "Foundation"⟧ ⟦word covers⟧ ⟦level 1⟧..⟦level 2⟧ {',
        '⟦element category⟧ ⟦code V⟧ ⟦text "Values"⟧ ⟦modifier unlevelled⟧ ⟦modifier for all⟧ {',
        '⟦element competency⟧ ⟦code A⟧ ⟦text "Risk"⟧ ⟦word alias⟧ ⟦text "Risks"⟧ ⟦word in⟧ ⟦reference Skill⟧, ⟦reference Knowledge⟧ ⟦word levels⟧ ⟦level 1⟧..⟦level 3⟧ {',
        '⟦element statement⟧ ⟦code TD1⟧ ⟦text "Trade is fast."⟧ ⟦word alias⟧ ⟦text "Trade"⟧ { ⟦element statement⟧ ⟦code TD1.a⟧ }',
        '⟦element grade⟧ ⟦code JM⟧ ⟦text "Junior manager"⟧ ⟦word at⟧ ⟦reference WCO⟧ ⟦level 4⟧ { }',
        '⟦element role⟧ ⟦code R⟧ ⟦word at⟧ ⟦reference G⟧ ⟦word in⟧ ⟦reference D⟧ ⟦word of⟧ ⟦reference Managers⟧ ⟦word extends⟧ ⟦reference Core⟧, ⟦reference Lead⟧ {',
        '⟦element set⟧ ⟦code Core⟧ ⟦text "Core"⟧ ⟦word extends⟧ ⟦reference Base⟧ {',
        '⟦element stream⟧ ⟦code M⟧ ⟦text "Management"⟧ ⟦word of⟧ ⟦kind grades⟧: ⟦reference A⟧ -> ⟦reference B⟧ -> ⟦reference C⟧ {',
        '⟦element stream⟧ ⟦code M⟧: ⟦reference A⟧ -> ⟦reference B⟧',
        '⟦element term⟧ ⟦code AEO⟧ ⟦text "Authorised Economic Operator"⟧ ⟦word alias⟧ ⟦text "Operator"⟧ {'
    ])('%s', expectColours);

    test('a header may go on over several lines, with comments', () => {
        expectColours(`
⟦element competency⟧ ⟦code PC1⟧ ⟦comment // was PC7⟧
  ⟦text "Risk"⟧
  ⟦word alias⟧ ⟦text "Risks"⟧,
    ⟦comment /* levels 1 */⟧ ⟦text "Danger"⟧
  ⟦word levels⟧ ⟦level 1⟧
    ..⟦level 3⟧
{
  ⟦section signs⟧
}`);
    });

    test('a list of names may go on below', () => {
        expectColours(`
⟦element competency⟧ ⟦code C⟧ ⟦word in⟧ ⟦reference A⟧,
    ⟦reference B⟧, ⟦comment // both⟧
    ⟦reference level⟧
⟦element stream⟧ ⟦code S⟧: ⟦reference A⟧ ->
    ⟦reference role⟧
    -> ⟦reference C⟧
⟦element role⟧ ⟦code R⟧ ⟦word extends⟧ ⟦reference A⟧,
    ⟦reference set⟧ {
  ⟦word is same as⟧ ⟦reference X⟧,
    ⟦reference Y⟧@⟦reference EU⟧,
    ⟦text "Z"⟧
    ⟦word because⟧ ⟦text "…"⟧
}
⟦word omit⟧ ⟦kind role⟧ ⟦reference X⟧,
  ⟦reference Y⟧
⟦element role⟧ ⟦code R2⟧`);
    });

    test('a header ends where something else begins, also without braces', () => {
        expectColours(`
⟦element level⟧ ⟦code 1⟧ ⟦text "Aware"⟧
⟦element level⟧ ⟦code 2⟧ ⟦text "Trained"⟧
⟦bullet -⟧ ⟦prose levels 1..3⟧
⟦element competency⟧ ⟦code C⟧ ⟦text "Risk"⟧ ⟦section in⟧ ⟦text "Text"⟧ ⟦section levels⟧ ⟦bullet -⟧ ⟦prose Text⟧
⟦element level⟧ ⟦code 3⟧ ⟦section covers⟧ ⟦text "Text"⟧
⟦element grade⟧ ⟦code G⟧ ⟦text "Chief"⟧ ⟦section at⟧ ⟦text "Text"⟧
⟦element category⟧ ⟦code K⟧ ⟦section unlevelled⟧ ⟦text "Text"⟧ ⟦section for⟧ ⟦text "Text"⟧
⟦element competency⟧ ⟦code C⟧ ⟦word remark⟧ ⟦text "Text"⟧ ⟦section open⟧ ⟦text "Text"⟧
`);
    });

    test('a keyword is one before its code is written', () => {
        expectColours('⟦element role⟧');
        expectColours('⟦element role⟧ ⟦text "Manager"⟧ {');
        expectColours('⟦element group⟧ ⟦code G⟧ {\n  ⟦element grade⟧\n  ⟦element grade⟧ ⟦text "Manager"⟧\n}');
        expectColours('⟦element role⟧ ⟦code R⟧ ⟦word at⟧');
        expectColours('⟦element section⟧ ⟦code s⟧: ⟦form text⟧ ⟦word for⟧');
        expectColours('⟦element set⟧\n⟦element stream⟧\n⟦element term⟧ ⟦text "Operator"⟧\n⟦element translation⟧');
        expectColours('⟦element matrix⟧\n⟦element relations⟧\n⟦word adapt⟧\n⟦word omit⟧\n⟦word omit⟧ ⟦kind role⟧');
        expectColours(
            '⟦element role⟧ ⟦code R⟧ {\n  ⟦word is⟧\n  ⟦word is broader⟧\n  ⟦word replaced⟧\n  ⟦word see⟧\n}'
        );
    });

    test('words of which some bodies make something else', () => {
        expectColours(`
⟦element scale⟧ ⟦code S⟧ { ⟦element level⟧ ⟦code 1⟧ ⟦text "Low"⟧ { } }
⟦element competency⟧ ⟦code A⟧ { ⟦element competency⟧ ⟦code AA⟧ { ⟦element level⟧ ⟦level 1⟧ { ⟦bullet -⟧ ⟦prose Knows⟧
} } ⟦element level⟧ ⟦level 2⟧ { } }
⟦element domain⟧ ⟦code D⟧ { ⟦element activity⟧ ⟦code 3⟧ ⟦text "Controls"⟧ ⟦word excludes⟧ ⟦reference G⟧ }
⟦element role⟧ ⟦code R⟧ {
  ⟦element activity⟧ ⟦reference 3⟧ ⟦text "Controls goods"⟧
  ⟦word excludes⟧ ⟦reference PC3⟧@⟦reference EU⟧ ⟦word because⟧ ⟦text "…"⟧
  ⟦word excludes⟧ ⟦text "Team work"⟧@⟦reference EU⟧ ⟦word because⟧ ⟦text "…"⟧
  ⟦element specialisation⟧ ⟦code Audit⟧ ⟦text "Audit"⟧ { ⟦word requires⟧ ⟦reference activity⟧: ⟦level 2⟧ }
  ⟦word specialisations⟧ ⟦modifier open⟧
  ⟦word specialisations⟧ ⟦modifier closed⟧
  ⟦word requires⟧
    ⟦reference activity⟧: ⟦level 2⟧
}
⟦element domain⟧ ⟦code E⟧ { ⟦element activity⟧ ⟦code 4⟧ }`);
    });
});

describe('annotations', () => {
    test.each([
        '⟦word remark⟧ ⟦text "Why?"⟧',
        '⟦word remark⟧ ⟦modifier open⟧ ⟦text "Why?"⟧ ⟦word by⟧ ⟦text "Ann"⟧ ⟦word on⟧ ⟦value 2026-01-31⟧',
        '⟦word remark⟧ ⟦modifier settled⟧ ⟦text "Why?"⟧ ⟦word on⟧ ⟦value by⟧',
        '⟦word accept⟧ ⟦reference level-drop⟧ ⟦word because⟧ ⟦text "As printed."⟧',
        '⟦word status⟧ ⟦value draft⟧ ⟦word status⟧ ⟦value adopted⟧ ⟦word status⟧ ⟦value retired⟧',
        '⟦word replaced by⟧ ⟦reference PC2⟧',
        '⟦word replaced by⟧ ⟦text "Team work"⟧@⟦reference EU⟧',
        '⟦word formerly⟧ ⟦reference PC1⟧, ⟦reference 2.A⟧',
        '⟦word id⟧ ⟦text "550e8400-e29b"⟧ ⟦word number⟧ ⟦text "1A."⟧ ⟦word number⟧ ⟦value 1AA⟧',
        '⟦word is same as⟧ ⟦reference X⟧ ⟦word is broader than⟧ ⟦reference X⟧ ⟦word is narrower than⟧ ⟦reference X⟧',
        '⟦word is related to⟧ ⟦text "Risk"⟧ ⟦word is derived from⟧ ⟦reference PC1⟧@⟦reference EU⟧, ⟦text "Risk"⟧@⟦reference EU⟧',
        '⟦word satisfies⟧ ⟦reference HRM-12⟧ ⟦word see⟧ ⟦reference Annex⟧, ⟦reference see⟧',
        '⟦word see⟧ ⟦reference X⟧ ⟦word because⟧ ⟦text "…"⟧ ⟦word confidence⟧ ⟦number 0.9⟧ ⟦word by⟧ ⟦text "A"⟧ ⟦word reviewed by⟧ ⟦text "B"⟧ ⟦word on⟧ ⟦value 2026-01-31⟧',
        '⟦word is same as⟧ ⟦reference as⟧ ⟦word because⟧ ⟦text "…"⟧ ⟦section from⟧ ⟦text "…"⟧'
    ])('%s', annotation => {
        expectColours(annotation);
        expectColours(
            `⟦element term⟧ ⟦code T⟧ {\n  ${annotation}\n  ⟦section aim⟧ ⟦text "Text"⟧\n  ${annotation} }\n⟦element term⟧ ⟦code is⟧`
        );
        expectColours(`⟦element role⟧ ⟦code R⟧ { ⟦word requires⟧ ⟦reference C⟧: ⟦level 1⟧ { ${annotation} } }`);
    });

    test('their words may name competencies', () => {
        expectColours('⟦word requires⟧ ⟦reference remark⟧: ⟦level id⟧ ⟦reference is⟧@⟦reference see⟧: ⟦level number⟧');
    });
});

describe('blocks', () => {
    test('relations', () => {
        expectColours(`
⟦element relations⟧ ⟦text "To the other"⟧
{
  ⟦word remark⟧ ⟦text "All of them"⟧
  ⟦reference PC1⟧ ⟦word satisfies⟧ ⟦reference HRM-12⟧ ⟦word because⟧ ⟦text "…"⟧ ⟦word by⟧ ⟦text "A"⟧
  ⟦reference PC1⟧@⟦reference EU⟧
    ⟦word is same as⟧ ⟦reference X⟧ ⟦word confidence⟧ ⟦number 0.9⟧
  ⟦reference domain⟧ ⟦word is broader than⟧ ⟦reference role⟧ ⟦reference term⟧ ⟦word see⟧ ⟦reference see⟧
  ⟦text "Risk"⟧@⟦reference EU⟧ ⟦word see⟧ ⟦text "Risks"⟧
}
⟦element domain⟧ ⟦code is⟧ { }`);
    });

    test('translations', () => {
        expectColours(`
⟦element translation⟧ ⟦value fr⟧ ⟦word of⟧ ⟦reference EU⟧ {
  ⟦element framework⟧ ⟦reference EU⟧ ⟦text "Cadre"⟧
  ⟦element competency⟧ ⟦reference PC1⟧ ⟦text "Titre"⟧ {
    ⟦section aim⟧ ⟦text "But"⟧
    ⟦bullet -⟧ ⟦prose Puce⟧
    ⟦element level⟧ ⟦reference 2⟧ { ⟦bullet -⟧ ⟦prose Puce⟧
    }
  }
  ⟦element scale⟧ ⟦reference S⟧ { ⟦element level⟧ ⟦reference 1⟧ ⟦text "Un"⟧ }
  ⟦element section⟧ ⟦reference scope⟧ ⟦text "Portée"⟧
  ⟦element competency⟧ ⟦text "Risk"⟧@⟦reference EU⟧ ⟦text "Risque"⟧
  ⟦element domain⟧ ⟦text "Clients"⟧ ⟦text "Clientèle"⟧
  ⟦element descriptor⟧ ⟦reference D⟧
  ⟦element role⟧ ⟦reference R⟧ ⟦text "Agent"⟧ {
    ⟦word tasks⟧ ⟦bullet -⟧ ⟦prose Sert⟧
  }
  ⟦word remark⟧ ⟦text "…"⟧
}
⟦element role⟧ ⟦code R⟧ { }`);
    });

    test('what changes for elements taken over', () => {
        expectColours(`
⟦word adapt⟧ ⟦kind competency⟧ ⟦reference PC1⟧ ⟦text "New title"⟧ ⟦word levels⟧ ⟦level 1⟧..⟦level 3⟧ {
  ⟦section scope⟧ ⟦text "Text"⟧
}
⟦word adapt⟧ ⟦kind role⟧ ⟦text "Agent"⟧@⟦reference EU⟧ {
  ⟦word tasks⟧ ⟦bullet -⟧ ⟦prose Serves⟧
  ⟦word requires⟧ ⟦reference PC1⟧@⟦reference EU⟧: ⟦level 2⟧
  ⟦word excludes⟧ ⟦reference PC3⟧
}
⟦word omit⟧ ⟦kind role⟧ ⟦reference X⟧@⟦reference EU⟧, ⟦text "Agent"⟧, ⟦reference because⟧ ⟦word because⟧ ⟦text "…"⟧
⟦element role⟧ ⟦code R⟧`);
    });

    test('begin where an element lacks a brace, too', () => {
        expectColours(`⟦element role⟧ ⟦code R⟧ {
  ⟦section matrix⟧ ⟦text "Text"⟧ ⟦section relations⟧ ⟦bullet -⟧ ⟦prose Text⟧
⟦element matrix⟧ ⟦text "M"⟧ {
  | ⟦reference A⟧ |
  | ⟦reference C⟧ | ⟦level 1⟧ |
⟦element relations⟧ {
  ⟦reference C⟧ ⟦word see⟧ ⟦reference D⟧
⟦element role⟧ ⟦code R⟧ ⟦text "Officer"⟧ ⟦word at⟧ ⟦reference G⟧ {
  ⟦word requires⟧ ⟦reference C⟧: ⟦level 1⟧
}
⟦element translation⟧ ⟦value fr⟧ { ⟦element role⟧ ⟦reference R⟧ ⟦text "Agent"⟧ }
⟦word omit⟧ ⟦kind role⟧ ⟦reference R⟧`);
    });

    test.each(['matrix', 'relations'])('there, %s is looked for its brace no further than titles are long', word => {
        const inRole = (kind: string, signs: number, spaces: number) =>
            `⟦element role⟧ ⟦code R⟧ {\n  ⟦${kind} ${word}⟧ ⟦text "${'x'.repeat(signs)}"⟧${' '.repeat(spaces)}{`;
        expectColours(inRole('element', 400, 50));
        // Else each of thousands of these words on a line would be looked for to the end of it.
        expectColours(inRole('section', 401, 1));
        expectColours(inRole('section', 1, 51));
    });
});

describe('tables', () => {
    test('have roles across, competencies down and levels between', () => {
        expectColours(`
⟦element matrix⟧ ⟦text "Client Management"⟧ {
  ⟦word remark⟧ ⟦text "As printed, a | b"⟧
  | ⟦text "Competency"⟧ | ⟦reference CM-SM⟧ | ⟦reference level⟧ | ⟦comment // roles⟧
  | ⟦reference PC1⟧ | ⟦level 2⟧ | ⟦level 3⟧..⟦level 4⟧ ⟦necessity desirable⟧ |
  | ⟦reference PC1⟧@⟦reference EU⟧ | | ⟦necessity essential⟧ |
  |⟦text "Coaching | Mentoring"⟧@⟦reference EU⟧|⟦level B1.2⟧|⟦level level⟧|
  ⟦comment /* rest */⟧
  | ⟦comment /* its code */⟧ ⟦reference matrix⟧ | ⟦level 1⟧ |
}
⟦element role⟧ ⟦code R⟧`);
    });

    test('may do without a corner, a title and a line for the brace', () => {
        expectColours(`⟦element matrix⟧
{
  | | ⟦reference A⟧ | ⟦reference B⟧ |
  | ⟦reference C⟧ | ⟦level 1⟧ | | }
⟦element role⟧ ⟦code R⟧`);
    });

    test('half typed', () => {
        expectColours(`⟦element matrix⟧ {
  |
  | ⟦reference C⟧
  | ⟦reference C⟧ | ⟦level 1⟧
  | ⟦text "Risk⟧
  | ⟦reference C⟧ | ⟦level 1⟧ |
}
⟦element matrix⟧ {
  | ⟦reference A⟧`);
    });

    test('strokes have a scope of their own, and none elsewhere', () => {
        const strokes = (text: string) =>
            tokenize(grammar, text).filter(({ scopes }) => scopes.includes('punctuation.separator.stroke.gradus'))
                .length;
        expect(strokes('matrix {\n| "|" | A |\n| C | 1 | // |\n}')).toBe(6);
        expect(strokes('role R "|" {\n- a | b\n}')).toBe(0);
    });
});

describe('names', () => {
    test.each([
        '⟦element competency⟧ ⟦code level⟧ ⟦text "Level of care"⟧ ⟦word levels⟧ ⟦level levels⟧..⟦level alias⟧',
        '⟦element level⟧ ⟦code level⟧ { }',
        '⟦element role⟧ ⟦code role⟧ ⟦word at⟧ ⟦reference at⟧ ⟦word in⟧ ⟦reference in⟧ {',
        '⟦element role⟧ ⟦code at⟧ ⟦word at⟧ ⟦reference in⟧ ⟦word in⟧ ⟦reference at⟧ {',
        '⟦element category⟧ ⟦code in⟧ ⟦word in⟧ ⟦reference on⟧ ⟦word on⟧ ⟦reference unlevelled⟧ {',
        '⟦element section⟧ ⟦code section⟧: ⟦form list⟧ ⟦word for⟧ ⟦kind role⟧ ⟦word in⟧ ⟦reference required⟧, ⟦modifier required⟧ ⟦word for⟧ ⟦kind level⟧',
        '⟦word excludes⟧ ⟦reference because⟧ ⟦word because⟧ ⟦text "…"⟧',
        '⟦element framework⟧ ⟦code version⟧ { ⟦property version⟧ ⟦value version⟧ ⟦property date⟧ ⟦value level⟧ }',
        '⟦element framework⟧ ⟦code use⟧ { ⟦word use⟧ ⟦reference from⟧ ⟦word from⟧ ⟦text "x"⟧ ⟦word as⟧ ⟦code as⟧ ⟦word adopt⟧ ⟦reference adopt⟧ }',
        '⟦element scale⟧ ⟦code from⟧ ⟦word from⟧ ⟦number 1⟧ ⟦word to⟧ ⟦number 2⟧ ⟦word of⟧ ⟦reference of⟧ {',
        '⟦element stream⟧ ⟦code of⟧ ⟦word of⟧ ⟦kind roles⟧: ⟦reference roles⟧ -> ⟦reference of⟧',
        '⟦element set⟧ ⟦code set⟧ ⟦word of⟧ ⟦reference extends⟧ ⟦word extends⟧ ⟦reference of⟧, ⟦reference at⟧ {',
        '⟦element term⟧ ⟦code term⟧ { ⟦word see⟧ ⟦reference because⟧ ⟦word because⟧ ⟦text "…"⟧ ⟦word formerly⟧ ⟦reference id⟧ }',
        '⟦element translation⟧ ⟦value of⟧ ⟦word of⟧ ⟦reference of⟧ { ⟦element term⟧ ⟦reference term⟧ ⟦element level⟧ ⟦reference level⟧ }'
    ])('words of the language may be names: %s', expectColours);

    test.each([
        'introduction',
        'indicators',
        'levels-2',
        'in.on',
        'at/in',
        'requirestasks',
        'levelled',
        'role_1',
        'for2'
    ])('%s is one word, whatever it begins with', word => {
        expectColours(`⟦element domain⟧ ⟦code ${word}⟧ {\n  ⟦section ${word}⟧ ⟦text "Text"⟧\n  ⟦section ${word}⟧\n}`);
        expectColours(`${word} ${word} {`);
        expectColours(`⟦word requires⟧ ⟦reference ${word}⟧: ⟦level ${word}⟧ ⟦necessity essential⟧`);
    });

    test.each([
        'Führung',
        '2.A.1.a',
        'CM-SM',
        'A/B-1',
        'Ωμέγα',
        'управление',
        'नमस्ते',
        'اسم',
        '水平',
        '1²',
        'e\u0301a',
        '_'
    ])('%s is a code', code =>
        expectColours(`⟦element role⟧ ⟦code ${code}⟧ ⟦word at⟧ ⟦reference ${code}⟧ ⟦word in⟧ ⟦reference ${code}⟧`)
    );

    test('a code does not end in a dash, a dot or a slash', () => {
        expectColours('⟦element role⟧ ⟦code R⟧. ⟦text "…"⟧');
        expectColours('⟦element level⟧ ⟦code 1⟧⟦comment // one⟧');
        expectColours('⟦element competency⟧ ⟦code C⟧ ⟦word levels⟧ ⟦level 1.5⟧..⟦level 2⟧');
    });
});

describe('texts', () => {
    test.each(['"Text"', '“Text”', '”Text”', '„Text“', '„Text”', '«Text»', '»Text«', '« Texte »', '""', '„“'])(
        '%s',
        text => expectColours(`⟦element level⟧ ⟦code 1⟧ ⟦text ${text}⟧ { ⟦section aim⟧ ⟦text ${text}⟧ }`)
    );

    test.each([
        '"He said “no”, {level} // 1, /* 2 */ - 3"',
        '“He said "no", „well“ and «why»{”',
        '„A «b»“',
        '«A "b" “c”»',
        '"\\"'
    ])('%s is one text', text => expectColours(`⟦text ${text}⟧ }`));

    test.each(['"', '“', '„', '«', '»'])('a text that is not closed ends with its line: %s', mark => {
        expectColours(
            `⟦element grade⟧ ⟦code G⟧ ⟦text ${mark}Manager {⟧\n  ⟦section aim⟧ ⟦text ${mark}⟧\n}\n⟦element role⟧ ⟦code R⟧`
        );
    });

    test('several texts follow one name', () => {
        expectColours(
            '{\n  ⟦section aim⟧\n    ⟦text "One."⟧\n    ⟦text “Two.”⟧\n  ⟦section scope⟧ ⟦text "One."⟧ ⟦text "Two."⟧\n}'
        );
    });

    test('marks and what is between them have scopes of their own', () => {
        const scopes = tokenize(grammar, '„Text“').map(piece => piece.scopes.at(-1));
        expect(scopes).toEqual([
            'punctuation.definition.string.begin.gradus',
            'string.quoted.other.gradus',
            'punctuation.definition.string.end.gradus'
        ]);
    });
});

describe('bullets', () => {
    test.each(['-', '•', '‣', '▪', '●', '◦', '–', '\uf0b7'])('%s begins an item', mark => {
        expectColours(
            `  ⟦bullet ${mark}⟧ ⟦prose Serves travellers⟧\n⟦bullet ${mark}⟧\t⟦prose Serves⟧\n⟦bullet ${mark}⟧\u00a0⟦prose Serves⟧`
        );
        expectColours(`  ⟦bullet ${mark}⟧\n⟦bullet ${mark}⟧  \n⟦section aim⟧`);
        expectColours(`  ${mark}Serves travellers {`);
    });

    test.each([
        'Uses { and } and }',
        'Knows level 1: "Aware',
        '“quotes” // is not a comment',
        '/* is not one either',
        'role R "Officer" at G in D {',
        '- a second mark',
        'requires PC1: 2..3 essential',
        'https://example.org/a{b}',
        'tasks  '
    ])('what follows is prose to the end of the line: %s', prose => {
        expectColours(`⟦word tasks⟧\n  ⟦bullet -⟧ ⟦prose ${prose}⟧\n  ⟦bullet -⟧ ⟦prose ${prose}⟧\n⟦word requires⟧`);
        expectColours(`⟦element level⟧ ⟦code 1⟧ ⟦text "Aware"⟧ { ⟦bullet •⟧ ⟦prose ${prose}⟧\n}`);
    });

    test('prose is a string to VS Code, so that braces in it match nothing; its mark is not', () => {
        const [mark, , prose] = tokenize(grammar, '- Uses {braces}');
        expect(mark?.scopes.join(' ')).not.toMatch(/string|comment/);
        expect(tokenize(grammar, '- Uses {braces}').at(-1)?.scopes).toContain('string.unquoted.prose.gradus');
        expect(prose?.scopes.join(' ') ?? '').not.toMatch(/punctuation\.section/);
    });
});

describe('sections', () => {
    test('stand before texts or bullets, on their line or below', () => {
        expectColours(`⟦element role⟧ ⟦code R⟧ {
  ⟦section aim⟧ ⟦text "Text"⟧
  ⟦section aim⟧
    ⟦text "Text"⟧
  ⟦section signs⟧ ⟦comment // as printed⟧
    ⟦bullet -⟧ ⟦prose Item⟧
  ⟦section signs⟧ ⟦bullet -⟧ ⟦prose Item⟧
}`);
    });

    test.each([
        'framework scale cumulative section numbered text list required expected for all in unlevelled alias'.split(
            ' '
        ),
        'domain group role set at of extends covers to essential desirable version date language publisher'.split(' '),
        'levels stream term matrix relations translation adapt omit descriptor roles grades open closed'.split(' '),
        'source licence namespace use adopt from as complete settled draft adopted retired same than'.split(' ')
    ])('may have the names %s, %s, …', (...words) => {
        const uses = words.map(
            word => `  ⟦section ${word}⟧ ⟦text "Text"⟧\n  ⟦section ${word}⟧\n    ⟦bullet -⟧ ⟦prose Item⟧`
        );
        expectColours(`⟦element domain⟧ ⟦code D⟧ ⟦text "D"⟧ {\n${uses.join('\n')}\n}`);
    });

    test('a framework has properties, and sections beside them', () => {
        expectColours(`⟦element framework⟧ ⟦code F⟧ ⟦text "F"⟧ ⟦comment // }⟧
{
  ⟦property version⟧ ⟦text "1"⟧
  ⟦property date⟧ ⟦value 2014-01⟧ ⟦property language⟧ ⟦value en-GB⟧
  ⟦property publisher⟧ ⟦text «EU»⟧
  ⟦property source⟧ ⟦text "https://europa.eu"⟧
  ⟦property licence⟧ ⟦value CC0⟧ ⟦property namespace⟧ ⟦text "https://europa.eu/"⟧
  ⟦word use⟧ ⟦reference EUCustoms⟧ ⟦word from⟧ ⟦text "npm-package"⟧ ⟦word as⟧ ⟦code EU⟧
  ⟦word adopt⟧ ⟦reference WCO⟧
  ⟦word complete⟧
  ⟦word status⟧ ⟦value draft⟧
  ⟦section aim⟧ ⟦text "Text"⟧
  ⟦bullet -⟧ ⟦prose version 2⟧
}
⟦element domain⟧ ⟦code D⟧ { ⟦section version⟧ ⟦text "Text"⟧ }`);
    });
});

describe('requirements', () => {
    test.each([
        '⟦reference PC1⟧: ⟦level 2⟧',
        '⟦reference PC1⟧:⟦level 2⟧',
        '⟦reference PC1⟧ : ⟦level 2⟧..⟦level 3⟧',
        '⟦reference PC1⟧: ⟦level 2⟧ .. ⟦level 3⟧ ⟦necessity essential⟧',
        '⟦reference PC1⟧: ⟦level B1.2⟧ ⟦necessity desirable⟧ ⟦comment // so far⟧',
        '⟦text "Team work: basics"⟧: ⟦level 2⟧',
        '⟦text „Team“⟧: ⟦level 2⟧ ⟦necessity essential⟧',
        '⟦reference level⟧: ⟦level level⟧..⟦level grade⟧ ⟦necessity essential⟧',
        '⟦reference tasks⟧: ⟦level tasks⟧ ⟦necessity essential⟧',
        '⟦reference K1⟧: ⟦necessity essential⟧',
        '⟦reference K1⟧: ⟦necessity desirable⟧, ⟦reference IM⟧ ⟦level 4⟧',
        '⟦reference PC1⟧@⟦reference EU⟧: ⟦level 2⟧',
        '⟦text "Team work"⟧@⟦reference EU⟧: ⟦level 2⟧',
        '⟦reference PC1⟧ @ ⟦reference EU⟧ : ⟦level 2⟧ ⟦necessity essential⟧',
        '⟦reference 2.A.1.a⟧: ⟦level 4.12⟧, ⟦reference IM⟧ ⟦level 4.0⟧, ⟦comment // and⟧\n ⟦reference level⟧ ⟦level level⟧ { ⟦word accept⟧ ⟦reference level-drop⟧ ⟦word because⟧ ⟦text "…"⟧ }',
        '⟦reference essential⟧: ⟦level 1⟧',
        '⟦reference section⟧: ⟦level section⟧',
        '⟦reference PC1⟧: ⟦level 2⟧ ⟦reference PC2⟧: ⟦necessity essential⟧ ⟦reference essential⟧: ⟦level 3⟧ ⟦reference essential⟧@⟦reference EU⟧: ⟦level 3⟧'
    ])('%s', requirement => {
        expectColours(`⟦word requires⟧ ${requirement}`);
        expectColours(`  ⟦word requires⟧\n    ${requirement}\n    ${requirement}\n}`);
    });

    test('say how needed they are once, and before further measures', () => {
        expectColours(`⟦word requires⟧
  ⟦reference C⟧: ⟦level 2⟧ ⟦necessity essential⟧ ⟦section essential⟧ ⟦text "Text"⟧
  ⟦reference C⟧: ⟦level 2⟧, ⟦reference IM⟧ ⟦level 4⟧ ⟦section essential⟧ ⟦text "Text"⟧
  ⟦reference C⟧: ⟦necessity essential⟧ ⟦section essential⟧ ⟦bullet -⟧ ⟦prose Text⟧`);
    });

    test('a line half typed leaves the others as they are', () => {
        expectColours(
            '⟦word requires⟧\n  ⟦reference PC1⟧: ⟦level 1⟧\n  ⟦section PC2⟧\n  ⟦reference PC3⟧:\n  ⟦reference PC4⟧: ⟦level 1⟧'
        );
        expectColours('⟦word requires⟧\n  PC2 3 ?\n  ⟦reference PC4⟧: ⟦level 1⟧');
        expectColours('⟦word requires⟧\n  ⟦reference PC2⟧: ⟦level 3⟧,\n  ⟦reference PC4⟧: ⟦level 1⟧');
        expectColours('⟦word requires⟧\n  ⟦reference PC2⟧: ⟦level 3⟧, ⟦reference IM⟧\n  ⟦reference PC4⟧: ⟦level 1⟧');
    });
});

describe('comments and braces', () => {
    test.each([
        '⟦comment // - not an item, level 1 { "⟧',
        '⟦comment /* level 1 { */⟧ ⟦element level⟧ ⟦code 1⟧',
        '⟦comment /*⟧\n⟦comment - not an item⟧\n⟦comment "*/⟧ ⟦element level⟧ ⟦code 1⟧',
        '⟦comment /**/⟧ ⟦section aim⟧ ⟦comment // x⟧'
    ])('%s', expectColours);

    test('a brace too many or too few does no harm to what follows', () => {
        const rest =
            '⟦element role⟧ ⟦code R⟧ ⟦word at⟧ ⟦reference G⟧ {\n  ⟦section aim⟧ ⟦text "Text"⟧\n  ⟦word tasks⟧\n}';
        expectColours(`⟦element framework⟧ ⟦code F⟧ {\n${rest}`);
        expectColours(`⟦element domain⟧ ⟦code D⟧ {\n${rest}`);
        expectColours(`⟦element domain⟧ ⟦code D⟧ } }\n${rest}`);
    });

    test('the last in a body may have no braces, and leaves it those that it has', () => {
        expectColours(`
⟦element category⟧ ⟦code K⟧ { ⟦element competency⟧ ⟦code C⟧ ⟦text "C"⟧ }
⟦element translation⟧ ⟦value fr⟧ {
  ⟦element category⟧ ⟦reference K⟧ { ⟦element competency⟧ ⟦reference C⟧ ⟦text "C"⟧ }
  ⟦element competency⟧ ⟦reference D⟧ }
⟦element competency⟧ ⟦code C⟧ { ⟦element competency⟧ ⟦code D⟧ }
⟦element level⟧ ⟦code 1⟧`);
    });

    test('nothing of a header is found behind a body', () => {
        expectColours(`
⟦element category⟧ ⟦code K⟧ { ⟦element competency⟧ ⟦code C⟧ ⟦word alias⟧ ⟦text "D"⟧ { } ⟦section alias⟧ ⟦text "Text"⟧ }`);
    });

    test('braces have scopes of their own', () => {
        const braces = tokenize(grammar, 'framework F { } domain D { }').filter(piece => colourOf(piece) === 'brace');
        expect(braces.map(({ scopes }) => scopes.at(-1))).toEqual([
            'punctuation.section.block.begin.gradus',
            'punctuation.section.block.end.gradus',
            'punctuation.section.block.begin.gradus',
            'punctuation.section.block.end.gradus'
        ]);
    });
});

describe('disputed wording', () => {
    const disputed = (text: string) =>
        tokenize(grammar, text)
            .filter(({ scopes }) => scopes.includes('markup.changed.disputed.gradus'))
            .map(({ start, end }) => text.slice(start, end));

    test('is what stands in square brackets, in texts and items', () => {
        expect(disputed('aim "Leads [or helps] a [small] team (of few)."')).toEqual(['[or helps]', '[small]']);
        expect(disputed('- Leads [a] team\n• [')).toEqual(['[a]']);
        for (const text of ['“[a] «b»”', '„[a]“', '«[a]»', '»[a]«']) expect(disputed(text), text).toEqual(['[a]']);
    });

    test('goes beyond neither its text nor its line', () => {
        expect(disputed('aim "Leads [or" "helps] a" b]')).toEqual([]);
        expect(disputed('- Leads [or\n- helps] a\naim „[“ “]”')).toEqual([]);
        expectColours('⟦element role⟧ ⟦code R⟧ ⟦text "[a"⟧ {\n  ⟦bullet -⟧ ⟦prose [b⟧\n  ⟦section aim⟧ ⟦text “]”⟧\n}');
    });

    test('is part of a string to VS Code, and nothing outside of one', () => {
        const [piece] = tokenize(grammar, '"[a]"').filter(({ scopes }) => scopes.join().includes('disputed'));
        expect(piece?.scopes).toEqual([
            'source.gradus',
            'string.quoted.double.gradus',
            'markup.changed.disputed.gradus'
        ]);
        expect(disputed('role [R] // [a] "')).toEqual([]);
    });
});

test.each(frameworks())('leaves nothing without colour in %s', (_, text) => {
    const plain = tokenize(grammar, text)
        .filter(piece => colourOf(piece) === undefined)
        .map(({ start, end }) => text.slice(start, end).trim());
    expect(plain.filter(Boolean)).toEqual([]);
});

test('every scope ends in the name of the language', () => {
    const text = frameworks()
        .map(([, each]) => each)
        .join('\n');
    const scopes = new Set(tokenize(grammar, text).flatMap(piece => piece.scopes));
    expect([...scopes].filter(scope => !/^[a-z]+(\.[a-z-]+)*\.gradus$/.test(scope))).toEqual([]);
});

describe('takes time in proportion to the length of a line', () => {
    test.each([
        ...['a', 'a.', 'a ', ' ', '{', '{}', '"', '„“', '- ', '"- "', '//', '"//" ', '/**/', ':', '..', 'é', 'e\u0301'],
        ...[
            'level',
            'level ',
            'level: ',
            'PC1: 2..3 essential ',
            'role R "x" at G in D { ',
            'section s: text for role '
        ],
        ...['competency C alias "x", levels ', 'framework F { version '],
        ...[
            '@',
            'a@',
            'a @ ',
            '|',
            '| ',
            '| a ',
            '[',
            '"[a" ',
            '- [a] ',
            '->',
            'a -> ',
            'a, ',
            'is ',
            'see ',
            'matrix '
        ],
        ...['is same as X, Y@Z because "x" ', 'relations { a is ', 'matrix { | a | b\u00a0', 'translation fr { level '],
        ...[
            'role R { activity ',
            'competency C { level ',
            'PC1@EU: 2, IM 4 { ',
            'omit role A, ',
            'matrix "',
            'scale S 8 '
        ]
    ])('of %j again and again', unit => {
        const line = (length: number) => unit.repeat(length / unit.length);
        const isLinear = () => {
            const start = performance.now();
            grammar.tokenizeLine2(line(10_000), textmate.INITIAL);
            const short = Math.max(5, performance.now() - start);
            // Ten times the length takes ten times the time; if it grew with the square, a hundred times.
            return !grammar.tokenizeLine2(line(100_000), textmate.INITIAL, 50 * short).stoppedEarly;
        };
        // A machine may be busy, but not each time.
        expect(isLinear() || isLinear() || isLinear()).toBe(true);
    });
});
