import type * as model from '@gradus/model';
import { describe, expect, test } from 'vitest';
import type { ExportOptions } from '../exporters/exporter.ts';
import { Zip } from '../tables/unzip.ts';
import { COMPETENCY, ELEMENT, EMPTY, HEADER, ORIGIN, ROLE } from '../testing/models.ts';
import { docxExporter } from './docx-exporter.ts';
import { ProfileWords } from './profile-words.ts';
import { roleBlocks } from './role-blocks.ts';

function element(code: string, title = code): model.Described {
    return { ...ELEMENT, code, title };
}

function text(section: string, ...entries: string[]): model.SectionContent {
    return { section, form: 'text', entries };
}

function requirement(competency: string, more: Partial<model.Requirement> = {}): model.Requirement {
    return { competency, necessity: 'essential', measures: [], origin: ORIGIN, ...more };
}

function descriptor(level: string, ...entries: string[]): model.Descriptor {
    return { level, sections: [{ section: 'signs', form: 'list', entries }], origin: ORIGIN };
}

const SKILLS: model.Scale = {
    ...element('S', 'Levels of skill'),
    cumulative: true,
    levels: [
        { ...element('1', 'Helps'), sections: [text('meaning', 'Is told what to do.')] },
        { ...element('2', 'Does'), sections: [text('meaning', 'Knows what to do.')] },
        element('3', 'Leads')
    ]
};
const CORE: model.Category = { ...element('C', 'Core'), scale: 'S', forAll: false };
const TOURS: model.Competency = {
    ...COMPETENCY,
    ...element('T', 'Tours'),
    scale: 'S',
    levels: ['1', '2', '3'],
    descriptors: [descriptor('1', 'Walks along'), descriptor('2', 'Walks first', 'Talks'), descriptor('3', 'Plans')]
};
const GUIDE: model.Role = {
    ...ROLE,
    ...element('G', 'Guide'),
    status: 'draft',
    grade: 'Senior',
    sections: [text('purpose', 'Shows the town.', 'And its river.')],
    extends: ['Base'],
    tasks: ['Meets guests', 'Leads them'],
    activities: [{ activity: 'a', title: 'Tours on foot', reworded: false }],
    requirements: [
        requirement('T', { level: '2', maxLevel: '3' }),
        requirement('K', { necessity: 'desirable', inheritedFrom: 'Base' })
    ],
    domain: 'D',
    excludes: [{ competency: 'X', reason: 'Guides have no till.' }],
    specialisations: [
        { ...element('N', 'Night tours'), requirements: [requirement('T', { level: '3' })] },
        { ...element('W', 'Water tours'), requirements: [] }
    ],
    openSpecialisations: true
};
const TOWN: model.FrameworkModel = {
    ...EMPTY,
    framework: { ...HEADER, code: 'Town', title: 'Guides of the Town', version: '2', language: 'en', date: '2026-03' },
    sections: [
        { code: 'signs', title: 'Signs', form: 'list', numbered: true, open: false, uses: [], origin: ORIGIN },
        { code: 'purpose', title: 'Purpose', form: 'text', numbered: false, open: false, uses: [], origin: ORIGIN }
    ],
    scales: [SKILLS, { ...element('Z', 'Not used'), cumulative: false, levels: [element('9', 'Never')] }],
    categories: [
        CORE,
        { ...element('K', 'Knowledge'), forAll: false },
        { ...element('V', 'Values'), forAll: true },
        { ...element('U', 'Required of nobody'), forAll: false }
    ],
    competencies: [
        TOURS,
        { ...COMPETENCY, ...element('K', 'Knows the town'), category: 'K' },
        { ...COMPETENCY, ...element('X', 'Keeps the till') },
        { ...COMPETENCY, ...element('H', 'Honesty'), category: 'V', forAll: true },
        { ...COMPETENCY, ...element('P', 'Patience'), category: 'V', forAll: true }
    ],
    domains: [
        {
            ...element('D', 'Town centre'),
            aliases: [],
            activities: [{ ...element('a', 'Tours on foot'), sections: [text('purpose', 'For up to twenty guests.')] }],
            excludes: []
        }
    ],
    grades: [{ ...element('Senior', 'Senior guide'), aliases: [] }],
    sets: [{ ...ROLE, ...element('Base', 'Everybody') }],
    roles: [GUIDE, { ...ROLE, ...element('R'), number: '7.1', requirements: [requirement('T', { level: '1' })] }]
};

