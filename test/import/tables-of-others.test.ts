import { type Imported, importerOf, noteLines } from '@gradus/exchange/importers';
import { describe, expect, test } from 'vitest';
import { bytesOf, written } from './written.ts';

async function imported(format: string, files: Readonly<Record<string, string>>): Promise<Imported> {
    const importer = importerOf(format);
    if (!importer) throw new Error('There is no importer.');
    return importer.import(Object.entries(files).map(([name, text]) => ({ name, bytes: bytesOf(text) })));
}

function rows(...lines: readonly (readonly string[])[]): string {
    return lines.map(cells => `${cells.join('\t')}\r\n`).join('');
}

const RATINGS = [
    'O*NET-SOC Code',
    'Title',
    'Element ID',
    'Element Name',
    'Scale ID',
    'Data Value',
    'Recommend Suppress',
    'Not Relevant'
];
const ONET = {
    'Read Me.txt': 'O*NET 29.0 Database\n',
    'Content Model Reference.txt': rows(
        ['Element ID', 'Element Name', 'Description'],
        ['2', 'Worker Requirements', ''],
        ['2.A', 'Skills', 'What is learnt.'],
        ['2.A.1', 'Mathematics', 'Using "numbers".'],
        ['2.C', 'Knowledge', ''],
        ['2.C.1', 'Mathematics', ''],
        ['3', 'Not rated', '']
    ),
    'Scales Reference.txt': rows(['Scale ID', 'Scale Name', 'Minimum', 'Maximum'], ['LV', 'Level', '0', '7']),
    'Level Scale Anchors.txt': rows(
        ['Element ID', 'Element Name', 'Scale ID', 'Anchor Value', 'Anchor Description'],
        ['2.A.1', 'Mathematics', 'LV', '2', 'Count change']
    ),
    'Occupation Data.txt': rows(
        ['O*NET-SOC Code', 'Title', 'Description'],
        ['13-1041.08', 'Customs Brokers', 'Prepare documents.'],
        ['99-0000.00', 'Nobody', '']
    ),
    'Skills.txt': rows(
        RATINGS,
        ['13-1041.08', '', '2.A.1', '', 'IM', '3.5', 'N', ''],
        ['13-1041.08', '', '2.A.1', '', 'LV', '2.88', 'N', 'N'],
        ['13-1041.08', '', '2.C.1', '', 'IM', '1.5', 'N', ''],
        ['13-1041.08', '', '2.C.1', '', 'LV', '1', 'N', 'Y']
    ),
    'Task Statements.txt': rows(['O*NET-SOC Code', 'Task ID', 'Task'], ['13-1041.08', '1', 'Clear goods.'])
};

