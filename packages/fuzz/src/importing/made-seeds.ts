import { sheetOf, xlsxParts } from '../../../exchange/src/tables/testing/make-zip.ts';
import type { InputFile } from './import-input.ts';

const TABLE = [
    ['Code', 'Title', 'Category', 'Alias', 'Level 1', 'Scope', 'Remarks'],
    ['PC1', 'Piloting', 'Core', 'Steering', 'Steers\nunder guidance', 'All of it.', ''],
    ['PC2', 'Law & Order', 'Core', '', '', '“Quoted”', 'To be checked'],
    ['', '', 'Values', '', '', '', ''],
    ['V1', 'Honesty', 'Values', '', 'x', '', '']
];
const MATRIX = [
    ['Competency', 'Officer', 'Senior Officer', 'Chief'],
    ['PC1 Piloting', '1', '2-3', 'essential'],
    ['Law & Order', 'X', '', '4 desirable'],
    ['Core', '', '', ''],
    ['PC3 “Quoting”', '2.5', '–', '1']
];
const SHARED = '<si><t>Code</t></si><si><r><t>Ti</t></r><r><t>tle</t></r></si><si><t>PC1</t><rPh><t>x</t></rPh></si>';
const SHEET =
    '<cols/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
    '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="str"><f>A1</f><v>Piloting &amp; more</v></c><c r="C2"><v>0.30000000000000004</v></c></row>' +
    '<row r="3"><c t="b"><v>1</v></c><c t="inlineStr"><is><t xml:space="preserve"> <![CDATA[<x>]]></t></is></c></row></sheetData>' +
    '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>';

