import { INDENT } from './measures.ts';
import { HEAD, MAIN } from './namespaces.ts';

/** The list of all lists without numbers. */
export const BULLETS = 1;
/** The first list with numbers; each of them is a list of its own, as each begins with 1. */
export const FIRST_NUMBERS = 2;

/** What the lists of a document look like. */
export function numberingXml(numberedLists: number): string {
    const numbered = Array.from(
        { length: numberedLists },
        (_, index) =>
            `<w:num w:numId="${FIRST_NUMBERS + index}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
    );
    return [
        `${HEAD}<w:numbering xmlns:w="${MAIN}">`,
        level(0, 'bullet', '•'),
        level(1, 'decimal', '%1.'),
        `<w:num w:numId="${BULLETS}"><w:abstractNumId w:val="0"/></w:num>`,
        ...numbered,
        '</w:numbering>'
    ].join('');
}

function level(id: number, format: string, text: string): string {
    return [
        `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="singleLevel"/>`,
        `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/>`,
        `<w:pPr><w:ind w:left="${INDENT}" w:hanging="${INDENT}"/></w:pPr></w:lvl></w:abstractNum>`
    ].join('');
}
