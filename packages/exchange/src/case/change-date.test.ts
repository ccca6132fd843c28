import { expect, test } from 'vitest';
import { changeDate, guessedIn, UNKNOWN_DATE } from './change-date.ts';

test.each([
    ['2014', '2014-01-01'],
    ['2014-06', '2014-06-01'],
    ['2014-06-30', '2014-06-30'],
    ['January 2014', '2014-01-01'],
    ['June 2014', '2014-06-01'],
    ['Sept. 2014', '2014-09-01'],
    ['3rd of March, 2014', '2014-03-03'],
    ['31.12.2014', '2014-12-31'],
    ['1. 2. 2014', '2014-02-01'],
    ['version of 2014', '2014-01-01']
])('%s is %s', (date, day) => {
    expect(changeDate(date)).toBe(`${day}T00:00:00Z`);
});

test.each([
    ['fr', '14 décembre 2014', '2014-12-14'],
    ['fr', '1er mai 2014', '2014-05-01'],
    ['de', '2. März 2014', '2014-03-02'],
    ['pl', '5 lutego 2014', '2014-02-05'],
    ['fr', 'May 2014', '2014-05-01'],
    ['no language', 'May 2014', '2014-05-01']
])('in the language %s, %s is %s', (language, date, day) => {
    expect(changeDate(date, language)).toBe(`${day}T00:00:00Z`);
});

test.each([
    ['2014', 'month'],
    ['3 mars 2014', 'month'],
    ['March 2014', 'day'],
    ['2014-06', 'day'],
    ['3 March 2014', undefined],
    ['31.12.2014', undefined]
])('of %s, the %s is guessed', (date, guessed) => {
    expect(guessedIn(date)).toBe(guessed);
});

test.each([undefined, '', 'soon', '0000', '31.2.2014', '2014-02-31', '31 February 2014', 'between 2014 and 2016'])(
    '%s is no date that can be told',
    date => {
        expect(changeDate(date)).toBe(UNKNOWN_DATE);
    }
);
