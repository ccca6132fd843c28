import { expect, test } from 'vitest';
import { titleOfFile } from './title-of-file.ts';

test.each([
    ['/w/data/dictionary.csv', 'Dictionary'],
    ['/w/harbour_skills-2026.v2.xlsx', 'Harbour skills 2026.v2'],
    ['/w/e-learning for  pilots.csv', 'E-learning for pilots'],
    ['/w/e\u0301quipe.csv', 'Équipe'],
    ['/w/WCO.csv', 'WCO'],
    ['/w/---.csv', '']
])('the name of a file makes a title: %s', (path, title) => {
    expect(titleOfFile(path)).toBe(title);
});
