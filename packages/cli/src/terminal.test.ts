import { describe, expect, test } from 'vitest';
import { PLAIN, printable, styled } from './terminal.ts';

describe('printable', () => {
    test.each([
        ['an escape code', '\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
        ['a title for the window', '\u001b]0;x\u0007', '\ufffd]0;x\ufffd'],
        ['control characters of eight bits', 'a\u009b1mb\u0090c', 'a\ufffd1mb\ufffdc'],
        [
            'line breaks of all kinds',
            'a\nb\rc\u0085d\u2028e\u2029f\u000bg',
            'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg'
        ],
        ['tabs, zeros and deletes', 'a\tb\u0000c\u007fd', 'a\ufffdb\ufffdc\ufffdd'],
        ['the direction of reading', 'a\u202eb\u2066c\u200fd\u061ce', 'a\ufffdb\ufffdc\ufffdd\ufffde'],
        [
            'what nobody sees',
            'a\u200bb\ufeffc\u00add\u2060e\u{e0061}f\u3164g',
            'a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg'
        ],
        [
            'commands to build servers',
            '##[error]a ##vso[task]b ##teamcity[c]',
            '#\ufffd[error]a #\ufffdvso[task]b #\ufffdteamcity[c]'
        ]
    ])('spoils %s', (_, text, shown) => {
        expect(printable(text)).toBe(shown);
    });

    test.each([
        'Größe',
        'مرحبا',
        'می\u200cروم',
        'क्\u200dष',
        '👩🏽\u200d⚖\ufe0f',
        '名前',
        '“…”',
        '# ## ### [x] ::',
        ' \u00a0\u3000'
    ])('leaves %j as it is', text => {
        expect(printable(text)).toBe(text);
    });
});

test('what is plain, at a glance, holds nothing unseen', () => {
    for (let code = 0; code < 0x10000; code++) {
        const sign = String.fromCharCode(code);
        // Beside a sign that is not plain, each one is looked at closely.
        if (PLAIN.test(sign)) expect(printable(`名${sign}`)).toBe(`名${sign}`);
    }
});

test('styled colours where colours are shown, and nothing else', () => {
    expect(styled(true, 'red', 'text')).toBe('\u001b[31mtext\u001b[39m');
    expect(styled(false, 'red', 'text')).toBe('text');
});
