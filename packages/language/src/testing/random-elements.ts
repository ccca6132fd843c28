import fc from 'fast-check';

/*
 * Elements out of very few names, so that random files name each other, name the same thing twice,
 * and stop doing so with the next edit.
 */
const SCALES = ['S1', 'S2'];
const CATEGORIES = ['K1', 'K2', 'K3', 'K4'];
const COMPETENCIES = ['C1', 'C2', 'C3', 'C4', 'С1'];
const STATEMENTS = ['I1', 'I2'];
const DOMAINS = ['D1', 'D2'];
const GRADES = ['G1', 'G2', 'G3'];
const GROUPS = ['U1', 'U2'];
const ROLES = ['R1', 'R2', 'R3'];
const SETS = ['Q1', 'Q2'];
const SPECIALISATIONS = ['X1', 'X2'];
const STREAMS = ['M1', 'M2'];
const TERMS = ['T1', 'T2'];
const SECTIONS = ['purpose', 'scope', 'signs', 'notes'];
const LEVELS = ['1', '2', '3', 'A'];
const ACTIVITIES = ['1', '2'];
const FRAMEWORKS = ['F1', 'F2'];
const TITLES = ['Teamwork', 'Team work', 'Law & Order', 'Law and order', 'Travel', 'Trave1', ''];
const KINDS = [
    ...['framework', 'scale', 'level', 'category', 'competency', 'descriptor', 'statement', 'domain', 'activity'],
    ...['group', 'grade', 'role', 'set', 'specialisation', 'stream', 'term']
];

/** Words that can stand in each other's place, so that an edit changes what the text says and not whether it is one. */
export const WORD_CLASSES: readonly (readonly string[])[] = [
    SCALES,
    CATEGORIES,
    COMPETENCIES,
    STATEMENTS,
    DOMAINS,
    GRADES,
    GROUPS,
    [...ROLES, ...SETS],
    SPECIALISATIONS,
    STREAMS,
    TERMS,
    SECTIONS,
    LEVELS,
    FRAMEWORKS,
    KINDS,
    TITLES.map(title => `"${title}"`),
    ['"One"', '"Two"', '"Three"', '"No chief is needed."'],
    ['text', 'list'],
    ['required for', 'expected for', 'for'],
    ['unlevelled', 'on S1', 'in K1', ''],
    ['levels', 'alias "Travel" levels'],
    ['is same as', 'is broader than', 'is narrower than', 'is related to', 'is derived from', 'satisfies', 'see'],
    ['use', 'adopt'],
    ['adapt', 'omit'],
    ['of roles', 'of grades', ''],
    ['draft', 'adopted', 'retired']
];

const one = (words: readonly string[]) => fc.constantFrom(...words);
const title = one(TITLES).map(text => ` "${text}"`);
const maybe = (part: fc.Arbitrary<string>) => fc.option(part, { nil: '' });
const some = (part: fc.Arbitrary<string>, most: number) => fc.array(part, { maxLength: most });
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map(texts => texts.join(''));
const braced = (...parts: fc.Arbitrary<string[]>[]) =>
    fc.tuple(...parts).map(lines => ` {\n${lines.flatMap(each => each.map(line => `${line}\n`)).join('')}}`);
const body = (...parts: fc.Arbitrary<string[]>[]) => braced(...parts).map(text => (text === ' {\n}' ? '' : text));

/** Names with something between them, after the words that call for them. */
const list = (words: string, names: fc.Arbitrary<string>, between = ', ') =>
    fc.array(names, { minLength: 1, maxLength: 3 }).map(all => words + all.join(between));

const aliases = maybe(one(TITLES).map(text => ` alias "${text}"`));
const range = fc.oneof(one(LEVELS), joined(one(LEVELS), fc.constant('..'), one(LEVELS)));
const content = fc.oneof(
    one(SECTIONS).map(name => `  ${name} "Some text."`),
    one(SECTIONS).map(name => `  ${name}\n    "Some text."\n    "And more."`),
    one(SECTIONS).map(name => `  ${name}\n    - Some line`),
    fc.constant('  - Some line'),
    fc.constant('  - ends with a brace }')
);
const contents = some(content, 2);
const quoted = one(TITLES).map(text => `"${text}"`);
const required = fc.oneof({ arbitrary: one(COMPETENCIES), weight: 3 }, quoted);
const reason = one(TITLES).map(text => ` because "${text}"`);

