import type { ComparedRole, PreviewModel, RequirementView, ShownChanges } from '@gradus/protocol';
import { earlierRoles, type Renamings } from '../view-model/model/earlier-roles.ts';
import { competencyView, EMPTY, roleView } from './view-parts.ts';

const essential = (competency: string, level: string): RequirementView => ({
    competency,
    level,
    necessity: 'essential'
});
const texts = (entry: string) => [{ section: 's', title: 'Text', list: true, numbered: false, entries: [entry] }];
const level = (code: string) => ({ code, title: code, sections: texts(`Level ${code}`) });
const category = { code: 'Skills', title: 'Skills', sections: [], scale: 'S', forAll: false };

/** The later of two states: a level was put in, what is S2 now was S1, S3 is new and the old S2 is gone. */
export const LATER: PreviewModel = {
    ...EMPTY,
    title: 'Brokers and others',
    scales: [{ code: 'S', title: 'Levels', cumulative: true, levels: ['A', 'B', 'C', 'D'].map(level) }],
    categories: [category],
    competencies: [
        competencyView('S2', 'Reading closely', 'Skills', { scale: 'S' }),
        competencyView('S3', 'Writing', 'Skills', { scale: 'S' }),
        competencyView('S4', 'Counting', 'Skills', { scale: 'S' })
    ],
    roles: [
        roleView('BR', 'Brokers', { requirements: [essential('S2', 'D'), essential('S3', 'A'), essential('S4', 'A')] }),
        roleView('NEW', 'Newcomers', { requirements: [essential('S2', 'A')] })
    ]
};

/** The earlier one, in which D was called C, and there was no C. */
export const EARLIER: PreviewModel = {
    ...EMPTY,
    title: 'Brokers',
    scales: [{ code: 'S', title: 'Levels', cumulative: true, levels: ['A', 'B', 'C'].map(level) }],
    categories: [category],
    competencies: [
        competencyView('S1', 'Reading', 'Skills', {
            scale: 'S',
            descriptors: [{ level: 'C', sections: texts('Reads between the lines') }]
        }),
        competencyView('S2', 'Sealing', 'Skills', {
            scale: 'S',
            descriptors: [{ level: 'B', sections: texts('Seals anything') }]
        }),
        competencyView('S4', 'Counting', 'Skills', { scale: 'S' })
    ],
    roles: [
        roleView('BR', 'Broker', { requirements: [essential('S1', 'B'), essential('S2', 'B'), essential('S4', 'C')] }),
        roleView('OLD', 'Sealers', { requirements: [essential('S2', 'C')] })
    ]
};

const RENAMINGS: Renamings = {
    role: code => (code === 'BR' ? { was: 'BR', now: 'BR' } : code === 'OLD' ? { was: 'OLD' } : undefined),
    competency: was => ({ S1: 'S2', S4: 'S4' })[was],
    levels: was => ({
        scale: [was, 'S'],
        levels: [
            ['A', 'A'],
            ['B', 'B'],
            ['C', 'D']
        ]
    })
};

/** What is different between both, with roles as they were. */
export function shownChanges(...asked: readonly string[]): ShownChanges {
    const element = (how: 'added' | 'removed' | 'changed', code: string, title: string) => ({
        ...{ kind: 'role', code, title, heading: `Role ${code} “${title}”`, how },
        ...{ editorial: false, lines: [] }
    });
    return {
        label: 'main',
        notes: [],
        changes: {
            summary: '1 added, 1 removed, 1 changed',
            elements: [
                element('changed', 'BR', 'Brokers'),
                element('added', 'NEW', 'Newcomers'),
                element('removed', 'OLD', 'Sealers')
            ],
            cells: []
        },
        ...(asked.length > 0 && { earlier: earlierRoles(EARLIER, asked, RENAMINGS) })
    };
}

/** A role as it was. */
export const was = (code: string): ComparedRole => ({ code, was: true });
