import { FIRST_STRONG, LEVEL_FILLS, ON_FAINT, ON_STRONG } from '@gradus/model';

/** How a cell looks; each has a number in the style sheet. */
export type CellStyle = 'text' | 'centred' | 'header' | 'rotated' | number;

const FIXED = ['text', 'centred', 'header', 'rotated'] as const;
/** Number 0 is for cells of which nothing is said. */
const FIRST = 1;

/** The number of a style; that of a level by its colour, from 1. */
export function styleNumber(style: CellStyle): number {
    return typeof style === 'number' ? FIRST + FIXED.length + style - 1 : FIRST + FIXED.indexOf(style);
}

/** As it stands in a cell of text: a text stays one, also when somebody edits it and it begins like a formula. */
const AS_TEXT = 'numFmtId="49" applyNumberFormat="1" quotePrefix="1"';
const HEADER_FILL = '#e6ebf0';

/** The style sheet of a workbook. */
export function stylesXml(): string {
    const fills = [HEADER_FILL, ...LEVEL_FILLS].map(
        colour =>
            `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`
    );
    const fonts = [
        '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
        '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
        ...[ON_FAINT, ON_STRONG].map(
            colour => `<font><sz val="11"/><color rgb="${argb(colour)}"/><name val="Calibri"/><family val="2"/></font>`
        )
    ];
    const side = (name: string) => `<${name} style="thin"><color rgb="FFD0D7DE"/></${name}>`;
    const borders = [
        '<border><left/><right/><top/><bottom/><diagonal/></border>',
        `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`
    ];
    const cell = (fill: number, font: number, text: string, alignment: string) =>
        `<xf ${text} fontId="${font}" fillId="${fill}" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
    const cells = [
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
        cell(0, 0, AS_TEXT, 'vertical="top" wrapText="1"'),
        cell(0, 0, 'numFmtId="0"', 'horizontal="center" vertical="top"'),
        cell(2, 1, AS_TEXT, 'vertical="bottom" wrapText="1"'),
        cell(2, 1, AS_TEXT, 'horizontal="center" vertical="bottom" textRotation="90" wrapText="1"'),
        ...LEVEL_FILLS.map((_, index) =>
            cell(3 + index, index + 1 < FIRST_STRONG ? 2 : 3, 'numFmtId="0"', 'horizontal="center" vertical="top"')
        )
    ];
    // What takes the colour of a level later, when somebody writes it.
    const differences = LEVEL_FILLS.map((colour, index) => {
        const letters = argb(index + 1 < FIRST_STRONG ? ON_FAINT : ON_STRONG);
        const fill = `<patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor rgb="${argb(colour)}"/></patternFill>`;
        return `<dxf><font><color rgb="${letters}"/></font><fill>${fill}</fill></dxf>`;
    });
    const noFills = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
    return [
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
        list('fonts', fonts),
        `<fills count="${fills.length + 2}">${noFills}${fills.join('')}</fills>`,
        list('borders', borders),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        list('cellXfs', cells),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        list('dxfs', differences),
        '</styleSheet>'
    ].join('');
}

function list(name: string, items: readonly string[]): string {
    return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** A colour with how solid it is. */
function argb(colour: string): string {
    return `FF${colour.slice(1).toUpperCase()}`;
}
