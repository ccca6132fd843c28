import type * as ast from '../../generated/ast.ts';
import { type Beginning, beginningOf, beginsWithClearVerb } from '../../text/english-lines.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { checkLists, isTranslation } from '../written-texts.ts';

/** A line of a list that begins in another way than all the others. */
export const textStartsDifferently: Rule = {
    code: 'text-starts-differently',
    severity: 'information',
    summary: 'The lines of a list begin alike.',
    explanation:
        'All lines of this list but one begin with a verb (“Keeps records”), or all but one with “Able to” or “Ability ' +
        'to”. Lists read better when all lines do. Only lists of four lines or more are looked at, in frameworks that ' +
        'are written in English (`language en`), and only beginnings that can be nothing else are told.',
    examples: {
        bad: `framework Demo "Demo" { language en }
role R "Officer" {
  tasks
    - Serves travellers
    - Keeps records
    - Controls goods
    - Might be asked to train others
}
`,
        good: `framework Demo "Demo" { language en }
role R "Officer" {
  tasks
    - Serves travellers
    - Keeps records
    - Controls goods
    - Trains others if asked
}
`
    },
    checks: checkLists((items, context) => {
        if (items.length < 4 || !isEnglish(context)) return;
        const odd = oddOne(items);
        if (!odd || isTranslation(odd.item)) return;
        context.report({
            message: `This line begins with “${firstWord(odd.item.text)}”, the others with ${odd.others}. Begin all lines alike.`,
            node: odd.item,
            property: 'text'
        });
    })
};

/** The only line that begins in another way, and how the others begin. */
function oddOne(items: readonly ast.Item[]): { item: ast.Item; others: string } | undefined {
    const beginnings = items.map(({ text }) => beginningOf(text));
    const usual = beginnings.find((each, index) => beginnings.indexOf(each) !== index);
    if (!usual || usual === 'other' || usual === 'unclear') return undefined;
    const at = beginnings.findIndex(each => each !== usual);
    const odd = items[at];
    // A line that is still empty begins in no way.
    if (!odd?.text || beginnings.some((each, index) => index > at && each !== usual)) return undefined;
    if (usual !== 'verb') return { item: odd, others: NAMES[usual] };
    const clear = items.filter(({ text }) => beginsWithClearVerb(text));
    const isClear = beginningOf(odd.text) !== 'unclear' && clear.length * 2 >= items.length - 1;
    return isClear ? { item: odd, others: `a verb, such as “${firstWord(clear[0]?.text ?? '')}”` } : undefined;
}

const NAMES: Readonly<Record<Exclude<Beginning, 'verb' | 'other' | 'unclear'>, string>> = {
    'able to': '“Able to”',
    'ability to': '“Ability to”'
};

function firstWord(text: string): string {
    return /[\p{L}\p{M}’'-]+/u.exec(text)?.[0] ?? text;
}

function isEnglish({ frameworks, folder }: RuleContext): boolean {
    return frameworks.remember('is English', folder, () => {
        const language = frameworks.headerOf(folder)?.properties.find(({ key }) => key === 'language');
        return /^en(?:-|$)/i.test(language?.value ?? '');
    });
}
