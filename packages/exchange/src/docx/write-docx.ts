import { textDirection } from '@gradus/model';
import { xmlText } from '../xlsx/xml-text.ts';
import { contentTypesXml, relationshipsXml } from '../zip/office-package.ts';
import { writeZip } from '../zip/write-zip.ts';
import { BlocksXml, paragraphXml } from './blocks-xml.ts';
import { PAGE } from './measures.ts';
import { HEAD, MAIN, OFFICE, PACKAGE } from './namespaces.ts';
import { numberingXml } from './numbering-xml.ts';
import { officeLanguage } from './office-language.ts';
import { lineXml } from './run-xml.ts';
import { stylesXml } from './styles-xml.ts';
import type { Chapter, Heading, Line, WordDocument } from './word-blocks.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What a part of the package is: its path below `word`, its type there and in relationships. */
interface Part {
    readonly id: string;
    readonly path: string;
    readonly type: string;
    readonly text: string;
}

/**
 * A document as a Word file: texts, tables, and fields for page numbers and the contents. It holds no links to
 * elsewhere, macros or other files, nothing of the machine that made it, and no moment but the one that it is given.
 */
export function writeDocx(document: WordDocument): Promise<Uint8Array> {
    const isRightToLeft = textDirection(document.language) === 'rtl';
    const language = officeLanguage(document.language);
    const blocks = new BlocksXml(headingsOf(document), isRightToLeft);
    const heads = document.chapters.map(({ head }, index): Part => {
        const text = headXml(head, isRightToLeft);
        return { id: `head${index + 1}`, path: `header${index + 1}.xml`, type: 'header', text };
    });
    const body = document.chapters.map((chapter, index) => {
        const end = chapterEnd(chapter, heads[index]?.id ?? '', isRightToLeft);
        const isLast = index === document.chapters.length - 1;
        const closing = paragraphXml('ChapterEnd', '', isLast ? '' : end);
        return `${blocks.of(chapter.blocks)}${closing}${isLast ? end : ''}`;
    });
    const parts: Part[] = [
        { id: 'styles', path: 'styles.xml', type: 'styles', text: stylesXml(language, isRightToLeft) },
        { id: 'numbering', path: 'numbering.xml', type: 'numbering', text: numberingXml(blocks.numberedLists) },
        { id: 'settings', path: 'settings.xml', type: 'settings', text: settingsXml(language) },
        { id: 'foot', path: 'footer1.xml', type: 'footer', text: footXml() },
        ...heads
    ];
    return writeZip([
        {
            name: '[Content_Types].xml',
            text: contentTypesXml([
                ['word/document.xml', `${WORD}.document.main+xml`],
                ...parts.map(({ path, type }) => [`word/${path}`, `${WORD}.${type}+xml`] as const),
                ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml']
            ])
        },
        {
            name: '_rels/.rels',
            text: relationshipsXml([
                ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
                ['properties', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml']
            ])
        },
        { name: 'docProps/core.xml', text: coreXml(document) },
        {
            name: 'word/document.xml',
            text: `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${body.join('')}</w:body></w:document>`
        },
        {
            name: 'word/_rels/document.xml.rels',
            text: relationshipsXml(parts.map(({ id, type, path }) => [id, `${OFFICE}/${type}`, path]))
        },
        ...parts.map(({ path, text }) => ({ name: `word/${path}`, text }))
    ]);
}

function headingsOf({ chapters }: WordDocument): Heading[] {
    return chapters.flatMap(({ blocks }) =>
        blocks.filter((block): block is Heading => block.kind === 'heading' && block.depth === 1)
    );
}

/** Pages upright in A4, from the next page on. */
function chapterEnd({ hasCover }: Chapter, head: string, isRightToLeft: boolean): string {
    const { width, height, margin } = PAGE;
    return [
        `<w:sectPr><w:headerReference w:type="default" r:id="${head}"/><w:footerReference w:type="default" r:id="foot"/>`,
        `<w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}"/>`,
        `<w:pgMar w:top="1418" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/>`,
        hasCover ? '<w:titlePg/>' : '',
        isRightToLeft ? '<w:bidi/>' : '',
        '</w:sectPr>'
    ].join('');
}

function headXml(lines: readonly Line[], isRightToLeft: boolean): string {
    const paragraphs = lines.map((line, index) =>
        paragraphXml(index === lines.length - 1 ? 'HeaderEnd' : 'Header', lineXml(line, isRightToLeft))
    );
    return `${HEAD}<w:hdr xmlns:w="${MAIN}">${paragraphs.join('')}</w:hdr>`;
}

/** Which page it is, and of how many. */
function footXml(): string {
    const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
    const text = `${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}`;
    return `${HEAD}<w:ftr xmlns:w="${MAIN}">${paragraphXml('Footer', text)}</w:ftr>`;
}

function settingsXml(language: string): string {
    return [
        `${HEAD}<w:settings xmlns:w="${MAIN}"><w:defaultTabStop w:val="709"/>`,
        // Without it, Word takes the document for one of an old version, and says so in its title.
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
        `<w:themeFontLang w:val="${language}"/></w:settings>`
    ].join('');
}

function coreXml({ title, language, moment }: WordDocument): string {
    const time = (name: string) =>
        moment === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
    return [
        `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
        `<dc:title>${xmlText(title)}</dc:title>`,
        language === undefined ? '' : `<dc:language>${xmlText(language)}</dc:language>`,
        `${time('created')}${time('modified')}</cp:coreProperties>`
    ].join('');
}
