/** Texts that grow with a number, each with more of the same. */
export type Family = (count: number) => string;

/** The same so many times, each with its number. */
export function many(count: number, piece: (index: number) => string): string {
    return Array.from({ length: count }, (_, index) => piece(index)).join('');
}

const SCALE = 'framework F "F"\nscale S "S" { level 1 "One" level 2 "Two" level 3 "Three" }\n';

/** Words that differ from line to line, as those of people do. */
export function words(index: number): string {
    return `${WORDS[index % WORDS.length]} ${WORDS[(index * 7 + 3) % WORDS.length]} number${index} ${WORDS[(index * 13) % WORDS.length]}`;
}

const WORDS = [
    'handles',
    'risk',
    'daily',
    'knows',
    'when',
    'to',
    'escalate',
    'serves',
    'border',
    'goods',
    'advises',
    'law'
];

/** What is in the text that is read; the names say what there is much of. */
export const TEXT_FAMILIES: Readonly<Record<string, Family>> = {
    'open braces': n => '{'.repeat(n),
    'closing braces': n => '}'.repeat(n),
    'categories in each other': n => many(n, i => `category K${i} "K" {\n`) + '}\n'.repeat(n),
    'competencies in each other': n =>
        `${SCALE}category K "K" on S {\n${many(n, i => `competency C${i} "C${i}" {\n`)}${'}\n'.repeat(n + 1)}`,
    'comments that are never closed': n => '/* '.repeat(n),
    // So many of these, since it is only then that looking back over a line, or a function's arguments, cost more than the rest.
    'slashes and asterisks': n => '/ * '.repeat(n * 256),
    asterisks: n => '* '.repeat(n * 256),
    'comments begun within each other': n => '/*'.repeat(n * 512),
    'comments before an error': n => `role R "R"\n${'// c\n'.repeat(n * 2048)}oops`,
    'categories that are never closed': n => 'category K "K" {'.repeat(n * 64),
    comments: n => many(n, i => `// ${words(i)}\n`),
    'words on one line': n => 'level '.repeat(n),
    'codes on one line': n => many(n, i => `C${i} `),
    'one long code': n => `role ${'a'.repeat(n)} "R"\n`,
    'one long number': n => `scale S "S" from ${'1'.repeat(n)} to 7\n`,
    'a code of many parts': n => `role ${'1.'.repeat(n)}a "R"\n`,
    'one long text': n => `role R "${'word '.repeat(n)}"\n`,
    'one long line of a list': n => `role R "R" {\n  tasks\n    - ${'word '.repeat(n)}\n}\n`,
    'empty texts': n => `role R "R" {\n  purpose ${'"" '.repeat(n)}\n}\n`,
    'quotation marks': n => '" '.repeat(n),
    'opening quotation marks': n => '“'.repeat(n),
    'texts that are never closed': n => many(n, i => `role R${i} "R\n`),
    'signs that are no words': n => ') '.repeat(n),
    'invisible signs': n => '\0 '.repeat(n),
    'texts with an invisible sign': n => many(n, i => `role R${i} "R\0"\n`),
    'half signs': n => '\ud800'.repeat(n),
    'combining marks': n => `role R "e${'\u0301'.repeat(n)}"\n`,
    'line breaks': n => '\r\n'.repeat(n),
    spaces: n => `role R${' '.repeat(n)}"R"\n`,
    strokes: n => '|'.repeat(n),
    'rows of two strokes': n => `matrix "M" {\n| | A |\n${'||\n'.repeat(n)}}\n`,
    arrows: n => `stream M "M": ${'-> '.repeat(n)}`,
    'words that begin elements': n => 'role\n'.repeat(n),
    'elements with an error': n => many(n, i => `role R${i} "R" { ? }\n`),
    'elements with a brace too many': n => many(n, i => `role R${i} "R" { } }\n`),
    'elements without a closing brace': n => many(n, i => `role R${i} "R" {\n`),
    'errors in one element': n => `role R "R" {\n${'  requires : 2\n'.repeat(n)}}\n`,
    roles: n => many(n, i => `role R${i} "Role ${i}" {\n  tasks\n    - ${words(i)}\n}\n`),
    'roles with the same code': n => many(n, i => `role R "Role ${i}"\n`),
    'roles with the same title': n => many(n, i => `role R${i} "Role"\n`),
    'competencies with the same title': n => `category K "K" {\n${many(n, i => `  competency C${i} "C"\n`)}}\n`,
    'lines of a list': n => `role R "R" {\n  tasks\n${many(n, i => `    - ${words(i)}\n`)}}\n`,
    'the same line of a list': n => `role R "R" {\n  tasks\n${'    - Serves the border\n'.repeat(n)}}\n`,
    'roles that extend the one before': n => many(n, i => `role R${i} "R${i}"${i > 0 ? ` extends R${i - 1}` : ''}\n`),
    'roles that extend the first': n => many(n, i => `role R${i} "R${i}"${i > 0 ? ' extends R0' : ''}\n`),
    'roles that extend each other': n => many(n, i => `role R${i} "R${i}" extends R${(i + 1) % n}\n`),
    'what one role extends': n =>
        `${many(n, i => `set Q${i} "Q${i}"\n`)}role R "R" extends ${many(n, i => `${i ? ', ' : ''}Q${i}`)}\n`,
    'a chain of what is the same': n => many(n, i => `term T${i} "T${i}" { is same as T${i + 1} }\n`),
    'a chain of what is broader': n => many(n, i => `term T${i} "T${i}" { is broader than T${i + 1} }\n`),
    'what is the same as one': n => `term T "T" {\n${many(n, i => `  is same as T${i}\n`)}}\n`,
    'a chain of what replaces': n => many(n, i => `role R${i} "R${i}" { status retired replaced by R${i + 1} }\n`),
    'former codes': n => many(n, i => `role R${i} "R${i}" { formerly A, B${i} }\n`),
    aliases: n => `category K "K" { competency C "C" alias ${many(n, i => `${i ? ', ' : ''}"A${i}"`)} }\n`,
    requirements: n =>
        `${SCALE}category K "K" on S {\n${many(n, i => `  competency C${i} "Title ${i}"\n`)}}\nrole R "R" {\n  requires\n${many(n, i => `    C${i}: 2\n`)}}\n`,
    'the same requirement': n =>
        `${SCALE}category K "K" on S { competency C "C" }\nrole R "R" {\n  requires\n${'    C: 2\n'.repeat(n)}}\n`,
    'requirements of nothing': n => `role R "R" {\n  requires\n${many(n, i => `    C${i}: 2\n`)}}\n`,
    levels: n =>
        `scale S "S" {\n${many(n, i => `  level ${i} "L${i}"\n`)}}\ncategory K "K" on S { competency C "C" levels 0..${n - 1} }\n`,
    'columns of a table': n => `matrix "M" {\n  | ${many(n, i => `| R${i} `)}|\n  | C ${'| 1 '.repeat(n)}|\n}\n`,
    'rows of a table': n => `matrix "M" {\n  | | R |\n${many(n, i => `  | C${i} | 1 |\n`)}}\n`,
    'steps of a stream': n =>
        `${many(n, i => `role R${i} "R${i}"\n`)}stream M "M": ${many(n, i => `${i ? ' -> ' : ''}R${i}`)}\n`,
    relations: n => `relations "L" {\n${many(n, i => `  A${i} is same as B${i}\n`)}}\n`,
    translations: n =>
        `${many(n, i => `role R${i} "R${i}"\n`)}translation fr of F {\n${many(n, i => `  role R${i} "Rôle ${i}"\n`)}}\n`,
    remarks: n => `role R "R" {\n${many(n, i => `  remark "${words(i)}"\n`)}}\n`,
    acceptances: n => `role R "R" {\n${'  accept level-drop because "so"\n'.repeat(n)}}\n`,
    sections: n =>
        `${many(n, i => `section s${i} "S${i}": text for role\n`)}role R "R" {\n${many(n, i => `  s${i} "Text"\n`)}}\n`,
    omissions: n => `framework F "F" { adopt G }\nomit role ${many(n, i => `${i ? ', ' : ''}R${i}`)} because "so"\n`,
    'grades of groups': n => many(n, i => `group U${i} "U${i}" { grade G${i} "G${i}" }\n`),
    // More of two things, each of which has to do with all of the other.
    'wrong levels that begin like all levels': n =>
        wrongLevels(
            n,
            () => '1',
            i => `1x${i}`
        ),
    'a step that stands on a stream already': n =>
        `role A "A"\nrole B "B"\nstream M "M": ${many(n, i => `${i ? ' -> ' : ''}${'AB'[i % 2]}`)}\n`,
    'unknown sections of an element': n => `term T "T" { ${many(n, i => `zoo${i} "x" `)}}\n`,
    'sections of a category, and what is in it': n =>
        `category C "C" unlevelled\n${many(n, i => `section s${i} "S${i}": text for competency in C\n`)}category D "D" in C {\n${many(n, i => `competency K${i} "K${i}" { s${i} "x" }\n`)}}\n`,
    'categories in the one before': n =>
        many(n, i => `category C${i} "C"${i ? ` in C${i - 1}` : ' unlevelled'} { competency K${i} "K${i}" }\n`),
    'scales that are coarser than the one before': n =>
        many(n, i => `scale S${i} "S"${i ? ` of S${i - 1}` : ''} { level L${i} "L"${i ? ` covers L${i - 1}` : ''} }\n`)
};

/** A scale, as many competencies on it, and each of them required at a level that is none. */
function wrongLevels(count: number, level: (index: number) => string, wrong: (index: number) => string): string {
    const levels = many(count, i => `level ${level(i)} `);
    const competencies = many(count, i => `competency K${i} "K${i}"\n`);
    const requirements = many(count, i => `K${i}: ${wrong(i)}\n`);
    return `framework F "F"\nscale S "S" { ${levels}}\ncategory C "C" on S {\n${competencies}}\nrole R "R" { requires\n${requirements}}\n`;
}
