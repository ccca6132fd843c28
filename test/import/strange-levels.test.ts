import { describe, expect, test } from 'vitest';
import { type Strange, strangeCsv, strangeWorkbook } from './strange-tables.ts';

function matrix(text: string, options = {}): Promise<Strange> {
    return strangeCsv({ 'matrix.csv': text }, options);
}

describe('levels as words', () => {
    test('have the order in which people use them, which is said with the mapping that changes it', async () => {
        const { errors, required, levels, lines } = await matrix(
            'Competency;Officer;Manager\nTeamwork;Expert;Advanced\nWriting;Basic;Expert\nLaw;Basic;n/a\n'
        );
        expect(errors).toEqual([]);
        expect(levels).toEqual(['Basic', 'Advanced', 'Expert']);
        expect(required).toEqual({
            Officer: ['Teamwork Expert', 'Writing Basic', 'Law Basic'],
            Manager: ['Teamwork Advanced', 'Writing Expert']
        });
        expect(lines[0]).toBe('Read. 3 competencies, 2 roles, 5 requirements');
        expect(lines.join('\n')).toContain('as in {"levels":["Basic","Advanced","Expert"]}');
        expect(lines.join('\n')).not.toContain('no levels');
    });

    test.each([
        ['B;I\nx;I;A\ny;B;E', ['B', 'I', 'A', 'E']],
        ['L;M\nx;M;H\ny;L;L', ['L', 'M', 'H']],
        ['Foundation;Practitioner\nx;Foundation;Expert', ['Foundation', 'Practitioner', 'Expert']],
        ['Grundkenntnisse;Fortgeschritten\nx;Experte;Experte', ['Grundkenntnisse', 'Fortgeschritten', 'Experte']],
        ['Trained;Awareness\nx;Advanced;Expert', ['Awareness', 'Trained', 'Advanced', 'Expert']],
        ['Familiar;Proficient\nx;Skilled;Expert', ['Familiar', 'Skilled', 'Proficient', 'Expert']],
        ['Basic;Sufficient\nx;Sufficient;Expert', ['Basic', 'Sufficient', 'Expert']],
        ['débutant;confirmé\nx;expert;débutant', ['Débutant débutant', 'Confirmé confirmé', 'Expert expert']],
        ['Básico;Intermedio\nx;Avanzado;Básico', ['Básico', 'Intermedio', 'Avanzado']]
    ])('are known as well: %s', async (cells, expected) => {
        const { errors, levels, model } = await matrix(`Competency;Officer;Manager\nLaw;${cells}\n`);
        expect(errors).toEqual([]);
        expect(levels).toEqual(expected);
        expect(model.roles).toHaveLength(2);
    });

    test('of which a range has the digits of another level are that range', async () => {
        const rows = Array.from({ length: 12 }, (_, index) => `C${index};${index + 1}`).join('\n');
        const { errors, required } = await matrix(`Competency;Officer\n${rows}\nLaw;1-2\nTax;1.2\n`);
        expect(errors).toEqual([]);
        expect(required['Officer']).toContain('Law 1..2');
        expect(required['Officer']).toContain('Tax 1.2');
    });

    test('can be followed by several words that say how much they count', async () => {
        const { required } = await matrix(
            'Competency;Officer\nLaw;3 nice to have\nTax;2, must have\nWar;1 (good to have)\n'
        );
        expect(required['Officer']).toEqual(['Law 3 desirable', 'Tax 2', 'War 1 desirable']);
    });

    test('stand as a mapping names them, with other names', async () => {
        const text = 'Competency;Officer;Manager\nTeamwork;Starter;adv.\nWriting;Advanced;Expert\nLaw;odd;Starter\n';
        const levels = ['Starter', { code: '2', title: 'Advanced', names: ['adv.'] }, 'Expert', '4 Guru'];
        const { errors, required, levels: scale, remarks, lines } = await matrix(text, { mapping: { levels } });
        expect(errors).toEqual([]);
        expect(scale).toEqual(['Starter', '2 Advanced', 'Expert', '4 Guru']);
        expect(required['Manager']).toEqual(['Teamwork 2', 'Writing Expert', 'Law Starter']);
        expect(remarks).toEqual(['Law: “odd” (B4).']);
        expect(lines.join('\n')).not.toMatch(/order/);
    });

    test('may be called as headers are, below a header of many roles and among headings', async () => {
        const { errors, levels, required, categories, lines } = await matrix(
            'Compétences;Agent;Contrôleur;Inspecteur;Moyenne\nSAVOIRS;;;;\nDroit;Notions;Maîtrise;Maîtrise;\nTarif;Base;Expert;?;\nSAVOIR-ÊTRE;;;;\nÉcoute;Base;Maîtrise;Base;\n',
            { mapping: { levels: ['Notions', 'Base', 'Maîtrise', 'Expert'] } }
        );
        expect(errors).toEqual([]);
        expect(levels).toEqual(['Notions', 'Base', 'Maîtrise', 'Expert']);
        expect(categories).toEqual({ SAVOIRS: ['Droit', 'Tarif'], 'SAVOIR-ÊTRE': ['Écoute'] });
        expect(required['Agent']).toEqual(['Droit Notions', 'Tarif Base', 'Écoute Base']);
        expect(Object.keys(required)).toEqual(['Agent', 'Contrôleur', 'Inspecteur']);
        expect(lines.join('\n')).toContain('E1 “Moyenne”');
    });

    test('may be of a kind that nobody knows beside those that are known', async () => {
        const { errors, levels, required, model } = await matrix(
            'Competency;Officer;Manager\nLaw;Basic;Versed\nTariff;Versed;Expert\nTalking;Expert;Versed\n'
        );
        expect(errors).toEqual([]);
        expect(model.sections).toEqual([]);
        expect(levels).toEqual(['Basic', 'Versed', 'Expert']);
        expect(required['Manager']).toEqual(['Law Versed', 'Tariff Expert', 'Talking Versed']);
        const ofOne = await matrix('Competency;Level\nLaw;Basic\nTariff;Versed\nTalking;Expert\nRadio;see note\n');
        expect(ofOne.levels).toEqual(['Basic', 'Versed', 'Expert']);
        expect(ofOne.remarks).toEqual(['Radio: “see note” (B5).']);
    });

    test('that nobody knows have the order of the table, which is said', async () => {
        const { errors, levels, required, lines } = await matrix(
            'Skill,Pilot,Chief\nMooring,Deckhand,Captain\nLaw,Deckhand,Mate\nRadio,Mate,Captain\n'
        );
        expect(errors).toEqual([]);
        expect(levels).toEqual(['Deckhand', 'Mate', 'Captain']);
        expect(required['Chief']).toEqual(['Mooring Captain', 'Law Mate', 'Radio Captain']);
        expect(lines.join('\n')).toContain(
            'Nothing says in which order the levels stand: Deckhand, Mate, Captain. A new scale “Levels” has them as they come'
        );
        expect(lines.join('\n')).toContain('{"levels":["Deckhand","Mate","Captain"]}');
    });

    test('are what a sheet of levels says, with what they mean', async () => {
        const { errors, levels, required, model, lines } = await strangeWorkbook({
            Matrix: `
                Competency | Pilot        | Chief
                Mooring    | Works alone  | 3
                Law        | Helps        | Leads
                Radio      | see note     | 2`,
            Scale: `
                Level | Name        | Meaning
                3     | Leads       | Leads others.
                2     | Works alone | Does it alone.
                1     | Helps       | Needs help.`
        });
        expect(errors).toEqual([]);
        expect(levels).toEqual(['1 Helps', '2 Works alone', '3 Leads']);
        expect(required).toEqual({ Pilot: ['Mooring 2', 'Law 1'], Chief: ['Mooring 3', 'Law 3', 'Radio 2'] });
        expect(model.scales[0]?.levels[0]?.sections).toMatchObject([{ entries: ['Needs help.'] }]);
        expect(lines).toContain(
            'Left out. This is not a level, and was kept as a remark of its role: Matrix!B4 “see note”'
        );
    });

    test('are what a legend below the matrix says', async () => {
        const { errors, levels, required } = await matrix(
            'Skill,Pilot,Chief\nMooring,S,T\nLaw,S,U\n\n"Legend: S = Starter, U = User, T = Teacher",,\n'
        );
        expect(errors).toEqual([]);
        expect(levels).toEqual(['S Starter', 'U User', 'T Teacher']);
        expect(required['Chief']).toEqual(['Mooring T', 'Law U']);
    });

    test('mean what a line below the matrix says', async () => {
        const { errors, levels, required, model } = await matrix(
            'Kompetenz;Prüfer;Leiter\nRecht;Grundkenntnisse;Experte\nTarif;k. A.;k.A.\n\nLegende: Grundkenntnisse = kennt, was gilt, Fortgeschritten = wendet es an, Experte = bildet aus;;\n'
        );
        expect(errors).toEqual([]);
        expect(levels).toEqual(['Grundkenntnisse', 'Fortgeschritten', 'Experte']);
        expect(required).toEqual({ Prüfer: ['Recht Grundkenntnisse'], Leiter: ['Recht Experte'] });
        expect(model.competencies.map(({ title }) => title)).toEqual(['Recht', 'Tarif']);
        expect(model.remarks).toEqual([]);
        expect(model.scales[0]?.levels.map(({ sections }) => sections[0]?.entries)).toEqual([
            ['kennt, was gilt'],
            ['wendet es an'],
            ['bildet aus']
        ]);
    });

    test('may have a legend in several cells, and of levels that no cell has, which is told', async () => {
        const { levels, model, lines } = await matrix(
            'Skill;Pilot;Chief\nMooring;1;2\nLegend: Basic = begins;Expert = teaches;\n'
        );
        expect(levels).toEqual(['1', '2']);
        expect(model.competencies).toHaveLength(1);
        expect(lines).toContain(
            'Left out (2 times). Some lines tell what levels mean that no cell has: Basic = begins, Expert = teaches'
        );
    });

    test('head columns that say what they mean', async () => {
        const { errors, levels, model } = await matrix(
            'Code;Competency;Basic;Advanced;Expert\nA1;Law;Knows the law.;Applies it.;Changes it.\nA2;Tariff;;Uses it.;\n'
        );
        expect(errors).toEqual([]);
        expect(levels).toEqual(['Basic', 'Advanced', 'Expert']);
        expect(model.competencies[0]?.descriptors.map(({ level }) => level)).toEqual(['Basic', 'Advanced', 'Expert']);
        const bare = await matrix(
            ',Foundation,Advanced\nTalking,Listens and asks,Coaches others\nTeamwork,Shares work,Builds teams\n'
        );
        expect(bare.errors).toEqual([]);
        expect(bare.levels).toEqual(['Foundation', 'Advanced']);
        expect(bare.model.competencies.map(({ title }) => title)).toEqual(['Talking', 'Teamwork']);
    });
});

