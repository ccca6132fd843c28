/**
 * Regular expressions that the tool takes for slow on long texts, each with the reason why no long text reaches it, or why
 * the tool is wrong.
 */
export const BOUNDED: Readonly<Record<string, string>> = {
    // packages/model/src/file-name.ts, packages/exchange/src/tables/codes.ts
    '/^[\\p{M}-]+|-+$/gu': 'The text was cut off after 80 signs.',
    '/^[\\p{M}./-]+|[./-]+$/gu': 'The text was cut off after the longest code that is made.',
    // packages/exchange/src/tables/number-formats.ts
    '/"[^"]*"|\\\\.|_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]|general/gi': 'Formats of numbers have 255 signs at most.',
    '/_.|\\*.|\\[[^\\]hms]*\\]/gi': 'Formats of numbers have 255 signs at most.',
    // packages/exchange/src/tables/level-cell.ts
    '/\\s*(?:\\.\\.|…|–|—|-|→)\\s*|\\s+(?:to|à)\\s+/g': 'Cells of levels have 200 signs at most.',
    // packages/exchange/src/tables/loose-cell.ts
    '/^(\\S.*?)\\s*(?:\\+|and above|or higher|et plus|und höher|oder höher)$/iu':
        'Cells of levels have 200 signs at most.',
    '/^(\\S.*?)\\s*([*†‡§¹²³⁴-⁹]{1,5})$/u': 'Cells of levels have 200 signs at most.',
    '/^([^()[\\]]+?)\\s*[([]([^()[\\]]+)[)\\]]$/u': 'Cells of levels have 200 signs at most.',
    // packages/exchange/src/tables/level-words.ts
    '/\\s*[([][^()[\\]]*[)\\]]$/u': 'Names of levels are looked for in 120 signs.',
    '/[\\s*†‡§¹²³+]+$/u': 'Names of levels are looked for in 120 signs.',
    '/^(.+?)[\\s,;]+([^\\s,;]+)$/': 'Names of levels are looked for in 120 signs.',
    // packages/exchange/src/importers/tables/others
    '/^(\\d{1,3}(?=[\\s:=–-])|\\p{L}{1,3}(?=\\s*[:=–]))\\s*[:=–-]?\\s*(\\p{L}.*)$/u':
        'Names of levels in a mapping are cut off after 200 signs.',
    '/^([^:]{2,40}?)\\s*:\\s*(\\S.*)$/su': 'Lines that name roles have 200 signs at most.',
    '/^([^:–—]{2,40}?)\\s*(?::|\\s[–—-])\\s*(\\S.*)$/su': 'Lines that name roles have 200 signs at most.',
    // packages/exchange/src/tables/words.ts
    '/\\([^()\\d]{0,20}(?:\\d[^()]{0,20}|\\p{L}(?:[/,–-]\\s?\\p{L}){1,8})\\)/u':
        'Of a header, the first 300 signs are looked at.',
    '/^\\s*(level|lvl|niveau|niv\\.?|stufe|nivel|nível|livello|poziom)(?!\\p{L})\\s*([\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,7}?)(?:\\s*[:.–—-]\\s*|\\s+|$)(.*)$/isu':
        'It begins at the beginning, and its last part takes whatever is left: it fails within a word and two gaps.',
    // packages/preview/src/view-model/editing
    '/\\s*(?:\\.\\.|…)\\s*/g': 'Cells of levels have 200 signs at most.',
    '/\\s*[–—→]\\s*/g': 'Cells of levels have 200 signs at most.',
    '/\\s+(?:to|à)\\s+/gi': 'Cells of levels have 200 signs at most.',
    '/^(?:level|lvl|niveau|niv\\.?|stufe|nivel|nível|livello|poziom)(?!\\p{L})\\s*(\\S.*)$/iu':
        'It begins at the beginning, and what it is tried on has no two spaces in a row.',
    '/^(\\S.*?)\\s*[*†‡§¹²³⁴-⁹]{1,5}$/u': 'Cells of levels have 200 signs at most.',
    '/\\s*-\\s*/g': 'Cells of levels have 200 signs at most.',
    '/(?:"((?:[^"]|"")*)"(?=[\\t\\r\\n]|$)|([^\\t\\r\\n]*))(\\t|\\r\\n|\\r|\\n|$)/y':
        'It is tried where a cell begins, and the first mark that is not doubled ends what was looked through for it.',
    // packages/language/src/validation/half-requirement.ts
    '/^(\\s*)([^\\s:]+)\\s*(?:\\/\\/.*)?$/': 'It sees the first 300 signs of a line.',
    '/^\\s*(?:(?:[^\\s:"“„«»”]+|["“„«»”][^"“„«»”]*["“„«»”])\\s*(?:@\\s*\\S+\\s*)?:.*|\\/\\/.*|)$/':
        'It sees the first 300 signs of a line.',
    // packages/language/src/grammar/terminals.langium
    '/(?<!\\S[^\\S\\r\\n]*)\\|/':
        'It is tried where a token begins, and looks back over the spaces before it, which are one token.',
    '/[-•‣▪●◦–\\uf0b7](?:[ \\t\\u00a0]+[^\\r\\n]*|(?![^\\r\\n]))/':
        'Without a space behind the dash it looks at one more sign; with one, it takes the whole line.',
    // What begins with the first of several spaces or marks begins once in each row of them: `(?<!\s)\s*`.
    '/(?<!\\s)\\s*[{}]\\s*$/': 'It begins before or behind a row of spaces, not within one.',
    '/["“”„«»]?(?<!\\s)\\s*$/u': 'It begins before or behind a row of spaces, not within one.',
    '/(?<=.{20}[.!?])\\s+(?=[\\p{Lu}\\d])/u': 'It begins right behind a full stop, so once in each row of spaces.',
    // packages/cli/src
    '/[\\p{L}\\p{M}\\p{N}_./-]+[^\\p{L}\\p{M}\\p{N}]*$/u': 'What is shown of a line has 100 signs at most.',
    '/##(?=\\w*\\[)/g': 'What it looks through ahead holds no #, so that no two of them look through the same.'
};

/** The files that put expressions together while they run, and why none of them is slow on long texts. */
export const COMPOSED: Readonly<Record<string, string>> = {
    'cli/terminal.ts': 'One sign at a time.',
    'exchange/docx/directed-parts.ts': 'What a match leaves behind holds no sign that begins another.',
    'exchange/packing/semantic-version.ts': 'Its parts have 100 signs at most, and end at other signs than they hold.',
    'language/editing/proposals/words.ts': 'Some words, each tried at its beginning.',
    'language/parsing/direct/scanner.ts': 'The words of the grammar, tried where a token begins.',
    'language/parsing/reserved-subject.ts': 'It begins at the beginning, and no two of its parts take the same signs.',
    'language/text/source-marks.ts':
        'The words of the grammar for what is prose; each takes what it has looked through.',
    'language/validation/perhaps-declared.ts': 'A name as it is, between signs of which it looks at one.',
    'language/workspace/package-manifest.ts': 'Names of packages have 214 signs at most.',
    'language/workspace/settings-file.ts': 'The pattern of the schema: its parts have 8 signs at most.',
    'preview/view-model/editing/pasted-cells.ts': 'A copy of one that is written out.'
};
