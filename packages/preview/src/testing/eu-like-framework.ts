import type { Competency, FrameworkModel, Requirement, Role } from '@gradus/model';
import { COMPETENCY_TITLES } from './competency-titles.ts';
import { content, described, NO_DEMANDS, NOTHING_ELSE } from './model-parts.ts';
import { ROLE_FACTS, type RoleFacts } from './role-facts.ts';

const FILES = ['file:///eu/framework.gradus', 'file:///eu/client-management.gradus'];

const GRADES: readonly (readonly [code: string, title: string, group: string])[] = [
    ['SeniorManager', 'Senior Manager', 'Management'],
    ['MiddleManager', 'Middle Manager', 'Management'],
    ['LineManager', 'Line Manager', 'Management'],
    ['SeniorExpert', 'Senior Expert', 'Expert'],
    ['Expert', 'Expert', 'Expert'],
    ['TeamLead', 'Customs Officer - Team Lead', 'Operational'],
    ['CustomsOfficer', 'Customs Officer', 'Operational'],
    ['Trainee', 'Customs Officer Trainee', 'Operational']
];

const LEVELS: readonly (readonly [title: string, definition: string, ...descriptors: string[]])[] = [
    ['Awareness', 'Some insight is enough to work with people who need more.', 'Knows the main ideas and terms'],
    ['Trained', 'Does the usual tasks without help.', 'Has sound practical knowledge', 'Uses it in everyday work'],
    ['Advanced', 'Experience has raised knowledge and skill.', 'Handles exceptions', 'Passes on what was learnt'],
    ['Expert', 'Is known as an expert.', 'Sees each process in its bigger picture', 'Advises to fit the case']
];

/** A framework of the shape of the EU's: 65 competencies in three categories, four levels, eight roles of a domain. */
export function euLikeFramework(): FrameworkModel {
    return {
        framework: {
            ...described('EUCustoms', 'EU Customs Competency Framework', 0),
            version: '2014-01',
            language: 'en',
            publisher: 'European Commission, Taxation and Customs Union',
            complete: true,
            uses: []
        },
        sections: [
            section('purpose', 'Role Description', 'text'),
            section('activities', 'Activities', 'list', true),
            section('definition', 'Definition', 'text'),
            section('descriptors', 'Descriptors', 'list')
        ],
        scales: [
            {
                ...described('Proficiency', 'Proficiency levels', 10),
                cumulative: true,
                levels: LEVELS.map(([title, definition, ...descriptors], position) => ({
                    ...described(`${position + 1}`, title, 11 + position),
                    sections: [
                        content('definition', 'text', definition),
                        content('descriptors', 'list', ...descriptors)
                    ]
                }))
            }
        ],
        categories: [
            { ...described('Values', 'Core values', 20), forAll: true },
            { ...described('Professional', 'Professional Competencies', 30), scale: 'Proficiency', forAll: false },
            { ...described('Operational', 'Operational Competencies', 60), scale: 'Proficiency', forAll: false },
            { ...described('Management', 'Management Competencies', 90), scale: 'Proficiency', forAll: false }
        ],
        competencies: Object.entries(COMPETENCY_TITLES).flatMap(([category, lines]) => competencies(category, lines)),
        statements: [],
        domains: [
            { ...described('ClientManagement', 'Client Management', 120), aliases: [], activities: [], excludes: [] }
        ],
        groups: [
            described('Management', 'Management Roles', 130),
            described('Expert', 'Expert Roles', 131),
            described('Operational', 'Operational Roles', 132)
        ],
        grades: GRADES.map(([code, title, group], position) => ({
            ...described(code, title, 140 + position),
            aliases: [],
            group
        })),
        roles: ROLE_FACTS.map(role),
        ...NOTHING_ELSE,
        files: FILES
    };
}

function section(code: string, title: string, form: 'text' | 'list', numbered = false) {
    return { code, title, form, numbered, open: false, uses: [], origin: { file: 0, line: 1, character: 0 } };
}

function competencies(category: string, lines: string): Competency[] {
    return lines
        .trim()
        .split('\n')
        .map((line, position) => {
            const [code = '', ...words] = line.trim().split(' ');
            const isValue = category === 'Values';
            return {
                ...described(code, words.join(' '), 200 + position),
                category,
                kinds: [],
                aliases: [],
                ...(isValue ? {} : { scale: 'Proficiency' }),
                levels: isValue ? [] : ['1', '2', '3', '4'],
                restricted: false,
                forAll: isValue,
                descriptors: []
            };
        });
}

function role({ code, grade, tasks, requires }: RoleFacts, position: number): Role {
    const gradeTitle = GRADES.find(([gradeCode]) => gradeCode === grade)?.[1] ?? grade;
    return {
        ...described(code, `${gradeTitle} in the Client Management Department`, 100 * position),
        ...NO_DEMANDS,
        sections: [
            content(
                'purpose',
                'text',
                'Leads or supports a part of the organisation in line with its policies, with an eye on what clients need and on their rights and obligations under customs law.',
                'He or she, and the people he or she works with, will typically be involved in:'
            ),
            content(
                'activities',
                'list',
                'Registration and authorisation: from the first application to monitoring and revoking.',
                'Relations with clients: helping traders and private persons to comply.',
                'Communication with authorities and institutions, national and international.'
            )
        ],
        grade,
        domain: 'ClientManagement',
        tasks,
        requirements: requires.split(' ').map((text, line) => requirement(text, 100 * position + line)),
        activities: [],
        specialisations: [],
        openSpecialisations: false,
        origin: { file: 1, line: 100 * position, character: 5 }
    };
}

function requirement(text: string, line: number): Requirement {
    const [competency = '', levels = ''] = text.replace('?', '').split(':');
    const [level = '', maxLevel] = levels.split('-');
    return {
        competency,
        level,
        ...(maxLevel === undefined ? {} : { maxLevel }),
        necessity: text.endsWith('?') ? 'desirable' : 'essential',
        measures: [],
        origin: { file: 1, line: line + 1, character: 4 }
    };
}
