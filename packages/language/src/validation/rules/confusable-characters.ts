import type { AstNode } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { childElements } from '../../references/elements-within.ts';
import { isNamedKind } from '../../symbols/gradus-description.ts';
import { foreignScript, looksLatin, toLatinLookalike } from '../../text/lookalikes.ts';
import { replaceBy } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
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
    reads: 'framework',
    isCertain: true,
    checks: {
        Element(element, context) {
            const { name } = element;
            if (!name || !looksLatin(name)) return;
            const around = codesAround(element, context);
            if (!isMixed(name) && !around.areLatin()) return;
            const latin = toLatinLookalike(name);
            const taken = around.has(latin);
            const action = taken
                ? `There is already a ${kindWord(element.$type)} ${latin}: give this one another code, or remove one of them.`
                : `Write ${latin}, in Latin letters.`;
            context.report({
                message: `The code ${name} looks like ${latin} but is spelled with ${foreignScript(name)} letters. ${action}`,
                node: element,
                property: 'name',
                data: taken ? [] : [latin, LATIN, DECLARED]
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
        const [code, script, place] = context.data;
        if (!code) return [];
        const title = `Write ${code} in ${script} letters`;
        if (place !== DECLARED) return [replaceBy(context, title, code, true)];
        // Somebody who publishes the code, or has noted it down, has to know that it becomes another one.
        const element = AstUtils.getContainerOfType(context.node, ast.isElement);
        if (!element?.name || toLatinLookalike(element.name) !== code) return [];
        const changes = context.rename(element, code);
        return changes ? [{ title, changes }] : [];
    }
};

const LATIN = 'Latin';
/** Says to the fix that a code is wrong where it is declared. */
const DECLARED = 'declared';

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

/** Codes among which an element's own must be found. They are gone through once, for all elements that look odd. */
class Codes {
    private readonly all: ReadonlySet<string>;
    private latin: boolean | undefined;

    constructor(all: Iterable<string>) {
        this.all = new Set(all);
    }

    has(code: string): boolean {
        return this.all.has(code);
    }

    areLatin(): boolean {
        this.latin ??= areLatin(this.all);
        return this.latin;
    }
}

/** The codes of an element's kind, or of its scale, domain or role. */
function codesAround(element: ast.Element, { frameworks, folder, symbols }: RuleContext): Codes {
    const { $type, $container: parent } = element;
    if (isNamedKind($type)) {
        return frameworks.remember(`codes like ${$type}`, folder, () => new Codes(symbols.codes($type)));
    }
    const known = frameworks.remember('codes around', folder, () => new Map<AstNode | undefined, Codes>());
    let codes = known.get(parent);
    if (!codes) {
        codes = new Codes((ast.isElement(parent) ? childElements(parent) : []).map(({ name }) => name));
        known.set(parent, codes);
    }
    return codes;
}
