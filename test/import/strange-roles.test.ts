import { describe, expect, test } from 'vitest';
import { strangeCsv, strangeWorkbook } from './strange-tables.ts';

describe('a table for each role', () => {
    test('is called by its sheet, and has levels and texts of the same competencies', async () => {
        const { errors, required, model, lines } = await strangeWorkbook({
            Officer: `
                Competency | Required level | Descriptors
                Law        | 1              | Knows the law
                Talking    | 2              | Talks to the public`,
            Chief: `
                Competency | Required level | Descriptors
                Law        | 3              | Changes the law
                Planning   | 2              | Plans a year`
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({ Officer: ['Law 1', 'Talking 2'], Chief: ['Law 3', 'Planning 2'] });
        expect(model.competencies[0]?.descriptors.map(({ level, sections }) => [level, sections[0]?.entries])).toEqual([
            ['1', ['Knows the law']],
            ['3', ['Changes the law']]
        ]);
        expect(lines[0]).toBe('Read. 3 competencies, 2 roles, 4 requirements, from Officer, Chief');
        expect(lines).toContain(
            'Please check. Some tables are of one role and do not name it. It was called as the sheet or file: “Officer”, “Chief”'
        );
    });

    test('is called by its file', async () => {
        const { errors, required } = await strangeCsv({
            'Harbour pilot.csv': 'Skill;Niveau\nLotsen;Expert\nFunk;Basic\n',
            'Harbour master.csv': 'Skill;Niveau\nLotsen;Basic\nPlanen;Advanced\n'
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({
            'Harbour pilot': ['Lotsen Expert', 'Funk Basic'],
            'Harbour master': ['Lotsen Basic', 'Planen Advanced']
        });
    });

    test('is called by what stands above it, with or without a label, and by a mapping before that', async () => {
        const table = 'Competency | Level\nLaw | 2\nTalking | 1';
        const labelled = await strangeWorkbook({
            S1: `Role profile: Officer\n${table}`,
            S2: `Role | Chief\n | \n${table}`,
            S3: `Job title | \nClerk | \n${table}`,
            S4: `Harbour pilot | \n${table}`
        });
        expect(labelled.errors).toEqual([]);
        expect(Object.keys(labelled.required)).toEqual(['Officer', 'Chief', 'Clerk', 'Harbour pilot']);
        const mapped = await strangeWorkbook(
            { S1: table, S2: `Our profiles | \n${table}` },
            { mapping: { sheets: { S1: { role: 'Officer' }, S2: { role: 'Chief' } } } }
        );
        expect(Object.keys(mapped.required)).toEqual(['Officer', 'Chief']);
        const same = await strangeWorkbook({
            Officer: `Our profiles | \n${table}`,
            Chief: `Our profiles | \n${table}`
        });
        expect(Object.keys(same.required)).toEqual(['Officer', 'Chief']);
    });

    test('has three groups of columns, each with a name and a level', async () => {
        const { errors, required, categories } = await strangeCsv({
            'officer.csv':
                'Professional Competencies;Proficiency Level;Operational Competencies;Proficiency Level;Management Competencies;Proficiency Level\n' +
                'Teamwork;3;Legislation;2;Agility;1\nReporting;2;Procedures;n/a;;\nCreativity;see note;;;;\n'
        });
        expect(errors).toEqual([]);
        expect(categories).toEqual({
            'Professional Competencies': ['Teamwork', 'Reporting', 'Creativity'],
            'Operational Competencies': ['Legislation', 'Procedures'],
            'Management Competencies': ['Agility']
        });
        expect(required).toEqual({ officer: ['Teamwork 3', 'Reporting 2', 'Legislation 2', 'Agility 1'] });
    });

    test('has groups that are called in the header, below the name of the role', async () => {
        const { errors, required, levels, model } = await strangeCsv({
            'role.csv':
                'Role Profile,,,,,\nRole title,Customs Analyst,,,,\nDepartment,Risk,,,,\nPurpose,Analyses risks.,,,,\n,,,,,\n' +
                'KNOWLEDGE,Level required,SKILLS,Level required,BEHAVIOURS,Level required\n' +
                'Customs law,Advanced,Analysis,Expert,Integrity,Expert\nTrade,Basic,Writing,Intermediate,,\n'
        });
        expect(errors).toEqual([]);
        expect(levels).toEqual(['Basic', 'Intermediate', 'Advanced', 'Expert']);
        expect(required).toEqual({
            'Customs Analyst': [
                'Customs law Advanced',
                'Trade Basic',
                'Analysis Expert',
                'Writing Intermediate',
                'Integrity Expert'
            ]
        });
        expect(model.roles[0]?.sections[0]?.entries).toEqual(['Department: Risk', 'Purpose: Analyses risks.']);
    });

    test('has groups in a row of their own, merged over their columns', async () => {
        const { errors, required, categories, model, lines } = await strangeWorkbook(
            {
                Officer: `
                    Customs Officer
                    Knowledge  |       |             | Skills     |       |             | Attitudes  |       |
                    Competency | Level | Descriptors | Competency | Level | Descriptors | Competency | Level | Descriptors
                    Law        | Basic | Knows it    | Writing    | Expert | Writes well | Calm      | Basic | Stays calm
                    Tariff     | Advanced | Uses it  | Talking    | soon  | Talks       |            |       |`
            },
            { merged: { Officer: ['A1:I1', 'A2:C2', 'D2:F2', 'G2:I2'] } }
        );
        expect(errors).toEqual([]);
        expect(categories).toEqual({
            Knowledge: ['Law', 'Tariff'],
            Skills: ['Writing', 'Talking'],
            Attitudes: ['Calm']
        });
        expect(required).toEqual({
            'Customs Officer': ['Law Basic', 'Tariff Advanced', 'Writing Expert', 'Calm Basic']
        });
        expect(model.competencies[0]?.descriptors.map(({ level }) => level)).toEqual(['Basic']);
        // Places are those of the sheet.
        expect(lines).toContain('Left out. This is not a level, and was kept as a remark of its role: E5 “soon”');
    });

    test('stands below others, each with its name and more above it', async () => {
        const head =
            'Professional Competencies;Proficiency Level;Operational Competencies;Proficiency Level;Management Competencies;Proficiency Level\n';
        const { errors, required, model, lines } = await strangeCsv({
            'roles.csv':
                'Role Title;;;;;\nSenior Manager;;;;;\nLevel;Functional Domain;;;;\nSenior;Clients;;;;\nRole Description;;;;;\nLeads a part of the house.;;;;;\n' +
                `${head}Risk;2;Business;3;Role Model;4\nDrive;4;Law;2;;\nRole Descriptions - Page 7;;;;;\nProblem Solving;3;;;;\n` +
                `Role Title;;;;;\nTrainee;;;;;\n${head}Risk;1;Business;1;;\n`
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({
            'Senior Manager': ['Risk 2', 'Drive 4', 'Problem Solving 3', 'Business 3', 'Law 2', 'Role Model 4'],
            Trainee: ['Risk 1', 'Business 1']
        });
        expect(model.roles[0]?.sections[0]?.entries).toEqual([
            'Level: Senior',
            'Functional Domain: Clients',
            'Leads a part of the house.'
        ]);
        expect(lines.join('\n')).toContain('A10 “Role Descriptions - Page 7”');
    });
});

describe('several columns of a role', () => {
    test('say beside the level whether it is needed, and what somebody has', async () => {
        const { errors, required, remarks, lines } = await strangeCsv({
            'Clerk.csv':
                'Competency,Current level,Required level,Essential / Desirable,Comment\nLaw,1,3,Essential,soon\nTariff,2,2,Desirable,\nRadio,1,,Desirable,\n'
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({ Clerk: ['Law 3', 'Tariff 2 desirable'] });
        expect(remarks).toEqual(['soon']);
        expect(lines.join('\n')).toContain(
            'Some columns tell what somebody has, and not what a role requires: B1 “Current level”. They were left out'
        );
    });

    test.each([
        ['Officer required;Officer current;Chief required;Chief current', 'C1 “Officer current”, E1 “Chief current”'],
        ['Officer;Officer (actual);Chief;Chief (actual)', 'C1 “Officer (actual)”, E1 “Chief (actual)”'],
        ['Officer – Soll;Officer – Ist;Chief – Soll;Chief – Ist', 'C1 “Officer – Ist”, E1 “Chief – Ist”']
    ])('tell what it requires and what somebody has: %s', async (header, left) => {
        const { errors, required, lines } = await strangeCsv({
            'matrix.csv': `Competency;${header}\nLaw;3;2;4;4\nTariff;2;2;3;1\n`
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({ Officer: ['Law 3', 'Tariff 2'], Chief: ['Law 4', 'Tariff 3'] });
        expect(lines).toContain(
            `Please check. Some columns tell what somebody has, and not what a role requires: ${left}. They were left out`
        );
    });

    test('are no levels of somebody where competencies are called alike', async () => {
        const { required } = await strangeCsv({
            'matrix.csv': 'Role;Law;Risk;Risk assessment\nOfficer;1;2;3\nChief;3;2;1\n'
        });
        expect(required['Officer']).toEqual(['Law 1', 'Risk 2', 'Risk assessment 3']);
    });

    test('stand below the names of roles', async () => {
        const { errors, required, remarks, lines } = await strangeCsv({
            'matrix.csv':
                'Unsere Rollen;;;;;;;;\n;Kompetenz;Prüfer;;;;Leiter;;\n;;Soll;Pflicht;Ist;Bemerkung;Soll;Pflicht;Ist\n' +
                'R1;Recht;2;ja;1;ab Mai;3;ja;1\nR2;Tarif;1;nein;1;;2;ja;\nR3;Reden;;;;;see note;;\n'
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({ Prüfer: ['Recht 2', 'Tarif 1 desirable'], Leiter: ['Recht 3', 'Tarif 2'] });
        expect(remarks).toEqual(['Recht: “2 (ab Mai)” (C4).', 'Reden: “see note” (G6).']);
        expect(lines.join('\n')).toContain('E3 “Ist”, I3 “Ist”');
    });

    test('may be one, with “Level” below each name', async () => {
        const { errors, required } = await strangeWorkbook(
            { Matrix: ' | Officer | Chief\nCompetency | Level | Level\nLaw | 2 | 3\nTariff | 1 | 2' },
            { merged: {} }
        );
        expect(errors).toEqual([]);
        expect(required).toEqual({ Officer: ['Law 2', 'Tariff 1'], Chief: ['Law 3', 'Tariff 2'] });
    });

    test('belong to a role with more above it', async () => {
        const { errors, required, model } = await strangeCsv({
            'role.csv':
                'Role: Customs Officer,,\nGrade: G5,,\n,,\nCompetency,Level required,Importance\nLaw,2,must\nTariff,3,nice to have\n'
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({ 'Customs Officer': ['Law 2', 'Tariff 3 desirable'] });
        expect(model.roles[0]?.sections[0]?.entries).toEqual(['Grade: G5']);
    });
});

describe('a list of requirements', () => {
    test('has a row for each, with what is needed and what belongs to the competency', async () => {
        const { errors, required, categories, model, remarks } = await strangeCsv({
            'list.csv':
                'Role;Area;Competency code;Competency;Level;Necessity;Remark\n' +
                'Officer;Trade;T1;Law;2;must;\nOfficer;Trade;T2;Tariff;3;nice to have;from May\n' +
                'Chief;Trade;T1;Law;Level 3;essential;\nChief;People;P1;Talking;n/a;;\nClerk;;;;;;\n'
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({ Officer: ['Law 2', 'Tariff 3 desirable'], Chief: ['Law 3'], Clerk: [] });
        expect(categories).toEqual({ Trade: ['Law', 'Tariff'], People: ['Talking'] });
        expect(model.competencies.map(({ code }) => code)).toEqual(['T1', 'T2', 'P1']);
        expect(remarks).toEqual(['Officer: from May']);
    });

    test('may be in other words, with roles that are named once', async () => {
        const { errors, required, levels, lines } = await strangeCsv({
            'liste.csv':
                'Rolle|Kompetenz|Stufe|Pflicht\nZöllner|Recht|Grundkenntnisse|ja\n|Sprache|Fortgeschritten|nein\nLeiter|Recht|Experte|vielleicht\n'
        });
        expect(errors).toEqual([]);
        expect(levels).toEqual(['Grundkenntnisse', 'Fortgeschritten', 'Experte']);
        expect(required).toEqual({
            Zöllner: ['Recht Grundkenntnisse', 'Sprache Fortgeschritten desirable'],
            Leiter: ['Recht Experte']
        });
        expect(lines.join('\n')).toContain('Some rows name no role: A3. They were read as of the role above them');
        expect(lines.join('\n')).toContain('D4 “vielleicht”');
    });

    test('says once what it says twice, and tells what it says in two ways', async () => {
        const { errors, required, lines } = await strangeCsv({
            'list.csv': 'Role;Skill;Level\nOfficer;Law;2\nOfficer;Law;2\nOfficer;law;3\n;;\nChief;Law;odd\n'
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({ Officer: ['Law 2'], Chief: [] });
        expect(lines).toContain(
            'Left out. Another row says already what the role requires of it, and was taken: C4 “3”'
        );
        expect(lines).toContain('Left out. This is not a level, and was kept as a remark of its role: C6 “odd”');
    });

    test.each([
        ['Current level', 'Gap'],
        ['Ist-Niveau', 'Abweichung'],
        ['Nivel actual', 'Brecha'],
        ['Livello attuale', 'Divario']
    ])('leaves out what somebody has: %s, %s', async (current, gap) => {
        const { errors, required, model, lines } = await strangeCsv({
            'list.csv': `Role;Competency;Level;${current};${gap}\nOfficer;Law;3;2;1\nChief;Law;4;4;0\n`
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({ Officer: ['Law 3'], Chief: ['Law 4'] });
        expect(model.sections).toEqual([]);
        expect(lines).toContain(
            `Please check. Some columns tell what somebody has, and not what a role requires: D1 “${current}”, E1 “${gap}”. They were left out`
        );
    });

    test('says what is needed in a column of whatever name', async () => {
        const { errors, required } = await strangeCsv({
            'list.csv': 'Job Role;Skill;Required level;E/D\nPilot;Mooring;2;E\nPilot;Radio;1;D\n'
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({ Pilot: ['Mooring 2', 'Radio 1 desirable'] });
    });

    test('has no levels where it is a list of pairs', async () => {
        const { errors, required } = await strangeCsv({
            'list.csv': 'Job;Skill\nPilot;Mooring\nPilot;Radio\nClerk;Radio\n'
        });
        expect(errors).toEqual([]);
        expect(required).toEqual({ Pilot: ['Mooring essential', 'Radio essential'], Clerk: ['Radio essential'] });
    });

    test('is what a mapping says', async () => {
        const { errors, required } = await strangeCsv(
            { 'list.csv': 'Who;What;How well;How much\nOfficer;Law;good;y\nChief;Law;better;o\n' },
            {
                mapping: {
                    kind: 'requirements',
                    columns: { Who: 'role', What: 'title', 'How well': 'level', D: 'necessity' },
                    levels: ['good', 'better', 'best']
                }
            }
        );
        expect(errors).toEqual([]);
        expect(required).toEqual({ Officer: ['Law Good'], Chief: ['Law Better desirable'] });
    });
});
