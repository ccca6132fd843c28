import type { PreviewChoice } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { ANNOTATED } from '../../testing/annotated-preview.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { competencyList } from './competency-list.ts';

const INDEX = indexPreview(ANNOTATED);

function listed(choice: Partial<PreviewChoice> = {}) {
    const groups = competencyList(INDEX, { view: 'competencies', ...choice });
    return groups.map(({ title, competencies }) => [title, ...competencies.map(({ code }) => code)]);
}

test('competencies stand by category, below all that it is in', () => {
    expect(listed()).toEqual([
        ['Values', 'V1'],
        ['Skills', 'S1'],
        ['Skills › At sea', 'S2', 'S3', 'S4']
    ]);
});

test('code, title and other names are looked for, without capitals and accents, in any order', () => {
    expect(listed({ competencyText: 'NAVIGACAO s1' })).toEqual([['Skills', 'S1']]);
    expect(listed({ competencyText: 'nothing like that' })).toEqual([]);
    expect(listed({ competencyText: '  ' })).toHaveLength(3);
});

test('a category narrows the list down to what is in it', () => {
    expect(listed({ category: 'Skills' }).flat()).not.toContain('V1');
    expect(listed({ category: 'Sea' })).toHaveLength(1);
});
