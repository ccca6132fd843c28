import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { type QualifiedName, qualifiedName } from '../../references/qualified-name.ts';
import { scaleOf } from '../../references/scale-of.ts';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';
import {
    type GradusDescription,
    isNamedKind,
    type NamedKind,
    RELATED_KINDS
} from '../../symbols/gradus-description.ts';
import { Suggestions, suggest } from '../../text/suggest.ts';
import { replaceBy } from '../fixing.ts';
import { isInBrokenLine } from '../in-broken-line.ts';
import { missingUses, otherFramework } from '../other-framework.ts';
import { isWrittenInBrokenFile } from '../perhaps-declared.ts';
import { MOST_PROPOSED, type Proposal, proposalsOf } from '../proposals.ts';
import type { BrokenReference, Rule, RuleContext } from '../rule.ts';
import { called, kindWord, oneOf } from '../wording.ts';

/** A code or title leads nowhere. Says what was probably meant. */
export const unresolvedReference: Rule = {
    code: 'unresolved-reference',
    severity: 'error',
    summary: 'Every code and every quoted title leads to an element of the framework.',
    explanation:
        'A competency, grade, domain, category, scale or section is used that no file of the framework declares. ' +
        'Mostly the code is mistyped; the message names what is most like it, by code, by title and by alias. ' +
        'Files belong to one framework when they lie in the folder of its `framework` header or below it.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency TEAM "Teamwork" }
role R "Officer" {
  requires
    TAEM: 1
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S { competency TEAM "Teamwork" }
role R "Officer" {
  requires
    TEAM: 1
}
`
    },
    brokenReference(broken, context) {
        // Levels have rules of their own, and look-alike letters too: one cause, one message.
        if (broken.target === ast.LevelPoint.$type) return;
        // A framework that is not there, and a cross reference, which is printed as it is, are told by rules of their own.
        if (ast.isUse(broken.container)) return;
        if (ast.isRelation(broken.container) && broken.container.kind === 'see') return;
        const { symbols } = context;
        if (symbols.findLookalike(broken.target, broken.reference.$refText) || isUnfinished(broken, context)) return;
        if (isInBrokenLine(broken, context)) return;
        const name = qualifiedName(broken.reference.$refText, broken.reference.$refNode?.text);
        const isEmpty = name.name === '';
        if (!isEmpty && isWrittenInBrokenFile(name.name, context)) return;
        const found = isEmpty ? { message: EMPTY, proposals: [] } : explain(broken, name, context);
        if (!found) return;
        context.report({
            message: found.message,
            node: broken.container,
            property: broken.property,
            ...(broken.reference.$refNode && { range: broken.reference.$refNode.range }),
            data: found.proposals.map(proposal => proposal.written)
        });
    },
    fixes: context =>
        context.data.map(written => replaceBy(context, `Replace by ${written}`, written, context.data.length === 1))
};

/** What has a section's place but no text, or stands at a syntax error, is reported already and perhaps no name. */
function isUnfinished({ container, reference }: BrokenReference, { document }: RuleContext): boolean {
    // Without the kind before it a name is of nothing.
    if (ast.isAdaptation(container) || ast.isOmission(container)) return !container.kind;
    if (!ast.isContent(container)) return false;
    if (container.paragraphs.length === 0 && container.items.length === 0) return true;
    return document.parseResult.parserErrors.some(error => error.token.startOffset === reference.$refNode?.offset);
}

const EMPTY = 'Write the title of a competency between the quotation marks, or its code without them.';

interface Explained {
    readonly message: string;
    readonly proposals: readonly Proposal[];
}

/** What is wrong with a name; nothing where that is the consequence of something told elsewhere. */
function explain(broken: BrokenReference, name: QualifiedName, context: RuleContext): Explained | undefined {
    const { symbols } = context;
    const other = otherFramework(name, context);
    if (other === 'missing') return undefined;
    if (other) return other;
    const misplaced = explainStep(broken, name, context) ?? explainContent(broken, name);
    if (misplaced) return misplaced;
    const inner = name.framework === undefined && !name.quoted ? elementsMeant(broken) : undefined;
    if (inner && inner.length > 0) {
        const proposals = proposalsAmong(inner, name.name);
        return { message: `${describe(broken, name)} ${hint(broken, name, proposals)}`, proposals };
    }
    const where = name.framework === undefined ? undefined : symbols.imported(name.framework);
    const proposals = proposalsOf(name, kindsOf(broken), where ?? symbols);
    // It may well stand in a framework that is used but not there.
    if (proposals.length === 0 && missingUses(context).length > 0) return undefined;
    const begun = proposals.length === 0 ? beginning(broken, name, where ?? symbols) : undefined;
    if (begun) {
        const message = `${describe(broken, name)} Did you mean ${begun.shown}? Or declare “${name.name}” as an alias of it.`;
        return { message, proposals: [begun] };
    }
    return { message: `${describe(broken, name)} ${hint(broken, name, proposals)}`, proposals };
}

/** The elements that can be meant where a name is one only within another element; nothing for other names. */
function elementsMeant({ target, container }: BrokenReference): readonly ast.Element[] | undefined {
    if (target === ast.Activity.$type) return activitiesOf(container.$container);
    if (!ast.isTranslated(container)) return undefined;
    const outer = ast.isTranslated(container.$container) ? container.$container.target?.ref : undefined;
    switch (container.kind) {
        case 'level':
            return (ast.isCompetency(outer) ? scaleOf(outer) : ast.isScale(outer) ? outer : undefined)?.levels ?? [];
        case 'activity':
            return activitiesOf(outer);
        case 'specialisation':
            return ast.isRole(outer) ? outer.specialisations : [];
        default:
            return undefined;
    }
}

function activitiesOf(node: AstNode | undefined): readonly ast.Activity[] {
    const domain = ast.isRole(node) ? node.domain?.ref : node;
    return ast.isDomain(domain) ? domain.activities : [];
}

/** Those whose code is most like a name, or that have it as their title. */
function proposalsAmong(elements: readonly ast.Element[], name: string): Proposal[] {
    const { byCode, codesByTitle, suggestions } = namesOf(elements);
    const codes = new Set([...(codesByTitle.get(name.toLowerCase()) ?? []), ...suggestions.for(name)]);
    const places = [...codes].flatMap(code => byCode.get(code)?.slice(0, MOST_PROPOSED) ?? []).sort((a, b) => a - b);
    return places.slice(0, MOST_PROPOSED).flatMap(place => {
        const element = elements[place];
        return element ? [{ written: element.name, shown: called(element) }] : [];
    });
}

/** The names of the elements of a list, to be asked for many that lead nowhere. */
interface Names {
    /** The places of the elements in the list. */
    readonly byCode: ReadonlyMap<string, readonly number[]>;
    readonly codesByTitle: ReadonlyMap<string | undefined, readonly string[]>;
    readonly suggestions: Suggestions;
}

/** A list is replaced with what holds it, and never changed. */
const known = new WeakMap<readonly ast.Element[], Names>();

function namesOf(elements: readonly ast.Element[]): Names {
    const names = known.get(elements) ?? {
        byCode: Map.groupBy(elements.keys(), place => elements[place]?.name ?? ''),
        codesByTitle: codesByTitle(elements),
        suggestions: new Suggestions(elements.flatMap(each => each.name || []))
    };
    known.set(elements, names);
    return names;
}

function codesByTitle(elements: readonly ast.Element[]): ReadonlyMap<string | undefined, readonly string[]> {
    const byTitle = Map.groupBy(elements, ({ title }) => title?.toLowerCase());
    return new Map([...byTitle].map(([title, all]) => [title, all.slice(0, MOST_PROPOSED).map(({ name }) => name)]));
}

/** The only competency whose title goes on where the written one ends. */
function beginning(
    { target }: BrokenReference,
    { name, quoted, framework }: QualifiedName,
    symbols: FrameworkSymbols
): Proposal | undefined {
    const begun = `${name.toLowerCase()} `;
    if (!quoted || target !== ast.Competency.$type || begun.length < 5) return undefined;
    const only = onlyOneThatBegins(begun, symbols);
    if (!only) return undefined;
    return { written: only.name + (framework === undefined ? '' : `@${framework}`), shown: called(only) };
}

interface Titled {
    readonly title: string;
    readonly description: GradusDescription;
}

/** Titles are the same as long as the symbols are the same object. */
const titles = new WeakMap<FrameworkSymbols, readonly Titled[]>();

function onlyOneThatBegins(begun: string, symbols: FrameworkSymbols): GradusDescription | undefined {
    const sorted = titles.get(symbols) ?? sortedTitles(symbols);
    titles.set(symbols, sorted);
    let low = 0;
    for (let high = sorted.length; low < high; ) {
        const middle = (low + high) >> 1;
        if ((sorted[middle]?.title ?? '') < begun) low = middle + 1;
        else high = middle;
    }
    const [only, next] = sorted.slice(low, low + 2);
    if (!only?.title.startsWith(begun) || next?.title.startsWith(begun)) return undefined;
    return only.description;
}

function sortedTitles(symbols: FrameworkSymbols): readonly Titled[] {
    // One that has no title begins like none.
    const found = Array.from(symbols.visible('Competency'), description => ({
        title: description.title?.toLowerCase() ?? '',
        description
    }));
    return found.sort((a, b) => (a.title < b.title ? -1 : 1));
}

/** A step of the kind that the stream is not of. */
function explainStep(
    { container }: BrokenReference,
    { name }: QualifiedName,
    { symbols }: RuleContext
): Explained | undefined {
    if (!ast.isStream(container)) return undefined;
    const [wanted, other] = container.over === 'grades' ? (['grades', 'Role'] as const) : (['roles', 'Grade'] as const);
    if (!container.over || !symbols.find(other, name)) return undefined;
    const message = `${name} is a ${kindWord(other)}; this stream is of ${wanted}. Correct the step, or write of ${kindWord(other)}s.`;
    return { message, proposals: [] };
}

/** What was taken for a section only because the word before it is missing, or it is mistyped itself. */
function explainContent({ container }: BrokenReference, { name }: QualifiedName): Explained | undefined {
    if (!ast.isContent(container)) return undefined;
    const parent = container.$container;
    const text = container.$cstNode?.text ?? name;
    if (ast.isScale(parent) && /^\p{N}/u.test(name)) {
        return {
            message: `A level begins with the word level: level ${text}.`,
            proposals: [replacing(`level ${name}`)]
        };
    }
    const code = splitCode(container);
    if (code) {
        return {
            message: `A code is one word: write ${code}${name} or ${code}-${name} for ${code} ${name}.`,
            proposals: []
        };
    }
    const hasTasks = ast.isRole(parent) || ast.isTranslated(parent) || ast.isAdaptation(parent);
    const words = container.items.length === 0 ? ['remark', 'number'] : hasTasks ? ['tasks'] : [];
    const meant = suggest(name, words);
    if (meant.length === 0) return undefined;
    return {
        message: `No section has the code ${name}. Did you mean ${oneOf(meant)}?`,
        proposals: meant.map(replacing)
    };
}

/** The code that stands on the same line right before a section, with no title of its own. */
function splitCode({ $container, $cstNode }: ast.Content): string | undefined {
    const start = $container.$cstNode?.offset;
    if (!$cstNode || start === undefined) return undefined;
    const codes = endingCodes.get($container) ?? endingCodesIn($container, start);
    endingCodes.set($container, codes);
    const before = codes.get($cstNode.offset - start - 1);
    return before?.$cstNode?.range.end.line === $cstNode.range.start.line ? before.name : undefined;
}

type Coded = AstNode & { readonly name: string };

/** What ends with its code in an element, by where in the element it ends: that stays so when the element moves. */
const endingCodes = new WeakMap<AstNode, ReadonlyMap<number, Coded>>();

function endingCodesIn(container: AstNode, start: number): ReadonlyMap<number, Coded> {
    const codes = new Map<number, Coded>();
    for (const node of AstUtils.streamContents(container)) {
        // A title or a body of its own would stand behind its code.
        if (!isCoded(node) || !node.$cstNode?.text.endsWith(` ${node.name}`)) continue;
        const end = node.$cstNode.end - start;
        if (!codes.has(end)) codes.set(end, node);
    }
    return codes;
}

function isCoded(node: AstNode): node is Coded {
    return 'name' in node && typeof node.name === 'string';
}

function replacing(written: string): Proposal {
    return { written, shown: written };
}

function kindsOf({ target, container }: BrokenReference): readonly NamedKind[] {
    if (target === ast.StreamStep.$type) return ['Role', 'Grade'];
    if (target !== ast.Element.$type) return isNamedKind(target) ? [target] : [];
    const kind = ast.isTranslated(container) || ast.isAdaptation(container) || ast.isOmission(container);
    if (!kind) return RELATED_KINDS;
    const type = container.kind === 'set' ? 'Role' : capital(container.kind ?? '');
    return isNamedKind(type) ? [type] : [];
}

function describe({ target, container }: BrokenReference, { name, quoted, framework }: QualifiedName): string {
    const written = quoted ? `the title “${name}”` : `the code ${name}`;
    return `${subject(target, container)}${framework === undefined ? '' : ` in ${framework}`} has ${written}.`;
}

/** What could have been meant: by kind where there is one, else anything with a code. */
function subject(target: string, container: AstNode): string {
    if (target === ast.Element.$type) {
        return 'kind' in container && typeof container.kind === 'string' && !ast.isRelation(container)
            ? `No ${container.kind}`
            : 'Nothing';
    }
    if (target === ast.StreamStep.$type) return 'No role or grade';
    if (target === ast.Activity.$type) return 'No activity of this role’s domain';
    return `No ${kindWord(target)}`;
}

function hint(
    { container, target }: BrokenReference,
    { quoted, framework }: QualifiedName,
    proposals: readonly Proposal[]
): string {
    if (proposals.length > 0) return `Did you mean ${oneOf(proposals.map(proposal => proposal.shown))}?`;
    if (ast.isContent(container)) return 'Declare it with “section …”, or use a section that is declared.';
    const what = quoted ? 'title' : 'code';
    if (target === ast.Framework.$type)
        return 'Correct the code, or leave it out where this framework itself is meant.';
    if (framework !== undefined) return `Correct the ${what}, or the framework behind the @.`;
    return `Declare it in a file of this framework, or correct the ${what}.`;
}

function capital(word: string): string {
    return word.charAt(0).toUpperCase() + word.slice(1);
}
