import { expect, test } from 'vitest';
import type { SignatureHelp, SignatureHelpClientCapabilities } from 'vscode-languageserver-protocol';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { openAt } from '../testing/at-cursor.ts';

async function helpAt(text: string, knowsNone = true, knowsAll = true): Promise<SignatureHelp | undefined> {
    const { services, document, params } = await openAt(ADOPTING_FRAMEWORKS, 'home/typed.gradus', text);
    const signatureInformation: SignatureHelpClientCapabilities['signatureInformation'] = {
        noActiveParameterSupport: knowsNone,
        ...(knowsAll && {
            documentationFormat: ['markdown', 'plaintext'],
            parameterInformation: { labelOffsetSupport: true }
        })
    };
    services.shared.lsp.LanguageServer.initialize({
        processId: null,
        rootUri: null,
        capabilities: { textDocument: { signatureHelp: { signatureInformation } } }
    });
    return await services.lsp.SignatureHelp?.provideSignatureHelp(document, params);
}

/** The words that are shown, with the marked ones in brackets. */
async function shown(text: string): Promise<string | undefined> {
    const help = await helpAt(text);
    const [signature] = help?.signatures ?? [];
    if (!help || !signature) return undefined;
    const { activeParameter } = help;
    const at = typeof activeParameter === 'number' ? signature.parameters?.[activeParameter]?.label : undefined;
    if (!Array.isArray(at)) return signature.label;
    const [start, end] = at;
    return `${signature.label.slice(0, start)}[${signature.label.slice(start, end)}]${signature.label.slice(end)}`;
}

test('an editor that can do less is sent less', async () => {
    const help = await helpAt('role X "X" { requires PC1: 2‸ }', false, false);
    expect(help?.signatures[0]?.parameters).toEqual(
        ['1 Helps', '2 Works alone', '3 Leads', '4 Shapes'].map(label => ({ label }))
    );
});

const SKILL = '1 Helps · 2 Works alone · 3 Leads · 4 Shapes';

test('behind the colon of a requirement stand the levels, before one is written and while it is', async () => {
    expect(await shown('role X "X" {\n  requires\n    PC1:‸\n    PC2: 2\n}')).toBe(`Teamwork: ${SKILL}`);
    expect(await shown('role X "X" {\n  requires\n    PC1: ‸')).toBe(`Teamwork: ${SKILL}`);
    expect(await shown('role X "X" { requires PC1: ‸2 }')).toBe(
        `Teamwork: ${SKILL.replace('2 Works alone', '[2 Works alone]')}`
    );
    expect(await shown('role X "X" { requires "Teamwork": 2‸ PC2: 3 }')).toMatch(/\[2 Works alone\]/);
    expect(await shown('role X "X" { requires NC1: 1 PC1: 4 ‸desirable }')).toMatch(/^Teamwork: .*\[4 Shapes\]/);
    expect(await shown('adapt role Officer { requires PC1: 4‸ }')).toMatch(/\[4 Shapes\]/);
});

test('of a range the level is marked that the cursor is at', async () => {
    expect(await shown('role X "X" { requires PC1: 1‸..3 }')).toMatch(/\[1 Helps\]/);
    expect(await shown('role X "X" { requires PC1: 1..‸3 }')).toMatch(/\[3 Leads\]/);
    expect(await shown('role X "X" { requires PC1: 1..3‸ }')).toMatch(/\[3 Leads\]/);
    expect(await shown('role X "X" {\n  requires\n    PC1: 1..‸\n}')).toBe(`Teamwork: ${SKILL}`);
});

test('only the levels at which the competency is defined are shown, as adapted here', async () => {
    expect(await shown('role X "X" { requires PC2: ‸2 }')).toBe('Customs Law: [2 Works alone] · 3 Leads');
    expect(await shown('role X "X" { requires PC3: ‸2 }')).toBe('Danger: 1 Helps · [2 Works alone] · 3 Leads');
});

test('a level whose code is not typed yet is left out', async () => {
    const typed = 'scale X "X" { level 1 "Low" level }\ncategory K "K" on X { competency N1 "New" }\n';
    expect(await shown(`${typed}role X "X" { requires N1: ‸1 }`)).toBe('New: [1 Low]');
});

test('a continuous scale shows from where to where it goes, and what has no levels whether it is essential', async () => {
    const numbers = 'category Z "Z" on Weight { competency Y "Y" }\nrole X "X" { requires Y: ';
    expect(await shown(`${numbers}3.5‸ }`)).toBe('Y: [0 to 7] · 2 Some · 4 Much');
    expect(await shown(`${numbers}4‸ }`)).toBe('Y: 0 to 7 · 2 Some · [4 Much]');
    expect(await shown('role X "X" { requires K1: ‸desirable }')).toBe('Budget: essential · [desirable]');
});

test('each level says what it means for the competency', async () => {
    const help = await helpAt('role X "X" { requires PC3: ‸ }');
    expect(help?.signatures[0]?.parameters?.map(({ documentation }) => documentation)).toEqual([
        { kind: 'markdown', value: expect.stringMatching(/\*\*PC3\*\* Danger\n\n.*- Sees what could go wrong/s) },
        { kind: 'markdown', value: '**2** Works alone\n\n*Levels of skill*' },
        { kind: 'markdown', value: '**3** Leads\n\n*Levels of skill*' }
    ]);
    expect(help?.activeParameter).toBeNull();
    expect(await helpAt('role X "X" { requires PC3: ‸ }', false)).not.toHaveProperty('activeParameter');
});

test('elsewhere nothing is shown', async () => {
    for (const text of [
        'role X "X" { requires PC‸1: 2 }',
        'role X "X" { requires PC1‸: 2 }',
        'role X "X" {\n  requires\n    PC1: 2\n    ‸\n}',
        'role X "X" { requires PC1: 2, Weight ‸3 }',
        'role X "X" { requires PC1: 2 { ‸remark "Why?" } }',
        'role X "X" { requires None: ‸2 }',
        'role X "X‸"',
        'stream T "T": ‸Ferryman'
    ]) {
        expect(await shown(text), text).toBeUndefined();
    }
});