describe('a row for each level of a competency', () => {
    const EXPECTED = [
        [
            'Law',
            [
                ['1', ['Knows it.']],
                ['2', ['Applies it.']]
            ]
        ],
        [
            'Tariff',
            [
                ['1', ['Looks it up.']],
                ['3', ['Explains it.']]
            ]
        ]
    ];

    test.each([
        ['Law', 'Tariff'],
        ['', '']
    ])('says what the level means (named again: “%s”)', async (law, tariff) => {
        const { errors, model, levels } = await matrix(
            'Code;Competency;Description;Level;Descriptor\nA1;Law;All law.;1;Knows it.\n' +
                `${law && 'A1'};${law};;2;Applies it.\nA2;Tariff;;1;Looks it up.\n${tariff && 'A2'};${tariff};;3;Explains it.\n`
        );
        expect(errors).toEqual([]);
        expect(model.roles).toEqual([]);
        expect(levels).toEqual(['1', '2', '3']);
        expect(
            model.competencies.map(({ title, descriptors }) => [
                title,
                descriptors.map(({ level, sections }) => [level, sections[0]?.entries])
            ])
        ).toEqual(EXPECTED);
    });

    test('may call it by words', async () => {
        const { errors, model, levels } = await matrix(
            'Skill;Level;What it means\nLaw;Basic;Knows it.\nLaw;Expert;Changes it.\nTariff;Basic;Uses it.\nTariff;Advanced;Explains it.\n'
        );
        expect(errors).toEqual([]);
        expect(levels).toEqual(['Basic', 'Advanced', 'Expert']);
        expect(model.competencies.map(({ descriptors }) => descriptors.length)).toEqual([2, 2]);
    });
});

