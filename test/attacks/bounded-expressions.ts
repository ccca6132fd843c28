/**
 * Regular expressions that the tool takes for slow on long texts, by the file that they stand in, each with the reason why
 * no long text reaches it there, or why the tool is wrong.
 */
export const BOUNDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'model/file-name.ts': {
        '/^[\\p{M}-]+|-+$/gu': 'The text was cut off after 80 signs.'
    },
    'exchange/tables/codes.ts': {
        '/^[\\p{M}./-]+|[./-]+$/gu': 'The text was cut off after the longest code that is made.'
    },
    'exchange/tables/number-formats.ts': {
        '/"[^"]*"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]|general/gi': 'Formats of numbers have 255 signs at most.',
        '/_.|\\*.|\\[[^\\]hms]*\\]/gi': 'Formats of numbers have 255 signs at most.'
    },
    'exchange/tables/level-cell.ts': {
        '/\\s*(?:\\.\\.|…|–|—|-|→)\\s*|\\s+(?:to|à)\\s+/g': 'Cells of levels have 200 signs at most.'
    },
    'model/cell-words.ts': {
        '/^(\\S.*?)\\s*(?:\\+|and above|or higher|et plus|und höher|oder höher)$/iu':
            'Cells of levels have 200 signs at most.',
        '/^(?:level|lvl|niveau|niv\\.?|stufe|nivel|nível|livello|poziom)(?!\\p{L})\\s*(\\S.*)$/iu':
            'It begins at the beginning, and what it is tried on has no two spaces in a row.',
        '/^(\\S.*?)\\s*[*†‡§¹²³⁴-⁹]{1,5}$/u': 'Cells of levels have 200 signs at most.'
    },
    'exchange/tables/loose-cell.ts': {
        '/^(\\S.*?)\\s*(?:\\+|and above|or higher|et plus|und höher|oder höher)$/iu':
            'Cells of levels have 200 signs at most.',
        '/^(\\S.*?)\\s*([*†‡§¹²³⁴-⁹]{1,5})$/u': 'Cells of levels have 200 signs at most.',
        '/^([^()[\\]]+?)\\s*[([]([^()[\\]]+)[)\\]]$/u': 'Cells of levels have 200 signs at most.'
    },
    'exchange/tables/level-words.ts': {
        '/\\s*[([][^()[\\]]*[)\\]]$/u': 'Names of levels are looked for in 120 signs.',
        '/[\\s*†‡§¹²³+]+$/u': 'Names of levels are looked for in 120 signs.',
        '/^(.+?)[\\s,;]+([^\\s,;]+)$/': 'Names of levels are looked for in 120 signs.'
    },
    'exchange/importers/tables/table-mapping.ts': {
        '/^(\\d{1,3}(?=[\\s:=–-])|\\p{L}{1,3}(?=\\s*[:=–]))\\s*[:=–-]?\\s*(\\p{L}.*)$/u':
            'Names of levels in a mapping are cut off after 200 signs.'
    },
    'exchange/importers/tables/others/role-blocks.ts': {
        '/^([^:]{2,40}?)\\s*:\\s*(\\S.*)$/su': 'Lines that name roles have 200 signs at most.'
    },
    'exchange/importers/tables/others/understand-table.ts': {
        '/^([^:–—]{2,40}?)\\s*(?::|\\s[–—-])\\s*(\\S.*)$/su': 'Lines that name roles have 200 signs at most.'
    },
    'exchange/tables/words.ts': {
        '/\\([^()\\d]{0,20}(?:\\d[^()]{0,20}|\\p{L}(?:[/,–-]\\s?\\p{L}){1,8})\\)/u':
            'Of a header, the first 300 signs are looked at.',
        '/^\\s*(level|lvl|niveau|niv\\.?|stufe|nivel|nível|livello|poziom)(?!\\p{L})\\s*([\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,7}?)(?:\\s*[:.–—-]\\s*|\\s+|$)(.*)$/isu':
            'It begins at the beginning, and its last part takes whatever is left: it fails within a word and two gaps.'
    },
    'preview/view-model/editing/typed-content.ts': {
        '/\\s*(?:\\.\\.|…)\\s*/g': 'Cells of levels have 200 signs at most.',
        '/\\s*[–—→]\\s*/g': 'Cells of levels have 200 signs at most.',
        '/\\s+(?:to|à)\\s+/gi': 'Cells of levels have 200 signs at most.',
        '/\\s*-\\s*/g': 'Cells of levels have 200 signs at most.'
    },
    'preview/view-model/editing/pasted-cells.ts': {
        '/(?:"((?:[^"]|"")*)"(?=[\\t\\r\\n]|$)|([^\\t\\r\\n]*))(\\t|\\r\\n|\\r|\\n|$)/y':
            'It is tried where a cell begins, and the first mark that is not doubled ends what was looked through for it.'
    },
    'language/validation/half-requirement.ts': {
        '/^(\\s*)([^\\s:]+)\\s*(?:\\/\\/.*)?$/': 'It sees the first 300 signs of a line.',
        '/^\\s*(?:(?:[^\\s:"“„«»”]+|["“„«»”][^"“„«»”]*["“„«»”])\\s*(?:@\\s*\\S+\\s*)?:.*|\\/\\/.*|)$/':
            'It sees the first 300 signs of a line.'
    },
    'language/generated/ast.ts': {
        '/(?<!\\S[^\\S\\r\\n]*)\\|/':
            'It is tried where a token begins, and looks back over the spaces before it, which are one token.',
        '/[-•‣▪●◦–\\uf0b7](?:[ \\t\\u00a0]+[^\\r\\n]*|(?![^\\r\\n]))/':
            'Without a space behind the dash it looks at one more sign; with one, it takes the whole line.'
    },
    'language/validation/rules/unclosed-text.ts': {
        '/(?<!\\s)\\s*[{}]\\s*$/': 'It begins before or behind a row of spaces, not within one.'
    },
    'language/editing/selection-ranges.ts': {
        '/["“”„«»]?(?<!\\s)\\s*$/u': 'It begins before or behind a row of spaces, not within one.'
    },
    'exchange/importers/career-ladder/career-ladder-importer.ts': {
        '/(?<=.{20}[.!?])\\s+(?=[\\p{Lu}\\d])/u': 'It begins right behind a full stop, so once in each row of spaces.'
    },
    'cli/report/machine/fingerprints.ts': {
        '/[\\p{L}\\p{M}\\p{N}_./-]+[^\\p{L}\\p{M}\\p{N}]*$/u': 'What is shown of a line has 100 signs at most.'
    },
    'cli/terminal.ts': {
        '/##(?=\\w*\\[)/g': 'What it looks through ahead holds no #, so that no two of them look through the same.'
    },
    'package.json': {
        '/^(.+?):(\\d+):(\\d+): (error|warning|information) ([a-z]+(?:-[a-z]+)*) (.+)$/':
            'Its last part takes what is left of a line, whatever that is, so that nothing is tried again.'
    },
    'syntaxes/language-configuration.json': {
        '/^(?!\\s*(?://|[-•‣▪●◦–\\uf0b7](?:[ \\t\\u00a0]|$))).*\\{\\s*(?://.*)?$/':
            'It sees one line, and a comment goes to the end of it.'
    },
    'cli/report/machine/xml.ts': {
        '/##(?=\\w*\\[)/g': 'What it looks through ahead holds no #, so that no two of them look through the same.'
    }
};

