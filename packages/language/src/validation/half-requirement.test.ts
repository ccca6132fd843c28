import { expect, test } from 'vitest';
import { halfRequirementMessage, isHalfRequirement } from './half-requirement.ts';

/** Whether the last line of a text is a competency whose level is missing. */
function isHalf(...lines: readonly string[]): boolean {
    return isHalfRequirement(lines, lines.length - 1);
}

test('a word below a list of requirements is one without its level', () => {
    expect(isHalf('  requires', '    PC9')).toBe(true);
    expect(isHalf('  requires', '    PC1: 2', '', '    // not yet', '    PC9')).toBe(true);
    expect(isHalf('role R { requires', '  PC9 // which level?')).toBe(true);
    expect(
        isHalf('  } requires // these', '    "Team work": 2', '    „Team“ @ EU : 1', '    PC1@EU: 2', '    PC9')
    ).toBe(true);
});

test('what does not stand further to the right, or behind something else, is no requirement', () => {
    expect(isHalf('  requires', '  PC9')).toBe(false);
    expect(isHalf('  requires', 'PC9')).toBe(false);
    expect(isHalf('  requires', '    PC1: 2', '  purpose', '    PC9')).toBe(false);
    expect(isHalf('  requires', '    - Leads a team.', '    PC9')).toBe(false);
    expect(isHalf('    PC1: 2', '    PC9')).toBe(false);
    expect(isHalf('    PC9')).toBe(false);
});

test('more than one word, or what has its colon, is not half a requirement', () => {
    for (const line of ['    PC9 PC10', '    PC9      PC10', '    PC9:', '', '    '])
        expect(isHalf('  requires', line), line).toBe(false);
    expect(isHalfRequirement([], 0)).toBe(false);
    expect(isHalfRequirement(['  requires', '    PC9'], 5)).toBe(false);
});

test('a line of prose may end with the word that begins a list', () => {
    expect(isHalf('    - What the role requires', '      PC9')).toBe(false);
    expect(isHalf('  // requires', '    PC9')).toBe(false);
    expect(isHalf('  required', '    PC9')).toBe(false);
    expect(isHalf('//{ requires', '    PC9')).toBe(false);
    expect(isHalf('role R { what it requires', '    PC9')).toBe(false);
});

test('of a very long line no more is looked at than it takes to know it', () => {
    expect(isHalf('  requires', `    PC9${' '.repeat(400)}PC10`)).toBe(true);
    expect(isHalf('  requires', `    PC1: ${'2'.repeat(400)}`, '    PC9')).toBe(true);
    expect(isHalf('  requires', `    ${'P'.repeat(400)}: 1`, '    PC9')).toBe(false);
});

test('it is said how a level is written', () => {
    expect(halfRequirementMessage('PC9')).toBe(
        '“PC9” has no level yet. Write a colon and its level behind it, as in “PC9: 2”, or “PC9: essential” where it has no levels.'
    );
});
