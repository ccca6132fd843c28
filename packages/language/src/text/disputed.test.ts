import { expect, test } from 'vitest';
import { disputedWordings } from './disputed.ts';

test.each([
    ['[Basic] financial management ([Basic] economics)', ['Basic', 'Basic']],
    ['[Basic [very]] skills', ['Basic [very]', 'very']],
    ['(plain) brackets', []],
    ['never [closed', []],
    ['closed] only', []],
    ['[]', ['']]
])('%s', (text, expected) => {
    expect(disputedWordings(text)).toEqual(expected);
});
