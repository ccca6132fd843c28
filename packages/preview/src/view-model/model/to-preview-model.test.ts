import { PreviewModel } from '@gradus/protocol';
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { euLikeFramework } from '../../testing/eu-like-framework.ts';
import { mixedFramework } from '../../testing/mixed-framework.ts';
import { toPreviewModel } from './to-preview-model.ts';

describe('toPreviewModel', () => {
    test('tells what the frameworks are called that elements were taken over from', () => {
        const model = mixedFramework();
        const uses = [
            { framework: 'EU', title: 'European Framework', adopted: true },
            { framework: 'Used', title: 'Only used', adopted: false },
            { framework: 'Bare', adopted: true }
        ];
        const { frameworks } = toPreviewModel({ ...model, framework: { ...model.framework, uses } });
        expect(frameworks).toEqual([{ code: 'EU', title: 'European Framework' }]);
        expect(toPreviewModel(model)).not.toHaveProperty('frameworks');
    });

    test('makes what the protocol says a preview model is', () => {
        const preview = toPreviewModel(euLikeFramework());
        expect(parse(PreviewModel, structuredClone(preview))).toEqual(preview);
    });

    test('makes it of everything that a framework can have, too', () => {
        const preview = toPreviewModel(mixedFramework());
        expect(parse(PreviewModel, structuredClone(preview))).toEqual(preview);
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

    test('has what else roles are called, where they are', () => {
        const model = mixedFramework();
        const [clerk, ...others] = model.roles;
        const roles = clerk ? [{ ...clerk, aliases: ['Scribe'] }, ...others] : [];
        const preview = toPreviewModel({ ...model, roles });
        expect(preview.roles.map(({ aliases }) => aliases)).toEqual([['Scribe'], undefined]);
        expect(parse(PreviewModel, structuredClone(preview))).toEqual(preview);
    });

    test('keeps the order of the text', () => {
        const preview = toPreviewModel(euLikeFramework());
        expect(preview.competencies.map(({ code }) => code)).toEqual(
            euLikeFramework().competencies.map(({ code }) => code)
        );
        expect(preview.roles.map(role => role.requirements.length)).toEqual([46, 44, 40, 29, 29, 25, 21, 10]);
        expect(preview.roles[0]?.requirements.slice(0, 3).map(({ competency }) => competency)).toEqual([
            'PC1',
            'PC7',
            'PC9'
        ]);
    });

    test('titles sections as the framework declares them', () => {
        const [role] = toPreviewModel(euLikeFramework()).roles;
        expect(role?.sections.map(({ title, list, numbered }) => ({ title, list, numbered }))).toEqual([
            { title: 'Role Description', list: false, numbered: false },
            { title: 'Activities', list: true, numbered: true }
        ]);
    });

    test('tells for what sections are meant, and whether they are missed there', () => {
        const framework = euLikeFramework();
        const uses = [
            { kind: 'role', required: true, expected: false },
            { kind: 'competency', category: 'Operational', required: false, expected: false }
        ] as const;
        const sections = framework.sections.slice(0, 1).map(section => ({ ...section, uses }));
        expect(toPreviewModel({ ...framework, sections }).sections).toEqual([
            {
                code: 'purpose',
                title: 'Role Description',
                uses: [
                    { kind: 'role', expected: true },
                    { kind: 'competency', category: 'Operational', expected: false }
                ]
            }
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
        ['a role’s title', { roles: before.roles.map(each => ({ ...each, title: `${each.title}!` })) }]
    ])('%s is shown in roles as well', (_, change) => {
        const changed = { ...before, ...change };
        const preview = toPreviewModel(changed, last);
        expect(preview).toEqual(toPreviewModel(changed));
        expect(preview.roles).not.toEqual(last.preview.roles);
    });

    test('lists that are the same are the same objects', () => {
        const preview = toPreviewModel({ ...before, roles: [] }, last);
        expect(preview.competencies).toBe(last.preview.competencies);
        expect(preview.scales).toBe(last.preview.scales);
        expect(preview.roles).toEqual([]);
    });

    test('a section’s title is shown in roles as well', () => {
        const eu = euLikeFramework();
        const sections = eu.sections.map(each => ({ ...each, title: `${each.title}!` }));
        const preview = toPreviewModel({ ...eu, sections }, { model: eu, preview: toPreviewModel(eu) });
        expect(preview.roles[0]?.sections[0]?.title).toMatch(/!$/);
    });
});