async function partsOf(framework: model.FrameworkModel, options?: ExportOptions, file = 0) {
    const { files } = await docxExporter.export(framework, options);
    const zip = new Zip(files[file]?.content as Uint8Array, 10_000_000);
    return async (name: string) => (await zip.text(name)) ?? '';
}

/** The paragraphs of a document, each as its style and its text. */
function paragraphs(xml: string): string[] {
    return [...xml.matchAll(/<w:p>(?:<w:pPr>(?:<w:pStyle w:val="(\w+)"\/>)?.*?<\/w:pPr>)?(.*?)<\/w:p>/g)].flatMap(
        ([, style = 'Normal', runs = '']) => {
            const words = [...runs.matchAll(/<w:t xml:space="preserve">(.*?)<\/w:t>/g)]
                .map(([, word]) => word)
                .join('');
            return words === '' ? [] : [`${style}: ${words}`];
        }
    );
}

async function linesOf(framework: model.FrameworkModel, options?: ExportOptions, file = 0): Promise<string[]> {
    return paragraphs(await (await partsOf(framework, options, file))('word/document.xml'));
}

describe('the description of a role', () => {
    test('says all that its sheet says, in its order, and what the required levels mean', async () => {
        const lines = await linesOf(TOWN, { split: 'roles' });
        const [until] = ['Heading2: Guides of the Town'].map(line => lines.indexOf(line));
        expect(lines.slice(0, until)).toEqual([
            'Heading1: Guide (G)',
            'Fact: Status: Draft',
            'Fact: Grade: Senior guide',
            'Fact: Domain: Town centre',
            'Fact: Extends: Everybody',
            'Heading2: Purpose',
            'Normal: Shows the town.',
            'Normal: And its river.',
            'Heading2: Activities',
            'ListBullet: Tours on foot',
            'ListContinue: For up to twenty guests.',
            'Note: Values (for everyone): Honesty · Patience',
            'Heading2: Tasks',
            'ListNumber: Meets guests',
            'ListNumber: Leads them',
            'Heading2: Competencies and levels required',
            'Heading3: Core',
            ...['Competency', 'Level', 'Necessity'].map(header => `TableHead: ${header}`),
            ...['T Tours', '2–3 Does to Leads', 'Essential'].map(words => `TableText: ${words}`),
            'Heading3: Knowledge',
            ...['Competency', 'Necessity', 'Inherited from'].map(header => `TableHead: ${header}`),
            ...['K Knows the town', 'Desirable', 'Everybody'].map(words => `TableText: ${words}`),
            'Heading2: Left out of what it extends',
            'ListBullet: X Keeps the till: Guides have no till.',
            'Heading2: What the levels ask for',
            'Heading3: T Tours, 2–3 Does to Leads',
            'Normal: 2 Does',
            'ListNumber: Walks first',
            'ListNumber: Talks',
            'Normal: 3 Leads',
            'ListNumber: Plans',
            'Heading2: Specialisations',
            'Heading3: Night tours',
            ...['Competency', 'Level', 'Necessity'].map(header => `TableHead: ${header}`),
            ...['T Tours', '3 Leads', 'Essential'].map(words => `TableText: ${words}`),
            'ListBullet: Water tours',
            'Note: There may be others.',
            'Heading2: What the levels mean',
            'Heading3: Levels of skill',
            'Normal: Each level includes the ones below it.',
            ...['Level', 'What it means'].map(header => `TableHead: ${header}`),
            ...['1 Helps', 'Is told what to do.', '2 Does', 'Knows what to do.', '3 Leads'].map(
                words => `TableText: ${words}`
            )
        ]);
        expect(lines.slice(until)).toEqual(['Heading2: Guides of the Town', 'Fact: Version: 2', 'Fact: Date: 2026-03']);
    });

    test('has the number that is printed, and says of which categories nothing is required', async () => {
        const lines = await linesOf(TOWN, { split: 'roles' }, 1);
        expect(lines[0]).toBe('Heading1: R (7.1)');
        const none = lines.indexOf('Heading3: Knowledge');
        expect(lines[none + 1]).toBe('Normal: None.');
        expect(lines).not.toContain('Heading3: Required of nobody');
    });

    test('is a file for each, named by the code', async () => {
        const { files } = await docxExporter.export(TOWN, { split: 'roles' });
        expect(files.map(({ name }) => name)).toEqual(['Town-G.docx', 'Town-R.docx']);
    });

    test('can be one of a text with errors, and says so', async () => {
        const one = {
            ...TOWN,
            roles: [{ ...ROLE, ...element('Q'), requirements: [requirement('Gone', { level: '1' })] }]
        };
        const lines = await linesOf(one, { split: 'roles', errors: 2 });
        expect(lines[0]).toBe('Note: Exported although the framework has 2 errors: parts may be missing.');
        expect(lines).toEqual(expect.arrayContaining(['Heading3: Others', 'TableText: Gone']));
        expect((await linesOf(one, { errors: 1 }))[4]).toMatch(/^Note: Exported although the framework has 1 error/);
    });
});

