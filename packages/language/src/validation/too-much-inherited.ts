import { GrammarUtils, type LangiumDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { MOST_TAKEN_OVER } from '../references/extent-of-inheritance.ts';
import { requirementsFor } from '../references/role-requirements.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { type ProblemData, SEVERITIES } from './to-diagnostic.ts';

const CODE = 'too-much-inherited';

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** In words that stay the same while more is added or taken away: it is told in one file, and changes with all others. */
const MESSAGE =
    'The roles and sets of this framework, and of those that it adopts, extend each other so often that they would take over ' +
    `more than ${MOST_TAKEN_OVER.toLocaleString('en')} requirements and tasks in all, which is more than Gradus follows. ` +
    'As long as it is so, none of them takes over anything. Have fewer of them extend others, or others that require less.';

/**
 * Says of a framework that its roles take over more than can be held, where its header stands. It is no rule: it cannot be
 * switched off, as what is not taken over is missing everywhere.
 */
export function tooMuchInherited(document: LangiumDocument, frameworks: Frameworks): readonly Diagnostic[] {
    const { uri, parseResult } = document;
    const folder = frameworks.folderOf(uri);
    const header = ast.isDocument(parseResult.value) ? parseResult.value.elements.find(ast.isFramework) : undefined;
    // Files without a header have the first of them say it.
    const isPlace = header || (!frameworks.isDeclared(folder) && frameworks.documentsOf(folder)[0] === document);
    if (!isPlace || !requirementsFor(frameworks, uri).isTooMuch) return [];
    const range = GrammarUtils.findNodeForProperty(header?.$cstNode, 'name')?.range ?? TOP;
    const data: ProblemData = { code: CODE, details: [] };
    return [{ range, severity: SEVERITIES.error, code: CODE, source: 'gradus', message: MESSAGE, data }];
}

/** Whether that was said in a document when it was checked last. */
export function saysTooMuchInherited({ diagnostics = [] }: LangiumDocument): boolean {
    return diagnostics.some(({ code }) => code === CODE);
}
