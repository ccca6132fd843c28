import { expect, test } from 'vitest';
import type { GradusDescription } from './gradus-description.ts';
import { NamesByTitle } from './names-by-title.ts';

/** Names of elements, each with its code, its title and its aliases. */
function names(...elements: readonly (readonly [code: string, title: string, ...aliases: string[]])[]): NamesByTitle {
    return new NamesByTitle(
        elements.map(([name, title, ...aliases]) => ({ name, title, aliases }) as unknown as GradusDescription)
    );
}

/** Made for each test, so that what is made is tested with it. */
const found = () =>
    names(
        ['PC1', 'Team Work', 'Working together'],
        ['PC2', 'Networking', 'Team Work'],
        ['PC3', 'Report', 'Reports'],
        ['PC4', 'report'],
        ['PC5', ''],
        ['PC6', 'Same'],
        ['PC7', 'Same']
    );

function matched(text: string): string | undefined {
    const match = found().match(text);
    return match && `${match.description.name} by ${match.match}`;
}

test('a title goes before an alias, and what is written exactly before what is alike', () => {
    expect(matched('Team Work')).toBe('PC1 by title');
    expect(matched('Working together')).toBe('PC1 by alias');
    expect(matched('working  TOGETHER')).toBe('PC1 by variant');
    expect(matched('NETWORKING')).toBe('PC2 by variant');
    expect(matched('report')).toBe('PC4 by title');
    expect(matched('Same')).toBe('PC6 by title');
    expect([matched('Nothing'), matched('')]).toEqual([undefined, undefined]);
});

test('a spelling that fits elements with different codes means none of them', () => {
    expect(matched('REPORT')).toBeUndefined();
    expect(matched('team work')).toBeUndefined();
    const twice = names(['A', 'Team'], ['A', 'teaM'], ['A', 'team']);
    expect(twice.match('TEAM')?.match).toBe('variant');
    expect(twice.match('TEAM')?.description.title).toBe('team');
});

test('the first element goes by a name in any spelling', () => {
    expect(found().find('REPORT')?.name).toBe('PC3');
    expect(found().find('team work')?.name).toBe('PC1');
    expect(found().find('Nothing')).toBeUndefined();
    expect(found().find('')).toBeUndefined();
    const empty = new NamesByTitle([{ name: 'A', title: 'A', aliases: [''] } as unknown as GradusDescription]);
    expect(empty.find('')).toBeUndefined();
});

test('another element that goes by the same name has another code, and counts', () => {
    const other = (text: string, code: string, counts = (_: GradusDescription) => true) =>
        found().findOther(text, code, counts)?.name;
    expect(other('report', 'PC3')).toBe('PC4');
    expect(other('report', 'PC4')).toBe('PC3');
    expect(other('Networking', 'PC2')).toBeUndefined();
    expect(other('Networking', 'PC9')).toBe('PC2');
    expect(other('Nothing', 'PC9')).toBeUndefined();
    expect(other('Same', 'PC9', ({ name }) => name === 'PC7')).toBe('PC7');
    expect(other('Same', 'PC6', ({ name }) => name === 'PC6')).toBeUndefined();
});

test('every spelling is told once, titles first', () => {
    expect([...found().spellings()]).toEqual([
        'Team Work',
        'Networking',
        'Report',
        'report',
        'Same',
        'Working together',
        'Team Work',
        'Reports'
    ]);
    expect([...names(['A', 'É'], ['B', 'E\u0301']).spellings()]).toEqual(['É']);
});

test('titles that only happen to share a number are told apart', () => {
    // Both have the same hash.
    const alike = names(['A', 'Check money ziky'], ['B', 'Teach people gqtgt']);
    expect(['Teach people gqtgt', 'TEACH PEOPLE gqtgt'].map(title => alike.find(title)?.name)).toEqual(['B', 'B']);
    expect(alike.match('teach people gqtgt')?.description.name).toBe('B');
    expect(alike.findOther('Teach people gqtgt', 'B', () => true)).toBeUndefined();
    const one = names(['A', 'Check money ziky']);
    expect(one.find('Teach people gqtgt')).toBeUndefined();
    expect(one.findOther('Teach people gqtgt', 'B', () => true)).toBeUndefined();
});