describe('O*NET', () => {
    test('becomes categories, competencies on a continuous scale, and roles', async () => {
        const read = await imported('onet', ONET);
        const { errors, unformatted, model } = await written(read);
        expect(errors).toEqual([]);
        expect(unformatted).toEqual([]);
        expect(model.framework).toMatchObject({ code: 'ONET', version: '29.0', licence: 'CC BY 4.0' });
        expect(model.scales.map(({ code, range }) => [code, range])).toEqual([
            ['LV', { min: 0, max: 7 }],
            ['IM', { min: 1, max: 5 }]
        ]);
        expect(model.categories.map(({ code, parent }) => [code, parent])).toEqual([
            ['2', undefined],
            ['2.A', '2'],
            ['2.C', '2']
        ]);
        expect(model.competencies.map(({ title }) => title)).toEqual([
            'Mathematics (Skills)',
            'Mathematics (Knowledge)'
        ]);
        expect(model.competencies[0]?.descriptors).toMatchObject([{ level: '2' }]);
        expect(model.roles).toMatchObject([
            {
                code: '13-1041.08',
                tasks: ['Clear goods.'],
                requirements: [{ competency: '2.A.1', level: '2.88', measures: [{ scale: 'IM', level: '3.5' }] }]
            }
        ]);
        expect(noteLines(read.notes)).toEqual([
            'Left out. Some ratings are not relevant, or the source advises against their use: 13-1041.08 2.C.1 LV',
            'Left out. Some occupations are not rated: 99-0000.00'
        ]);
    });

    test('tells what is of occupations that are not listed, or listed again', async () => {
        const again = rows(['13-1041.08', 'Others', '']);
        const tasks = rows(['77-7777.00', '2', 'Do nothing.']);
        const read = await imported('onet', {
            ...ONET,
            'Occupation Data.txt': ONET['Occupation Data.txt'] + again,
            'Task Statements.txt': ONET['Task Statements.txt'] + tasks
        });
        expect(noteLines(read.notes)).toEqual(
            expect.arrayContaining([
                'Left out. Some occupations are listed more than once. The first of each is taken: 13-1041.08',
                'Left out. Some tasks are of an occupation that is not listed: 77-7777.00'
            ])
        );
    });

    test('says what is missing', async () => {
        await expect(imported('onet', { 'Skills.txt': ONET['Skills.txt'] })).rejects.toThrow(/“Occupation Data”/);
    });

    test('with a million rows is read in seconds, and hostile codes stay codes', async () => {
        const more = Array.from({ length: 1_000_000 }, () => '../../x\t\t__proto__\t\tLV\t9\tN\tN\n').join('');
        const { errors } = await written(await imported('onet', { ...ONET, 'Skills.txt': ONET['Skills.txt'] + more }));
        expect(errors).toEqual([]);
    });
});

const ESCO = {
    'skills_en.csv':
        'conceptType,conceptUri,skillType,preferredLabel,altLabels,description\n' +
        'KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab,skill/competence,manage musical staff,"manage staff of music\nmanage musical staff","Assign ""tasks"",\nand more."\n' +
        'KnowledgeSkillCompetence,x,knowledge,music,,\n',
    'skillsHierarchy_en.csv':
        'Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note\n' +
        'http://e/S,skills,,,,,,,,\nhttp://e/S,skills,http://e/S1,managing,,,,,About managing.,\n',
    'broaderRelationsSkillPillar_en.csv':
        'conceptType,conceptUri,broaderType,broaderUri\nK,http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab,SkillGroup,http://e/S1\n',
    'occupations_en.csv':
        'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,description\nOccupation,http://e/o1,2166,director,head,Directs.\n',
    'occupationSkillRelations_en.csv':
        'occupationUri,relationType,skillType,skillUri\nhttp://e/o1,essential,,http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab\nhttp://e/o1,optional,,x\nhttp://e/o1,optional,,nowhere\n'
};

