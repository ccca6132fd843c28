import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import { expect, test } from 'vitest';
import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { problemsText } from './problems-text.ts';

const FOLDER = 'file:///demo';

function documentWith(severities: readonly DiagnosticSeverity[]): LangiumDocument {
    const diagnostics = severities.map((severity, line): Diagnostic => {
        const place = { line, character: 0 };
        return { range: { start: place, end: place }, severity, code: `rule${line}`, message: 'So.' };
    });
    return { uri: URI.parse(`${FOLDER}/b%20c.gradus`), diagnostics } as unknown as LangiumDocument;
}

test('a problem is called as its rule is set', () => {
    expect(problemsText([documentWith([1, 2, 3, 4])], FOLDER)).toBe(
        'b c.gradus:1: error rule0: So.\n' +
            'b c.gradus:2: warning rule1: So.\n' +
            'b c.gradus:3: information rule2: So.\n' +
            'b c.gradus:4: hint rule3: So.\n'
    );
    expect(problemsText([documentWith([])], FOLDER)).toBe('No problems.\n');
});

test('of many problems the first are told, and how many more there are', () => {
    const text = problemsText([documentWith(new Array<DiagnosticSeverity>(102).fill(2))], FOLDER);
    expect(text).toMatch(/^b c\.gradus:100: warning rule99: So\.\nand 2 more\n$/m);
});
