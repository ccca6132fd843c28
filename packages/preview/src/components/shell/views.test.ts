import type { PreviewModel } from '@gradus/protocol';
import { describe, expect, test } from 'vitest';
import { ANNOTATED } from '../../testing/annotated-preview.ts';
import { previewFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from '../../view-model/shared/preview-index.ts';
import { viewOf, viewsOf } from './views.ts';

function tabsOf(model: PreviewModel, canCompare = false) {
    const views = viewsOf(indexPreview(model), canCompare);
    return { tabs: views.map(({ id }) => id), first: viewOf('matrix', views)?.id };
}

const EU = previewFixture();

describe('of a framework', () => {
    test('with everything, all begins with the matrix', () => {
        expect(tabsOf(EU, true)).toMatchObject({ first: 'matrix' });
        expect(tabsOf(EU, true).tabs.slice(0, 2)).toEqual(['matrix', 'roles']);
    });

    test('without roles there is neither a matrix nor a sheet, and it begins with what there is', () => {
        const { tabs, first } = tabsOf({ ...EU, roles: [] }, true);
        expect(tabs).not.toContain('matrix');
        expect(tabs).not.toContain('roles');
        expect(first).toBe('competencies');
    });

    test('what is covered is not begun with as long as there is something else', () => {
        const blueprint = { ...ANNOTATED, roles: [], competencies: [], grades: [], groups: [], domains: [] };
        expect(tabsOf(blueprint)).toEqual({ tabs: ['coverage', 'standards'], first: 'standards' });
    });

    test('with roles and no competencies there is no matrix', () => {
        expect(tabsOf({ ...EU, competencies: [] }).first).toBe('roles');
    });

    test('with nothing there is no view, but what there was can be compared with', () => {
        const nothing: PreviewModel = {
            ...EU,
            sections: [],
            categories: [],
            competencies: [],
            grades: [],
            groups: [],
            domains: [],
            roles: [],
            streams: []
        };
        expect(tabsOf(nothing)).toEqual({ tabs: [], first: undefined });
        expect(tabsOf(nothing, true)).toEqual({ tabs: ['changes'], first: 'changes' });
    });
});
