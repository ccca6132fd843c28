import type { StreamView } from '@gradus/protocol';
import { describe, expect, test } from 'vitest';
import { careerFixture } from '../../testing/career-fixture.ts';
import { domainView, roleView } from '../../testing/view-parts.ts';
import { byCategory } from '../shared/by-category.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { chartLabel } from './chart-label.ts';
import { pathOf } from './path.ts';
import { pathNotes } from './path-notes.ts';
import { pathRows } from './path-rows.ts';
import { pathSentence } from './path-sentence.ts';
import { pathTable } from './path-table.ts';

const model = careerFixture();
const [management, river] = ['Management', 'River'].map(streamOf) as [StreamView, StreamView];

function streamOf(code: string): StreamView {
    const stream = model.streams.find(each => each.code === code);
    if (stream === undefined) throw new Error(`The fixture has no stream ${code}.`);
    return stream;
}

function pathIn(change: Partial<typeof model>, stream = management, domain?: string) {
    const index = indexPreview({ ...model, ...change });
    const path = pathOf(index, stream, domain);
    return { path, rows: pathRows(index, path), index };
}

function rowOf(code: string, { rows }: Pick<ReturnType<typeof pathIn>, 'rows'>) {
    const row = rows.find(({ competency }) => competency.code === code);
    if (row === undefined) throw new Error(`${code} is not on the path.`);
    return row;
}

describe('a path', () => {
    test('over grades leads along the roles of the fullest domain, and of another one where that is chosen', () => {
        const { path } = pathIn({});
        expect(path.domains.map(({ code }) => code)).toEqual(['ClientManagement', '']);
        expect(path.steps.map(({ roles }) => roles.map(({ code }) => code))).toEqual([
            ['CM-CT'],
            ['CM-CO'],
            ['CM-TL'],
            ['CM-LM'],
            ['CM-MM'],
            ['CM-SM']
        ]);
        const other = pathIn({}, management, '').path;
        expect(other.steps.flatMap(({ roles }) => roles.map(({ code }) => code))).toEqual(['RB-RO']);
    });

    test('over roles leads along these, as far as there are any', () => {
        const { path } = pathIn({}, { ...river, steps: ['CM-CO', 'Gone', 'RB-RO', 'CM-CO'] });
        expect(path.steps.map(({ kind, code }) => [kind, code])).toEqual([
            ['role', 'CM-CO'],
            ['role', 'RB-RO']
        ]);
        expect(path.domains).toEqual([]);
    });
});