/** Files in which none may take more than polynomial time, and none takes long, with the reason. */
export const BOUNDED_FILES: Readonly<Record<string, string>> = {
    'syntaxes/gradus.tmLanguage.json':
        'VS Code colours no line of more than 20,000 signs, and what looks ahead from the words “matrix” and “relations” sees ' +
        'some hundred of them. Of most, the tool is wrong: it tries words and names again that are taken whole.'
};

/**
 * What the expressions that a file puts together while it runs are put together of, as a digest of it, and why none of them
 * is slow on long texts. Where the digest is another, look whether the reason still holds, and only then write the new one.
 */
export const COMPOSED: Readonly<Record<string, readonly [digest: string, reason: string]>> = {
    'cli/terminal.ts': ['13e4d9e8ea2b136f', 'One sign at a time.'],
    'exchange/docx/directed-parts.ts': [
        '4c4cad6eff3a53f1',
        'What a match leaves behind holds no sign that begins another.'
    ],
    'exchange/packing/semantic-version.ts': [
        '1987f7d6e0950d2e',
        'Its parts have 100 signs at most, and end at other signs than they hold.'
    ],
    'language/editing/proposals/words.ts': ['664b6b57192c8f5d', 'Some words, each tried at its beginning.'],
    'language/parsing/direct/scanner.ts': ['279cbcd09fd91888', 'The words of the grammar, tried where a token begins.'],
    'language/parsing/reserved-subject.ts': [
        '1cd46da813a9b9e5',
        'It begins at the beginning, and no two of its parts take the same signs.'
    ],
    'language/text/source-marks.ts': [
        'd5caae197c5057fb',
        'The words of the grammar for what is prose; each takes what it has looked through.'
    ],
    'language/validation/perhaps-declared.ts': [
        'db34aaa592a196ef',
        'A name as it is, between signs of which it looks at one.'
    ],
    'language/workspace/package-manifest.ts': ['f87a7a1d16112d8a', 'Names of packages have 214 signs at most.'],
    'language/workspace/settings-file.ts': [
        '3844364f2316bf43',
        'The pattern of the schema: its parts have 8 signs at most.'
    ],
    'preview/view-model/editing/pasted-cells.ts': ['fa4e392af5dd2bc8', 'A copy of one that is written out.']
};
