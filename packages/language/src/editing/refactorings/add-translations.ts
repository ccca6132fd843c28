import type { LangiumDocument } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { adoptionFor } from '../../references/adoption-for.ts';
import { sectionKindOf } from '../../references/sections-of.ts';
import { type Original, textsIn, textsToTranslate, translatedFolder } from '../../references/translatable.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import { translationIncomplete } from '../../validation/rules/translation-incomplete.ts';
import { addToBody } from '../add-to-body.ts';
import { insertBelow, isLastOnLine, isWellFormed } from '../text-places.ts';
import type { ActionContext } from './action-context.ts';

/** Adds an entry for each title that is not translated yet, with the original behind the place where it is to be written. */
export function addTranslations({ document, params, frameworks }: ActionContext): readonly CodeAction[] {
    if (!isWellFormed(document)) return [];
    return params.context.diagnostics
        .filter(({ code }) => code === translationIncomplete.code)
        .flatMap(diagnostic => {
            const translation = translationAt(document, diagnostic);
            const missing = translation ? missingTitles(translation, frameworks) : [];
            const edit = translation && missing.length > 0 && entriesIn(translation, missing, document);
            if (!edit) return [];
            const titles = missing.length === 1 ? 'the missing title' : `the ${missing.length} missing titles`;
            return {
                title: `Add ${titles}, to be translated`,
                kind: CodeActionKind.QuickFix,
                diagnostics: [diagnostic],
                edit: { changes: { [document.uri.toString()]: [edit] } }
            };
        });
}

function translationAt({ parseResult, textDocument }: LangiumDocument, { range }: Diagnostic) {
    const root = parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, textDocument.offsetAt(range.start));
    return AstUtils.getContainerOfType(leaf?.astNode, ast.isTranslation);
}

/** A title to be translated. */
interface MissingTitle {
    /** The words of its entry before the title. */
    readonly head: string;
    readonly title: string;
    /** The words of the entry in whose braces it has to stand. */
    readonly within?: string;
}

function missingTitles(translation: ast.Translation, frameworks: Frameworks): readonly MissingTitle[] {
    const { language } = translation;
    const own = frameworks.folderOf(AstUtils.getDocument(translation).uri);
    const folder = translatedFolder(frameworks, translation);
    if (!language || folder === undefined) return [];
    const said = [own, folder].map(each => textsIn(frameworks, each, language));
    const symbols = frameworks.symbolsOf(folder);
    const missing: MissingTitle[] = [];
    for (const [original, parts] of textsToTranslate(frameworks, folder)) {
        if (!parts.has('title') || said.some(texts => texts.get(original)?.has('title'))) continue;
        const inner = isInner(original);
        const named = inner ? original.$container : original;
        // Where several have the code, an entry would be of another one.
        if (!ast.isElement(named) || symbols.find(named.$type, named.name)?.node !== named) continue;
        const head = headOf(original);
        const title = titleOf(original, frameworks);
        if (head && title) missing.push({ head, title, ...(inner && { within: headOf(named) ?? '' }) });
    }
    return missing;
}

/** Whether an entry stands in the braces of another one: its code is one only there. */
function isInner(original: Original): boolean {
    return (
        !ast.isElement(original) || ast.isLevel(original) || ast.isActivity(original) || ast.isSpecialisation(original)
    );
}

function headOf(original: Original): string | undefined {
    if (ast.isRoleActivity(original)) return `activity ${original.activity?.$refText}`;
    if (ast.isSection(original)) return `section ${original.name}`;
    const kind = ast.isElement(original) ? sectionKindOf(original) : undefined;
    return kind && ast.isElement(original) ? `${kind} ${original.name}` : undefined;
}

function titleOf(original: Original, frameworks: Frameworks): string | undefined {
    if (ast.isRoleActivity(original)) return original.wording;
    if (!ast.isElement(original)) return undefined;
    return adoptionFor(frameworks, AstUtils.getDocument(original).uri).titleOf(original) ?? original.title;
}

function entriesIn(
    translation: ast.Translation,
    missing: readonly MissingTitle[],
    { textDocument }: LangiumDocument
): TextEdit | undefined {
    const lines: string[] = [];
    for (const [within, titles] of Map.groupBy(missing, each => each.within)) {
        const entries = titles.map(({ head, title }) => `${head} "" // ${title}`);
        if (within === undefined) lines.push(...entries);
        else lines.push(`${within} {`, ...entries.map(entry => `  ${entry}`), '}');
    }
    const last = translation.entries.at(-1)?.$cstNode;
    if (!last) return addToBody(translation, lines, textDocument);
    // What follows on the line would become part of the comment.
    return isLastOnLine(textDocument.getText(), last.end) ? insertBelow(textDocument, last, lines) : undefined;
}
