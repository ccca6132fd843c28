import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { elementsWithin } from '../../references/elements-within.ts';
import { inTextOrder } from '../../references/text-order.ts';
import { type Likeness, similarLines } from '../../text/similar-lines.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called, levelName } from '../wording.ts';
import { placeOfText, quoted, type WrittenText } from '../written-texts.ts';

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
    whenAtRest: true,
    checks: {
        Document(document, context) {
            const lines = linesOf(document);
            let found = similarIn(lines);
            if (found.size === 0) return;
            // Now it counts what stands first in the text; an element lists what it contains kind by kind.
            const ordered = inTextOrder(lines, ({ node }) => node);
            if (ordered.some((line, index) => line !== lines[index])) found = similarIn(ordered);
            for (const [index, { earlier, likeness }] of found) {
                const [line, other] = [ordered[index], ordered[earlier]];
                if (line && other) report(line, other, likeness === 1, context);
            }
        }
    }
};

interface Line extends WrittenText {
    readonly holder: Holder;
    /** What it stands in together with its neighbours. */
    readonly list: AstNode;
}
type Holder = ast.Element | ast.Descriptor | ast.Adaptation;

function similarIn(lines: readonly Line[]): ReadonlyMap<number, Likeness> {
    return similarLines(
        lines.map(({ text }) => text),
        (later, earlier, isSame) => isOfInterest(lines[later], lines[earlier], isSame)
    );
}

function report(line: Line, other: Line, isSame: boolean, context: RuleContext): void {
    const where = other.holder === line.holder ? 'above' : `in ${nameOf(other.holder)}`;
    const range = placeOfText(other);
    context.report({
        ...line,
        message: isSame
            ? `The same stands ${where}. Say it in one place, or in different words.`
            : `Nearly the same stands ${where}: ${quoted(other.text)} Make the wording the same, or the difference clear.`,
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

/** The lines of a file, one element after the other; a translation repeats what its original repeats. */
function linesOf({ elements, blocks }: ast.Document): Line[] {
    const lines: Line[] = [];
    for (const top of elements) {
        for (const element of elementsWithin(top)) {
            // A statement’s title is what it says.
            if (element.$type === 'Statement') addTitle(element as ast.Statement, lines);
            addLines(element, lines);
            if (element.$type !== 'Competency') continue;
            for (const descriptor of (element as ast.Competency).descriptors) addLines(descriptor, lines);
        }
    }
    for (const block of blocks) if (block.$type === 'Adaptation') addLines(block as ast.Adaptation, lines);
    return lines;
}

function addTitle(statement: ast.Statement, lines: Line[]): void {
    const { title, $container } = statement;
    if (!title) return;
    lines.push({ kind: 'title', text: title, node: statement, property: 'title', holder: statement, list: $container });
}

function addLines(holder: Holder, lines: Line[]): void {
    for (const list of holder.contents) {
        for (const [index, text] of list.paragraphs.entries()) {
            if (text) lines.push({ kind: 'paragraph', text, node: list, property: 'paragraphs', index, holder, list });
        }
        addItems(list, holder, lines);
    }
    if (holder.$type !== 'Role' && holder.$type !== 'Adaptation') return;
    for (const list of (holder as ast.Role | ast.Adaptation).tasks) addItems(list, holder, lines);
}

function addItems(list: ast.Content | ast.Tasks, holder: Holder, lines: Line[]): void {
    for (const node of list.items) {
        if (node.text) lines.push({ kind: 'line', text: node.text, node, property: 'text', holder, list });
    }
}

function nameOf(holder: Holder): string {
    if (ast.isLevel(holder)) return `level ${levelName(holder)}`;
    if (ast.isDescriptor(holder)) {
        const { name = 'a competency without a code' } = holder.$container;
        return holder.level?.$refText ? `${name} at level ${holder.level.$refText}` : `a level of ${name}`;
    }
    if (ast.isAdaptation(holder)) return holder.target?.$refText ?? 'an adaptation';
    // The title of a statement is as long as the line itself.
    if (ast.isStatement(holder)) return holder.name ?? 'a statement';
    return holder.name ? called(holder) : 'an element without a code';
}
