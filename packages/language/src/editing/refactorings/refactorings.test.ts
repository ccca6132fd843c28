import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ADOPTING_FRAMEWORKS } from '../../testing/adopting-frameworks.ts';
import { OfferedActions } from '../../testing/apply-actions.ts';
import { COHERENT_ELEMENTS, randomElement } from '../../testing/random-elements.ts';
import { randomRuns } from '../../testing/random-runs.ts';
import { TestWorkspace } from '../../testing/workspace.ts';

type Files = Readonly<Record<string, string>>;

const CERTAINLY_WRONG = new Set(['syntax', 'unresolved-reference', 'duplicate-code', 'missing-section']);
const HEADER = 'framework F1 "First" { language en }';

/** Files of a framework with comments on lines of their own, and a place in one of them. */
const anyFiles = fc
    .record({
        elements: fc.array(randomElement, { minLength: 2, maxLength: 10 }),
        // Half of the places are in lists of requirements and where a role says what it extends.
        near: fc.constantFrom('', 'requires', 'extends ', '\nrole', '\ncategory'),
        place: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.oneof(fc.constant(0), fc.nat({ max: 80 })),
        lineBreak: fc.constantFrom('\n', '\r\n')
    })
    .map(({ elements, near, place, length, lineBreak }) => {
        const known = [HEADER, ...COHERENT_ELEMENTS.slice(0, 12)].join('\n\n');
        const lines = [...elements, ...COHERENT_ELEMENTS.slice(12)].join('\n\n').split('\n');
        const text = lines
            .map((line, index) => (index % 3 === 1 ? `${line}\n    // comment ${index}` : line))
            .join(lineBreak)
            .replace(/\r?\n/g, lineBreak);
        const random = Math.floor(place * text.length);
        const found = near === '' ? -1 : text.indexOf(near, random);
        const start = found < 0 ? random : found + near.length + (near === 'requires' ? 5 + (random % 40) : 0);
        const end = Math.max(start, Math.min(start + length, text.length));
        const marked = `${text.slice(0, start)}‸${text.slice(start, end)}${end > start ? '‸' : ''}${text.slice(end)}`;
        return { 'a/known.gradus': known, 'a/z.gradus': marked };
    });

/** What each role requires in effect, without where it comes from. */
async function requirementsIn(files: Files, path: string): Promise<Record<string, string[]>> {
    const { roles, sets } = (await TestWorkspace.of(files)).model(path);
    return Object.fromEntries(
        [...roles, ...sets].map(({ code, requirements }) => [
            code,
            requirements
                .map(({ competency, level, maxLevel, necessity, measures }) => {
                    const further = measures.map(each => JSON.stringify(each));
                    return [competency, level, maxLevel, necessity, ...further].join(' ');
                })
                .sort()
        ])
    );
}

function commentsIn(files: Files): string[] {
    return Object.values(files)
        .flatMap(text => text.match(/\/\/ comment \d+/g) ?? [])
        .sort();
}

async function errorsIn(files: Files): Promise<string[]> {
    const workspace = await TestWorkspace.of(files);
    return Object.keys(files).flatMap(path =>
        workspace
            .diagnostics(path)
            .filter(({ severity }) => severity === 1)
            .map(({ code }) => String(code))
    );
}

/** Does each thing that is offered at a place, and expects that nothing is lost and nothing said is another thing. */
async function tryAll(marked: Files, path: string): Promise<string[]> {
    const offered = await OfferedActions.in(marked);
    const files = Object.fromEntries(Object.entries(marked).map(([name, text]) => [name, text.replaceAll('‸', '')]));
    const done = offered.actions.filter(({ title, kind }) => {
        return kind?.startsWith('refactor') || /^(Declare|Accept|Add the)/.test(title);
    });
    for (const { title, kind } of done) {
        const after = { ...files, ...offered.after(title) };
        expect(commentsIn(after), title).toEqual(commentsIn(files));
        const errors = Map.groupBy(await errorsIn(files), code => code);
        const more = [...Map.groupBy(await errorsIn(after), code => code)]
            .filter(([code, all]) => all.length > (errors.get(code)?.length ?? 0))
            .map(([code]) => code);
        // What was said of a code that led nowhere is judged once it leads somewhere.
        const isDeclared = title.startsWith('Declare');
        expect(isDeclared ? more.filter(code => CERTAINLY_WRONG.has(code)) : more, title).toEqual([]);
        for (const text of Object.values(after)) {
            if (!text.includes('\r\n')) continue;
            expect(text.replaceAll('\r\n', ''), title).not.toContain('\n');
        }
        if (!kind?.startsWith('refactor')) continue;
        expect(await requirementsIn(after, path), title).toMatchObject(await requirementsIn(files, path));
    }
    return done.map(({ title }) => title.replace(/ .*/, ''));
}

test('whatever is offered leaves no error, loses no comment, and has roles require what they did', async () => {
    const done = new Set<string>();
    await fc.assert(
        fc.asyncProperty(anyFiles, async files => {
            for (const each of await tryAll(files, 'a/z.gradus')) done.add(each);
        }),
        randomRuns(process.env, 60)
    );
    expect(done.size).toBeGreaterThan(3);
}, 60_000);

test.each(Object.keys(ADOPTING_FRAMEWORKS))(
    'so it does everywhere in %s',
    async path => {
        const text = ADOPTING_FRAMEWORKS[path as keyof typeof ADOPTING_FRAMEWORKS];
        const places = [...text.matchAll(/(?<=^ *)\S|(?<=extends |, )\w/gm)].map(({ index }) => index);
        for (const place of places) {
            const marked = `${text.slice(0, place)}‸${text.slice(place)}`;
            await tryAll({ ...ADOPTING_FRAMEWORKS, [path]: marked }, 'home/roles.gradus');
        }
    },
    60_000
);
