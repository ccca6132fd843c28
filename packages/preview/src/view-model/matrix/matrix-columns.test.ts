import type { RoleView } from '@gradus/protocol';
import { describe, expect, test } from 'vitest';
import { previewFixture } from '../../testing/indexed-fixture.ts';
import { domainView } from '../../testing/view-parts.ts';
import { matrixColumns } from './matrix-columns.ts';

const model = previewFixture();

describe('matrixColumns', () => {
    test('puts roles under the groups of their grades, in the order of the groups', () => {
        const { columnGroups, columns } = matrixColumns(model, model.roles.toReversed());
        expect(columnGroups).toEqual([
            { title: 'Management Roles', span: 3 },
            { title: 'Expert Roles', span: 2 },
            { title: 'Operational Roles', span: 3 }
        ]);
        expect(columns.filter(({ startsGroup }) => startsGroup).map(({ role }) => role.code)).toEqual([
            'CM-LM',
            'CM-EX',
            'CM-CT'
        ]);
    });

    test('puts roles without a group last, under no title', () => {
        const { grade: _grade, ...consultant } = role({ code: 'X', title: 'Consultant' });
        const { columnGroups, columns } = matrixColumns(model, [consultant, ...model.roles.slice(0, 1)]);
        expect(columnGroups).toEqual([{ title: 'Management Roles', span: 1 }, { span: 1 }]);
        expect(columns.map(({ label }) => label)).toEqual(['Senior Manager', 'Consultant']);
    });

    test('has no groups where no role is in one', () => {
        expect(matrixColumns({ ...model, groups: [] }, model.roles).columnGroups).toEqual([]);
    });

    test('heads columns with the role’s title where the grade does not tell them apart', () => {
        const { columns } = matrixColumns(model, [
            role({ code: 'A', title: 'First' }),
            role({ code: 'B', title: 'Second' })
        ]);
        expect(columns.map(({ label }) => label)).toEqual(['First', 'Second']);
    });

    test('heads all columns with the role’s title where one of them does not repeat its grade', () => {
        const [manager, middle] = model.roles;
        const { columns } = matrixColumns(model, [role({ title: 'Harbour Master' }), ...(middle ? [middle] : [])]);
        expect(manager?.grade).not.toBe(middle?.grade);
        expect(columns.map(({ label }) => label)).toEqual(['Harbour Master', middle?.title]);
    });

    test('adds the domain where there are several', () => {
        const domains = [...model.domains, domainView('Control', 'Control')];
        const { columns } = matrixColumns({ ...model, domains }, [role({}), role({ code: 'C', domain: 'Control' })]);
        expect(columns.map(({ label, detail }) => [label, detail])).toEqual([
            ['Senior Manager', 'Client Management'],
            ['Senior Manager', 'Control']
        ]);
    });
});

function role(change: Partial<RoleView>): RoleView {
    const [first] = model.roles;
    if (first === undefined) throw new Error('The fixture has roles.');
    return { ...first, ...change };
}
