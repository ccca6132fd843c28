import { URI } from 'langium';
import { expect, test, vi } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';
import { ALL_FRAMEWORKS, CrashNotes, EndedTwice, type NoteKeeper } from './crash-notes.ts';

const A = 'role A "A"\n';
const B = 'role B "B"\n';

/** Notes about two files, what stands in them, and for how often it is told that something has ended the program. */
async function notesOfTwo(ends = 0) {
    const workspace = await TestWorkspace.of({ 'a.gradus': A, 'b.gradus': B });
    const [a, b] = [workspace.document('a.gradus'), workspace.document('b.gradus')];
    const notes = new CrashNotes();
    let now: string | undefined;
    notes.keeper = {
        note: (_, text) => {
            now = text || undefined;
        },
        hasEndedAt: (_, text) => ends > 1 && text === A,
        endsAt: () => ends,
        digestOf: text => `<${text}>`
    };
    const aboutAll = <T>(answer: () => T) =>
        notes.aboutAll('all', ALL_FRAMEWORKS, uri => [a, b].find(each => each.uri === uri), answer);
    return { notes, a, b, now: () => now, aboutAll };
}

test('an answer about a document is noted as work at its text until it is given', async () => {
    const { notes, a, now } = await notesOfTwo();
    expect(notes.about(a, now)).toBe(A);
    expect(now()).toBeUndefined();
    expect(() =>
        notes.about(a, () => {
            throw new Error(now());
        })
    ).toThrow(A);
    expect(now()).toBeUndefined();
    const { promise, resolve } = Promise.withResolvers<void>();
    const later = notes.about(a, () => promise);
    expect(now()).toBe(A);
    resolve();
    await later;
    expect(now()).toBeUndefined();
    expect(notes.about(undefined, () => [now()])).toEqual([undefined]);
});

test('of answers within each other and of two at a time the latest is noted, and else what is being built', async () => {
    const { notes, a, b, now } = await notesOfTwo();
    notes.atWorkOn(URI.parse('file:///c.gradus'), 'built');
    expect(notes.about(a, () => [notes.about(b, now), now()])).toEqual([B, A]);
    expect(now()).toBe('built');
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const answers = [notes.about(a, () => first.promise), notes.about(b, () => second.promise)];
    expect(now()).toBe(B);
    first.resolve();
    await answers[0];
    expect(now()).toBe(B);
    second.resolve();
    await answers[1];
    expect(now()).toBe('built');
    notes.atRest();
    expect(now()).toBeUndefined();
});

test('a text that is made for an answer, and read, is noted no longer than that', async () => {
    const { notes, a, now } = await notesOfTwo();
    notes.about(a, () => notes.atWorkOn(URI.parse('file:///made.gradus'), 'made'));
    expect(now()).toBeUndefined();
});

test('what is made of all texts is noted as what has changed since it was made last', async () => {
    const { notes, a, b, now, aboutAll } = await notesOfTwo();
    expect(aboutAll(now)).toBe('all');
    expect(aboutAll(() => [now()])).toEqual([undefined]);
    notes.changed([a.uri]);
    expect(aboutAll(now)).toBe(A);
    notes.changed([a.uri, b.uri]);
    expect(aboutAll(now)).toBe('all');
    // One that has come to its end in between may have left anything behind.
    notes.changed([a.uri]);
    expect(() =>
        aboutAll(() => {
            throw new Error(now());
        })
    ).toThrow(A);
    expect(aboutAll(now)).toBe('all');
    // One that is not there any more.
    notes.changed([URI.parse('file:///gone.gradus')]);
    expect(aboutAll(now)).toBe('all');
});

