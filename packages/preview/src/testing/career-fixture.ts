import type { PreviewModel } from '@gradus/protocol';
import { previewFixture } from './indexed-fixture.ts';
import { domainView, roleView } from './view-parts.ts';

/**
 * The EU-like framework with what role sheets, comparisons and career paths show beside it: streams over grades and over
 * roles, a role that extends another one and leaves something out, a descriptor of a competency, a remark, and what is told
 * of the domain.
 */
export function careerFixture(): PreviewModel {
    const eu = previewFixture();
    const senior = eu.roles.find(({ code }) => code === 'CM-SE');
    const officer = eu.roles.find(({ code }) => code === 'CM-CO');
    if (senior === undefined || officer === undefined) throw new Error('The fixture has lost its roles.');
    const inherited = officer.requirements
        .filter(({ competency }) => competency !== 'PC22')
        .map(each => ({ ...each, inheritedFrom: officer.title }));
    const text = (entry: string) => [
        { section: 's', title: 'Definition', list: false, numbered: false, entries: [entry] }
    ];
    return {
        ...eu,
        domains: [
            domainView('ClientManagement', 'Client Management', {
                sections: text('Looks after traders and private persons.'),
                activities: [
                    { code: '1', title: 'Registration', sections: text('Handles applications.') },
                    { code: '2', title: 'Relations', sections: text('Helps people to comply.') }
                ],
                excludes: [{ grade: 'StrategicManager', reason: 'Strategy is set for all domains.' }]
            })
        ],
        competencies: eu.competencies.map(competency =>
            competency.code === 'PC9'
                ? {
                      ...competency,
                      descriptors: [
                          {
                              level: '3',
                              sections: [
                                  {
                                      section: 'descriptors',
                                      title: 'Descriptors',
                                      list: true,
                                      numbered: false,
                                      entries: ['Has the team decide for itself']
                                  }
                              ]
                          }
                      ]
                  }
                : competency
        ),
        roles: [
            ...eu.roles.map(role =>
                role.code === 'CM-MM'
                    ? {
                          ...role,
                          activities: ['Registration', 'Relations'],
                          accepted: [{ rule: 'level-drop', reason: 'A manager leaves details to the team.' }]
                      }
                    : role
            ),
            roleView('RB-RO', 'River Officer', {
                status: 'draft',
                grade: 'CustomsOfficer',
                extends: [{ code: officer.code, title: officer.title }],
                requirements: [{ competency: 'PC13', level: '3', necessity: 'essential' }, ...inherited].filter(
                    ({ competency }, position) => position === 0 || competency !== 'PC13'
                ) as PreviewModel['roles'][number]['requirements'],
                excludes: [{ competency: 'PC22', reason: 'The team lead writes the reports of the boats.' }]
            })
        ],
        streams: [
            {
                code: 'Management',
                title: 'Management stream',
                sections: [],
                over: 'grades',
                steps: ['Trainee', 'CustomsOfficer', 'TeamLead', 'LineManager', 'MiddleManager', 'SeniorManager']
            },
            { code: 'River', title: 'River stream', sections: [], over: 'roles', steps: ['CM-CO', 'RB-RO'] }
        ],
        remarks: [
            {
                on: { kind: 'role', code: 'RB-RO', title: 'River Officer' },
                text: 'Ask the boat crews.',
                open: true,
                author: 'A. Editor',
                date: '2026-01-31'
            }
        ]
    };
}
