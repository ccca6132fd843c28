import { expect, test } from 'vitest';
import type { CheckResult } from './finding.ts';
import { someFinding } from './testing/some-finding.ts';
import { unreadNote } from './unread-note.ts';

const FOUND: CheckResult = { files: 1, findings: [someFinding()], accepted: [] };

test('files that could not be read are told where something was found, some of them by their names', () => {
    expect(unreadNote(['b.gradus'], FOUND)).toBe(
        'b.gradus could not be read, so nothing in it is known here, and what was found may come from that. ' +
            'Check it as well to see why.'
    );
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(unreadNote(many, FOUND)).toMatch(/^a, b, c, d, e and 2 more could not be read, so nothing in them is known/);
});

test('there is nothing to tell where all could be read, or nothing was found', () => {
    expect(unreadNote([], FOUND)).toBeUndefined();
    expect(unreadNote(['b.gradus'], { ...FOUND, findings: [] })).toBeUndefined();
});
