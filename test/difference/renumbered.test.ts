import { differenceLines, differencesOf } from '@gradus/exchange';
import { TestWorkspace } from '@gradus/language/testing';
import { describe, expect, test } from 'vitest';

/** A framework with some competencies, and a role that requires some of them by code. */
function text(competencies: readonly string[], required: string): string {
    return `framework F "Ferry" { }
scale S "Skill" { level 1 "Low" level 2 "High" }
category C "On deck" on S {
${competencies.map(each => `  competency ${each}`).join('\n')}
}
role R "Hand" {
  requires
    ${required}
}
`;
}

async function lines(before: string, after: string): Promise<string[]> {
    const [one, other] = [(await TestWorkspace.of(before)).model(), (await TestWorkspace.of(after)).model()];
    const style = {
        heading: (line: string) => line,
        change: (sign: string, line: string) => `${sign} ${line}`,
        note: (line: string) => `  ${line}`
    };
    return differenceLines(differencesOf(one, other), style)
        .trim()
        .split('\n')
        .filter(line => line !== '');
}

const BEFORE = text(['C1 "Loading"', 'C2 "Steering"', 'C3 "Mooring"'], 'C1: 1 C2: 1 C3: 2');

describe('codes that are numbered anew', () => {
    test('do not change what a role needs', async () => {
        const after = text(['C1 "Loading"', 'C2 "First aid"', 'C3 "Steering"', 'C4 "Mooring"'], 'C1: 1 C3: 1 C4: 2');
        const told = await lines(BEFORE, after);
        expect(told[0]).toBe('F “Ferry”: 1 added, 2 changed');
        expect(told).toContain('Competency C2 “First aid”');
        expect(told).toContain(
            'Competency C3 “Steering” (was C2 “Steering”; taken for the same because the titles are the same)'
        );
        expect(told).toContain(
            'Competency C4 “Mooring” (was C3 “Mooring”; taken for the same because the titles are the same)'
        );
        expect(told.filter(line => line.includes('eeds') || line.startsWith('Role'))).toEqual([]);
    });

    test('are known where one is taken out', async () => {
        const told = await lines(BEFORE, text(['C1 "Steering"', 'C2 "Mooring"'], 'C1: 1 C2: 2'));
        expect(told[0]).toBe('F “Ferry”: 1 removed, 3 changed');
        expect(told).toContain('Competency C1 “Loading”');
        expect(told).toContain('– No longer needs C1 “Loading” (was 1 “Low”).');
    });

    test('are those of other elements only where a title stands as it was under another code', async () => {
        const told = await lines(BEFORE, text(['C1 "Loading"', 'C2 "First aid"', 'C3 "Mooring"'], 'C1: 1 C2: 1 C3: 2'));
        expect(told).toContain('Competency C2 “First aid” (was C2 “Steering”)');
    });

    test('count where the identifier is the author’s own', async () => {
        const id = (last: string) => `{ id "6ba7b811-9dad-41d1-80b4-00c04fd430c${last}" }`;
        const before = text([`C1 "Loading" ${id('1')}`, `C2 "Steering" ${id('2')}`], 'C1: 1');
        const after = text([`C1 "Steering" ${id('1')}`, `C2 "Loading" ${id('2')}`], 'C1: 1');
        expect(await lines(before, after)).toContain('Competency C1 “Steering” (was C1 “Loading”)');
    });

    test('are kept apart by former codes, too', async () => {
        const after = text(
            ['C1 "Loading"', 'C2 "First aid"', 'C3 "Steering the ship" { formerly C2 }', 'C4 "Mooring"'],
            'C1: 1 C3: 1 C4: 2'
        );
        expect((await lines(BEFORE, after)).filter(line => line.startsWith('Role'))).toEqual([]);
    });

    test('of levels', async () => {
        const before = BEFORE;
        const after = BEFORE.replace('level 1 "Low" level 2 "High"', 'level 1 "None" level 2 "Low" level 3 "High"')
            .replaceAll(': 2', ': 3')
            .replaceAll(': 1', ': 2');
        expect((await lines(before, after)).filter(line => line.startsWith('Role'))).toEqual([]);
    });
});

test('that too many came and went to look for similar titles is said', async () => {
    const many = (word: string, letter: string) =>
        Array.from(
            { length: 201 },
            (_, index) => `${letter}${index} "${word} ${'abcdefghij'.charAt(index % 10)}${index}"`
        );
    const told = await lines(text(many('Works', 'A'), 'A1: 1'), text(many('Rests', 'B'), 'B1: 1'));
    expect(told[1]).toBe(
        '  201 competencies are told as removed and 201 as added: these are too many to look for similar titles, so some of them may only have another code and another title.'
    );
});
