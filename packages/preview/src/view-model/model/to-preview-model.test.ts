import type { Requirement } from '@gradus/model';
import { PreviewModel } from '@gradus/protocol';
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { euLikeFramework } from '../../testing/eu-like-framework.ts';
import { mixedFramework } from '../../testing/mixed-framework.ts';
import { toPreviewModel } from './to-preview-model.ts';

describe('toPreviewModel', () => {
    test('makes what the protocol says a preview model is', () => {
        const preview = toPreviewModel(euLikeFramework());
        expect(parse(PreviewModel, structuredClone(preview))).toEqual(preview);
    });

    test('makes it of everything that a framework can have, too', () => {
        const preview = toPreviewModel(mixedFramework());
        expect(parse(PreviewModel, structuredClone(preview))).toEqual(preview);
    });

    test('keeps what roles require one by one, and leaves out values and statements', () => {
        const preview = toPreviewModel(mixedFramework());
        expect(preview.categories.map(({ code, parent, scale }) => [code, parent, scale])).toEqual([
            ['Knowledge', undefined, undefined],
            ['Law', 'Knowledge', undefined],
            ['Skills', undefined, 'Weight']
        ]);
        expect(preview.competencies.map(({ code }) => code)).toEqual(['K1', 'K2', 'K3', 'S1', 'S2']);
    });

    test('tells from where a requirement is, by title', () => {
        const { roles } = toPreviewModel(mixedFramework());
        expect(roles.flatMap(({ requirements }) => requirements.map(({ inheritedFrom }) => inheritedFrom))).toEqual([
            undefined,
            undefined,
            undefined,
            'Core Requirements',
            'Core Requirements',
            'Clerk'
        ]);
    });

    test('has activities in the words of the role, and specialisations with what they require', () => {
        const [clerk, learner] = toPreviewModel(mixedFramework()).roles;
        expect(clerk?.activities).toEqual(['Reading files', 'Answering letters']);
        expect(learner?.activities).toEqual(['Learns to answer letters']);
        expect(clerk?.openSpecialisations).toBe(true);
        expect(
            clerk?.specialisations.map(({ title, requirements }) => [title, requirements.map(one => one.level)])
        ).toEqual([['Archive', ['6', undefined]]]);
    });

    test('keeps what has levels, in the order of the text', () => {
        const preview = toPreviewModel(euLikeFramework());
        expect(preview.categories.map(({ code }) => code)).toEqual(['Professional', 'Operational', 'Management']);
        expect(preview.competencies).toHaveLength(65);
        expect(preview.roles.map(role => role.requirements.length)).toEqual([46, 44, 40, 29, 29, 25, 21, 10]);
        expect(preview.roles[0]?.requirements.slice(0, 3).map(({ competency }) => competency)).toEqual([
            'PC1',
            'PC7',
            'PC9'
        ]);
    });

    test('leaves out a value even where a role requires it', () => {
        const framework = euLikeFramework();
        const [role, ...roles] = framework.roles;
        if (role === undefined) throw new Error('The fixture has roles.');
        const origin = { file: 0, line: 0, character: 0 };
        const value: Requirement = { competency: 'CV1', necessity: 'essential', measures: [], origin };
        const requirements = [value, ...role.requirements];
        const preview = toPreviewModel({ ...framework, roles: [{ ...role, requirements }, ...roles] });
        expect(preview.roles[0]?.requirements).toHaveLength(46);
    });

    test('titles sections as the framework declares them', () => {
        const [role] = toPreviewModel(euLikeFramework()).roles;
        expect(role?.sections.map(({ title, list, numbered }) => ({ title, list, numbered }))).toEqual([
            { title: 'Role Description', list: false, numbered: false },
            { title: 'Activities', list: true, numbered: true }
        ]);
    });

    test('attaches a category to the nearest one above that has levels', () => {
        const framework = euLikeFramework();
        const at = { sections: [], origin: { file: 0, line: 0, character: 0 }, id: '', forAll: false };
        const preview = toPreviewModel({
            ...framework,
            categories: [
                { ...at, code: 'Top', title: 'Top', scale: 'Proficiency' },
                { ...at, code: 'Between', title: 'Between', parent: 'Top' },
                { ...at, code: 'Below', title: 'Below', parent: 'Between', scale: 'Proficiency' },
                { ...at, code: 'Circle', title: 'Circle', parent: 'Arc' },
                { ...at, code: 'Arc', title: 'Arc', parent: 'Circle' },
                { ...at, code: 'OnCircle', title: 'On a circle', parent: 'Circle', scale: 'Proficiency' }
            ]
        });
        expect(preview.categories.map(({ code, parent }) => [code, parent])).toEqual([
            ['Top', undefined],
            ['Below', 'Top'],
            ['OnCircle', undefined]
        ]);
    });

    test('tells version and publisher in the subtitle, those there are', () => {
        const framework = euLikeFramework();
        const { version: _version, publisher: _publisher, ...header } = framework.framework;
        const subtitle = (more: object) => toPreviewModel({ ...framework, framework: { ...header, ...more } }).subtitle;
        expect(subtitle({})).toBe('');
        expect(subtitle({ version: '2' })).toBe('Version 2');
        expect(subtitle({ version: '2', publisher: 'An office' })).toBe('Version 2 · An office');
    });
});

describe('of a later state of a framework', () => {
    const before = mixedFramework();
    const last = { model: before, preview: toPreviewModel(before) };

    test('roles that are the same are taken over', () => {
        const [first, ...others] = before.roles;
        const changed = { ...before, roles: [...(first ? [{ ...first, tasks: ['New'] }] : []), ...others] };
        const preview = toPreviewModel(changed, last);
        expect(preview).toEqual(toPreviewModel(changed));
        expect(preview.roles[0]?.tasks).toEqual(['New']);
        expect(preview.roles[1]).toBe(last.preview.roles[1]);
    });

    test.each<[string, Partial<typeof before>]>([
        ['a set’s title', { sets: before.sets.map(each => ({ ...each, title: `${each.title}!` })) }],
        ['competencies that go', { competencies: before.competencies.filter(({ code }) => code !== 'S1') }],
        [
            'competencies that become values',
            { competencies: before.competencies.map(each => ({ ...each, forAll: true })) }
        ]
    ])('%s is shown in roles as well', (_, change) => {
        const changed = { ...before, ...change };
        const preview = toPreviewModel(changed, last);
        expect(preview).toEqual(toPreviewModel(changed));
        expect(preview.roles).not.toEqual(last.preview.roles);
    });

    test('a section’s title is shown in roles as well', () => {
        const eu = euLikeFramework();
        const sections = eu.sections.map(each => ({ ...each, title: `${each.title}!` }));
        const preview = toPreviewModel({ ...eu, sections }, { model: eu, preview: toPreviewModel(eu) });
        expect(preview.roles[0]?.sections[0]?.title).toMatch(/!$/);
    });
});
