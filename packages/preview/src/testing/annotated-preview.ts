import type { CategoryView, PreviewModel, TextView } from '@gradus/protocol';
import { competencyView, domainView, EMPTY, roleView } from './view-parts.ts';

function text(section: string, title: string, ...entries: string[]): TextView {
    return { section, title, list: false, numbered: false, entries };
}

function list(section: string, title: string, ...entries: string[]): TextView {
    return { section, title, list: true, numbered: false, entries };
}

function category(code: string, title: string, more: Partial<CategoryView> = {}): CategoryView {
    return { code, title, sections: [], forAll: false, ...more };
}

function competencyEnd(code: string, title: string, framework?: string) {
    return { kind: 'competency' as const, code, title, ...(framework === undefined ? {} : { framework }) };
}

function statementEnd(code: string, title: string) {
    return { kind: 'statement' as const, code, title };
}

/**
 * A framework in which something is said of everything: descriptors, relations, remarks, a translation, statements that
 * are satisfied or not, grades with levels of qualification and texts, domains that have some grades and leave out others.
 */
export const ANNOTATED: PreviewModel = {
    ...EMPTY,
    title: 'Harbour Office',
    language: 'en',
    complete: true,
    sections: [
        { code: 'scope', title: 'Scope', uses: [{ kind: 'competency', category: 'Skills', expected: true }] },
        { code: 'signs', title: 'What shows it', uses: [{ kind: 'competency', expected: false }] },
        { code: 'diploma', title: 'Diploma', uses: [{ kind: 'grade', expected: true }] },
        { code: 'detail', title: 'In detail', uses: [{ kind: 'statement', expected: false }] }
    ],
    scales: [
        {
            code: 'P',
            title: 'Proficiency',
            cumulative: true,
            levels: [
                { code: '1', title: 'Aware', sections: [text('scope', 'Scope', 'Knows of it.')] },
                { code: '2', title: 'Able', sections: [text('scope', 'Scope', 'Does it.')] },
                { code: '3', title: 'Expert', sections: [text('scope', 'Scope', 'Teaches it.')] }
            ]
        },
        {
            code: 'Q',
            title: 'Qualification',
            cumulative: false,
            levels: [
                { code: '4', title: 'Level 4', sections: [] },
                { code: '5', title: 'Level 5', sections: [] }
            ]
        }
    ],
    categories: [
        category('Values', 'Values', { forAll: true }),
        category('Skills', 'Skills', { scale: 'P' }),
        category('Sea', 'At sea', { scale: 'P', parent: 'Skills' }),
        category('Blueprint', 'Blueprint'),
        category('Staff', 'Staff', { parent: 'Blueprint', sections: [text('aim', 'Aim', 'Able staff.')] })
    ],
    competencies: [
        competencyView('V1', 'Honesty', 'Values', { forAll: true }),
        competencyView('S1', 'Steering', 'Skills', {
            scale: 'P',
            levels: ['1', '2'],
            restricted: true,
            aliases: ['Navigação'],
            kinds: ['Sea'],
            status: 'draft',
            number: '1.',
            sections: [text('scope', 'Scope', 'Keeps a ship on its way.')],
            descriptors: [
                { level: '2', sections: [list('signs', 'What shows it', 'Steers in fog', 'Steers by night')] }
            ]
        }),
        competencyView('S2', 'Mooring', 'Sea', { scale: 'P', levels: ['1', '2', '3'], parent: 'S1' }),
        competencyView('S3', 'Diving', 'Sea', { scale: 'P', levels: ['1', '2', '3'] }),
        competencyView('S4', 'Rowing', 'Sea', { scale: 'P', levels: ['1', '2', '3'], status: 'retired' })
    ],
    statements: [
        {
            code: 'B1',
            title: 'Everybody knows what a job asks for.',
            category: 'Staff',
            sections: [text('detail', 'In detail', 'In writing.')]
        },
        { code: 'B2', title: 'Everybody is trained.', category: 'Staff', parent: 'B1', sections: [], number: '1.1' }
    ],
    groups: [{ code: 'Crew', title: 'Crew', sections: [] }],
    grades: [
        {
            code: 'Hand',
            title: 'Deckhand',
            group: 'Crew',
            level: { scale: 'Q', level: '4' },
            sections: [text('diploma', 'Diploma', 'Ordinary')]
        },
        {
            code: 'Mate',
            title: 'Mate',
            group: 'Crew',
            level: { scale: 'Q', level: '4' },
            sections: [text('diploma', 'Diploma', 'Ordinary')]
        },
        { code: 'Chief', title: 'Harbour master', sections: [] }
    ],
    domains: [
        domainView('Port', 'In port'),
        domainView('Sea', 'At sea', { excludes: [{ grade: 'Chief', reason: 'Nobody is master of the sea.' }] })
    ],
    roles: [
        roleView('PH', 'Deckhand in port', {
            grade: 'Hand',
            domain: 'Port',
            requirements: [
                { competency: 'S1', level: '1', necessity: 'essential' },
                { competency: 'S2', level: '1', maxLevel: '3', necessity: 'essential' }
            ]
        }),
        roleView('PM', 'Mate in port', {
            grade: 'Mate',
            domain: 'Port',
            requirements: [{ competency: 'S1', level: '2', necessity: 'desirable', inheritedFrom: 'Deckhand in port' }],
            specialisations: [
                {
                    code: 'Night',
                    title: 'Night shift',
                    sections: [],
                    requirements: [{ competency: 'S1', level: '2', necessity: 'essential' }]
                }
            ]
        }),
        roleView('Cook', 'Cook')
    ],
    streams: [{ code: 'Deck', title: 'On deck', sections: [], over: 'grades', steps: ['Hand', 'Mate'] }],
    relations: [
        {
            subject: competencyEnd('S1', 'Steering'),
            kind: 'broader',
            object: competencyEnd('S2', 'Mooring'),
            objectText: 'S2',
            reason: 'Mooring begins with steering.'
        },
        {
            subject: competencyEnd('OC1', 'Boat handling', 'Coast'),
            kind: 'narrower',
            object: competencyEnd('S1', 'Steering'),
            objectText: 'S1',
            confidence: 0.8
        },
        {
            subject: competencyEnd('S1', 'Steering'),
            kind: 'satisfies',
            object: statementEnd('B1', 'Everybody knows what a job asks for.'),
            objectText: 'B1'
        }
    ],
    translations: [
        {
            language: 'fr',
            total: 9,
            translated: 2,
            progress: [
                { kind: 'competency', total: 7, translated: 2 },
                { kind: 'grade', total: 2, translated: 0 }
            ],
            entries: [
                {
                    kind: 'competency',
                    code: 'S1',
                    title: 'Barrer',
                    sections: [text('scope', 'Scope', 'Tient le cap.')],
                    tasks: []
                }
            ]
        }
    ],
    remarks: [
        {
            on: competencyEnd('S1', 'Steering'),
            text: 'Is this sailing?',
            open: true,
            author: 'Ann',
            date: '2026-03-01'
        },
        { on: competencyEnd('S1', 'Steering'), text: 'Spelling.', open: false },
        { on: statementEnd('B2', 'Everybody is trained.'), text: 'By whom?', open: true }
    ]
};
