import { xmlText } from '../xlsx/xml-text.ts';
import { closedText } from './closed-text.ts';
import { directedParts } from './directed-parts.ts';
import type { Line, Run } from './word-blocks.ts';

/** What words of ours are written in. */
const OUR_LANGUAGE = 'en-GB';
const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * A line as runs. Author's text is the text of runs and nothing else, so that no sign of it begins a field, a link or
 * another paragraph.
 *
 * @param colour of all of it, with six digits
 */
export function lineXml(line: Line, isRightToLeft: boolean, colour?: string): string {
    return line.map(run => runXml(run, isRightToLeft, colour)).join('');
}

function runXml(run: Run, isRightToLeft: boolean, colour: string | undefined): string {
    return directedParts(closedText(run.text), isRightToLeft && !run.isCode)
        .map(part => {
            const look = [
                run.isStrong ? '<w:rStyle w:val="Strong"/>' : '',
                colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
                part.isRightToLeft ? '<w:rtl/>' : '',
                run.isOurs ? `<w:lang w:val="${OUR_LANGUAGE}"/>` : ''
            ].join('');
            return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${textXml(part.text)}</w:r>`;
        })
        .join('');
}

function textXml(text: string): string {
    return text
        .split(LINE_BREAK)
        .map(line => line.split('\t').map(piece).join('<w:tab/>'))
        .join('<w:br/>');
}

function piece(text: string): string {
    return text === '' ? '' : `<w:t xml:space="preserve">${xmlText(text)}</w:t>`;
}
