import { AstUtils, GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { elementsOf } from '../../references/elements-within.ts';
import { sectionKindOf } from '../../references/sections-of.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import type { Related, Rule } from '../rule.ts';
import { called } from '../wording.ts';

/** A former code that another element has now, or had as well. */
export const formerCodeTaken: Rule = {
    code: 'former-code-taken',
    severity: 'error',
    summary: 'A former code belongs to one element, and to none of the same kind that has it now.',
    explanation:
        '`formerly` keeps the identifier of an element stable when its code changes: the identifier is made of the ' +
        'oldest code. Where another element of the same kind has that code, or had it, both would be given the same ' +
        'identifier, and other systems would take them for one.',
    examples: {
        bad: `framework Demo "Demo" { }
grade G1 "Officer"
grade G2 "Clerk" {
  formerly G1
}
`,
        good: `framework Demo "Demo" { }
grade G1 "Officer"
grade G2 "Clerk" {
  formerly G0
}
`
    },
    checks: {
        FormerCodes(former, context) {
            const element = former.$container;
            if (!ast.isElement(element) || !element.name) return;
            const { present, past } = codesIn(context.frameworks, context.frameworks.folderOf(context.document.uri));
            former.codes.forEach((code, index) => {
                const key = keyOf(element, code);
                const owner = present.get(key);
                const earlier = past.get(key);
                const place = { node: former, property: 'codes', index };
                if (code === element.name) {
                    const message = `${code} is its present code. After “formerly” stand codes that it no longer has.`;
                    context.report({ ...place, message });
                } else if (owner) {
                    const message = `${called(owner)} has this code now, so both would have the same identifier. Give that one another code, or correct this one.`;
                    context.report({ ...place, message, related: placeOf(owner, 'It has the code now') });
                } else if (earlier && earlier !== element) {
                    const message = `This is given as a former code of ${called(earlier)} already, so both would have the same identifier. Keep one of the two.`;
                    context.report({ ...place, message, related: placeOf(earlier, 'It had the code as well') });
                }
            });
        }
    }
};

interface Codes {
    readonly present: ReadonlyMap<string, ast.Element>;
    readonly past: ReadonlyMap<string, ast.Element>;
}

/** Which element has, and which first says that it had, a code. */
function codesIn(frameworks: Frameworks, folder: string): Codes {
    return frameworks.remember('former codes', folder, () => {
        const present = new Map<string, ast.Element>();
        const past = new Map<string, ast.Element>();
        for (const element of elementsOf(frameworks.documentsOf(folder))) {
            if (!element.name) continue;
            const key = keyOf(element, element.name);
            if (!present.has(key)) present.set(key, element);
            for (const former of element.annotations) {
                if (!ast.isFormerCodes(former)) continue;
                for (const code of former.codes) {
                    const key = keyOf(element, code);
                    if (!past.has(key)) past.set(key, element);
                }
            }
        }
        return { present, past };
    });
}

/** Codes are counted by kind, and those of levels, activities and specialisations by what they stand in. */
function keyOf(element: ast.Element, code: string): string {
    const container = element.$container;
    const isInner = ast.isLevel(element) || ast.isActivity(element) || ast.isSpecialisation(element);
    const within = isInner && ast.isElement(container) ? container.name : '';
    return [sectionKindOf(element), within, code].join(' ');
}

function placeOf(element: ast.Element, message: string): Related[] {
    const range = GrammarUtils.findNodeForProperty(element.$cstNode, 'name')?.range;
    return range ? [{ message, uri: AstUtils.getDocument(element).uri, range }] : [];
}