describe('the document of all roles', () => {
    test('begins with a cover and ends with what the levels mean, once', async () => {
        const lines = await linesOf(TOWN);
        expect(lines.slice(0, 9)).toEqual([
            'Title: Guides of the Town',
            'Subtitle: Role descriptions',
            'Fact: Version: 2',
            'Fact: Date: 2026-03',
            'TOCHeading: Contents',
            'TOC1: Guide (G)',
            'TOC1: R (7.1)',
            'TOC1: What the levels mean',
            'Heading1: Guide (G)'
        ]);
        expect(lines.filter(line => line.endsWith('Levels of skill'))).toEqual(['Heading2: Levels of skill']);
        expect(lines.indexOf('Heading1: What the levels mean')).toBeGreaterThan(lines.indexOf('Heading1: R (7.1)'));
        expect(lines).not.toContain('Heading2: Not used');
    });

    test('has pages in A4 for each role, with the framework and the role above and the number below', async () => {
        const part = await partsOf(TOWN);
        const document = await part('word/document.xml');
        const pages = [...document.matchAll(/<w:sectPr>.*?r:id="(head\d)".*?<w:pgSz w:w="11906" w:h="16838"\/>/g)];
        expect(pages.map(([, id]) => id)).toEqual(['head1', 'head2', 'head3', 'head4']);
        expect(paragraphs(await part('word/header2.xml'))).toEqual([
            'Header: Guides of the Town · Version 2',
            'HeaderEnd: Guide (G)'
        ]);
        expect(await part('word/footer1.xml')).toContain('<w:fldSimple w:instr=" PAGE ">');
        expect(await part('word/_rels/document.xml.rels')).toContain('Id="head2" Type=');
    });

    test('leads from the contents to each heading, and numbers each list of tasks from 1', async () => {
        const part = await partsOf(TOWN);
        const document = await part('word/document.xml');
        const anchors = [...document.matchAll(/<w:hyperlink w:anchor="(\w+)"/g)].map(([, name]) => name);
        const places = [...document.matchAll(/<w:bookmarkStart w:id="\d+" w:name="(\w+)"\/>/g)].map(([, name]) => name);
        expect(anchors).toEqual(places);
        expect(new Set(places).size).toBe(3);
        expect(document).toContain(' TOC \\o &quot;1-1&quot; \\h \\z \\u ');
        const lists = new Set([...document.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, list]) => list));
        const known = [...(await part('word/numbering.xml')).matchAll(/<w:num w:numId="(\d+)">/g)].map(([, id]) => id);
        expect(known).toEqual(expect.arrayContaining([...lists]));
    });

    test('has tables whose head is said to be one, stands on each page, and whose rows stay whole', async () => {
        const document = await (await partsOf(TOWN))('word/document.xml');
        const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
        expect(tables.length).toBeGreaterThan(3);
        for (const table of tables) {
            const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
            expect(rows.map(row => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, index) => index === 0));
            expect(rows.every(row => row.includes('<w:cantSplit/>'))).toBe(true);
            expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/>/);
        }
        expect(document).toContain('<w:tblCaption w:val="Competencies of Guide: Core"/>');
    });

    test('has a title, a language and a date of its own, and nothing of who made it and when', async () => {
        const core = await (await partsOf(TOWN))('docProps/core.xml');
        expect(core).toContain('<dc:title>Guides of the Town</dc:title><dc:language>en</dc:language>');
        expect(core.match(/2026-03-01T00:00:00Z/g)).toHaveLength(2);
        expect(core).not.toMatch(/creator|lastModifiedBy/);
        const { date: _, ...framework } = TOWN.framework;
        expect(await (await partsOf({ ...TOWN, framework }))('docProps/core.xml')).not.toContain('dcterms:created');
    });

    test('says so where there are no roles', async () => {
        expect(await linesOf({ ...TOWN, roles: [] })).toContain('Note: The framework has no roles.');
        expect((await docxExporter.export({ ...TOWN, roles: [] }, { split: 'roles' })).files).toEqual([]);
    });
});