describe('levels with numbers', () => {
    test.each([
        ['2 – Trained', '3: Leads'],
        ['Trained (2)', 'Leads (3)'],
        ['2. Trained', '3) Leads']
    ])('have their names as well: %s, %s', async (two, three) => {
        const { errors, levels, required } = await matrix(
            `Competency;Officer;Chief\nLaw;${two};${three}\nTariff;${two};n/a\nRadio;see note;${three}\n`
        );
        expect(errors).toEqual([]);
        expect(levels).toEqual(['2 Trained', '3 Leads']);
        expect(required).toEqual({ Officer: ['Law 2', 'Tariff 2'], Chief: ['Law 3', 'Radio 3'] });
    });

    test('may begin with 0, which is told', async () => {
        const { errors, required, lines } = await matrix('Competency;Officer;Chief\nLaw;0;3\nTariff;1;2\n');
        expect(errors).toEqual([]);
        expect(required['Officer']).toEqual(['Law 0', 'Tariff 1']);
        expect(lines.join('\n')).toContain('Some cells say 0, which was read as the lowest level.');
    });

    test('are no levels where there are only answers', async () => {
        const { errors, required } = await matrix('Competency;Officer;Chief\nLaw;Y;N\nTariff;N;Y\n');
        expect(errors).toEqual([]);
        expect(required).toEqual({ Officer: ['Law essential'], Chief: ['Tariff essential'] });
        const novices = await matrix('Competency;Officer;Chief\nLaw;N;B\nTariff;I;N\n');
        expect(novices.levels).toEqual(['N', 'B', 'I']);
    });
});

