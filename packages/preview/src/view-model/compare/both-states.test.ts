import { MOST_EARLIER_ROLES } from '@gradus/protocol';
import { expect, test } from 'vitest';
import { LATER, shownChanges, was } from '../../testing/both-states.ts';
import { roleView } from '../../testing/view-parts.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { askedRoles } from './asked-roles.ts';
import { bothStatesFirst } from './both-states-first.ts';
import { choosableRoles } from './choosable-roles.ts';
import { comparedRoles } from './compared-roles.ts';
import { comparison } from './comparison.ts';
import { comparisonRows } from './comparison-rows.ts';
import { comparisonSentence } from './comparison-sentence.ts';
import { statesOf } from './earlier-state.ts';
import { formerName } from './former-name.ts';
import { lessons } from './learning.ts';

const changes = shownChanges('BR', 'OLD', 'NEW');
const states = statesOf(indexPreview(LATER), changes);

function compared(...roles: Parameters<typeof bothStatesFirst>[0]) {
    const { columns } = comparedRoles({ compared: roles }, states, 'main');
    const result = comparison(states, columns, {});
    if (result === undefined) throw new Error('There is nothing to compare.');
    return { columns, result };
}

test('both states of a role are compared as the difference takes their competencies and levels for the same', () => {
    const { result } = compared(was('BR'), 'BR');
    expect(comparisonRows(result, 'Gone')).toEqual([
        ['Category', 'Code', 'Competency', 'Broker as in main', 'Brokers', 'Brokers: difference'],
        ['Skills', 'S2', 'Reading closely', 'B', 'D', 'raised'],
        ['Skills', 'S3', 'Writing', '', 'A', 'gained'],
        ['Skills', 'S4', 'Counting', 'C', 'A', 'lowered'],
        ['Gone', 'S2', 'Sealing', 'B', '', 'lost']
    ]);
    const [to] = result.others;
    expect(to && comparisonSentence(result.base.name, to.role.name, to.counts)).toBe(
        'Compared with Broker as in main, Brokers gains 1, raises 1, lowers 1 and loses 1; nothing stays as it is.'
    );
    expect(result.groups.flatMap(({ rows }) => rows.map(formerName))).toEqual([
        'S1 Reading',
        undefined,
        undefined,
        undefined
    ]);
});

test('the other way round, and beside other roles, it is told the same', () => {
    const { result } = compared('BR', was('BR'), 'NEW');
    const differences = result.groups.flatMap(({ rows }) =>
        rows.map(({ cells }) => cells.map(({ difference }) => difference))
    );
    expect(differences).toEqual([
        [undefined, 'lowered', 'lowered'],
        [undefined, 'lost', 'lost'],
        [undefined, 'raised', 'lost'],
        [undefined, 'gained', undefined]
    ]);
});

test('what is there and is required of everyone now stands in its category, and not with what is gone', () => {
    const values = { ...{ code: 'Values', title: 'Values', sections: [] }, forAll: true };
    const counting = LATER.competencies.find(({ code }) => code === 'S4');
    if (counting === undefined) throw new Error('The fixture has lost its competency.');
    const now = indexPreview({
        ...LATER,
        categories: [...LATER.categories, values],
        competencies: [
            ...LATER.competencies.filter(each => each !== counting),
            { ...counting, category: 'Values', forAll: true }
        ],
        roles: LATER.roles.map(role => ({
            ...role,
            requirements: role.requirements.filter(({ competency }) => competency !== 'S4')
        }))
    });
    const later = statesOf(now, changes);
    const { columns } = comparedRoles({ compared: [was('BR'), 'BR'] }, later, 'main');
    const told = (category?: string) =>
        comparison(later, columns, { ...(category && { category }) })?.groups.map(({ category: of, rows }) => [
            of?.code,
            rows.map(({ competency: { code }, isGone, cells }) => [code, isGone, cells[1]?.difference])
        ]);
    const skills = [
        ['S2', false, 'raised'],
        ['S3', false, 'gained']
    ];
    const gone = [undefined, [['S2', true, 'lost']]];
    expect(told()).toEqual([['Skills', skills], ['Values', [['S4', false, 'lost']]], gone]);
    expect(told('Skills')).toEqual([['Skills', skills], gone]);
});

test('levels that have nothing to do with each other are neither higher nor lower', () => {
    const { earlier } = changes;
    const apart = earlier && { ...changes, earlier: { ...earlier, levelCodes: [] } };
    const others = statesOf(states.now, apart);
    const { columns } = comparedRoles({ compared: [was('BR'), 'BR'] }, others, 'main');
    const rows = comparison(others, columns, {})?.groups.flatMap(group => group.rows) ?? [];
    expect(rows.map(({ cells }) => cells[1]?.difference)).toEqual(['changed', 'gained', 'changed', 'lost']);
});

