import { expect, test } from 'vitest';
import { findings } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';
import { EU } from '../example-beside.ts';
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

/** What a framework says of others, of what it adopts, and in another language. */
const BESIDE = `framework US "US" { language en namespace "https://example.org/" adopt EU from "eu" as E complete }
scale T "T" 3 levels of S { level A "A" covers 1..2 level B "B" covers 3 { number "1" id "x" } }
category V "V" unlevelled { statement TD1 "A plan." { statement TD2 "More" { is same as TD1 } } }
term AEO "AEO" { see "Nothing", PC1@E formerly OEA status retired replaced by V }
set Q "Set" { requires PC1: 1 }
role O "Officer" extends Q, R { requires PC2: 2..3, T A { accept level-drop because "x" } excludes PC1 because "y"
specialisation Z "Z" { requires PC1: 1 } specialisations open remark open "x" by "A" on 2026-01-31 }
matrix "M" { status draft
| "c" | O | R |
| PC1 | 1 | 2 desirable |
}
relations "L" { PC1 satisfies TD1, PC2 because "y" confidence 0.9 by "a" reviewed by "b" on 2026-01-31 }
translation fr of US { competency PC1 "T" scale S { level 1 "Un" } role O "R" { tasks
- x
} }
adapt competency PC1 "N" levels 2..3
adapt role R { requires PC1: 2 excludes PC2 because "n" }
omit competency PC2, PC1 because "z"
stream N "N" of roles: R -> O
`;

/** A text without each of its words in turn, and up to each of its words. */
function* halfTyped(text: string): Iterable<string> {
    for (const { index, 0: word } of text.matchAll(/[^\s:,.{}"]+|\S/g)) {
        yield text.slice(0, index) + text.slice(index + word.length);
        yield text.slice(0, index + word.length);
    }
}

const TEXTS: readonly (readonly [name: string, text: string, beside: string | undefined])[] = [
    ['everything', EVERYTHING, undefined],
    ['a framework beside another one', BESIDE, EU],
    ...RULES.map(({ code, examples }) => [code, examples.bad, examples.beside] as const)
];

/** What there is of each text while it is typed. Many begin with the same words: those are typed once. */
function typedOnce(): [name: string, typed: readonly string[], beside: string | undefined][] {
    const known = new Set<string>();
    return TEXTS.map(([name, text, beside]) => {
        const isNew = (typed: string) => known.size < known.add(`${beside}\n${typed}`).size;
        return [name, [...halfTyped(text)].filter(isNew), beside];
    });
}

test.each(typedOnce())('no rule throws or talks nonsense while %s is typed', async (_, texts, beside) => {
    expect(texts.length).toBeGreaterThan(0);
    const workspace = await TestWorkspace.of({
        'other.gradus': 'role Q "Q" at Top { requires PC9: 1 }\n',
        ...(beside && { 'beside/framework.gradus': beside })
    });
    const nonsense: string[] = [];
    for (const typed of texts) {
        await workspace.change(typed);
        workspace.model();
        for (const { code, message, text: covered } of findings(workspace)) {
            const isSound = !/undefined|null|NaN|\[object|“”/.test(message) && (covered || code === 'syntax');
            if (!isSound) nonsense.push(`${code}: ${message} «${covered}» in ${typed}`);
        }
    }
    expect(nonsense).toEqual([]);
});
