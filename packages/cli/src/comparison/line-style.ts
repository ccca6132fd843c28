import type { LineStyle } from '@gradus/exchange';
import { printable, styled } from '../terminal.ts';

/** How lines of a difference look on a terminal. */
export function terminalStyle(color: boolean): LineStyle {
    const colors = { '+': 'green', '–': 'red', '↑': 'cyan', '↓': 'yellow' } as const;
    const paint = (sign: string) => {
        const style = Object.entries(colors).find(([each]) => each === sign)?.[1];
        return style === undefined ? sign : styled(color, style, sign);
    };
    return {
        heading: text => styled(color, 'bold', printable(text)),
        change: (sign, text) => `  ${paint(sign)} ${printable(text)}`,
        note: text => `    ${styled(color, 'dim', printable(text))}`
    };
}