const target = fc.oneof(
    { arbitrary: one([...COMPETENCIES, ...ROLES, ...SETS, ...STATEMENTS, ...TERMS]), weight: 4 },
    quoted,
    joined(fc.oneof(one(COMPETENCIES), quoted), one(FRAMEWORKS.map(name => `@${name}`)))
);
const relation = joined(
    one(['is same as', 'is broader than', 'is narrower than', 'is related to', 'is derived from', 'satisfies', 'see']),
    list(' ', target),
    maybe(reason),
    one(['', '', ' confidence 0.9']),
    one(['', '', ' by "Ann"']),
    one(['', '', ' reviewed by "Bob"']),
    one(['', '', ' on 2026-01-31'])
);
const remark = joined(
    one(['remark', 'remark open', 'remark settled']),
    one([' "Who says so?"', ' "No."']),
    one(['', ' by "Ann"']),
    one(['', ' on 2026-01-31'])
);
const annotation = fc.oneof(
    remark,
    joined(one(['accept level-drop', 'accept empty-list']), reason),
    one(['status draft', 'status adopted', 'status retired']),
    target.map(each => `replaced by ${each}`),
    one(['formerly O1', 'formerly O1, O2']),
    one(['id "6f1c"', 'id 6f1c', 'number "1A."', 'number 1AA']),
    relation
);
const annotations = fc.oneof({ arbitrary: fc.constant<string[]>([]), weight: 2 }, some(annotation, 2));

const usedFramework = joined(
    one(['  use', '  adopt']),
    one(FRAMEWORKS.map(name => ` ${name}`)),
    one(['', ' from "a-package"']),
    one(['', ' as E'])
);
const framework = joined(
    one(FRAMEWORKS.map(name => `framework ${name}`)),
    title,
    body(
        some(one(['  version "1"', '  language en', '  namespace "https://example.org/"', '  complete']), 2),
        some(usedFramework, 1),
        annotations
    )
);
const level = joined(
    one(['', ` covers ${LEVELS[0]}`, ` covers ${LEVELS[0]}..${LEVELS[1]}`]),
    maybe(fc.constant(' {\n  - Some line\n}'))
);
const scale = joined(
    one(SCALES).map(name => `scale ${name}`),
    title,
    one(['', '', ' cumulative']),
    one(['', '', ' 3 levels', ' from 0 to 7']),
    maybe(one(SCALES).map(name => ` of ${name}`)),
    body(
        fc
            .uniqueArray(one(LEVELS), { minLength: 1, maxLength: 4 })
            .chain(names => fc.tuple(...names.map(name => level.map(rest => `  level ${name} "${name}"${rest}`)))),
        contents,
        annotations
    )
);
const use = joined(
    one(['', 'required ', 'expected ']),
    one(KINDS).map(kind => `for ${kind}`),
    maybe(one(CATEGORIES).map(name => ` in ${name}`))
);
const section = joined(
    one(SECTIONS).map(name => `section ${name}`),
    title,
    one([': text ', ': list ', ': numbered list ', ': open list ', ': numbered open list ']),
    list('', use)
);
const descriptor = joined(
    one(LEVELS).map(name => `  level ${name}`),
    braced(contents, annotations)
);
const competencyHeader = joined(
    one(COMPETENCIES).map(name => `  competency ${name}`),
    title,
    aliases,
    maybe(list(' in ', one(CATEGORIES))),
    maybe(range.map(levels => ` levels ${levels}`))
);
const nestedCompetency = joined(competencyHeader, body(some(descriptor, 1), contents));
const competency = joined(
    competencyHeader,
    body(some(nestedCompetency, 1), some(descriptor, 2), contents, annotations)
);
const statementHeader = joined(
    one(STATEMENTS).map(name => `  statement ${name}`),
    title,
    aliases
);
const nestedStatement = joined(statementHeader, body(annotations));
const statement = joined(statementHeader, body(some(nestedStatement, 2), contents, annotations));
const nested = joined(
    one(CATEGORIES).map(name => `  category ${name}`),
    title,
    maybe(one(SCALES).map(name => ` on ${name}`)),
    body(some(competency, 2))
);
const category = joined(
    one(CATEGORIES).map(name => `category ${name}`),
    title,
    maybe(one(CATEGORIES).map(name => ` in ${name}`)),
    one(['', ' unlevelled', ' unlevelled for all', ...SCALES.map(name => ` on ${name}`)]),
    body(some(competency, 3), some(statement, 1), some(nested, 1), contents, annotations)
);
const exclusion = joined(
    one(GRADES).map(name => `  excludes ${name}`),
    maybe(reason)
);
const domain = joined(
    one(DOMAINS).map(name => `domain ${name}`),
    title,
    body(some(exclusion, 2), some(one(['  activity 1 "One"', '  activity 2 "Two"']), 2), contents, annotations)
);
const grade = joined(
    one(GRADES).map(name => `grade ${name}`),
    title,
    aliases,
    maybe(joined(one(SCALES.map(name => ` at ${name}`)), one(LEVELS.map(name => ` ${name}`))))
);
const group = joined(
    one(GROUPS).map(name => `group ${name}`),
    title,
    body(some(grade, 3), annotations)
);

