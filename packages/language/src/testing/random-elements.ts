import fc from 'fast-check';

/*
 * Elements out of very few names, so that random files name each other, name the same thing twice,
 * and stop doing so with the next edit.
 */
const SCALES = ['S1', 'S2'];
const CATEGORIES = ['K1', 'K2', 'K3', 'K4'];
const COMPETENCIES = ['C1', 'C2', 'C3', 'C4', 'С1'];
const DOMAINS = ['D1', 'D2'];
const GRADES = ['G1', 'G2', 'G3'];
const GROUPS = ['U1', 'U2'];
const ROLES = ['R1', 'R2', 'R3'];
const SECTIONS = ['purpose', 'scope', 'signs', 'notes'];
const LEVELS = ['1', '2', '3', 'A'];
const TITLES = ['Teamwork', 'Team work', 'Law & Order', 'Law and order', 'Travel', 'Trave1', ''];
const KINDS = ['framework', 'scale', 'level', 'category', 'competency', 'domain', 'activity', 'group', 'grade', 'role'];

/** Words that can stand in each other's place, so that an edit changes what the text says and not whether it is one. */
export const WORD_CLASSES: readonly (readonly string[])[] = [
    SCALES,
    CATEGORIES,
    COMPETENCIES,
    DOMAINS,
    GRADES,
    GROUPS,
    ROLES,
    SECTIONS,
    LEVELS,
    KINDS,
    TITLES.map(title => `"${title}"`),
    ['"One"', '"Two"', '"Three"', '"No chief is needed."'],
    ['text', 'list'],
    ['required for', 'for'],
    ['unlevelled', 'on S1', 'in K1', ''],
    ['levels', 'alias "Travel" levels']
];

const one = (words: readonly string[]) => fc.constantFrom(...words);
const title = one(TITLES).map(text => ` "${text}"`);
const maybe = (part: fc.Arbitrary<string>) => fc.option(part, { nil: '' });
const some = (part: fc.Arbitrary<string>, most: number) => fc.array(part, { maxLength: most });
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map(texts => texts.join(''));
const body = (...parts: fc.Arbitrary<string[]>[]) =>
    fc.tuple(...parts).map(lines => (lines.flat().length > 0 ? ` {\n${lines.flat().join('\n')}\n}` : ''));

const aliases = maybe(one(TITLES).map(text => ` alias "${text}"`));
const range = fc.oneof(one(LEVELS), joined(one(LEVELS), fc.constant('..'), one(LEVELS)));
const content = fc.oneof(
    one(SECTIONS).map(name => `  ${name} "Some text."`),
    one(SECTIONS).map(name => `  ${name}\n    - Some line`),
    fc.constant('  - Some line'),
    fc.constant('  - ends with a brace }')
);
const contents = some(content, 2);

const framework = joined(one(['framework F1', 'framework F2']), title, maybe(fc.constant(' { version "1" }')));
const scale = joined(
    one(SCALES).map(name => `scale ${name}`),
    title,
    body(
        fc
            .uniqueArray(one(LEVELS), { minLength: 1, maxLength: 4 })
            .map(names => names.map(name => `  level ${name} "${name}"`)),
        contents
    )
);
const use = joined(
    maybe(fc.constant('required ')),
    one(KINDS).map(kind => `for ${kind}`),
    maybe(one(CATEGORIES).map(name => ` in ${name}`))
);
const section = joined(
    one(SECTIONS).map(name => `section ${name}`),
    title,
    one([': text ', ': list ', ': numbered list ']),
    fc.array(use, { minLength: 1, maxLength: 2 }).map(uses => uses.join(', '))
);
const competency = joined(
    one(COMPETENCIES).map(name => `  competency ${name}`),
    title,
    aliases,
    maybe(range.map(levels => ` levels ${levels}`)),
    body(contents)
);
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
    one(['', ' unlevelled', ...SCALES.map(name => ` on ${name}`)]),
    body(some(competency, 3), some(nested, 1), contents)
);
const exclusion = joined(
    one(GRADES).map(name => `  excludes ${name}`),
    maybe(one(TITLES).map(text => ` because "${text}"`))
);
const domain = joined(
    one(DOMAINS).map(name => `domain ${name}`),
    title,
    body(some(exclusion, 2), some(one(['  activity 1 "One"', '  activity 2 "Two"']), 2), contents)
);
const grade = joined(
    one(GRADES).map(name => `grade ${name}`),
    title,
    aliases
);
const group = joined(
    one(GROUPS).map(name => `group ${name}`),
    title,
    body(some(grade, 3))
);
const required = fc.oneof(
    { arbitrary: one(COMPETENCIES), weight: 3 },
    one(TITLES).map(text => `"${text}"`)
);
const requirement = joined(
    fc.constant('    '),
    required,
    fc.constant(': '),
    range,
    one(['', ' essential', ' desirable'])
);
const role = joined(
    one(ROLES).map(name => `role ${name}`),
    title,
    maybe(one(GRADES).map(name => ` at ${name}`)),
    maybe(one(DOMAINS).map(name => ` in ${name}`)),
    body(
        some(requirement, 4).map(all => (all.length > 0 ? ['  requires', ...all] : [])),
        contents
    )
);

/** An element of any kind. It holds no blank line, so that a file can be split into its elements. */
export const randomElement: fc.Arbitrary<string> = fc.oneof(
    framework,
    { arbitrary: scale, weight: 3 },
    { arbitrary: section, weight: 3 },
    { arbitrary: category, weight: 5 },
    domain,
    grade,
    group,
    { arbitrary: role, weight: 4 }
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
