import { URI } from 'langium';
import { expect, test } from 'vitest';
import { AnsweredQuestions } from './crash-notes-questions.ts';

const A = URI.parse('file:///a.gradus');
const B = URI.parse('file:///b.gradus');

test('what has changed is none, one or several texts, since each question was asked', () => {
    const questions = new AnsweredQuestions();
    expect(questions.changedSince('one')).toBe('all');
    questions.answered('one', questions.now);
    expect(questions.changedSince('one')).toBe('nothing');
    questions.changed([A]);
    questions.answered('two', questions.now);
    questions.changed([B]);
    questions.changed([B]);
    expect(['one', 'two', 'three'].map(each => questions.changedSince(each))).toEqual(['all', B, 'all']);
    questions.changed([A, A]);
    expect(questions.changedSince('two')).toBe('all');
    questions.answered('one', questions.now);
    questions.changed([A]);
    expect([questions.changedSince('one'), questions.changedSince('two')]).toEqual([A, 'all']);
});

test('a name with half a sign is one like any other', () => {
    const questions = new AnsweredQuestions();
    questions.answered('one', questions.now);
    const half = URI.file('/\ud800.gradus');
    questions.changed([half, half]);
    expect(questions.changedSince('one')).toBe(half);
});

test('one that is answered late is answered as of when it was asked, unless it was asked and answered since', () => {
    const questions = new AnsweredQuestions();
    const asked = questions.now;
    questions.changed([A]);
    questions.answered('one', asked);
    expect(questions.changedSince('one')).toBe(A);
    questions.answered('one', questions.now);
    questions.answered('one', asked);
    expect(questions.changedSince('one')).toBe('nothing');
    questions.failed('one');
    expect(questions.changedSince('one')).toBe('all');
});

test('no more than some questions are remembered, those that were answered last', () => {
    const questions = new AnsweredQuestions();
    questions.answered('first', 0);
    questions.answered('second', 0);
    for (let index = 0; index < 198; index++) questions.answered(`other ${index}`, 0);
    questions.answered('first', 0);
    questions.answered('one more', 0);
    expect(questions.changedSince('first')).toBe('nothing');
    expect(questions.changedSince('second')).toBe('all');
    expect(questions.changedSince('one more')).toBe('nothing');
    const long = 'words '.repeat(1000);
    questions.answered(long, 0);
    expect(questions.changedSince(long)).toBe('all');
});