test('what is answered later is noted until then, however often it is asked, and no more once it went well', async () => {
    const { notes, a, now, aboutAll } = await notesOfTwo();
    const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const answers = [aboutAll(() => first.promise), aboutAll(() => second.promise)];
    expect(now()).toBe('all');
    first.resolve();
    await answers[0];
    // The same, asked a second time, is under way.
    expect(now()).toBe('all');
    second.resolve();
    await answers[1];
    expect(now()).toBeUndefined();
    expect(aboutAll(() => [now()])).toEqual([undefined]);
    notes.changed([a.uri]);
    const third = Promise.withResolvers<void>();
    const later = aboutAll(() => third.promise);
    expect(now()).toBe(A);
    // What changes before the answer comes is not part of it.
    notes.changed([a.uri]);
    third.resolve();
    await later;
    expect(aboutAll(now)).toBe(A);
});

test('what fails later may have left anything behind, as what fails at once', async () => {
    const { notes, a, now, aboutAll } = await notesOfTwo();
    await expect(aboutAll(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(aboutAll(now)).toBe('all');
    notes.changed([a.uri]);
    await expect(aboutAll(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect([now(), aboutAll(now)]).toEqual([undefined, 'all']);
    // Also where nothing was noted, as nothing had changed.
    await expect(aboutAll(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(aboutAll(now)).toBe('all');
});

test('what cannot be noted fails by itself, and nothing that comes later', async () => {
    const { notes, a, now } = await notesOfTwo();
    const { keeper } = notes;
    const note = vi.fn<NoteKeeper['note']>((uri, text) => keeper?.note(uri, text));
    notes.keeper = keeper && { ...keeper, note };
    note.mockImplementationOnce(() => {
        throw new Error('no');
    });
    expect(() => notes.about(a, now)).toThrow('no');
    notes.atRest();
    expect(now()).toBeUndefined();
    expect(notes.about(a, now)).toBe(A);
});

test('what is large stands in a question as its digest', async () => {
    const { notes } = await notesOfTwo();
    expect(notes.digestOf({ text: 'x' })).toBe('<{"text":"x"}>');
    notes.keeper = undefined;
    expect(notes.digestOf({ text: 'x' })).toBe('');
});

test('while all texts are worked at, the one that is just come to is noted', async () => {
    const { notes, a, now, aboutAll } = await notesOfTwo();
    const parts = () => {
        notes.comesTo(a);
        const first = now();
        notes.comesTo(undefined);
        return [first, now()];
    };
    expect(aboutAll(parts)).toEqual([A, 'all']);
    expect(notes.aboutWhole('edit', ALL_FRAMEWORKS, parts)).toEqual([A, 'edit']);
    // What is about one text stays so.
    expect(notes.about(a, parts)).toEqual([A, A]);
});

test('what ended the program twice is refused, and a text left out', async () => {
    const { notes, a, b, aboutAll } = await notesOfTwo(2);
    expect(() => aboutAll(() => 1)).toThrow(EndedTwice);
    expect(() => notes.aboutWhole('edit', ALL_FRAMEWORKS, () => 1)).toThrow(EndedTwice);
    expect(notes.reasonFor(a.uri, A)).toMatch(/came to its end while it worked at this text/);
    expect(notes.reasonFor(b.uri, B)).toBeUndefined();
    const once = await notesOfTwo(1);
    expect([once.aboutAll(() => 1), once.notes.aboutWhole('edit', ALL_FRAMEWORKS, () => 1)]).toEqual([1, 1]);
});

test('what was made of all texts is noted no more, and what is asked besides is again and again', async () => {
    const { notes, now, aboutAll } = await notesOfTwo();
    expect([aboutAll(now), aboutAll(() => [now()])]).toEqual(['all', [undefined]]);
    const ask = () => notes.aboutWhole('edit', ALL_FRAMEWORKS, now);
    expect([ask(), ask()]).toEqual(['edit', 'edit']);
});

test('without anybody who keeps notes, all is answered', async () => {
    const { notes, a, aboutAll } = await notesOfTwo(2);
    notes.keeper = undefined;
    expect([aboutAll(() => 1), notes.aboutWhole('edit', ALL_FRAMEWORKS, () => 2), notes.about(a, () => 3)]).toEqual([
        1, 2, 3
    ]);
});