describe('cells that are no levels', () => {
    test.each([
        ['a letter among numbers', 'Law;2;3\nTariff;D;1\nRadio;3;2', ['1', '2', '3'], 'Tariff: “D” (B3).'],
        ['a slip among numbers', 'Law;2;3\nTariff;A;1\nRadio;3;2', ['1', '2', '3'], 'Tariff: “A” (B3).'],
        ['a mark among letters', 'Law;B;I\nTariff;X;E\nRadio;I;A', ['B', 'I', 'A', 'E'], 'Tariff: “X” (B3).'],
        ['two letters', 'Law;B;I\nTariff;I/A;E\nRadio;I;A', ['B', 'I', 'A', 'E'], 'Tariff: “I/A” (B3).']
    ])('make none: %s', async (_, cells, expected, remark) => {
        const { errors, levels, remarks } = await matrix(`Competency;Officer;Manager\n${cells}\n`);
        expect(errors).toEqual([]);
        expect(levels).toEqual(expected);
        expect(remarks).toEqual([remark]);
    });

    test('make none in a second row of the header', async () => {
        const { errors, levels, required } = await matrix(
            ';Officer;Pilot;Manager\n;Air;Sea;\nEthics;✓;✓;✓\nTariff;2;2-3;≥3\nOrigin;3 (desirable);D;3+\n'
        );
        expect(errors).toEqual([]);
        expect(levels).toEqual(['2', '3']);
        expect(required['Manager']).toEqual(['Tariff 3', 'Origin 3']);
    });

    test('are levels as well where letters among numbers come again', async () => {
        const { levels } = await matrix('Competency;Officer;Manager\nLaw;1;2\nTariff;B;2\nRadio;1;B\n');
        expect(levels).toEqual(['1', '2', 'B']);
    });

    test('leave a column what it is, and are told with their places and kept', async () => {
        const { errors, required, remarks, lines } = await matrix(
            'Competency;Officer;Manager\nTeamwork;2;1\nWriting;see note;3\nLaw;?;2\nTariff;n/a;2\n'
        );
        expect(errors).toEqual([]);
        expect(required).toEqual({
            Officer: ['Teamwork 2'],
            Manager: ['Teamwork 1', 'Writing 3', 'Law 2', 'Tariff 2']
        });
        expect(remarks).toEqual(['Writing: “see note” (B3).', 'Law: “?” (B4).']);
        expect(lines).toContain(
            'Left out (2 times). This is not a level, and was kept as a remark of its role: B3 “see note”, B4 “?”'
        );
    });

    test('are told once with their number where there are many, and all of them in a report', async () => {
        const rows = Array.from({ length: 300 }, (_, row) => `Skill ${row};${row % 2 ? 2 : 'ask'};1;3`).join('\n');
        const { errors, lines, read } = await matrix(`Competency;Officer;Manager;Chief\n${rows}\n`);
        expect(errors).toEqual([]);
        expect(lines.filter(line => line.startsWith('Left out'))).toEqual([
            'Left out (150 times). This is not a level, and was kept as a remark of its role: ' +
                'B2 “ask”, B4 “ask”, B6 “ask”, B8 “ask”, B10 “ask” and 145 more'
        ]);
        expect(read.notes.find(({ fate }) => fate === 'left out')?.examples).toHaveLength(150);
        expect(lines.length).toBeLessThan(6);
    });

    test('say more than a level, which is kept, also what explains a mark', async () => {
        const { errors, required, remarks, lines } = await matrix(
            'Competency;Officer;Manager\nLaw;2*;3 (desirable)\nTariff;≥2;2 (from 2027)\nTalking;2,0;3.0\nRadio;2+;1†\n\n* only in ports;;\n'
        );
        expect(errors).toEqual([]);
        expect(required).toEqual({
            Officer: ['Law 2', 'Tariff 2', 'Talking 2', 'Radio 2'],
            Manager: ['Law 3 desirable', 'Tariff 2', 'Talking 3', 'Radio 1']
        });
        expect(remarks).toEqual([
            'Law: “2*” (B2). * only in ports',
            'Tariff: “2 (from 2027)” (C3).',
            'Radio: “1†” (C5).'
        ]);
        expect(lines.join('\n')).toContain('Some cells say that a level is the least: B3 “≥2”, B5 “2+”.');
        expect(lines.join('\n')).not.toContain('footnote');
    });
});