test('what is to be learnt has the levels of the state that it leads to, and texts of the one that has them', () => {
    const learnt = (...roles: Parameters<typeof bothStatesFirst>[0]) => {
        const [from, to] = compared(...roles).columns;
        const groups = from && to ? lessons(states, from, to, {}) : [];
        return groups.flatMap(({ rows }) =>
            rows.map(({ competency, levels }) => [
                competency.code,
                levels.map(({ level, isOwn, isEarlier, sections }) => [
                    ...[level, isOwn, isEarlier === true],
                    sections[0]?.entries[0]
                ])
            ])
        );
    };
    expect(learnt(was('BR'), 'BR')).toEqual([
        [
            'S2',
            [
                ['C', false, false, 'Level C'],
                ['D', true, true, 'Reads between the lines']
            ]
        ],
        ['S3', [['A', false, false, 'Level A']]]
    ]);
    expect(learnt('BR', was('BR'))).toEqual([
        [
            'S4',
            [
                ['B', false, true, 'Level B'],
                ['C', false, true, 'Level C']
            ]
        ],
        [
            'S2',
            [
                ['A', false, true, 'Level A'],
                ['B', true, true, 'Seals anything']
            ]
        ]
    ]);
});

test('between two roles of one state, words and names of the other state are not told', () => {
    const [from, to] = compared('NEW', 'BR', was('BR')).columns;
    const { groups: shown } = compared('NEW', 'BR').result;
    expect(shown.flatMap(({ rows }) => rows.map(formerName))).toEqual([undefined, undefined, undefined]);
    const groups = from && to ? lessons(states, from, to, {}) : [];
    const levels = groups.flatMap(({ rows }) => rows.flatMap(each => each.levels));
    expect(levels.map(({ level, isOwn, isEarlier }) => [level, isOwn, isEarlier])).toEqual([
        ['B', false, undefined],
        ['C', false, undefined],
        ['D', false, undefined],
        ['A', false, undefined],
        ['A', false, undefined]
    ]);
});

test('what one of the states does not have is said, and breaks nothing', () => {
    const missing = (
        known: typeof states,
        state: string | undefined,
        ...roles: Parameters<typeof bothStatesFirst>[0]
    ) => comparedRoles({ compared: roles }, known, state).missing.map(({ code, why }) => [code, why]);
    expect(missing(states, 'main', was('NEW'), 'NEW', was('Never'))).toEqual([
        ['NEW', 'new'],
        ['Never', 'asked']
    ]);
    const unasked = statesOf(states.now, shownChanges());
    expect(missing(unasked, 'main', was('BR'), 'BR')).toEqual([['BR', 'asked']]);
    const uncompared = statesOf(states.now, undefined);
    expect(missing(uncompared, undefined, was('BR'), was('OLD'), 'BR')).toEqual([['BR', 'uncompared']]);
    const many = Array.from({ length: MOST_EARLIER_ROLES }, (_, at) => `R${at}`);
    const roles = [...many, 'NEW'].map(code => roleView(code, code));
    const manyNow = statesOf(indexPreview({ ...LATER, roles }), shownChanges());
    const whys = (hasFailed: boolean) =>
        comparedRoles({ compared: [...many, 'R0', 'NEW'].map(was) }, manyNow, 'main', hasFailed).missing.map(
            ({ why }) => why
        );
    expect(whys(false)).toEqual([...many.map(() => 'asked'), 'too-many']);
    expect(whys(true)).toEqual([...many.map(() => 'failed'), 'too-many']);
    expect(askedRoles([...many, 'NEW'].map(was))).toEqual(many);
    const [old] = compared(was('OLD'), 'BR').columns;
    expect(old).toMatchObject({ title: 'Sealers', name: 'Sealers as in main', isGone: true });
});

test('what can be chosen as it was is what is compared, and what has changed since', () => {
    const names = (canAsk: boolean, shown = changes) =>
        choosableRoles(statesOf(states.now, shown), shown, ['NEW'], canAsk).earlier.map(({ name }) => name);
    expect(names(true)).toEqual(['Broker as in main', 'Sealers as in main']);
    expect(names(false, shownChanges('OLD'))).toEqual(['Sealers as in main']);
    expect(choosableRoles(states, undefined, ['BR'], true).earlier).toEqual([]);
});

test('a role as it was comes before itself, so that what is told goes from then to now', () => {
    expect(bothStatesFirst(['BR', 'NEW'], was('BR'))).toEqual([was('BR'), 'BR', 'NEW']);
    expect(bothStatesFirst(['NEW', 'BR'], was('BR'))).toEqual(['NEW', 'BR', was('BR')]);
});
