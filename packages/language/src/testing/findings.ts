import { afterEach, beforeEach, expect, vi } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { fixesFor } from '../editing/fixes-for.ts';
import type { Fix, Severity } from '../validation/rule.ts';
import { type TestWorkspace, uriOf } from './workspace.ts';

// A rule that fails costs authors its messages only and is written to the console; tests are to hear of it.
beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
    expect(vi.mocked(console.error).mock.calls).toEqual([]);
});

/** A framework with a scale of four levels and a category of two competencies. */
export const DICTIONARY = `framework Demo "Demo" { }
scale S "Proficiency" { level 1 "Awareness" level 2 "Trained" level 3 "Advanced" level 4 "Expert" }
category C "Core" on S { competency PC9 "Teamwork" competency PC10 "Networking" }
`;

/** A role, for a file of its own or behind {@link DICTIONARY}, with lines of requirements. */
export function roleRequiring(...lines: readonly string[]): string {
    return `role R "Officer" {\n  requires\n${lines.map(line => `    ${line}\n`).join('')}}\n`;
}

/** A diagnostic as an author sees it: places are the text they cover. */
export interface Finding {
    readonly code: string;
    readonly severity: Severity | undefined;
    readonly message: string;
    readonly text: string;
    /** Related places, each as “path «text» message”. */
    readonly related: readonly string[];
    /** Titles of the fixes in the order in which they are offered. */
    readonly fixes: readonly string[];
    /** Titles of the fixes that “fix all” would take. */
    readonly preferred: readonly string[];
}

/** What was found in a file, all of it or of one rule, in order of place. */
export function findings(workspace: TestWorkspace, code?: string, path = 'main.gradus'): Finding[] {
    return workspace
        .diagnostics(path)
        .filter(diagnostic => code === undefined || diagnostic.code === code)
        .map(diagnostic => toFinding(workspace, diagnostic, path));
}

/** What a rule found in a file, where that is one thing. */
export function only(workspace: TestWorkspace, code: string, path = 'main.gradus'): Finding {
    const found = findings(workspace, code, path);
    if (found.length !== 1 || !found[0]) {
        throw new Error(`${found.length} times ${code} in ${path}: ${workspace.codes(path).join(', ')}`);
    }
    return found[0];
}

/** The files that a fix changes, by path, with their new text. The first diagnostic with the code counts. */
export function filesAfterFix(
    workspace: TestWorkspace,
    code: string,
    title: string,
    path = 'main.gradus'
): Record<string, string> {
    const diagnostic = workspace.diagnostics(path).find(each => each.code === code);
    const fixes = diagnostic ? fixesOf(workspace, diagnostic, path) : [];
    const fix = fixes.find(each => each.title === title);
    if (!fix) throw new Error(`No fix “${title}” for ${code}, but: ${fixes.map(each => each.title).join(', ')}`);
    return Object.fromEntries(
        Object.entries(fix.changes).map(([uri, edits]) => {
            const changed = pathOf(uri);
            return [changed, TextDocument.applyEdits(workspace.document(changed).textDocument, [...edits])];
        })
    );
}

const SEVERITIES: readonly (Severity | undefined)[] = [undefined, 'error', 'warning', 'information', 'hint'];

function toFinding(workspace: TestWorkspace, diagnostic: Diagnostic, path: string): Finding {
    const fixes = fixesOf(workspace, diagnostic, path);
    return {
        code: String(diagnostic.code),
        severity: SEVERITIES[diagnostic.severity ?? 0],
        message: String(diagnostic.message),
        text: textAt(workspace, path, diagnostic.range),
        related: (diagnostic.relatedInformation ?? []).map(({ message, location }) => {
            const other = pathOf(location.uri);
            return `${other} «${textAt(workspace, other, location.range)}» ${message}`;
        }),
        fixes: fixes.map(fix => fix.title),
        preferred: fixes.filter(fix => fix.preferred).map(fix => fix.title)
    };
}

function fixesOf(workspace: TestWorkspace, diagnostic: Diagnostic, path: string): readonly Fix[] {
    return fixesFor(workspace.document(path), diagnostic, workspace.services);
}

function textAt(workspace: TestWorkspace, path: string, range: Range): string {
    return workspace.document(path).textDocument.getText(range);
}

function pathOf(uri: string): string {
    return uri.replace(uriOf('').toString(), '');
}
