import type * as ast from '../../generated/ast.ts';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';
import { isNamedKind } from '../../symbols/gradus-description.ts';
import { foreignScript, looksLatin, toLatinLookalike } from '../../text/lookalikes.ts';
import { replaceBy } from '../fixing.ts';
import type { Rule } from '../rule.ts';

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
            if (!name || !isNamedKind(element.$type) || !looksLatin(name)) return;
            if (!mixesScripts(name) && !amongLatinCodes(element, context.symbols)) return;
            const latin = toLatinLookalike(name);
            const taken = context.symbols.find(element.$type, latin);
            const action = taken
                ? `There is already ${latin} “${taken.title ?? ''}”: give this one another code, or remove one of them.`
                : `Write ${latin}, in Latin letters.`;
            context.report({
                message: `The code ${name} looks like ${latin} but is spelled with ${foreignScript(name)} letters. ${action}`,
                node: element,
                property: 'name',
                data: taken ? [] : [latin]
            });
        }
    },
    brokenReference({ reference, container, property, target }, context) {
        const latin = toLatinLookalike(reference.$refText);
        const meant = latin === reference.$refText ? undefined : context.symbols.find(target, latin);
        if (!meant) return;
        context.report({
            message:
                `The code ${reference.$refText} is spelled with ${foreignScript(reference.$refText)} letters. ` +
                `Write ${latin} for ${meant.title ?? 'the element with that code'}.`,
            node: container,
            property,
            ...(reference.$refNode && { range: reference.$refNode.range }),
            data: [latin]
        });
    },
    fixes: context => context.data.map(latin => replaceBy(context, `Write ${latin} in Latin letters`, latin, true))
};

function mixesScripts(code: string): boolean {
    return /\p{Script=Latin}/u.test(code) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(code);
}

function amongLatinCodes(element: ast.Element, symbols: FrameworkSymbols): boolean {
    for (const code of symbols.codes(element.$type)) {
        if (/\p{Script=Latin}/u.test(code) && !/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(code)) return true;
    }
    return false;
}
