import { expect, test } from 'vitest';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const remark = (date: string) => `framework Demo "Demo" { }\nrole R "R" {\n  remark settled "Done." on ${date}\n}\n`;

test.each([
    ['31.1.2026', '2026-01-31'],
    ['1/31/2026', '2026-01-31'],
    ['3-3-2026', '2026-03-03'],
    ['2026-1-5', '2026-01-05'],
    ['2026.01.05', '2026-01-05'],
    ['20260105', '2026-01-05']
])('%s can only mean %s', async (date, meant) => {
    const workspace = await TestWorkspace.of(remark(date));
    const found = only(workspace, 'date-format');
    expect(found.message).toBe(
        `“${date}” is not a date as it is written here. Write year-month-day, as in 2026-01-31.`
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe(date);
    expect(found.preferred).toEqual([`Write ${meant}`]);
    expect(workspace.fixed('date-format')).toBe(remark(meant));
});

test.each([
    ...['1.2.2026', '12.1.2026', '1.12.2026', 'January', '2026', '2026-01', '1-2-26', '31.1.26', '32.1.2026'],
    ...['1.2.3.2026', '2026.1.2.3', '31.Jan.2026', 'x.x.2026', '2026-x1-05', '2026-01-05x', 'x2026-01-05'],
    ...['120260105', '202601055']
])('what %s means only the author knows', async date => {
    const found = only(await TestWorkspace.of(remark(date)), 'date-format');
    expect(found.message).toMatch(/ is not a date as it is written here\./);
    expect(found.fixes).toEqual([]);
});

test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31'])('no calendar has %s', async date => {
    const found = only(await TestWorkspace.of(remark(date)), 'date-format');
    expect(found.message).toBe(`No calendar has the day ${date}. Correct the date.`);
    expect(found.fixes).toEqual([]);
});

test('days that exist are fine, and no date is, too', async () => {
    for (const date of ['2026-01-31', '2024-02-29', '0099-12-31']) {
        expect((await TestWorkspace.of(remark(date))).codes(), date).toEqual([]);
    }
    expect((await TestWorkspace.of(remark('').replace(' on ', ''))).codes()).toEqual([]);
});

test('relations have dates as well', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
term A "A" { is same as B because "It is." on 5.2026 }
term B "B"
relations { B is related to A on 2026-2-1 }
`);
    expect(workspace.codes()).toEqual(['date-format', 'date-format']);
});
