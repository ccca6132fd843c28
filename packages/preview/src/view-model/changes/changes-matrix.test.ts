import type { ChangesView } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { indexedFixture } from '../../testing/indexed-fixture.ts';
import { domainView } from '../../testing/view-parts.ts';
import { bothStatesOf } from './both-states.ts';
import { changesMatrix } from './changes-matrix.ts';
import { changesRows } from './changes-rows.ts';

const index = indexedFixture();
const cell = (
    role: string,
    competency: string,
    how: ChangesView['cells'][number]['how'],
    more: { before?: string; after?: string }
) => ({ role: { code: role, title: role }, competency: { code: competency, title: competency }, how, ...more });

const changes: ChangesView = {
    summary: '',
    elements: [],
    cells: [
        cell('Gone', 'PC7', 'removed', { before: '2' }),
        cell('CM-SM', 'OC1', 'raised', { before: '2', after: '3' }),
        cell('CM-SM', 'Old', 'removed', { before: '' }),
        cell('CM-EX', 'PC7', 'added', { after: '1–2' })
    ]
};

test('has the roles and competencies with changes in the order of the framework, and behind them what is gone', () => {
    const { roles, rowGroups } = changesMatrix(index, changes);
    expect(roles.map(({ code }) => code)).toEqual(['CM-SM', 'CM-EX', 'Gone']);
    expect(rowGroups.map(({ title, rows }) => [title, rows.map(({ competency }) => competency.code)])).toEqual([
        ['Professional Competencies', ['PC7']],
        ['Operational Competencies', ['OC1']],
        [undefined, ['Old']]
    ]);
});

test('roles are called as in the role matrix, and what the framework does not have any more by its title', () => {
    expect(changesMatrix(index, changes).roles.map(({ label }) => label)).toEqual(['Senior Manager', 'Expert', 'Gone']);
    const two = changesMatrix(
        indexedFixture({
            roles: index.model.roles.map((role, at) => (at > 0 ? role : { ...role, domain: 'Control' })),
            domains: [...index.model.domains, domainView('Control', 'Control')]
        }),
        changes
    );
    expect(two.roles.map(({ detail }) => detail)).toEqual(['Control', 'Client Management', undefined]);
});

test('says what a cell was and is, and shows what has not changed', () => {
    const [professional, operational, old] = changesMatrix(index, changes).rowGroups;
    const texts = (group: typeof professional) => group?.rows[0]?.cells.map(each => each?.text);
    const names = (group: typeof professional) =>
        group?.rows[0]?.cells.map(each => (each && 'name' in each ? each.name : undefined));
    expect(texts(professional)).toEqual(['4', '1–2', '2']);
    expect(names(professional)).toEqual([undefined, '1–2 (gained)', '2 (lost)']);
    expect(names(operational)?.[0]).toBe('2 → 3 (raised)');
    expect(texts(operational)?.[0]).toBe('2 → 3');
    expect(names(old)?.[0]).toBe('required (lost)');
    expect(texts(old)).toEqual(['•', undefined, undefined]);
});

test('it can be taken along as a table', () => {
    const [head, first, ...rest] = changesRows(changesMatrix(index, changes));
    expect(head?.slice(0, 3)).toEqual(['Category', 'Code', 'Competency']);
    expect(head).toHaveLength(6);
    expect(first).toEqual(['Professional Competencies', 'PC7', first?.[2], first?.[3], '1–2 (gained)', '2 (lost)']);
    expect(rest.map(([category, code, , level]) => [category, code, level])).toEqual([
        ['Operational Competencies', 'OC1', '2 → 3 (raised)'],
        ['Not in the framework any more', 'Old', 'required (lost)']
    ]);
});

test('roles of the same title are told apart, also from those that are gone', () => {
    const alike = indexedFixture({
        roles: index.model.roles.map(role => (role.code === 'CM-EX' ? { ...role, title: 'Gone' } : role))
    });
    const matrix = changesMatrix(alike, changes);
    expect(matrix.roles.slice(1).map(({ name }) => name)).toEqual(['Gone (CM-EX)', 'Gone (Gone)']);
    expect(changesRows(matrix)[0]?.slice(4)).toEqual(['Gone (CM-EX)', 'Gone (Gone)']);
});

test('both states of a role are compared only where both have it', () => {
    const element = (kind: string, code: string, how: ChangesView['elements'][number]['how']) =>
        bothStatesOf({ kind, code, how, title: code, heading: code, editorial: false, lines: [] }, index);
    expect(element('role', 'CM-EX', 'changed')).toEqual([{ code: 'CM-EX', was: true }, 'CM-EX']);
    const others = [element('role', 'CM-EX', 'added'), element('role', 'Gone', 'removed')];
    expect([...others, element('competency', 'PC9', 'changed')]).toEqual([undefined, undefined, undefined]);
});
