import { describe, expect, test } from 'vitest';
import {
    AT_REST,
    editedIn,
    elements,
    inShort,
    type MadeUp,
    NotedChecks,
    OF_FILE,
    OF_FRAMEWORK,
    OF_ROLES
} from '../testing/noted-checks.ts';
import { uriOf } from '../testing/workspace.ts';

const ALL = [OF_ROLES, OF_FILE, OF_FRAMEWORK, AT_REST];
const ROLES = elements('role A "First"', 'role B "Second"', 'role C "Third"', 'grade G "Grade"');
/** All that can be asked of these. */
const EVERYTHING = [
    ...['at-rest A', 'at-rest B', 'at-rest C', 'of-file main.gradus'],
    ...['of-framework A', 'of-framework B', 'of-framework C', 'of-roles A', 'of-roles B', 'of-roles C']
];

/** A file of which it is known what was found in which of its elements. */
async function known(text: string, ...rules: readonly MadeUp[]): Promise<NotedChecks> {
    const files = await NotedChecks.of(text, ...rules);
    await files.check();
    files.rest();
    files.questions();
    return files;
}

describe('an edit', () => {
    test('that is a file’s first has everything asked, once', async () => {
        const files = await NotedChecks.of(ROLES, ...ALL);
        await files.check();
        expect(files.questions()).toEqual(EVERYTHING);
        await files.edit(editedIn(ROLES, 'grade G'));
        expect(files.questions()).toEqual(EVERYTHING);
        await files.edit(ROLES);
        expect(files.questions()).toEqual(['of-file main.gradus']);
    });

    test('has everything asked, once, where the file was checked as a whole since', async () => {
        const files = await known(ROLES, ...ALL);
        await files.check();
        files.questions();
        await files.edit(editedIn(ROLES, 'grade G'));
        expect(files.questions()).toEqual(EVERYTHING);
    });

    test('has what it touched asked, and what is asked of the file', async () => {
        const files = await known(ROLES, ...ALL);
        await files.edit(editedIn(ROLES, 'role C'));
        expect(files.questions()).toEqual(['of-file main.gradus', 'of-roles C']);
    });

    test('where something was found of the framework has that asked', async () => {
        const files = await known(ROLES, OF_FRAMEWORK);
        const told = await files.edit(ROLES.replace('role C', 'role D'));
        expect(files.questions()).toEqual(['of-framework A', 'of-framework B', 'of-framework D']);
        expect(told).toEqual(await files.anew());
    });

    test('has what was found behind it move, and what that speaks of', async () => {
        const text = elements('role A "C"', 'grade G "Grade"', 'role B "C"', 'role C "Third"');
        const files = await known(text, ...ALL);
        const told = await files.edit(editedIn(text, 'grade G'));
        expect(files.questions()).toEqual(['of-file main.gradus']);
        expect(inShort(told)).toEqual([
            ...['0: at-rest → 4', '0: of-file', '0: of-framework → 4', '0: of-roles → 4'],
            ...['3: at-rest → 4', '3: of-framework → 4', '3: of-roles → 4'],
            ...['4: at-rest', '4: of-framework', '4: of-roles']
        ]);
        expect(told).toEqual(await files.anew());
    });

    test('has whatever speaks of it asked', async () => {
        const text = elements('role A "C"', 'role B "Second"', 'role C "Third"');
        const files = await known(text, OF_ROLES, OF_FRAMEWORK);
        const told = await files.edit(editedIn(text, 'role C'));
        expect(files.questions()).toEqual([
            ...['of-framework A', 'of-framework B', 'of-framework C', 'of-roles A', 'of-roles C']
        ]);
        expect(told).toEqual(await files.anew());
    });

    test('takes with it what was found in what is gone, but for what is only asked at rest', async () => {
        const files = await known(ROLES, ...ALL);
        const told = await files.edit(ROLES.replace(elements('role B "Second"'), ''));
        expect(told.map(({ code, message }) => `${code}: ${message}`)).toEqual([
            ...['at-rest: A is a role.', 'of-file: It is the first.', 'of-framework: A is a role.'],
            ...['of-roles: A is a role.', 'at-rest: B is a role.', 'at-rest: C is a role.'],
            ...['of-framework: C is a role.', 'of-roles: C is a role.']
        ]);
    });

    test('leaves accepted what is accepted, and tells of what is so no more', async () => {
        const text = 'role A "First" {\n  accept of-roles because "It is."\n}\n';
        const grade = elements('grade G "Grade"');
        const files = await known(text + grade, OF_ROLES);
        expect(await files.edit(text + editedIn(grade, 'grade G'))).toEqual([]);
        expect(files.questions()).toEqual([]);
        expect(inShort(await files.edit(text.replace('role', 'grade') + grade))).toEqual(['1: unused-acceptance']);
    });
});

describe('at rest', () => {
    test('what was not asked while somebody typed is asked, and what is asked of the file', async () => {
        const files = await known(ROLES, ...ALL);
        await files.edit(ROLES.replace(elements('role B "Second"'), ''));
        files.questions();
        const told = files.rest();
        expect(files.questions()).toEqual(['at-rest A', 'at-rest C', 'of-file main.gradus']);
        expect(told).toEqual(await files.anew());
    });

    test('everything is asked, once, in a file that was never edited', async () => {
        const files = await NotedChecks.of(ROLES, ...ALL);
        const found = await files.check();
        files.questions();
        expect(files.rest()).toEqual(found);
        expect(files.questions()).toEqual(EVERYTHING);
        files.rest();
        expect(files.questions()).toEqual(['at-rest A', 'at-rest B', 'at-rest C', 'of-file main.gradus']);
    });

    test('nothing is asked where nothing is told', async () => {
        const paths = ['node_modules/p/p.gradus', 'git:/workspace/old.gradus', 'lost.gradus'];
        const files = await NotedChecks.of(Object.fromEntries(paths.map(path => [path, ROLES])), ...ALL);
        files.workspace.shared.gradus.UnreadableFiles.set(uriOf('lost.gradus'), 'it is locked.');
        expect(paths.map(path => files.rest(path))).toEqual([undefined, undefined, undefined]);
        expect(files.questions()).toEqual([]);
    });
});
