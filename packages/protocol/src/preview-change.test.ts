import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyPreview } from './empty-preview.ts';
import { previewChange, withPreviewChange } from './preview-change.ts';
import type { PreviewModel } from './preview-model.ts';

const EMPTY = emptyPreview('F');

const role = (code: string, title: string): PreviewModel['roles'][number] => ({
    code,
    title,
    sections: [],
    extends: [],
    activities: [],
    tasks: [],
    requirements: [],
    excludes: [],
    specialisations: [],
    openSpecialisations: false
});

const item = fc.record({ code: fc.constantFrom('A', 'B', 'C', 'D'), title: fc.constantFrom('x', 'y') });

const model: fc.Arbitrary<PreviewModel> = fc
    .record({
        title: fc.constantFrom('F', 'G'),
        language: fc.option(fc.constantFrom('en', 'fr'), { nil: undefined }),
        frameworks: fc.option(fc.array(item, { maxLength: 2 }), { nil: undefined }),
        domains: fc.array(item, { maxLength: 6 }),
        roles: fc.array(item, { maxLength: 6 })
    })
    .map(({ title, language, frameworks, domains, roles }) => ({
        ...EMPTY,
        title,
        ...(language === undefined ? {} : { language }),
        ...(frameworks === undefined ? {} : { frameworks }),
        domains: domains.map(domain => ({ ...domain, sections: [], activities: [], excludes: [] })),
        roles: roles.map(each => role(each.code, each.title))
    }));

test('a change leads from any model to any other one, also after it was sent', () => {
    fc.assert(
        fc.property(model, model, (before, after) => {
            const sent = JSON.parse(JSON.stringify(previewChange(before, after)));
            expect(withPreviewChange(before, sent)).toEqual(after);
        })
    );
});

const some = (...roles: PreviewModel['roles']): PreviewModel => ({ ...EMPTY, roles });

test('nothing is sent of what stays as it is', () => {
    const before = some(role('A', 'x'), role('B', 'x'), role('C', 'x'));
    expect(previewChange(before, structuredClone(before))).toEqual({});
    expect(previewChange(before, some(role('A', 'x'), role('B', 'y'), role('C', 'x')))).toEqual({
        roles: [{ at: 1, remove: 1, add: [role('B', 'y')] }]
    });
    expect(previewChange(before, some(role('A', 'x'), role('C', 'x')))).toEqual({
        roles: [{ at: 1, remove: 1, add: [] }]
    });
});

test('what is not changed stays the same object', () => {
    const before = some(role('A', 'x'), role('B', 'x'));
    const after = withPreviewChange(before, { roles: [{ at: 1, remove: 1, add: [role('B', 'y')] }] });
    expect(after.roles[0]).toBe(before.roles[0]);
    expect(after.domains).toBe(before.domains);
});

test('a change of another model is refused', () => {
    const change = { roles: [{ at: 2, remove: 1, add: [] }] };
    expect(() => withPreviewChange(some(role('A', 'x')), change)).toThrow(RangeError);
});
