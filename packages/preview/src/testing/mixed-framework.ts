import type { Category, Competency, FrameworkModel, Requirement, Role } from '@gradus/model';
import { content, described, NO_DEMANDS, NOTHING_ELSE } from './model-parts.ts';

/**
 * A framework of everything that the EU-like one has not: competencies without levels, a continuous
 * scale, requirements taken from elsewhere, activities and specialisations.
 */
export function mixedFramework(): FrameworkModel {
    return {
        ...NOTHING_ELSE,
        framework: { ...described('Mixed', 'Office Framework', 0), language: 'en', complete: false, uses: [] },
        sections: [],
        scales: [
            {
                ...described('Weight', 'Weight', 1),
                cumulative: false,
                range: { min: 0, max: 7 },
                levels: [
                    { ...described('1', 'Little', 2), sections: [content('meaning', 'text', 'Rarely matters.')] },
                    { ...described('6', 'Much', 3), sections: [content('meaning', 'text', 'Matters daily.')] }
                ]
            }
        ],
        categories: [
            category('Values', { forAll: true }),
            category('Knowledge', {}),
            category('Law', { parent: 'Knowledge' }),
            category('Skills', { scale: 'Weight' }),
            category('Blueprint', {})
        ],
        competencies: [
            competency('CV1', 'Honesty', 'Values', { forAll: true }),
            competency('K1', 'History of the Office', 'Knowledge'),
            competency('K2', 'Tax Law', 'Law'),
            competency('K3', 'Criminal Law', 'Law'),
            competency('S1', 'Writing', 'Skills', { scale: 'Weight', levels: ['1', '6'] }),
            competency('S2', 'Counting', 'Skills', { scale: 'Weight', levels: ['1', '6'] })
        ],
        statements: [{ ...described('B1', 'The work is planned.', 40), category: 'Blueprint', aliases: [] }],
        domains: [
            {
                ...described('Desk', 'Desk', 50),
                aliases: [],
                activities: [described('1', 'Reading files', 51), described('2', 'Answering letters', 52)],
                excludes: []
            }
        ],
        groups: [],
        grades: [],
        roles: [
            role('Clerk', 'Clerk', {
                activities: [
                    { activity: '1', title: 'Reading files', reworded: false },
                    { activity: '2', title: 'Answering letters', reworded: false }
                ],
                requirements: [
                    required('K1', {}),
                    required('K2', { necessity: 'desirable' }),
                    required('S1', { level: '4.12' }),
                    required('S2', { level: '1', inheritedFrom: 'Core' }),
                    required('K3', { necessity: 'desirable', inheritedFrom: 'Core' })
                ],
                specialisations: [
                    {
                        ...described('Archive', 'Archive', 70),
                        sections: [content('purpose', 'text', 'Keeps what is old.')],
                        requirements: [required('S2', { level: '6' }), required('K3', {})]
                    }
                ],
                openSpecialisations: true
            }),
            role('Learner', 'Learner', {
                activities: [{ activity: '2', title: 'Learns to answer letters', reworded: true }],
                requirements: [
                    required('S1', { level: '1', maxLevel: '6', necessity: 'desirable', inheritedFrom: 'Clerk' })
                ]
            })
        ],
        sets: [{ ...described('Core', 'Core Requirements', 80), ...NO_DEMANDS, requirements: [] }],
        files: ['file:///mixed/framework.gradus']
    };
}

function category(code: string, more: Partial<Category>): Category {
    return { ...described(code, code, 10), forAll: false, ...more };
}

function competency(code: string, title: string, itsCategory: string, more: Partial<Competency> = {}): Competency {
    return {
        ...described(code, title, 20),
        category: itsCategory,
        kinds: [],
        aliases: [],
        levels: [],
        restricted: false,
        forAll: false,
        descriptors: [],
        ...more
    };
}

function required(code: string, more: Partial<Requirement>): Requirement {
    return {
        competency: code,
        necessity: 'essential',
        measures: [],
        origin: { file: 0, line: 60, character: 4 },
        ...more
    };
}

function role(code: string, title: string, more: Partial<Role>): Role {
    return {
        ...described(code, title, 55),
        ...NO_DEMANDS,
        requirements: [],
        activities: [],
        specialisations: [],
        openSpecialisations: false,
        domain: 'Desk',
        ...more
    };
}
