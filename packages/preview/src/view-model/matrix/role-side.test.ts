import type { RoleView } from '@gradus/protocol';
import { describe, expect, test } from 'vitest';
import { previewFixture } from '../../testing/indexed-fixture.ts';
import { domainView } from '../../testing/view-parts.ts';
import { ownGrouping, placedRoles } from './role-side.ts';

const model = previewFixture();
const domains = [...model.domains, domainView('Control', 'Control')];

describe('placedRoles', () => {
    test('puts roles under the groups of their grades, in the order of the groups', () => {
        const roles = placedRoles(model, model.roles.toReversed(), 'group');
        expect(roles.map(({ element, path }) => [element.view.code, path[0]?.title])).toEqual([
            ['CM-LM', 'Management Roles'],
            ['CM-MM', 'Management Roles'],
            ['CM-SM', 'Management Roles'],
            ['CM-EX', 'Expert Roles'],
            ['CM-SE', 'Expert Roles'],
            ['CM-CT', 'Operational Roles'],
            ['CM-CO', 'Operational Roles'],
            ['CM-TL', 'Operational Roles']
        ]);
    });

    test('puts roles without a group last, under no title', () => {
        const { grade: _grade, ...consultant } = role({ code: 'X', title: 'Consultant' });
        const roles = placedRoles(model, [consultant, ...model.roles.slice(0, 1)], 'group');
        expect(roles.map(({ element, path }) => [element.label, path.length])).toEqual([
            ['Senior Manager', 1],
            ['Consultant', 0]
        ]);
    });

    test('calls roles by their titles where the grade does not tell them apart', () => {
        const roles = placedRoles(
            model,
            [role({ code: 'A', title: 'First' }), role({ code: 'B', title: 'Second' })],
            'group'
        );
        expect(roles.map(({ element }) => element.label)).toEqual(['First', 'Second']);
    });

    test('calls all roles by their titles where few of them repeat their grades', () => {
        const [manager, middle] = model.roles;
        const roles = placedRoles(model, [role({ title: 'Harbour Master' }), ...(middle ? [middle] : [])], 'group');
        expect(manager?.grade).not.toBe(middle?.grade);
        expect(roles.map(({ element }) => element.label)).toEqual(['Harbour Master', middle?.title]);
    });

    test('calls most roles by their grades, and one that does not repeat it by its title', () => {
        const others = model.roles.slice(1);
        const roles = placedRoles(model, [role({ code: 'X', title: 'Harbour Master' }), ...others], 'none');
        expect(roles.slice(0, 2).map(({ element }) => element.label)).toEqual(['Harbour Master', 'Middle Manager']);
        const [first] = others;
        const twice = [...others, ...(first ? [{ ...first, code: 'Y', title: 'Middle Manager of Ports' }] : [])];
        expect(placedRoles(model, twice, 'none').map(({ element }) => element.label)).toEqual(
            expect.arrayContaining([first?.title, 'Middle Manager of Ports', 'Line Manager'])
        );
    });

    test('adds the domain where there are several, or puts roles under it', () => {
        const roles = [role({ code: 'C', domain: 'Control' }), role({})];
        const shown = (grouping: 'group' | 'domain' | 'none') =>
            placedRoles({ ...model, domains }, roles, grouping).map(({ element: { view, label, detail }, path }) =>
                [path[0]?.title, view.code, label, detail].join(' | ')
            );
        expect(shown('group')).toEqual([
            'Management Roles | C | Senior Manager | Control',
            'Management Roles | CM-SM | Senior Manager | Client Management'
        ]);
        expect(shown('domain')).toEqual([
            'Client Management | CM-SM | Senior Manager | ',
            'Control | C | Senior Manager | '
        ]);
        expect(shown('none')).toEqual([
            ' | C | Senior Manager | Control',
            ' | CM-SM | Senior Manager | Client Management'
        ]);
    });
});

test('groups by domain only where no grade is in a group', () => {
    const twoDomains = [role({}), role({ code: 'C', domain: 'Control' })];
    expect(ownGrouping(model, twoDomains)).toBe('group');
    expect(ownGrouping({ ...model, groups: [] }, twoDomains)).toBe('domain');
    expect(ownGrouping({ ...model, groups: [] }, model.roles)).toBe('none');
});

function role(change: Partial<RoleView>): RoleView {
    const [first] = model.roles;
    if (first === undefined) throw new Error('The fixture has roles.');
    return { ...first, ...change };
}
