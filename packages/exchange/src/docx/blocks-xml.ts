import { FIRST_STRONG, LEVEL_FILLS, ON_FAINT, ON_STRONG } from '@gradus/model';
import { xmlText } from '../xlsx/xml-text.ts';
import { TEXT_WIDTH } from './measures.ts';
import { BULLETS, FIRST_NUMBERS } from './numbering-xml.ts';
import { lineXml } from './run-xml.ts';
import { HEADER_FILL } from './styles-xml.ts';
import {
    type Block,
    type Cell,
    type Heading,
    type Line,
    type List,
    ours,
    type Paragraph,
    type Table
} from './word-blocks.ts';

const STYLES: Readonly<Record<NonNullable<Paragraph['look']>, string>> = {
    title: 'Title',
    subtitle: 'Subtitle',
    fact: 'Fact',
    note: 'Note',
    continued: 'ListContinue'
};

/** Writes the blocks of a document, which have to come in their order: it counts lists and headings. */
export class BlocksXml {
    private readonly isRightToLeft: boolean;
    private readonly contents: readonly Heading[];
    private bookmarks = 0;
    private numbers = 0;

    /** @param contents what the table of contents lists */
    constructor(contents: readonly Heading[], isRightToLeft: boolean) {
        this.contents = contents;
        this.isRightToLeft = isRightToLeft;
    }

    /** How many lists with numbers there were: each begins with 1. */
    get numberedLists(): number {
        return this.numbers;
    }

    of(blocks: readonly Block[]): string {
        return blocks.map(block => `${this.block(block)}\n`).join('');
    }

    private block(block: Block): string {
        switch (block.kind) {
            case 'heading':
                return this.heading(block);
            case 'paragraph':
                return this.paragraph(block.look && STYLES[block.look], block.line);
            case 'list':
                return this.list(block);
            case 'table':
                return this.table(block);
            case 'contents':
                return this.tableOfContents();
        }
    }

    private heading({ depth, line }: Heading): string {
        const text = lineXml(line, this.isRightToLeft);
        if (depth !== 1) return paragraphXml(`Heading${depth}`, text);
        const id = this.bookmarks++;
        return paragraphXml(
            'Heading1',
            `<w:bookmarkStart w:id="${id}" w:name="${bookmark(id)}"/>${text}<w:bookmarkEnd w:id="${id}"/>`
        );
    }

    private paragraph(style: string | undefined, line: Line, colour?: string): string {
        return paragraphXml(style, lineXml(line, this.isRightToLeft, colour));
    }

    private list({ isNumbered, entries }: List, inTable = false): string {
        const list = isNumbered ? FIRST_NUMBERS + this.numbers++ : BULLETS;
        const style = inTable ? 'TableList' : isNumbered ? 'ListNumber' : 'ListBullet';
        const position = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`;
        return entries.map(line => paragraphXml(style, lineXml(line, this.isRightToLeft), position)).join('');
    }

    /** The first row is the head, which stands above each part of the table; no row goes over the end of a page. */
    private table({ about, columns, rows }: Table): string {
        const shares = columns.reduce((sum, { share }) => sum + share, 0);
        const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / shares));
        const head = columns.map(({ header }, index) =>
            cellXml(widths[index], HEADER_FILL, this.paragraph('TableHead', [ours(header)]))
        );
        const body = rows.map(cells => {
            const written = cells.map((cell, index) => this.cell(cell, widths[index]));
            return `\n<w:tr><w:trPr><w:cantSplit/></w:trPr>${written.join('')}</w:tr>`;
        });
        return [
            '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>',
            this.isRightToLeft ? '<w:bidiVisual/>' : '',
            `<w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/>`,
            '<w:tblLayout w:type="fixed"/>',
            '<w:tblLook w:val="00A0"/>',
            `<w:tblCaption w:val="${xmlText(about)}"/></w:tblPr>`,
            `<w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
            `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`,
            ...body,
            '</w:tbl>'
        ].join('');
    }

    private cell({ blocks, step }: Cell, width: number | undefined): string {
        const fill = step === undefined ? undefined : LEVEL_FILLS[step - 1];
        const colour = step === undefined ? undefined : (step < FIRST_STRONG ? ON_FAINT : ON_STRONG).slice(1);
        const content = blocks.map(block =>
            block.kind === 'list' ? this.list(block, true) : this.paragraph('TableText', block.line, colour)
        );
        // A cell ends with a paragraph in any case.
        return cellXml(width, fill?.slice(1), content.join('') || paragraphXml('TableText', ''));
    }

    /**
     * A field that Word can fill in anew, and what it says until then: all entries as links. Which pages they are on only
     * a program that lays out pages can know.
     */
    private tableOfContents(): string {
        const begin = `${sign('begin')}${instruction('TOC \\o "1-1" \\h \\z \\u')}${sign('separate')}`;
        const entries = this.contents.map(({ line }, index) => {
            const page = `${sign('begin')}${instruction(`PAGEREF ${bookmark(index)} \\h`)}${sign('separate')}${sign('end')}`;
            const link = `<w:hyperlink w:anchor="${bookmark(index)}" w:history="1">${lineXml(line, this.isRightToLeft)}<w:r><w:tab/></w:r>${page}</w:hyperlink>`;
            return paragraphXml('TOC1', index === 0 ? `${begin}${link}` : link);
        });
        return [
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>',
            '<w:sdtContent>',
            this.paragraph('TOCHeading', [ours('Contents')]),
            ...entries,
            paragraphXml(undefined, `${entries.length === 0 ? begin : ''}${sign('end')}`),
            '</w:sdtContent></w:sdt>'
        ].join('');
    }
}

function bookmark(index: number): string {
    return `_Toc${String(index + 1).padStart(9, '0')}`;
}

/** @param more what else is said of the paragraph, behind its style */
export function paragraphXml(style: string | undefined, content: string, more = ''): string {
    const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
    const properties = `${named}${more}`;
    return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}

function cellXml(width: number | undefined, fill: string | undefined, content: string): string {
    const shade = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill.toUpperCase()}"/>`;
    return `<w:tc><w:tcPr><w:tcW w:w="${width ?? 0}" w:type="dxa"/>${shade}</w:tcPr>${content}</w:tc>`;
}

function sign(type: 'begin' | 'separate' | 'end'): string {
    return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

/** What a field does. Nothing of an author ever stands here. */
function instruction(text: string): string {
    return `<w:r><w:instrText xml:space="preserve"> ${xmlText(text)} </w:instrText></w:r>`;
}
