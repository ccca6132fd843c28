import { expect, test } from 'vitest';
import type { Finding } from '../finding.ts';
import { someFinding } from '../testing/some-finding.ts';
import { fingerprintsOf } from './fingerprints.ts';

function finding(line: string, marked: string, parts: Partial<Finding> = {}): Finding {
    const start = { line: 2, character: line.indexOf(marked) };
    const range = { start, end: { line: 2, character: start.character + marked.length } };
    return someFinding({ range, excerpt: { from: 0, text: line }, ...parts });
}

test('stay as lines move, as their spaces change, and as messages are worded in another way', () => {
    const [first] = fingerprintsOf([finding('    D2: 3', '3')]);
    const moved = finding('  A: 1   D2:  3', '3');
    expect(fingerprintsOf([{ ...moved, message: 'Worded better.' }])).toEqual([first]);
});

test('are others for another file, rule or text', () => {
    const all = [
        finding('    D2: 3', '3'),
        finding('    D2: 3', '3', { file: 'b.gradus' }),
        finding('    D2: 3', '3', { code: 'another-rule' }),
        finding('    D2: 4', '4'),
        finding('    D1: 3', '3')
    ];
    expect(new Set(all.flatMap(each => fingerprintsOf([each]))).size).toBe(all.length);
});

test('are of the first line of what goes over several', () => {
    const range = { start: { line: 1, character: 5 }, end: { line: 9, character: 1 } };
    const [one] = fingerprintsOf([someFinding({ range, excerpt: { from: 0, text: 'role R "Officer" {' } })]);
    const [other] = fingerprintsOf([someFinding({ range, excerpt: { from: 0, text: 'role Q "Other" {' } })]);
    expect(one).not.toBe(other);
});

test('of findings that are alike, each has one of its own, whatever comes between', () => {
    const alike = fingerprintsOf([someFinding(), someFinding()]);
    expect(new Set(alike).size).toBe(2);
    const between = fingerprintsOf([someFinding(), someFinding({ code: 'between' }), someFinding()]);
    expect([between[0], between[2]]).toEqual(alike);
});
