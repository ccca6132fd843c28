import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils, CstUtils, GrammarUtils } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { adoptionFor } from '../../references/adoption-for.ts';
import { blocksOf } from '../../references/elements-within.ts';
import { sectionKindOf } from '../../references/sections-of.ts';
import {
    type Original,
    originalOf,
    saysSomething,
    textsIn,
    textsToTranslate,
    translatedFolder
} from '../../references/translatable.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import { translationIncomplete } from '../../validation/rules/translation-incomplete.ts';
import { addToBody, addToEndOfBody } from '../add-to-body.ts';
import { insertBelow, isLastOnLine, isWellFormed, replacement } from '../text-places.ts';
import type { ActionContext } from './action-context.ts';

/** Adds an entry for each title that is not translated yet, with the original behind the place where it is to be written. */
export function addTranslations({ document, params, frameworks }: ActionContext): readonly CodeAction[] {
    if (!isWellFormed(document)) return [];
    return params.context.diagnostics
        .filter(({ code }) => code === translationIncomplete.code)
        .flatMap(diagnostic => {
            const translation = translationAt(document, diagnostic);
            const missing = translation ? missingTitles(translation, frameworks) : [];
            const edit = translation && missing.length > 0 && editFor(translation, missing);
            if (!edit) return [];
            const titles = missing.length === 1 ? 'the missing title' : `the ${missing.length} missing titles`;
            return {
                title: `Add ${titles}, to be translated`,
                kind: CodeActionKind.QuickFix,
                diagnostics: [diagnostic],
                edit
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
    /** The entry that its element has already, for other texts. */
    readonly entry?: ast.Translated | undefined;
    /** The words of the entry in whose braces it has to stand, and that entry where there is one. */
    readonly within?: string;
    readonly outer?: ast.Translated | undefined;
}

function missingTitles(translation: ast.Translation, frameworks: Frameworks): readonly MissingTitle[] {
    const { language } = translation;
    const own = frameworks.folderOf(AstUtils.getDocument(translation).uri);
    const folder = translatedFolder(frameworks, translation);
    if (!language || folder === undefined) return [];
    const said = [own, folder].map(each => textsIn(frameworks, each, language));
    const symbols = frameworks.symbolsOf(folder);
    const entries = entriesOf(frameworks, own, language);
    const missing: MissingTitle[] = [];
    for (const [original, parts] of textsToTranslate(frameworks, folder)) {
        if (!parts.has('title') || said.some(texts => texts.get(original)?.has('title'))) continue;
        const inner = isInner(original);
        const named = inner ? original.$container : original;
        // Where several have the code, an entry would be of another one.
        if (!ast.isElement(named) || symbols.find(named.$type, named.name)?.node !== named) continue;
        const head = headOf(original);
        const title = titleOf(original, frameworks);
        const entry = entries.get(original);
        if (entry && hasTitle(entry)) continue;
        const place = inner && { within: headOf(named) ?? '', outer: entries.get(named) };
        if (head && title) missing.push({ head, title, entry, ...place });
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

/** What has an entry in a language already, with the one that its title belongs to: another one would repeat it. */
function entriesOf(frameworks: Frameworks, folder: string, language: string): ReadonlyMap<Original, ast.Translated> {
    const entries = new Map<Original, ast.Translated>();
    for (const block of blocksOf(frameworks.documentsOf(folder))) {
        if (!ast.isTranslation(block) || block.language?.toLowerCase() !== language.toLowerCase()) continue;
        for (const entry of AstUtils.streamAllContents(block).filter(ast.isTranslated)) {
            const original = originalOf(entry);
            const known = original && entries.get(original);
            if (original && (!known || rank(known) < rank(entry))) entries.set(original, entry);
        }
    }
    return entries;
}

function rank(entry: ast.Translated): number {
    if (hasTitle(entry)) return 2;
    return saysSomething(entry) ? 1 : 0;
}

/** Whether a title stands there, be it one that is still to be written. */
function hasTitle({ title }: ast.Translated): boolean {
    return title !== undefined;
}

/** Puts each title into the entry of its element, or else into the braces of what it stands in, or below all entries. */
function editFor(translation: ast.Translation, missing: readonly MissingTitle[]): WorkspaceEdit | undefined {
    const wanted: (readonly [AstNode, (document: TextDocument) => TextEdit | undefined])[] = [];
    for (const { entry, title } of missing) {
        if (entry) wanted.push([entry, document => titleIn(entry, title, document)]);
    }
    const others = missing.filter(({ entry }) => !entry);
    for (const [outer, titles] of Map.groupBy(others, each => each.outer)) {
        if (outer) wanted.push([outer, document => addToEndOfBody(outer, titles.map(lineOf), document)]);
    }
    const lines = newEntries(others.filter(({ outer }) => !outer));
    if (lines.length > 0) wanted.push([translation, document => entriesIn(translation, lines, document)]);
    const changes: Record<string, TextEdit[]> = {};
    for (const [node, edit] of wanted) {
        const document = AstUtils.getDocument(node);
        const made = isWellFormed(document) ? edit(document.textDocument) : undefined;
        // All of them are offered, or none.
        if (!made) return undefined;
        const uri = document.uri.toString();
        changes[uri] = [...(changes[uri] ?? []), made];
    }
    return { changes };
}

function titleIn({ $cstNode }: ast.Translated, title: string, document: TextDocument): TextEdit | undefined {
    const target = GrammarUtils.findNodeForProperty($cstNode, 'target');
    if (!target) return undefined;
    // More may follow on the line.
    const comment = `/* ${title.replaceAll('*/', '* /')} */`;
    return replacement(document, { start: target.end, end: target.end }, ` "" ${comment}`);
}

function newEntries(missing: readonly MissingTitle[]): readonly string[] {
    return [...Map.groupBy(missing, each => each.within)].flatMap(([within, titles]) => {
        const lines = titles.map(lineOf);
        return within === undefined ? lines : [`${within} {`, ...lines.map(line => `  ${line}`), '}'];
    });
}

function lineOf({ head, title }: MissingTitle): string {
    return `${head} "" // ${title}`;
}

function entriesIn(
    translation: ast.Translation,
    lines: readonly string[],
    document: TextDocument
): TextEdit | undefined {
    const last = translation.entries.at(-1)?.$cstNode;
    if (!last) return addToBody(translation, lines, document);
    // What follows on the line would become part of the comment.
    return isLastOnLine(document.getText(), last.end) ? insertBelow(document, last, lines) : undefined;
}
