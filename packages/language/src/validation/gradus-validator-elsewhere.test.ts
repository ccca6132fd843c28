import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import { sourceOf } from '../parsing/direct/source-text.ts';
import {
    AT_REST,
    editedIn,
    elements,
    inShort,
    NotedChecks,
    OF_FILE,
    OF_FRAMEWORK,
    OF_ROLES
} from '../testing/noted-checks.ts';
import { uriOf } from '../testing/workspace.ts';

const ALL = [OF_ROLES, OF_FILE, OF_FRAMEWORK, AT_REST];
const EDITED = elements('grade G "Grade"', 'role A "First"');
/** Of the roles in the other file, the first speaks of the one in the edited file. */
const OTHER = elements('role P "A"', 'role Q "Second"', 'role R "Third"');
/** All that can be asked of these. */
const EVERYTHING = [
    ...['at-rest P', 'at-rest Q', 'at-rest R', 'of-file other.gradus'],
    ...['of-framework P', 'of-framework Q', 'of-framework R', 'of-roles P', 'of-roles Q', 'of-roles R']
];
/** What is found in the other file once a line has come before what it speaks of. */
const MOVED = [
    ...['0: at-rest → 2', '0: of-file', '0: of-framework → 2', '0: of-roles → 2'],
    ...['1: at-rest', '1: of-framework', '1: of-roles', '2: at-rest', '2: of-framework', '2: of-roles']
];

/** Both files, which have been checked. */
async function checked(): Promise<NotedChecks> {
    const files = await NotedChecks.of({ 'main.gradus': EDITED, 'other.gradus': OTHER }, ...ALL);
    for (const path of ['main.gradus', 'other.gradus']) await files.check(path);
    files.questions();
    return files;
}

/** Both files, of which it is known what was found in which of their elements. */
async function known(): Promise<NotedChecks> {
    const files = await checked();
    for (const path of ['main.gradus', 'other.gradus']) files.rest(path);
    files.questions();
    return files;
}

/** What is told of a file after an edit of the first one that concerns some elements of it, by their places. */
async function concerning(
    files: NotedChecks,
    text: string,
    path: string,
    ...places: readonly number[]
): Promise<readonly Diagnostic[]> {
    const change = await files.read(text);
    const document = files.workspace.document(path);
    const concerned = (sourceOf(document)?.blocks ?? []).filter((_, place) => places.includes(place));
    return files.validator.revalidateConcerned(document, new Set(concerned), files.workspace.document(), change);
}

