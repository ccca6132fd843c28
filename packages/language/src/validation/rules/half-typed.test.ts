import { expect, test } from 'vitest';
import { findings } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';
import { RULES } from './index.ts';

/** Everything the language has, once. */
const EVERYTHING = `framework Demo "Demo" { version "1" language en introduction "Hello" }
section introduction "Introduction": text for framework
section indicators "Indicators": numbered list required for competency in C, for level
scale S "Levels" cumulative { level 1 "Awareness" { indicators
- Knows
} level 2 }
category C "Core" on S { competency PC9 "Teamwork" alias "Cooperation", "Team" levels 1..2 {
- Works
} category I "Inner" unlevelled { competency CV1 "Integrity" } }
category D "More" in C
domain Clients "Clients" alias "Customers" { activity A "Advice" excludes Top because "too busy" }
group G "Managers" { grade Top "Top" alias "Boss" }
role R "Officer" alias "Clerk" in Clients at Top { tasks
- Serves
requires PC9: 1..2 desirable "Cooperation": 1 CV1: 1 }
`;

/** A text without each of its words in turn, and up to each of its words. */
function* halfTyped(text: string): Iterable<string> {
    for (const { index, 0: word } of text.matchAll(/[^\s:,.{}"]+|\S/g)) {
        yield text.slice(0, index) + text.slice(index + word.length);
        yield text.slice(0, index + word.length);
    }
}

const TEXTS: [string, string][] = [['everything', EVERYTHING]];
for (const rule of RULES) TEXTS.push([rule.code, rule.examples.bad]);

test.each(TEXTS)('no rule throws or talks nonsense while %s is typed', async (_, text) => {
    const workspace = await TestWorkspace.of({ 'other.gradus': 'role Q "Q" at Top { requires PC9: 1 }\n' });
    const nonsense: string[] = [];
    for (const typed of halfTyped(text)) {
        await workspace.change(typed);
        workspace.model();
        for (const { code, message, text: covered } of findings(workspace)) {
            const isSound = !/undefined|null|NaN|\[object|“”/.test(message) && (covered || code === 'syntax');
            if (!isSound) nonsense.push(`${code}: ${message} «${covered}» in ${typed}`);
        }
    }
    expect(nonsense).toEqual([]);
});
