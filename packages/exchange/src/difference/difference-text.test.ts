import { describe, expect, test } from 'vitest';
import type { Change, ElementDifference, FrameworkDifference } from './difference.ts';
import { differenceMarkdown, md } from './difference-text.ts';

function role(code: string, changes: number): ElementDifference {
    const name = { kind: 'role', code, title: `Role ${code}` } as const;
    const all = Array.from(
        { length: changes },
        (_, index): Change => ({
            aspect: 'tasks',
            how: 'added',
            weight: 'meaning',
            after: `Does what ${index} asks for.`
        })
    );
    return { kind: 'role', before: name, after: name, changes: all, affected: [] };
}

function difference(
    elements: readonly ElementDifference[],
    more: Partial<FrameworkDifference> = {}
): FrameworkDifference {
    return { before: { code: 'F', title: 'F' }, after: { code: 'F', title: 'F' }, elements, ...more };
}

describe('differences in Markdown', () => {
    test('of a large element leave room for what comes behind it', () => {
        const text = differenceMarkdown(difference([role('A', 2000), role('B', 1), role('C', 2)]), 10_000);
        expect(text.length).toBeLessThanOrEqual(10_000);
        expect(text.length).toBeGreaterThan(9_000);
        expect(text).toMatch(/<summary>2000 changes<\/summary>\n\n- \\\+ Task: new/);
        const shown = text.match(/asks for/g)?.length ?? 0;
        expect(text).toContain(`- and ${2000 - (shown - 3)} more changes\n\n</details>`);
        expect(text).toContain('### Role B “Role B”\n\n- ');
        expect(text).toContain('<summary>2 changes</summary>');
        expect(text).not.toContain('too much');
    });

    test('of many large elements say something of each while there is room', () => {
        const many = Array.from({ length: 50 }, (_, index) => role(`R${index}`, 100));
        const text = differenceMarkdown(difference(many), 10_000);
        expect(text.length).toBeLessThanOrEqual(10_000);
        const shown = text.match(/^###/gm)?.length ?? 0;
        expect(shown).toBeGreaterThan(10);
        expect(text).toContain(`${50 - shown} more elements are different, which is too much to be shown here.`);
    });

    test('say of what too much came and went', () => {
        const text = differenceMarkdown(difference([], { notCompared: [{ kind: 'role', removed: 300, added: 301 }] }));
        expect(text).toContain('300 roles are told as removed and 301 as added:');
    });
});

test('author’s text has nothing that nobody sees', () => {
    expect(md('a\u009bb\u202ec\td\ne')).toBe('a\ufffdb\ufffdc d e');
    expect(md('@name')).toBe('\\@\u2060name');
    // GitHub takes letters of other scripts for no part of a name, and knows issues of other repositories.
    expect(md('é@name 谢谢@name a.b@name.eu')).toBe('é\\@\u2060name 谢谢\\@\u2060name a.b\\@name.eu');
    expect(md('org/repo#12 GH-12')).toBe('org/repo\\#\u206012 GH\\-\u206012');
    expect(md('क्\u200dष')).toBe('क्\u200dष');
});