describe('languages', () => {
    test('that are written from right to left turn paragraphs, tables and pages round', async () => {
        const title = 'مرشد Guide';
        const part = await partsOf({
            ...TOWN,
            framework: { ...TOWN.framework, language: 'ar' },
            roles: [{ ...GUIDE, title }]
        });
        const document = await part('word/document.xml');
        expect(await part('word/styles.xml')).toMatch(/"Normal"\/><w:qFormat\/><w:pPr><w:bidi\/><\/w:pPr>/);
        expect(await part('word/styles.xml')).toContain('w:bidi="ar-EG"');
        expect(document.match(/<w:bidiVisual\/>/g)).toHaveLength(document.match(/<w:tbl>/g)?.length ?? 0);
        expect(document.match(/<w:bidi\/><\/w:sectPr>/g)).toHaveLength(3);
        expect(document).toContain(
            '<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">مرشد </w:t></w:r><w:r><w:t xml:space="preserve">Guide</w:t></w:r>'
        );
    });

    test('are told, and words of ours are marked as English', async () => {
        const part = await partsOf({ ...TOWN, framework: { ...TOWN.framework, language: 'fr' } });
        expect(await part('word/styles.xml')).toContain('<w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="fr-FR"/>');
        expect(await part('word/document.xml')).toContain(
            '<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">Tasks</w:t></w:r>'
        );
        expect(await part('word/document.xml')).not.toContain('<w:bidi');
    });
});

test('a role extends as many others, and leaves out as much, as it likes', () => {
    const many = Array.from({ length: 200_000 }, () => 'X');
    const role: model.Role = {
        ...GUIDE,
        extends: many,
        excludes: many.map(competency => ({ competency })),
        specialisations: many.map(code => ({ ...element(code), requirements: [] }))
    };
    const lists = roleBlocks(role, new ProfileWords(TOWN)).flatMap(block => (block.kind === 'list' ? [block] : []));
    expect(lists.filter(({ entries }) => entries.length === 200_000)).toHaveLength(2);
});
