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
        '⟦element section⟧ ⟦code signs⟧: ⟦modifier numbered⟧ ⟦form list⟧ ⟦word for⟧ ⟦kind competency⟧ ⟦word in⟧ ⟦reference Core⟧'
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

    test('a header ends where something else begins, also without braces', () => {
        expectColours(`
⟦element level⟧ ⟦code 1⟧ ⟦text "Aware"⟧
⟦element level⟧ ⟦code 2⟧ ⟦text "Trained"⟧
⟦bullet -⟧ ⟦prose levels 1..3⟧
⟦element competency⟧ ⟦code C⟧ ⟦text "Risk"⟧ ⟦section on⟧ ⟦text "Text"⟧ ⟦section levels⟧ ⟦bullet -⟧ ⟦prose Text⟧
`);
    });

    test('a keyword is one before its code is written', () => {
        expectColours('⟦element role⟧');
        expectColours('⟦element role⟧ ⟦text "Manager"⟧ {');
        expectColours('⟦element group⟧ ⟦code G⟧ {\n  ⟦element grade⟧\n  ⟦element grade⟧ ⟦text "Manager"⟧\n}');
        expectColours('⟦element role⟧ ⟦code R⟧ ⟦word at⟧');
        expectColours('⟦element section⟧ ⟦code s⟧: ⟦form text⟧ ⟦word for⟧');
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
        '⟦element framework⟧ ⟦code version⟧ { ⟦property version⟧ ⟦value version⟧ ⟦property date⟧ ⟦value level⟧ }'
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
        'framework scale cumulative section numbered text list required for in on unlevelled alias levels'.split(' '),
        'domain because group role at essential desirable version date language publisher source licence'.split(' ')
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
  ⟦property licence⟧ ⟦value CC0⟧
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
        '⟦reference tasks⟧: ⟦level essential⟧ ⟦necessity essential⟧',
        '⟦reference essential⟧: ⟦level 1⟧',
        '⟦reference section⟧: ⟦level section⟧',
        '⟦reference PC1⟧: ⟦level 2⟧ ⟦reference PC2⟧: ⟦level essential⟧ ⟦reference essential⟧: ⟦level 3⟧'
    ])('%s', requirement => {
        expectColours(`⟦word requires⟧ ${requirement}`);
        expectColours(`  ⟦word requires⟧\n    ${requirement}\n    ${requirement}\n}`);
    });

    test('a line half typed leaves the others as they are', () => {
        expectColours(
            '⟦word requires⟧\n  ⟦reference PC1⟧: ⟦level 1⟧\n  ⟦section PC2⟧\n  ⟦reference PC3⟧:\n  ⟦reference PC4⟧: ⟦level 1⟧'
        );
        expectColours('⟦word requires⟧\n  PC2 3 ?\n  ⟦reference PC4⟧: ⟦level 1⟧');
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
        ...['competency C alias "x", levels ', 'framework F { version ']
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
