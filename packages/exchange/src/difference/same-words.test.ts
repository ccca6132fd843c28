import { expect, test } from 'vitest';
import { haveSameWords } from './same-words.ts';

test.each([
    ['Priority setting', 'Priority  Setting'],
    ['He knows it, and says so', '- he knows it and says so.'],
    ['the teams’ skills', "the teams' skills"],
    ['the congres', 'the congrès'],
    ['organize labor', 'organise labour'],
    ['modelling', 'modeling'],
    ['« où »', '“où”'],
    ['version 1.5.', 'Version 1.5']
])('%j and %j have the same words', (one, other) => {
    expect(haveSameWords(one, other)).toBe(true);
    expect(haveSameWords(other, one)).toBe(true);
});

test.each([
    ['can decide', 'can not decide'],
    ['adopt', 'adapt'],
    ['within 1.5 hours', 'within 15 hours'],
    ['5,000', '5000'],
    ['C', 'C++'],
    ['мой', 'мои'],
    ['employee', 'employer'],
    ['legal', 'illegal'],
    ['–', '…'],
    ['', 'x'],
    ['resign', 're-sign']
])('%j and %j have not', (one, other) => {
    expect(haveSameWords(one, other)).toBe(false);
});