describe('roles down the side', () => {
    test('have the same in their cells', async () => {
        const { errors, required, remarks } = await matrix(
            'Role;Law;Tariff;Talking\nOfficer;2*;n/a;(desirable)\nChief;2,0;3 (desirable);-\nHead;2.0;≥2;\n* under review;;;\n'
        );
        expect(errors).toEqual([]);
        expect(required).toEqual({
            Officer: ['Law 2'],
            Chief: ['Law 2', 'Tariff 3 desirable'],
            Head: ['Law 2', 'Tariff 2']
        });
        expect(remarks).toEqual(['Law: “2*” (B2). * under review', 'Talking: “(desirable)” (D2).']);
    });

    test('are essential and desirable where there are only marks', async () => {
        const { errors, required } = await matrix('Rolle;Recht;Tarif\nPrüfer;x;(wünschenswert)\nLeiter;-;x\n');
        expect(errors).toEqual([]);
        expect(required).toEqual({ Prüfer: ['Recht essential', 'Tarif desirable'], Leiter: ['Tarif essential'] });
    });

    test('may have columns about the roles, headings of competencies, and a title above', async () => {
        const { errors, required, categories, lines } = await matrix(
            'Our roles;;;;\n;;Professional;;Social\nRole;Department;Law;Tariff;Talking\nOfficer;North;2;1;3\nChief;South;3;see note;2\n'
        );
        expect(errors).toEqual([]);
        expect(required).toEqual({ Officer: ['Law 2', 'Tariff 1', 'Talking 3'], Chief: ['Law 3', 'Talking 2'] });
        expect(categories).toEqual({ Professional: ['Law', 'Tariff'], Social: ['Talking'] });
        expect(lines.join('\n')).toContain('Beside the roles stand columns without levels: B3 “Department”.');
        expect(lines.join('\n')).toContain('D5 “see note”');
    });
});