const measure = joined(one(SCALES.map(name => `, ${name}`)), one(LEVELS.map(name => ` ${name}`)));
const demand = fc.oneof(
    { arbitrary: joined(range, one(['', ' essential', ' desirable'])), weight: 4 },
    one(['essential', 'desirable'])
);
const requirement = joined(
    fc.constant('    '),
    required,
    fc.constant(': '),
    demand,
    fc.oneof({ arbitrary: fc.constant(''), weight: 3 }, measure),
    fc.oneof({ arbitrary: fc.constant(''), weight: 3 }, body(some(annotation, 2)))
);
const requirements = some(requirement, 4).map(all => (all.length > 0 ? ['  requires', ...all] : []));
const tasks = fc.constantFrom<string[]>([], ['  tasks', '    - Does this', '    - Does that']);
const dropped = some(
    joined(
        required.map(name => `  excludes ${name}`),
        maybe(reason)
    ),
    1
);
const specialisation = joined(
    one(SPECIALISATIONS).map(name => `  specialisation ${name}`),
    title,
    body(requirements, contents, annotations)
);
const role = joined(
    one([...ROLES.map(name => `role ${name}`), ...SETS.map(name => `set ${name}`)]),
    title,
    maybe(one(GRADES).map(name => ` at ${name}`)),
    maybe(one(DOMAINS).map(name => ` in ${name}`)),
    maybe(one(GROUPS).map(name => ` of ${name}`)),
    maybe(list(' extends ', one([...ROLES, ...SETS]))),
    body(
        tasks,
        requirements,
        dropped,
        some(joined(one(ACTIVITIES.map(name => `  activity ${name}`)), maybe(fc.constant(' "Reworded"'))), 2),
        some(specialisation, 1),
        some(one(['  specialisations open', '  specialisations closed']), 1),
        contents,
        annotations
    )
);
const stream = joined(
    one(STREAMS).map(name => `stream ${name}`),
    title,
    fc.oneof(
        fc.constant(''),
        list(' of grades: ', one(GRADES), ' -> '),
        list(' of roles: ', one(ROLES), ' -> '),
        list(': ', one(ROLES), ' -> ')
    ),
    body(contents, annotations)
);
const term = joined(
    one(TERMS).map(name => `term ${name}`),
    title,
    aliases,
    body(contents, annotations)
);

const cells = (cell: fc.Arbitrary<string>) =>
    fc.array(cell, { minLength: 1, maxLength: 3 }).map(all => all.map(text => ` ${text} |`).join(''));
