import { expect, test } from 'vitest';
import { xml } from './xml.ts';

test.each([
    ['<b a="1" c=\'2\'>&amp;', '&lt;b a=&quot;1&quot; c=&apos;2&apos;&gt;&amp;amp;'],
    ['a\tb\nc\r', 'a&#9;b&#10;c&#13;'],
    ['\0\u001b[2J\u0085', '\ufffd\ufffd[2J\ufffd'],
    ['\ufffe\ud800x', '\ufffd\ufffdx'],
    ['left\u202eright\u{e0041}', 'left&#8238;right&#917569;'],
    ['##[error]x ##vso[y] # ## 1', '#&#35;[error]x #&#35;vso[y] # ## 1'],
    ['می\u200cروم 👩🏽\u200d⚖️ é', 'می\u200cروم 👩🏽\u200d⚖️ é'],
    [']]>', ']]&gt;']
])('%j is written %j', (text, written) => {
    expect(xml(text)).toBe(written);
});
