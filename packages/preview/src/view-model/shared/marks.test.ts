import { expect, test } from 'vitest';
import { indexedFixture, mixedFixture } from '../../testing/indexed-fixture.ts';
import { roleView } from '../../testing/view-parts.ts';
import { marksIn, marksOf } from './marks.ts';
import { indexPreview } from './preview-index.ts';

test('the signs of a framework are those of what its roles require, as far as that is shown', () => {
    const { categories, ...model } = mixedFixture();
    const all = { desirableLevel: true, essential: true, desirable: true, inherited: true };
    expect(marksOf(indexPreview({ ...model, categories }))).toEqual(all);
    expect(marksOf(indexPreview({ ...model, categories: [] }))).toEqual(marksIn([]));
    expect(marksOf(indexedFixture()).essential).toBe(false);
});

test('what a role requires is looked through once, however often all else changes', () => {
    const model = mixedFixture();
    let count = 0;
    const role = roleView('X', 'X', { requirements: model.roles.flatMap(({ requirements }) => requirements) });
    const counted = new Proxy(role, {
        get: (target, name) => {
            if (name === 'requirements') count++;
            return Reflect.get(target, name);
        }
    });
    const roles = [counted];
    const first = marksOf(indexPreview({ ...model, roles }));
    expect(first.inherited).toBe(true);
    expect(count).toBe(1);
    expect(marksOf(indexPreview({ ...model, roles, title: 'Another one' }))).toEqual(first);
    expect(count).toBe(1);
});