const table = fc
    .tuple(
        joined(
            maybe(fc.constant('| "Corner" |')).map(corner => corner || '| |'),
            cells(one(ROLES))
        ),
        some(joined(fc.constant('| '), required, fc.constant(' |'), cells(maybe(demand))), 4)
    )
    .map(([header, rows]) => [header, ...rows]);
const matrix = joined(
    one(['matrix', 'matrix "Table"']),
    braced(annotations, fc.oneof({ arbitrary: table, weight: 5 }, fc.constant<string[]>([])))
);
const relations = joined(
    one(['relations', 'relations "Links"']),
    braced(some(joined(target, fc.constant(' '), relation), 3), annotations)
);
const translatedPart = fc.oneof(
    joined(
        fc.oneof(
            required.map(name => `  competency ${name}`),
            one(SECTIONS).map(name => `  section ${name}`)
        ),
        title
    ),
    joined(
        one(ROLES).map(name => `  role ${name}`),
        maybe(title),
        body(tasks, contents, annotations)
    ),
    joined(
        one(SCALES).map(name => `  scale ${name}`),
        maybe(title),
        body(some(one(LEVELS.map(name => `  level ${name} "${name}"`)), 2))
    )
);
const translation = joined(
    one(['translation fr', 'translation de']),
    maybe(one(FRAMEWORKS).map(name => ` of ${name}`)),
    braced(some(translatedPart, 3), annotations)
);
const adaptation = fc.oneof(
    joined(
        required.map(name => `adapt competency ${name}`),
        maybe(title),
        maybe(range.map(levels => ` levels ${levels}`)),
        body(contents, annotations)
    ),
    joined(
        one(ROLES).map(name => `adapt role ${name}`),
        maybe(title),
        body(tasks, requirements, dropped, contents, annotations)
    )
);
const omission = joined(fc.oneof(list('omit role ', one(ROLES)), list('omit competency ', required)), maybe(reason));

/** An element of any kind. It holds no blank line, so that a file can be split into its elements. */
export const randomElement: fc.Arbitrary<string> = fc.oneof(
    framework,
    { arbitrary: scale, weight: 3 },
    { arbitrary: section, weight: 3 },
    { arbitrary: category, weight: 5 },
    domain,
    grade,
    group,
    { arbitrary: role, weight: 4 },
    stream,
    term,
    { arbitrary: matrix, weight: 2 },
    relations,
    translation,
    adaptation,
    omission
);

/** Elements that go together without an error. */
export const COHERENT_ELEMENTS: readonly string[] = [
    'section purpose "Purpose": text required for role',
    'section signs "Signs": list for competency in K1',
    'section scope "Scope": text required for competency in K2',
    'scale S1 "Levels" {\n  level 1 "One"\n  level 2 "Two"\n  level 3 "Three"\n}',
    'scale S2 "Letters" {\n  level A "Low"\n}',
    'category K1 "Core" on S1 {\n  competency C1 "Teamwork" alias "Team work" {\n  - Helps others\n}\n}',
    'category K2 "Law" in K1 {\n  competency C2 "Law & Order" levels 2..3 {\n  scope "All of it."\n}\n}',
    'category K3 "Letters" on S2 {\n  competency C3 "Travel"\n}',
    'category K4 "Values" unlevelled {\n  competency C4 "Honesty"\n}',
    'group U1 "Officers" {\n  grade G1 "Junior"\n  grade G2 "Senior"\n}',
    'grade G3 "Chief"',
    'domain D1 "Borders" {\n  excludes G3 because "No chief is needed."\n}',
    'role R1 "Officer" at G1 in D1 {\n  purpose "Serves."\n  requires\n    C1: 1..2\n    "Law and order": 3 desirable\n    C3: A\n}',
    'role R2 "Inspector" at G2 in D1 {\n  purpose "Inspects."\n  requires\n    "Team work": 2\n}',
    'role R3 "Lawyer" {\n  purpose "Advises."\n  requires\n    C2: 2\n}'
];
