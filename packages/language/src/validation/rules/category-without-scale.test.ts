import { expect, test, vi } from 'vitest';
import type { Category } from '../../generated/ast.ts';
import { filesAfterFix, findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';
import { laterFixes } from '../../testing/later-fixes.ts';
import type { RuleContext } from '../rule.ts';
import { categoryWithoutScale } from './category-without-scale.ts';

const HEAD = 'framework Demo "Demo" { }\nscale S "Levels" { level 1 "Awareness" }\n';

test('the message names the scales there are', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': `${HEAD}scale T "Other" { level A }\n`,
        'c.gradus': 'category C "Core" { competency PC9 "Teamwork" }\n'
    });
    const found = only(workspace, 'category-without-scale', 'c.gradus');
    expect(found.message).toBe(
        'Say on which scale Core is measured, or that it has no levels: write “on S”, “on T” or “unlevelled”.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe('C');
    expect(found.fixes).toEqual(['Add on S', 'Add on T', 'Add unlevelled']);
    expect(found.preferred).toEqual([]);
});

test('where there is no scale the message says how one is named', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { }\ncategory C "Core"\n');
    expect(only(workspace, 'category-without-scale').message).toBe(
        'Say on which scale Core is measured, or that it has no levels: write “on” and the code of a scale or “unlevelled”.'
    );
});

test('a category of values gets its word behind title and code', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}category V "Values" { }\n`);
    const fixed = filesAfterFix(workspace, 'category-without-scale', 'Add unlevelled')['main.gradus'];
    expect(fixed).toBe(`${HEAD}category V "Values" unlevelled { }\n`);
});

test('the only scale is taken by “fix all”', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}category C "Core"\n`);
    expect(only(workspace, 'category-without-scale').preferred).toEqual(['Add on S']);
});

test('only the topmost category is asked, and what it says holds for those within it', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}category C "Core" { category D "Depth" { competency X "X" } }
category E "Edge" in C
category F "Fine" on S { category G "Good" }
category H "Home" in F
`);
    expect(findings(workspace, 'category-without-scale').map(found => found.text)).toEqual(['C']);
});

test('a category in one that does not exist has one fault, not two', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}category C "Core" in Nowhere { category D "Depth" }\n`);
    expect(workspace.codes()).toEqual(['unresolved-reference']);
});

test('a scale that does not exist is one fault as well', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}category C "Core" on Nothing { competency X "X" levels 1 }\n`);
    expect(workspace.codes()).toEqual(['unresolved-reference']);
});

test('scales of another framework are not proposed', async () => {
    const workspace = await TestWorkspace.of({
        'one/framework.gradus': HEAD,
        'two/framework.gradus': 'framework Two "Two" { }\ncategory C "Core"\n'
    });
    expect(only(workspace, 'category-without-scale', 'two/framework.gradus').fixes).toEqual(['Add unlevelled']);
});

test('a category of statements needs no scale', async () => {
    const statements =
        'category T "Training" {\n  statement TD1 "A plan exists."\n  category I "Inner" { statement TD2 "It is followed." }\n}\n';
    expect((await TestWorkspace.of(HEAD + statements)).codes()).toEqual([]);
});

test.each(['competency PC9 "Teamwork"', 'category I "Inner" { competency PC9 "Teamwork" }', 'category I "Inner"'])(
    'one with statements and more does: %s',
    async more => {
        const workspace = await TestWorkspace.of(`${HEAD}category T "T" { statement TD1 "A plan exists." ${more} }\n`);
        expect(findings(workspace, 'category-without-scale').map(found => found.text)).toEqual(['T']);
    }
);

test('categories that are placed in it from other files count', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': `${HEAD}category T "Training"\n`,
        'b.gradus': 'category I "Inner" in T { statement TD1 "A plan exists." }\n'
    });
    expect(workspace.codes('a.gradus')).toEqual([]);
    await workspace.change({ 'b.gradus': 'category I "Inner" in T { competency PC9 "Teamwork" }\n' });
    expect(workspace.codes('a.gradus')).toEqual(['category-without-scale']);
});

test('categories of statements that lie in each other are asked for no scale', async () => {
    const workspace =
        await TestWorkspace.of(`${HEAD}category T "Training" { category I "Inner" in U { statement TD1 "A plan." } }
category U "Under" in I { statement TD2 "It is followed." }
`);
    expect(findings(workspace, 'category-without-scale')).toEqual([]);
});

test('nothing is offered where by now something else stands, or no code', async () => {
    for (const line of ['domain   C "Core"', 'category { }']) {
        const workspace = await TestWorkspace.of(`${HEAD}category C "Core"\n`);
        expect(await laterFixes(workspace, 'category-without-scale', `${HEAD}${line}\n`), line).toEqual([]);
    }
});

test('a category may hold more of others than a call has arguments', () => {
    const empty = { $type: 'Category', categories: [], competencies: [], statements: [] };
    const within = Array.from({ length: 200_000 }, () => ({ ...empty, statements: [{}] }));
    const report = vi.fn<RuleContext['report']>();
    const frameworks = {
        folderOf: () => '',
        remember: (_: string, __: string, compute: () => unknown) => compute(),
        documentsOf: () => []
    };
    const context = {
        report,
        frameworks,
        document: {},
        folder: '',
        symbols: { codes: () => [] }
    } as unknown as RuleContext;
    const ask = (categories: readonly object[]) =>
        categoryWithoutScale.checks?.Category?.({ ...empty, name: 'K', categories } as unknown as Category, context);
    ask(within);
    expect(report).not.toHaveBeenCalled();
    ask([{ ...empty, competencies: [{}] }, ...within]);
    expect(report).toHaveBeenCalledTimes(1);
});
