import { expect, test } from 'vitest';
import { generalLevels } from './general-levels.ts';
import type { LevelMeaning } from './level-meaning.ts';

function level(scale: string, code: string, more: Partial<LevelMeaning> = {}): LevelMeaning {
    const sections = [{ section: 's', title: 'S', list: false, numbered: false, entries: ['Says something.'] }];
    const subject = { kind: 'level', scale, code } as const;
    return { level: code, title: code, step: Number(code), sections, isOwn: false, subject, ...more };
}

test('what scales say of levels is told once, scale by scale and from the lowest on', () => {
    const given = [level('A', '3'), level('B', '1'), level('A', '1'), level('A', '3'), level('B', '2')];
    const left = [level('A', '2', { isOwn: true }), level('A', '4', { sections: [] })];
    const told = generalLevels([...given, ...left]).map(({ subject, level: code }) => [
        subject.kind === 'level' && subject.scale,
        code
    ]);
    expect(told).toEqual([
        ['A', '1'],
        ['A', '3'],
        ['B', '1'],
        ['B', '2']
    ]);
});
