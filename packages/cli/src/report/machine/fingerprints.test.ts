import { expect, test } from 'vitest';
import { someFinding } from '../testing/some-finding.ts';
import { fingerprintsOf } from './fingerprints.ts';

test('stay as lines move, and are others for another file, rule or message', () => {
    const [first] = fingerprintsOf([someFinding()]);
    const moved = { start: { line: 40, character: 2 }, end: { line: 40, character: 9 } };
    expect(fingerprintsOf([someFinding({ range: moved })])).toEqual([first]);
    const others = [{ file: 'b.gradus' }, { code: 'another-rule' }, { message: 'Another message.' }];
    const all = [first, ...others.flatMap(each => fingerprintsOf([someFinding(each)]))];
    expect(new Set(all).size).toBe(4);
});

test('of findings that are alike, each has one of its own, whatever comes between', () => {
    const alike = fingerprintsOf([someFinding(), someFinding()]);
    expect(new Set(alike).size).toBe(2);
    const between = fingerprintsOf([someFinding(), someFinding({ code: 'between' }), someFinding()]);
    expect([between[0], between[2]]).toEqual(alike);
});
