import { expect, test } from 'vitest';
import { someFinding } from '../testing/some-finding.ts';
import { stepSummary } from './step-summary.ts';

const result = (findings: Parameters<typeof stepSummary>[0]['findings']) => ({ files: 1, findings, accepted: [] });

test('lists the most severe first, with links where the web address is known', () => {
    const findings = [someFinding({ severity: 'warning' }), someFinding({ file: 'b.gradus' })];
    const link = (file: string, line: number) => (file === 'a.gradus' ? `https://x/${file}#L${line}` : undefined);
    expect(stepSummary(result(findings), 'All counted.', link)).toBe(`### Gradus

All counted.

| severity | place | what is wrong | rule |
| --- | --- | --- | --- |
| error | b\\.gradus\\:3 | Something is wrong\\. | some-rule |
| warning | [a\\.gradus\\:3](https://x/a.gradus#L3) | Something is wrong\\. | some-rule |
`);
    expect(stepSummary(result([]), 'All counted.', link)).toBe('### Gradus\n\nAll counted.\n');
});

test('takes an author’s text for text', () => {
    const message = '<img src=x> | [a](javascript:b) `c` **d** &lt;\nnext';
    const row = stepSummary(result([someFinding({ message })]), '', () => undefined)
        .split('\n')
        .at(-2);
    expect(row).toBe(
        '| error | a\\.gradus\\:3 | \\<img src\\=x\\> \\| \\[a\\]\\(javascript\\:b\\) \\`c\\` \\*\\*d\\*\\* \\&lt\\;\ufffdnext | some-rule |'
    );
});

test('stays below what GitHub takes, and counts the rest', () => {
    const many = Array.from({ length: 20_000 }, () => someFinding({ message: 'é'.repeat(100) }));
    const text = stepSummary(result(many), '', () => undefined);
    expect(Buffer.byteLength(text)).toBeLessThan(1_000_000);
    const rows = text.match(/^\| error/gm)?.length ?? 0;
    expect(text).toContain(`\nand ${20_000 - rows} more: see the log of this step.\n`);
});
