import { describe, expect, test } from 'vitest';
import { euLikeFramework } from '../../testing/eu-like-framework.ts';
import { mixedFixture, previewFixture } from '../../testing/indexed-fixture.ts';
import { toPreviewModel } from '../model/to-preview-model.ts';
import { indexPreview } from './preview-index.ts';

describe('what can be required', () => {
    test('is what roles require one by one, not values and statements', () => {
        const { required } = indexPreview(mixedFixture());
        expect(required.categories.map(({ code, parent, scale }) => [code, parent, scale])).toEqual([
            ['Knowledge', undefined, undefined],
            ['Law', 'Knowledge', undefined],
            ['Skills', undefined, 'Weight']
        ]);
        expect(required.competencies.map(({ code }) => code)).toEqual(['K1', 'K2', 'K3', 'S1', 'S2']);
        expect(required.scales.map(({ code }) => code)).toEqual(['Weight']);
    });

    test('is in the order of the text', () => {
        const { required } = indexPreview(previewFixture());
        expect(required.categories.map(({ code }) => code)).toEqual(['Professional', 'Operational', 'Management']);
        expect(required.competencies).toHaveLength(65);
    });

    test('has a category below the nearest one above that has levels', () => {
        const framework = euLikeFramework();
        const at = { sections: [], origin: { file: 0, line: 0, character: 0 }, id: '', forAll: false };
        const { required } = indexPreview(
            toPreviewModel({
                ...framework,
                categories: [
                    { ...at, code: 'Top', title: 'Top', scale: 'Proficiency' },
                    { ...at, code: 'Between', title: 'Between', parent: 'Top' },
                    { ...at, code: 'Below', title: 'Below', parent: 'Between', scale: 'Proficiency' },
                    { ...at, code: 'Circle', title: 'Circle', parent: 'Arc' },
                    { ...at, code: 'Arc', title: 'Arc', parent: 'Circle' },
                    { ...at, code: 'OnCircle', title: 'On a circle', parent: 'Circle', scale: 'Proficiency' }
                ]
            })
        );
        expect(required.categories.map(({ code, parent }) => [code, parent])).toEqual([
            ['Top', undefined],
            ['Below', 'Top'],
            ['OnCircle', undefined]
        ]);
    });
});
