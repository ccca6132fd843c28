import { expect, test } from 'vitest';
import { closedText } from './closed-text.ts';

const [EMBED, END, OVERRIDE, ISOLATE, ISOLATE_END] = ['\u202b', '\u202c', '\u202e', '\u2067', '\u2069'];

test.each([
    ['Teamwork', ''],
    [`${OVERRIDE}krow`, END],
    [`${EMBED}a${END} b`, ''],
    [`${ISOLATE}a${ISOLATE_END} b`, ''],
    [`${ISOLATE}${EMBED}a`, `${END}${ISOLATE_END}`],
    [`${EMBED}${ISOLATE}a`, `${ISOLATE_END}${END}`],
    // The end of an isolate ends what began within it; an end of nothing ends nothing.
    [`${ISOLATE}${EMBED}a${ISOLATE_END}`, ''],
    [`${EMBED}${ISOLATE}a${END}`, `${ISOLATE_END}${END}`],
    [`${END}${ISOLATE_END}a`, '']
])('%j is ended by %j', (text, end) => {
    expect(closedText(text)).toBe(`${text}${end}`);
});
