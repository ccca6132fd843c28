import { beforeAll, expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';

const WHOLE = `framework F "F"
scale S "S" { level 1 }
`;

/** Texts as they are while somebody types, each in a framework of its own. */
const UNNAMED = [
    ...['section', 'section : text', 'scale', 'scale U { level 1 level', 'category', 'category C { category'],
    ...['category C on S { competency', 'category C unlevelled { competency', 'category C { statement', 'domain'],
    ...['domain D { activity', 'domain D { activity }\nrole R in D', 'domain D { activity }\nrole R in D { activity'],
    ...[
        'group',
        'group { grade',
        'group G { grade',
        'grade',
        'role',
        'role R { specialisation',
        'set',
        'stream',
        'term'
    ]
];
const HALVES = [
    ...['framework F { adopt', 'framework F { use Nothing', 'adapt', 'adapt role', 'omit', 'omit role', 'term T { see'],
    ...[
        'domain D { excludes',
        'role R { excludes',
        'role R { requires',
        'role R { requires : 1',
        'role R at',
        'role R in'
    ],
    ...['role R extends', 'domain D { activity 1 }\nrole R in D { activity', 'term T { replaced by', 'stream T:'],
    ...['relations { R', 'relations { is same as R', 'relations { remark "Which?"', 'translation', 'translation fr {'],
    ...['translation fr { competency', 'translation fr { competency { level 1', 'adapt role { remark "Which?" }'],
    ...['translation fr { role { remark "Which?" } }', 'matrix { |', 'scale U of Nothing { level a covers 1'],
    ...['role R { requires : 1 { accept level-drop because "So it is." } }', 'category C on S { competency X { level'],
    ...['translation fr { scale S { level', 'category C on S { competency X in', 'role R { requires X: 1, S'],
    ...[
        'grade G at S',
        'grade G at Nothing 1',
        'section s "S": text expected',
        'section s "S": text for role in Nothing'
    ]
];

const LEVELS = `category C "C" on U { competency X competency Y levels a }
scale U "U" { level a level b level`;

const ALL = [...UNNAMED, ...HALVES, LEVELS];
let workspace: TestWorkspace;
const pathOf = (half: string) => `${ALL.indexOf(half)}/f.gradus`;

// They are read once, for all tests: Langium's own parser takes its time.
beforeAll(async () => {
    const texts = ALL.map(half => [pathOf(half), half.startsWith('framework') ? half : WHOLE + half]);
    workspace = await TestWorkspace.of(Object.fromEntries(texts));
});

test.each(UNNAMED)('what has no code yet is not listed: %s', half => {
    expect(emptyCodesIn(workspace.model(pathOf(half)))).toEqual([]);
});

test.each(HALVES)('what does not say yet what it is about is left out: %s', half => {
    const model = workspace.model(pathOf(half));
    expect(JSON.parse(JSON.stringify(model))).toStrictEqual(model);
    expect(model).toMatchObject({ adaptations: [], relations: [], framework: { code: 'F', uses: [] } });
    expect(model.sections.flatMap(({ uses }) => uses)).toEqual([]);
    expect(model.grades.map(({ level }) => level).filter(level => level !== undefined)).toEqual([]);
});

test('a level without a code is none, so that who has all others has all', async () => {
    const { scales, competencies } = workspace.model(pathOf(LEVELS));
    expect(scales[1]?.levels.map(({ code }) => code)).toEqual(['a', 'b']);
    expect(competencies.map(({ levels, restricted }) => [levels.join(), restricted])).toEqual([
        ['a,b', false],
        ['a', true]
    ]);
});

/** Where something has an empty code. */
function emptyCodesIn(value: unknown, path = ''): string[] {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) =>
        (key === 'code' || key === 'activity') && !each ? [`${path}.${key}`] : emptyCodesIn(each, `${path}.${key}`)
    );
}
