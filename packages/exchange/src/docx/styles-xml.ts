import { INDENT, TEXT_WIDTH } from './measures.ts';
import { HEAD, MAIN } from './namespaces.ts';

export const HEADER_FILL = 'E6EBF0';
const INK = '0B3063';
const SOFT_INK = '4A5A68';
const LINE = 'B8C2CC';

/** How a paragraph looks, in the order in which a style says it; sizes in half points. */
interface Look {
    readonly id: string;
    /** By which Word knows the style in every language; the id where that is no built-in one. */
    readonly name?: string;
    readonly basedOn?: string;
    readonly next?: string;
    readonly paragraph?: string;
    readonly text?: string;
}

const KEPT = '<w:keepNext/><w:keepLines/>';
const TIGHT = '<w:spacing w:before="20" w:after="20"/>';

const PARAGRAPHS: readonly Look[] = [
    heading(1, 36, '<w:spacing w:before="0" w:after="160"/>'),
    heading(2, 26, '<w:spacing w:before="320" w:after="100"/>'),
    heading(3, 23, '<w:spacing w:before="220" w:after="80"/>'),
    { id: 'Title', next: 'Normal', paragraph: '<w:spacing w:before="1200" w:after="120"/>', text: font(56, INK, true) },
    { id: 'Subtitle', next: 'Normal', paragraph: '<w:spacing w:after="320"/>', text: font(32, SOFT_INK) },
    { id: 'Fact', paragraph: '<w:spacing w:after="20"/>' },
    { id: 'Note', paragraph: '<w:spacing w:before="160"/>', text: font(20, SOFT_INK) },
    { id: 'ListBullet', name: 'List Bullet', paragraph: `<w:spacing w:after="60"/>${indent()}` },
    { id: 'ListNumber', name: 'List Number', paragraph: `<w:spacing w:after="60"/>${indent()}` },
    { id: 'ListContinue', name: 'List Continue', paragraph: `<w:spacing w:after="60"/><w:ind w:left="${INDENT}"/>` },
    { id: 'TableText', name: 'Table Text', paragraph: TIGHT, text: font(20) },
    { id: 'TableList', name: 'Table List', basedOn: 'TableText', paragraph: `${TIGHT}${indent()}` },
    {
        id: 'TableHead',
        name: 'Table Head',
        basedOn: 'TableText',
        paragraph: '<w:keepNext/>',
        text: font(undefined, undefined, true)
    },
    {
        id: 'TOCHeading',
        name: 'TOC Heading',
        next: 'Normal',
        paragraph: `${KEPT}<w:spacing w:before="480" w:after="120"/>`,
        text: font(28, INK, true)
    },
    {
        id: 'TOC1',
        name: 'toc 1',
        paragraph: `<w:tabs><w:tab w:val="right" w:pos="${TEXT_WIDTH}"/></w:tabs><w:spacing w:after="80"/>`
    },
    { id: 'Header', name: 'header', paragraph: '<w:spacing w:after="0"/>', text: font(18, SOFT_INK) },
    {
        id: 'HeaderEnd',
        name: 'Header End',
        basedOn: 'Header',
        paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="${LINE}"/></w:pBdr>`
    },
    { id: 'Footer', name: 'footer', paragraph: '<w:jc w:val="center"/>', text: font(18, SOFT_INK) },
    {
        id: 'ChapterEnd',
        name: 'Chapter End',
        paragraph: '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
        text: font(2)
    }
];

/** The style sheet of a document: Word's own styles by their names, so that authors find and change them. */
export function stylesXml(language: string, isRightToLeft: boolean): string {
    return [
        `${HEAD}<w:styles xmlns:w="${MAIN}">`,
        '<w:docDefaults><w:rPrDefault><w:rPr>',
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>',
        `<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="${language}"/>`,
        '</w:rPr></w:rPrDefault>',
        '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
        isRightToLeft ? '<w:pPr><w:bidi/></w:pPr>' : '',
        '</w:style>',
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>',
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        ...PARAGRAPHS.map(paragraphStyle),
        `<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr>${font(undefined, undefined, true)}</w:rPr></w:style>`,
        tableStyle(),
        '</w:styles>'
    ].join('');
}

function paragraphStyle({ id, name = id, basedOn = 'Normal', next, paragraph, text }: Look): string {
    return [
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>`,
        next === undefined ? '' : `<w:next w:val="${next}"/>`,
        '<w:qFormat/>',
        paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`,
        text === undefined ? '' : `<w:rPr>${text}</w:rPr>`,
        '</w:style>'
    ].join('');
}

function tableStyle(): string {
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
        side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${LINE}"/>`
    );
    return [
        '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Gradus Table"/><w:basedOn w:val="TableNormal"/>',
        `<w:tblPr><w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr></w:style>`
    ].join('');
}

function heading(depth: number, size: number, spacing: string): Look {
    return {
        id: `Heading${depth}`,
        name: `heading ${depth}`,
        next: 'Normal',
        paragraph: `${KEPT}${spacing}<w:outlineLvl w:val="${depth - 1}"/>`,
        text: font(size, INK, true)
    };
}

function font(size?: number, colour?: string, isBold = false): string {
    return [
        isBold ? '<w:b/><w:bCs/>' : '',
        colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
        size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`
    ].join('');
}

function indent(): string {
    return `<w:ind w:left="${INDENT}" w:hanging="${INDENT}"/>`;
}
