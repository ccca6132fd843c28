import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { elementsWithin } from '../../references/elements-within.ts';
import { similarLines, wordsOf } from '../../text/similar-lines.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called, levelName } from '../wording.ts';
import { placeOfText, quoted, textsOf, type WrittenText } from '../written-texts.ts';

/** A line that is the same as one elsewhere in the file, or nearly so. */
export const nearDuplicateText: Rule = {
    code: 'near-duplicate-text',
    severity: 'information',
    summary: 'A thing is said once, or in different words.',
    explanation:
        'A line of this file says the same as one elsewhere in it, or differs in a word or two. Often one was copied from ' +
        'the other: make the wording the same, make the difference clear, or say it in one place. Tasks that several ' +
        'roles share word for word are not told, nor are the levels of one thing, which are meant to be compared.',
    examples: {
        bad: `framework Demo "Demo" { }
section signs "Signs": list for competency
category C "Core" unlevelled {
  competency A "Advice" {
    - Explains the rules on tariffs clearly to travellers
  }
  competency B "Control" {
    - Explains the rules on tariffs clearly to traders
  }
}
`,
        good: `framework Demo "Demo" { }
section signs "Signs": list for competency
category C "Core" unlevelled {
  competency A "Advice" {
    - Explains the rules on tariffs clearly to travellers and traders
  }
  competency B "Control" {
    - Compares goods with what was declared
  }
}
`
    },
    checks: {
        Document(document, context) {
            const lines = linesOf(document);
            const found = similarLines(
                lines.map(line => wordsOf(line.text.text)),
                (later, earlier, isSame) => isOfInterest(lines[later], lines[earlier], isSame)
            );
            for (const [index, { earlier, likeness }] of found) {
                const [line, other] = [lines[index], lines[earlier]];
                if (line && other) report(line, other, likeness === 1, context);
            }
        }
    }
};

interface Line {
    readonly text: WrittenText;
    readonly holder: Holder;
    /** What it stands in together with its neighbours. */
    readonly list: AstNode;
}
type Holder = ast.Element | ast.Descriptor | ast.Adaptation;

function report({ text, holder }: Line, other: Line, isSame: boolean, context: RuleContext): void {
    const where = other.holder === holder ? 'above' : `in ${nameOf(other.holder)}`;
    const range = placeOfText(other.text);
    context.report({
        ...text,
        message: isSame
            ? `The same stands ${where}. Say it in one place, or in different words.`
            : `Nearly the same stands ${where}: ${quoted(other.text.text)} Make the wording the same, or the difference clear.`,
        related: range ? [{ message: 'It stands here first', uri: context.document.uri, range }] : []
    });
}

function isOfInterest(later: Line | undefined, earlier: Line | undefined, isSame: boolean): boolean {
    if (!later || !earlier) return false;
    // Neighbours are made alike on purpose; if they are the same, they have a message of their own.
    if (later.list === earlier.list) return false;
    if (!isSame) return !(isLevel(later.holder) && isLevel(earlier.holder));
    if (ast.isTasks(later.list) && ast.isTasks(earlier.list)) return later.holder === earlier.holder;
    return !isSameCell(later, earlier);
}

function isLevel(holder: Holder): boolean {
    return ast.isLevel(holder) || ast.isDescriptor(holder);
}

/** Grades and levels that say the same under one section have one message for all of it. */
function isSameCell({ holder, list }: Line, other: Line): boolean {
    const isCompared = ast.isGrade(holder) || ast.isDescriptor(holder);
    return isCompared && holder.$type === other.holder.$type && textOfList(list) === textOfList(other.list);
}

/** The text of a list, put together once for all of its lines. */
function textOfList(list: AstNode): string {
    let text = listTexts.get(list);
    if (text === undefined) {
        text = ast.isContent(list)
            ? JSON.stringify([list.section?.$refText, list.paragraphs, list.items.map(item => item.text)])
            : '';
        listTexts.set(list, text);
    }
    return text;
}

const listTexts = new WeakMap<AstNode, string>();

/** The lines of a file, in the order of the text; a translation repeats what its original repeats. */
function linesOf({ elements, blocks }: ast.Document): Line[] {
    const lines: Line[] = [];
    for (const top of elements) {
        for (const element of elementsWithin(top)) {
            // A statement’s title is what it says.
            if (ast.isStatement(element)) {
                const [title] = textsOf(element).filter(({ kind }) => kind === 'title');
                if (title) lines.push({ text: title, holder: element, list: element.$container });
            }
            addLines(element, lines);
            for (const descriptor of ast.isCompetency(element) ? element.descriptors : []) addLines(descriptor, lines);
        }
    }
    for (const block of blocks) if (ast.isAdaptation(block)) addLines(block, lines);
    // What an element contains is listed kind by kind; what stands first in the text is to count as the first.
    return lines.sort((a, b) => (a.text.node.$cstNode?.offset ?? 0) - (b.text.node.$cstNode?.offset ?? 0));
}

function addLines(holder: Holder, lines: Line[]): void {
    const tasks = ast.isRole(holder) || ast.isAdaptation(holder) ? holder.tasks : [];
    for (const list of [...holder.contents, ...tasks]) {
        for (const node of [list, ...list.items]) {
            for (const text of textsOf(node)) lines.push({ text, holder, list });
        }
    }
}

function nameOf(holder: Holder): string {
    if (ast.isLevel(holder)) return `level ${levelName(holder)}`;
    if (ast.isDescriptor(holder)) {
        const level = `level ${holder.level?.$refText ?? ''}`;
        return ast.isCompetency(holder.$container) ? `${holder.$container.name} at ${level}` : level;
    }
    if (ast.isAdaptation(holder)) return holder.target?.$refText ?? 'an adaptation';
    // The title of a statement is as long as the line itself.
    if (ast.isStatement(holder)) return holder.name ?? 'a statement';
    return holder.name ? called(holder) : 'an element without a code';
}
