import * as ast from '../../generated/ast.ts';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';
import { isNamedKind } from '../../symbols/gradus-description.ts';
import { foreignScript, looksLatin, toLatinLookalike } from '../../text/lookalikes.ts';
import { replaceBy } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { called, elsewhere, kindWord } from '../wording.ts';

/** A code that is spelled with letters of another script which look like Latin ones. */
export const confusableCharacters: Rule = {
    code: 'confusable-characters',
    severity: 'error',
    summary: 'A code is spelled in the letters it seems to be spelled in.',
    explanation:
        'Scanned and retyped documents often hold codes with letters of another alphabet that look the same: ' +
        'the Cyrillic “ОСЗ” is not “OC3”, and whoever searches for one does not find the other. ' +
        'Codes that are wholly Cyrillic or Greek are fine in a framework whose codes are; the rule asks where ' +
        'letters are mixed within a code, or where the codes around it are Latin.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S {
  competency OC1 "Legislation"
  competency ОС2 "Procedures"
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S {
  competency OC1 "Legislation"
  competency OC2 "Procedures"
}
`
    },
    checks: {
        Element(element, context) {
            const { name } = element;
            if (!name || !looksLatin(name)) return;
            const around = codesAround(element, context.symbols);
            if (!isMixed(name) && !areLatin(around)) return;
            const latin = toLatinLookalike(name);
            const taken = around.includes(latin);
            const action = taken
                ? `There is already a ${kindWord(element.$type)} ${latin}: give this one another code, or remove one of them.`
                : `Write ${latin}, in Latin letters.`;
            context.report({
                message: `The code ${name} looks like ${latin} but is spelled with ${foreignScript(name)} letters. ${action}`,
                node: element,
                property: 'name',
                data: taken ? [] : [latin, LATIN]
            });
        }
    },
    brokenReference({ reference, container, property, target }, context) {
        const written = reference.$refText;
        const meant = context.symbols.findLookalike(target, written);
        if (!meant) return;
        const who = meant.title ? `“${meant.title}”` : 'the element with that code';
        const place = { node: container, property, ...(reference.$refNode && { range: reference.$refNode.range }) };
        const related = [{ message: `${called(meant)} is declared here`, ...elsewhere(meant) }];
        if (!looksLatin(meant.name)) {
            const script = foreignScript(written);
            const message = `The code ${written} is spelled with ${script} letters. Write ${meant.name}, in Latin letters, for ${who}.`;
            context.report({ ...place, message, related, data: [meant.name, LATIN] });
        } else if (isMixed(meant.name) || areLatin(context.symbols.codes(target))) {
            const message =
                `The code ${written} is spelled ${meant.name}, with ${foreignScript(meant.name)} letters, ` +
                `where ${who} is declared. Correct it there.`;
            context.report({ ...place, message, related });
        } else {
            const script = foreignScript(meant.name);
            const message = `The code ${written} is spelled with Latin letters. Write ${meant.name}, in ${script} letters, for ${who}.`;
            context.report({ ...place, message, related, data: [meant.name, script] });
        }
    },
    fixes(context) {
        const [code, script] = context.data;
        return code ? [replaceBy(context, `Write ${code} in ${script} letters`, code, true)] : [];
    }
};

const LATIN = 'Latin';

function isMixed(code: string): boolean {
    return /\p{Script=Latin}/u.test(code) && FOREIGN.test(code);
}

/** Whether codes are Latin on the whole: more of them are so than are certainly not. */
function areLatin(codes: Iterable<string>): boolean {
    let surplus = 0;
    for (const code of codes) {
        if (looksLatin(code) || isMixed(code)) continue;
        if (FOREIGN.test(code)) surplus--;
        else if (/\p{Script=Latin}/u.test(code)) surplus++;
    }
    return surplus > 0;
}

const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** The codes among which an element's own must be found: of its kind, or of its scale or domain. */
function codesAround(element: ast.Element, symbols: FrameworkSymbols): readonly string[] {
    if (isNamedKind(element.$type)) return [...symbols.codes(element.$type)];
    const parent = element.$container;
    if (ast.isScale(parent)) return parent.levels.map(level => level.name);
    if (ast.isDomain(parent)) return parent.activities.map(activity => activity.name);
    return [];
}