describe('along a path', () => {
    test('each step is compared with the one before it', () => {
        const all = pathIn({});
        expect(rowOf('PC1', all).cells.map(({ requirement, difference }) => [requirement?.text, difference])).toEqual([
            [undefined, undefined],
            ['2', 'gained'],
            ['2', 'same'],
            ['3', 'raised'],
            ['2', 'lowered'],
            ['2', 'same']
        ]);
        expect(rowOf('PC17', all).cells.map(({ isJump }) => isJump)).toEqual([false, true, false, false, false, false]);
        expect(rowOf('PC1', all).cells[3]?.height).toEqual({ low: 0.75, high: 0.75 });
        expect(rowOf('PC1', all).isChanging).toBe(true);
    });

    test('a step without a role is passed over', () => {
        const without = pathIn({ roles: model.roles.filter(({ code }) => code !== 'CM-LM') });
        expect(rowOf('PC9', without).cells.map(({ difference }) => difference)).toEqual([
            undefined,
            'raised',
            'raised',
            undefined,
            'same',
            'same'
        ]);
    });

    test('several roles at a step require from the least to the most, and what not all require is desirable', () => {
        const more = roleView('CM-CX', 'Other officer', {
            grade: 'CustomsOfficer',
            domain: 'ClientManagement',
            requirements: [{ competency: 'PC9', level: '4', necessity: 'essential' }]
        });
        const all = pathIn({ roles: [...model.roles, more] });
        expect(rowOf('PC9', all).cells[1]?.requirement).toMatchObject({ text: '2–4', desirable: false });
        expect(rowOf('PC13', all).cells[1]?.requirement).toMatchObject({ text: '2', desirable: true });
    });

    test('drops, jumps and losses are said in words, with the reason that a role gives', () => {
        const all = pathIn({});
        const notes = (code: string) =>
            pathNotes(all.path, rowOf(code, all)).map(({ kind, step, words }) => [kind, step.title, words]);
        expect(notes('OC5')).toEqual([
            ['jump', 'Line Manager', 'rises at once from 2 Trained to 4 Expert'],
            ['drop', 'Senior Manager', 'drops from 4 Expert to 2 Trained']
        ]);
        const extended = pathIn({}, river);
        expect(pathNotes(extended.path, rowOf('PC22', extended))).toEqual([
            expect.objectContaining({
                kind: 'loss',
                words: 'is not required any more, 2 Trained before',
                reason: 'The team lead writes the reports of the boats.'
            })
        ]);
    });

    test('a reason for which a drop is accepted is told with it: the competency’s own before the role’s', () => {
        const accepted = [
            { rule: 'level-drop', reason: 'A manager leaves details to the team.' },
            { rule: 'level-drop', reason: 'Others deal with operators.', competency: 'OC5' },
            { rule: 'level-jump', reason: 'Not about drops.' }
        ];
        const roles = model.roles.map(role => (role.code === 'CM-SM' ? { ...role, accepted } : role));
        const all = pathIn({ roles });
        const reasons = (code: string) => pathNotes(all.path, rowOf(code, all)).map(({ reason }) => reason);
        expect(reasons('OC5')).toEqual([undefined, 'Others deal with operators.']);
        expect(reasons('OC2')).toEqual(['A manager leaves details to the team.']);
    });

    test('what was only desirable may drop or end', () => {
        const roles = model.roles.map(role => ({
            ...role,
            requirements: role.requirements.map(each =>
                role.code === 'CM-CO' ? { ...each, necessity: 'desirable' as const } : each
            )
        }));
        const all = pathIn({ roles }, river);
        expect(pathNotes(all.path, rowOf('PC22', all))).toEqual([]);
    });

    test('all is summed up in a sentence', () => {
        const { path, rows } = pathIn({});
        expect(pathSentence(path.steps.length, rows)).toBe(
            '6 steps, 46 competencies: 36 gained, 39 raised and 8 lowered (31 of them more than one of these).'
        );
        const short = pathIn({}, river);
        expect(pathSentence(2, short.rows)).toBe('2 steps, 21 competencies: 1 raised and 1 lost; 19 stay as they are.');
    });

    test('it can be taken along as a table, with what changes at each step in a word', () => {
        const { index, path, rows } = pathIn({});
        const [head = [], ...all] = pathTable(index, path, byCategory(index, rows));
        expect(head.slice(0, 6)).toEqual([
            'Category',
            'Code',
            'Competency',
            'Customs Officer Trainee',
            'Customs Officer',
            'Customs Officer: change'
        ]);
        expect(all).toHaveLength(46);
        expect(all.find(([, code]) => code === 'OC5')?.slice(3)).toEqual([
            ...['', '2', 'gained', '2', '', '4', 'jump', '4', ''],
            ...['2', 'lowered']
        ]);
    });

    test('a chart says each step, and what changes there', () => {
        const all = pathIn({}, river);
        const { competency, cells } = rowOf('PC22', all);
        expect(chartLabel(all.path.steps, cells, competency)).toBe(
            'PC22 Reporting: Customs Officer in the Client Management Department 2 Trained, River Officer not required (lost)'
        );
    });

    test('a domain that holds no role of the stream is none to choose', () => {
        const { path } = pathIn(
            { domains: [...model.domains, domainView('Control', 'Control')] },
            management,
            'Control'
        );
        expect(path.domain).toBe('ClientManagement');
    });
});
