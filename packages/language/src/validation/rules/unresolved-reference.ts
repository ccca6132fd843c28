import * as ast from '../../generated/ast.ts';
import { isQuoted } from '../../references/is-quoted.ts';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';
import { quote } from '../../text/quotes.ts';
import { suggest } from '../../text/suggest.ts';
import { replaceBy } from '../fixing.ts';
import type { BrokenReference, Rule, RuleContext } from '../rule.ts';
import { hasSyntaxErrors } from '../syntax-diagnostics.ts';
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
        if (broken.target === ast.Level.$type) return;
        const { symbols } = context;
        if (symbols.findLookalike(broken.target, broken.reference.$refText) || isUnfinished(broken, context)) return;
        const isEmpty = broken.reference.$refText === '';
        if (!isEmpty && isWrittenInBrokenFile(broken.reference.$refText, context)) return;
        const proposals = isEmpty ? [] : proposalsFor(broken, symbols);
        context.report({
            message: isEmpty ? EMPTY : `${describe(broken)} ${hint(broken, proposals)}`,
            node: broken.container,
            property: broken.property,
            ...(broken.reference.$refNode && { range: broken.reference.$refNode.range }),
            data: proposals.map(proposal => proposal.written)
        });
    },
    fixes: context =>
        context.data.map(written => replaceBy(context, `Replace by ${written}`, written, context.data.length === 1))
};

/** What has a section's place but no text, or stands at a syntax error, is reported already and perhaps no section. */
function isUnfinished({ container, reference }: BrokenReference, { document }: RuleContext): boolean {
    if (!ast.isContent(container)) return false;
    if (container.paragraphs.length === 0 && container.items.length === 0) return true;
    return document.parseResult.parserErrors.some(error => error.token.startOffset === reference.$refNode?.offset);
}

/** A name that stands in a file with a syntax error was perhaps declared there: the error is told there, once. */
function isWrittenInBrokenFile(name: string, { document, frameworks }: RuleContext): boolean {
    const word = new RegExp(
        `(?<![\\p{L}\\p{N}_])${name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}_])`,
        'u'
    );
    return frameworks
        .documentsOf(frameworks.folderOf(document.uri))
        .some(other => other !== document && hasSyntaxErrors(other) && word.test(other.textDocument.getText()));
}

const EMPTY = 'Write the title of a competency between the quotation marks, or its code without them.';

interface Proposal {
    readonly written: string;
    readonly shown: string;
}

function proposalsFor({ reference, target }: BrokenReference, symbols: FrameworkSymbols): Proposal[] {
    const text = reference.$refText;
    if (target === ast.Competency.$type && isQuoted(reference)) {
        const code = symbols.find(target, text);
        if (code) return [{ written: code.name, shown: `${called(code)}, without quotation marks` }];
        return suggest(text, symbols.competencyTitles()).map(title => ({ written: quote(title), shown: `“${title}”` }));
    }
    const byTitle = target === ast.Competency.$type ? symbols.findCompetencyByTitle(text)?.description.name : undefined;
    const codes = [...(byTitle ? [byTitle] : []), ...suggest(text, symbols.codes(target))];
    return [...new Set(codes)].flatMap(code => {
        const found = symbols.find(target, code);
        return found ? [{ written: code, shown: called(found) }] : [];
    });
}

function describe({ reference, target }: BrokenReference): string {
    const written = isQuoted(reference) ? `the title “${reference.$refText}”` : `the code ${reference.$refText}`;
    return `No ${kindWord(target)} has ${written}.`;
}

function hint({ container, reference }: BrokenReference, proposals: readonly Proposal[]): string {
    if (proposals.length > 0) return `Did you mean ${oneOf(proposals.map(proposal => proposal.shown))}?`;
    if (ast.isContent(container)) return 'Declare it with “section …”, or use a section that is declared.';
    return `Declare it in a file of this framework, or correct the ${isQuoted(reference) ? 'title' : 'code'}.`;
}