describe('an edit that concerns others', () => {
    test('has everything asked, once, in a file that was never edited', async () => {
        const files = await checked();
        const told = await concerning(files, editedIn(EDITED, 'grade G'), 'other.gradus', 0);
        expect(files.questions()).toEqual(EVERYTHING);
        expect(inShort(told)).toEqual(MOVED);
        await concerning(files, EDITED, 'main.gradus', 1);
        expect(files.questions()).toEqual(['at-rest A', 'of-file main.gradus', 'of-framework A', 'of-roles A']);
    });

    test('has what is concerned asked, and what is asked of the framework and of the file', async () => {
        const files = await known();
        await concerning(files, editedIn(EDITED, 'grade G'), 'other.gradus', 2);
        expect(files.questions()).toEqual([
            ...['of-file other.gradus', 'of-framework P', 'of-framework Q', 'of-framework R', 'of-roles R']
        ]);
    });

    test('has whatever speaks of it asked', async () => {
        const files = await known();
        const told = await concerning(files, editedIn(EDITED, 'role A'), 'other.gradus');
        expect(files.questions().filter(asked => asked.startsWith('of-roles'))).toEqual(['of-roles P']);
        const found = await files.anew('other.gradus');
        // What is only asked at rest is asked when its own file is.
        const asked = ({ code }: Diagnostic) => code !== 'at-rest';
        expect(told.filter(asked)).toEqual(found.filter(asked));
    });

    test('has all else speak of where things are, and stay where it is', async () => {
        const files = await known();
        const told = await concerning(files, editedIn(EDITED, 'grade G'), 'other.gradus');
        expect(files.questions().filter(asked => asked.startsWith('of-roles'))).toEqual([]);
        expect(inShort(told)?.filter(each => each.includes('of-roles'))).toEqual([
            ...['0: of-roles → 2', '1: of-roles', '2: of-roles']
        ]);
    });

    test('in its own file has what is concerned asked, and all else move', async () => {
        const files = await known();
        const text = elements('grade G "Grade"', 'role A "C"', 'role B "Second"', 'role C "Third"');
        await concerning(files, text, 'main.gradus');
        files.questions();
        const told = await concerning(files, editedIn(text, 'grade G'), 'main.gradus', 2);
        expect(files.questions()).toEqual([
            ...['of-file main.gradus', 'of-framework A', 'of-framework B', 'of-framework C', 'of-roles B']
        ]);
        expect(inShort(told)?.filter(each => each.includes('of-roles'))).toEqual([
            ...['2: of-roles → 4', '3: of-roles', '4: of-roles']
        ]);
    });

    test('leaves a file as it is that cannot be read, or that nobody here can put right', async () => {
        const installed = 'node_modules/p/p.gradus';
        const texts = { 'main.gradus': EDITED, [installed]: OTHER, 'lost.gradus': OTHER };
        const files = await NotedChecks.of(texts, ...ALL);
        files.workspace.shared.gradus.UnreadableFiles.set(uriOf('lost.gradus'), 'it is locked.');
        const found = await files.check('lost.gradus');
        expect(inShort(found)).toEqual(['0: unreadable-file']);
        expect(await concerning(files, editedIn(EDITED, 'grade G'), 'lost.gradus', 0)).toEqual(found);
        expect(await concerning(files, EDITED, installed, 0)).toEqual([]);
        Object.assign(files.workspace.document(installed), { diagnostics: undefined });
        expect(await concerning(files, editedIn(EDITED, 'grade G'), installed, 0)).toEqual([]);
        expect(files.questions()).toEqual([]);
    });
});

/** What is told of the other file after an edit of the first one that does not concern it. */
async function related(files: NotedChecks, text: string): Promise<readonly Diagnostic[] | undefined> {
    const { shift } = await files.read(text);
    const document = files.workspace.document('other.gradus');
    await files.validator.moveRelated(document, uriOf('main.gradus').toString(), shift);
    return document.diagnostics;
}

describe('an edit elsewhere', () => {
    test.each([
        ['checked', checked],
        ['edited', known]
    ])('has findings in a file that was %s speak of where things are, and nothing asked', async (_, begin) => {
        const files = await begin();
        expect(inShort(await related(files, editedIn(EDITED, 'grade G')))).toEqual(MOVED);
        expect(files.questions()).toEqual([]);
    });

    test('is known to the next edit of the file', async () => {
        const files = await known();
        await related(files, editedIn(EDITED, 'grade G'));
        expect(inShort(files.rest('other.gradus'))).toEqual(MOVED);
        expect(files.questions()).toEqual(['at-rest P', 'at-rest Q', 'at-rest R', 'of-file other.gradus']);
    });

    test('has a file asked that speaks of what was edited, and all of it in its next edit', async () => {
        const files = await known();
        const told = await related(files, editedIn(EDITED, 'role A'));
        expect(files.questions()).toEqual(EVERYTHING);
        expect(told).toEqual(await files.anew('other.gradus'));
        files.rest('other.gradus');
        expect(files.questions()).toEqual(EVERYTHING);
    });

    test('brings nothing to a file that nobody has checked', async () => {
        const files = await NotedChecks.of({ 'main.gradus': EDITED, 'other.gradus': OTHER });
        Object.assign(files.workspace.document('other.gradus'), { diagnostics: undefined });
        expect(await related(files, editedIn(EDITED, 'grade G'))).toEqual([]);
    });
});