describe('ESCO', () => {
    test('becomes categories, competencies without levels, and roles', async () => {
        const read = await imported('esco', ESCO);
        const { errors, unformatted } = await written(read);
        expect(errors).toEqual([]);
        expect(unformatted).toEqual([]);
        expect(read.files.map(({ text }) => text).join('\n')).toBe(
            `framework ESCO "ESCO skills and occupations" {
  language en
  publisher "European Commission"
  source "https://esco.ec.europa.eu"
  licence "CC BY 4.0 (Commission Decision 2011/833/EU)"
}

section description "Description": text for category, for competency, for role
section isco "ISCO group": text for role

category S "skills" unlevelled {
  category S1 "managing" {
    description "About managing."
    competency ManageMusicalStaff "manage musical staff" alias "manage staff of music" {
      id "0005c151-5b5a-4a66-8aac-60e734beb1ab"
      description
        "Assign "tasks","
        "and more."
    }
  }
}

category Knowledge "Knowledge" unlevelled {
  competency Music "music"
}

role Director "director" alias "head" {
  description "Directs."
  isco "2166"
  requires
    ManageMusicalStaff: essential
    Music: desirable
  remark open "The source requires “nowhere”, which is not understood."
}
`.replace('"Assign "tasks","', '“Assign "tasks",”')
        );
    });

    test('keeps as other names only those that lead to one skill', async () => {
        const skills =
            'skillType,preferredLabel,altLabels\n' +
            'knowledge,lead teams,"teams\nguide teams\nlead a team"\n' +
            'knowledge,help teams,"Teams\naid teams\nlead teams"\n';
        const read = await imported('esco', { 'skills_en.csv': skills });
        const { model } = await written(read);
        expect(model.competencies.map(({ aliases }) => aliases)).toEqual([
            ['guide teams', 'lead a team'],
            ['aid teams']
        ]);
        expect(noteLines(read.notes)).toEqual([
            'Left out (3 times). Some other names are names of several skills, so that none can be meant by them: teams, Teams, lead teams'
        ]);
    });

    test('takes a skill once that is listed again, and tells so', async () => {
        const skills =
            'skillType,preferredLabel,conceptUri\n' +
            'knowledge,music,http://e/k1\n' +
            'knowledge,music again,http://e/k1\n' +
            'knowledge,dance,\n' +
            'knowledge,song,\n';
        const read = await imported('esco', { 'skills_en.csv': skills });
        const { model } = await written(read);
        expect(model.competencies.map(({ title }) => title)).toEqual(['music', 'dance', 'song']);
        expect(noteLines(read.notes)).toEqual([
            'Left out. Some skills are listed more than once. The first of each is taken: http://e/k1'
        ]);
    });

    test('is read without what only relates its parts', async () => {
        const { 'skills_en.csv': skills } = ESCO;
        const { errors, model } = await written(await imported('esco', { 'skills_en.csv': skills }));
        expect(errors).toEqual([]);
        expect(model.categories.map(({ title }) => title)).toEqual(['Skill/competence', 'Knowledge']);
    });

    test('tells that nothing says what occupations need', async () => {
        const { 'occupationSkillRelations_en.csv': _, ...others } = ESCO;
        const read = await imported('esco', others);
        const { errors, model } = await written(read);
        expect(errors).toEqual([]);
        expect(model.roles).toHaveLength(1);
        expect(noteLines(read.notes)).toEqual([
            'Please check. There is no table “occupationSkillRelations”, so occupations require nothing'
        ]);
    });

    test('tells what is of occupations that are not listed, or listed again', async () => {
        const again = 'Occupation,http://e/o1,2167,director again,,Directs again.\n';
        const read = await imported('esco', {
            ...ESCO,
            'occupations_en.csv': ESCO['occupations_en.csv'] + again,
            'occupationSkillRelations_en.csv': `${ESCO['occupationSkillRelations_en.csv']}http://e/o2,essential,,x\n`
        });
        const { model } = await written(read);
        expect(model.roles.map(({ title, requirements }) => [title, requirements.length])).toEqual([['director', 2]]);
        expect(noteLines(read.notes)).toEqual(
            expect.arrayContaining([
                'Left out. Some occupations are listed more than once. The first of each is taken: http://e/o1',
                'Left out. Some occupations that need something are not listed: http://e/o2'
            ])
        );
        const { 'occupations_en.csv': _, ...without } = ESCO;
        expect(noteLines((await imported('esco', without)).notes)).toContain(
            'Left out. What occupations need is left out: the table of the occupations is not there: occupationSkillRelations_en.csv'
        );
    });

    test('says what is missing', async () => {
        await expect(imported('esco', { 'a.csv': 'x,y\n1,2\n' })).rejects.toThrow(/“skills” at least/);
    });

    test('with a mark that is never closed is read to the end', async () => {
        const broken = 'preferredLabel,skillType\n"never closed,knowledge\nmore,knowledge\n';
        const { errors } = await written(await imported('esco', { 'skills.csv': broken }));
        expect(errors).toEqual([]);
    });
});
