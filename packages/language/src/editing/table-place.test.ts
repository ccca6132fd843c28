import { expect, test } from 'vitest';
import { documentOf } from '../formatting/format-text.ts';
import { tablePlaceAt } from './table-place.ts';

/** The place of `|` in a text. */
function placeIn(text: string) {
    return tablePlaceAt(documentOf(text.replace('|', '')), text.indexOf('|'));
}

test('between elements, and in a file without any', () => {
    expect(placeIn('|')).toEqual({ type: 'top' });
    expect(placeIn('scale S "S"\n|\nrole R "R"\n')).toEqual({ type: 'top' });
    expect(placeIn('role R "R"\n|')).toEqual({ type: 'top' });
});

test('between the braces of a category', () => {
    expect(placeIn('category C "C" unlevelled {\n|\n}')).toEqual({ type: 'category', category: 'C', depth: 1 });
    expect(placeIn('category C "C" unlevelled {\n  category D "D" {\n    competency X "X"\n    |\n  }\n}')).toEqual({
        type: 'category',
        category: 'D',
        depth: 2
    });
});

test('nowhere within anything else', () => {
    expect(placeIn('role R "R" {\n|\n}')).toBeUndefined();
    expect(placeIn('matrix {\n|\n}')).toBeUndefined();
    expect(placeIn('category C "C" unlevelled {\n  competency X "X" {\n|\n  }\n}')).toBeUndefined();
    expect(placeIn('category C "C" |unlevelled {\n}')).toBeUndefined();
    expect(placeIn('category C "C" unlevelled {\n  competency X "a|b"\n}')).toBeUndefined();
});
