import { expect, test } from 'vitest';
import { MOST_RATIO } from './bounds.ts';
import { growthOf } from './growth.ts';
import { TEXT_FAMILIES } from './text-families.ts';
import { TEXT_WORK } from './text-work.ts';

/** Some that were or could be worse: what is compared with each other, what refers to each other, errors, and columns. */
const SOME = [
    'check: lines of a list',
    'check: roles that extend the one before',
    'check: signs that are no words',
    'read: slashes and asterisks',
    'read: comments begun within each other',
    'format: rows of a table'
];

test.each(SOME)('%s cost in proportion to their size', async name => {
    const [work = '', family = ''] = name.split(': ');
    const grows = (count: number) => {
        const [of, text] = [TEXT_WORK[work], TEXT_FAMILIES[family]];
        if (!of || !text) throw new Error(`There is nothing like ${name}.`);
        return of(text(count));
    };
    expect((await growthOf(name, grows)).ratio).toBeLessThan(MOST_RATIO);
});