function delimited(rows: readonly (readonly string[])[], separator: string): string {
    const quoted = (cell: string) => (/["\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    return rows.map(row => row.map(quoted).join(separator)).join('\r\n');
}

const ONET: readonly InputFile[] = [
    ['Read Me.txt', [['O*NET 29.0 Database']]],
    [
        'Content Model Reference.txt',
        [
            ['Element ID', 'Element Name', 'Description'],
            ['2.A', 'Skills', 'What is learnt.'],
            ['2.A.1', 'Mathematics', 'Using "numbers".']
        ]
    ],
    [
        'Scales Reference.txt',
        [
            ['Scale ID', 'Scale Name', 'Minimum', 'Maximum'],
            ['LV', 'Level', '0', '7']
        ]
    ],
    [
        'Level Scale Anchors.txt',
        [
            ['Element ID', 'Element Name', 'Scale ID', 'Anchor Value', 'Anchor Description'],
            ['2.A.1', 'Mathematics', 'LV', '2', 'Count change']
        ]
    ],
    [
        'Occupation Data.txt',
        [
            ['O*NET-SOC Code', 'Title', 'Description'],
            ['13-1041.08', 'Customs Brokers', 'Prepare.']
        ]
    ],
    [
        'Skills.txt',
        [
            [
                'O*NET-SOC Code',
                'Title',
                'Element ID',
                'Element Name',
                'Scale ID',
                'Data Value',
                'Recommend Suppress',
                'Not Relevant'
            ],
            ['13-1041.08', '', '2.A.1', '', 'IM', '3.5', 'N', ''],
            ['13-1041.08', '', '2.A.1', '', 'LV', '2.88', 'N', 'N']
        ]
    ],
    [
        'Task Statements.txt',
        [
            ['O*NET-SOC Code', 'Task ID', 'Task'],
            ['13-1041.08', '1', 'Clear goods.']
        ]
    ]
].map(([name, rows]) => ({ name: name as string, text: delimited(rows as string[][], '\t') }));

const ESCO_SKILL = [
    'Skill',
    'http://data.europa.eu/esco/skill/1',
    'skill/competence',
    'steer ships',
    'sail\npilot',
    'How it is steered',
    'Only ships'
];
const ESCO: readonly InputFile[] = [
    {
        name: 'skills_en.csv',
        text: delimited(
            [
                ['conceptType', 'conceptUri', 'skillType', 'preferredLabel', 'altLabels', 'description', 'scopeNote'],
                ESCO_SKILL
            ],
            ','
        )
    },
    {
        name: 'skillsHierarchy_en.csv',
        text: delimited(
            [
                [
                    'Level 0 URI',
                    'Level 0 preferred term',
                    'Level 1 URI',
                    'Level 1 preferred term',
                    'Description',
                    'Scope note'
                ],
                [
                    'http://data.europa.eu/esco/skill/S',
                    'skills',
                    'http://data.europa.eu/esco/skill/S1',
                    'driving',
                    'To drive.',
                    ''
                ]
            ],
            ','
        )
    },
    {
        name: 'broaderRelationsSkillPillar_en.csv',
        text: delimited(
            [
                ['conceptUri', 'broaderUri'],
                [ESCO_SKILL[1] ?? '', 'http://data.europa.eu/esco/skill/S1']
            ],
            ','
        )
    },
    {
        name: 'occupations_en.csv',
        text: delimited(
            [
                ['conceptUri', 'preferredLabel', 'iscoGroup', 'altLabels', 'description', 'scopeNote'],
                ['http://data.europa.eu/esco/occupation/1', 'pilot', '3152', 'helmsman', 'Steers.', '']
            ],
            ','
        )
    },
    {
        name: 'occupationSkillRelations_en.csv',
        text: delimited(
            [
                ['occupationUri', 'relationType', 'skillType', 'skillUri'],
                ['http://data.europa.eu/esco/occupation/1', 'essential', 'knowledge', ESCO_SKILL[1] ?? '']
            ],
            ','
        )
    }
];

const DIGCOMP = {
    '@graph': [
        { '@type': 'CompetenceArea', '@id': 'CompetenceArea/1', name: 'Information', description: 'To search.' },
        {
            '@type': 'Competence',
            '@id': 'Competence/1.1',
            name: 'Browsing',
            name_nl: 'Browsen',
            competence_area_id: 'CompetenceArea/1'
        },
        {
            '@type': 'ProficiencyLevel',
            '@id': 'ProficiencyLevel/1',
            four_levels_name: 'Basic',
            six_levels_mapping: 'A1',
            eight_levels_mapping: 1
        },
        {
            '@type': 'LearningOutcome',
            '@id': 'LearningOutcome/LO1.1.01',
            description: 'Acknowledges.',
            description_nl: 'Erkent.',
            type: 'Attitude',
            ai_label: 'AI-Implicit',
            four_levels_proficiency_name: 'ProficiencyLevel/Basic',
            competence_area_id: 'CompetenceArea/1',
            competence_id: 'Competence/1.1'
        },
        {
            '@type': 'CompetenceStatement',
            '@id': 'CompetenceStatement/CS1',
            description: 'It is.',
            competence_id: 'Competence/1.1'
        },
        { '@type': 'Glossary', '@id': 'Glossary/Data_x', explanation: 'Facts.', explanation_nl: 'Feiten.' }
    ]
};

const OTHER_CASE = {
    CFDocument: { identifier: 'd', title: 'Framework', language: 'en', uri: 'https://example.org/d' },
    CFItems: [
        {
            identifier: 'a',
            fullStatement: 'Count',
            humanCodingScheme: 'A.1',
            CFItemType: 'Standard',
            educationLevel: ['01']
        },
        { identifier: 'b', fullStatement: 'Count on', abbreviatedStatement: 'On', notes: 'Note', listEnumeration: '2' }
    ],
    CFAssociations: [
        {
            identifier: 'x',
            associationType: 'isChildOf',
            sequenceNumber: 1,
            originNodeURI: { identifier: 'b', title: 'Count on', uri: 'https://example.org/b' },
            destinationNodeURI: { identifier: 'a', title: 'Count', uri: 'https://example.org/a' }
        }
    ],
    CFDefinitions: { CFItemTypes: [{ identifier: 't', title: 'Standard' }], CFConcepts: [], CFSubjects: [] },
    CFRubrics: []
};

/** Inputs to begin with of formats that are not exported as well, or that others write otherwise than we do. */
export const MADE_SEEDS: Readonly<Record<string, readonly (readonly InputFile[])[]>> = {
    csv: [
        [{ name: 'list.csv', text: delimited(TABLE, ',') }],
        [{ name: 'list.tsv', text: delimited(TABLE, '\t') }],
        [{ name: 'matrix.csv', text: `sep=;\n${delimited(MATRIX, ';')}` }]
    ],
    xlsx: [
        [{ name: 'list.xlsx', zip: xlsxParts({ List: sheetOf(TABLE), Matrix: sheetOf(MATRIX) }) }],
        [{ name: 'shared.xlsx', zip: xlsxParts({ One: SHEET }, SHARED) }]
    ],
    onet: [ONET],
    esco: [ESCO],
    digcomp: [[{ name: 'digcomp.jsonld', text: JSON.stringify(DIGCOMP) }]],
    case: [[{ name: 'other.json', text: JSON.stringify(OTHER_CASE) }]]
};
