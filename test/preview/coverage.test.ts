import path from 'node:path';
import { coverageOf } from '@gradus/exchange';
import type { PreviewModel } from '@gradus/protocol';
import { describe, expect, test } from 'vitest';
import { statementCoverage } from '../../packages/preview/src/view-model/coverage/statement-coverage.ts';
import { unusedCompetencies } from '../../packages/preview/src/view-model/coverage/unused-competencies.ts';
import { toPreviewModel } from '../../packages/preview/src/view-model/model/to-preview-model.ts';
import { indexPreview } from '../../packages/preview/src/view-model/shared/preview-index.ts';
import { loadFramework } from '../export/load-framework.ts';
import { ANNOTATED } from './models.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { DOCUMENT_URI, reopenWebview } from './webview-page.ts';

const started = suite();
const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');

async function open(model: PreviewModel) {
    const webview = await reopenWebview(started.browser, started.bundles, LIGHT, {
        uri: DOCUMENT_URI,
        choice: { view: 'coverage' }
    });
    await webview.show(model);
    return webview;
}

test('the numbers at the top lead to what they count', async () => {
    const { page } = await open(ANNOTATED);
    await page.setViewportSize({ width: 900, height: 300 });
    expect(await page.locator('.counts li').allInnerTexts()).toEqual([
        expect.stringMatching(/2 of 6\s+grades in domains have a role, 1 left out on purpose/),
        expect.stringMatching(/1 of 3\s+competencies in no role/),
        expect.stringMatching(/4\s+levels required/),
        expect.stringMatching(/1 of 2\s+statements satisfied/),
        expect.stringMatching(/22 %\s+in French \(fr\)/),
        expect.stringMatching(/2\s+open remarks/)
    ]);
    await page.getByRole('button', { name: 'open remarks' }).click();
    const heading = page.getByRole('heading', { name: 'Open remarks' });
    expect(await heading.evaluate(element => element === document.activeElement)).toBe(true);
    expect((await heading.boundingBox())?.y).toBeLessThan(300);
});

test('statements that nothing is said to satisfy, as where they only head others, are told as no lack', async () => {
    const { page } = await open({ ...ANNOTATED, relations: [] });
    expect(await page.locator('.counts').innerText()).not.toContain('statements');
    await page.getByText(`Nothing is said to satisfy any of the ${ANNOTATED.statements.length} statements.`).waitFor();
});

test('domains and grades are a table with what is filled, left out and missing', async () => {
    const { page, sent } = await open(ANNOTATED);
    const table = page.getByRole('table', { name: 'The roles of each domain at each grade' });
    expect(await table.locator('tbody tr').allInnerTexts()).toEqual([
        expect.stringMatching(/In port\s+PH\s+PM\s+missing/),
        expect.stringMatching(/At sea\s+missing\s+missing\s+left out/)
    ]);
    await page.getByText('Nobody is master of the sea.').waitFor();
    await table.getByRole('button', { name: 'PM Mate in port' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    expect((await sent()).at(-1)).toEqual({ type: 'reveal', subject: { kind: 'role', code: 'PH' } });
});

test('what no role requires is a question where the framework is complete, and leads to its card', async () => {
    const { page, show } = await open(ANNOTATED);
    await page.getByText('each of these is a question to answer').waitFor();
    await show({ ...ANNOTATED, complete: false });
    await page.getByText('roles that require these may still be written').waitFor();
    await page.getByRole('button', { name: 'S3 Diving' }).click();
    await page.getByRole('article', { name: 'Diving' }).waitFor();
});

test('statements say what satisfies them, translations what is missing, remarks what they are about', async () => {
    const { page } = await open(ANNOTATED);
    const statements = page.getByRole('table', { name: 'What satisfies each statement' });
    expect(await statements.locator('tbody tr').allInnerTexts()).toEqual([
        expect.stringMatching(/Blueprint\s+1 of 2/),
        expect.stringMatching(/Staff\s+1 of 2/),
        expect.stringMatching(/B1\s+Everybody knows.*\s+S1 Steering/),
        expect.stringMatching(/1\.1\s+Everybody is trained\.\s+not satisfied/)
    ]);
    expect(await page.locator('.translations tbody tr').allInnerTexts()).toEqual([
        expect.stringMatching(/competencies\s+5 of 7 missing/),
        expect.stringMatching(/grades\s+2 of 2 missing/)
    ]);
    expect(await page.locator('.remark-list li').allInnerTexts()).toEqual([
        expect.stringMatching(/S1 Steering\s+Is this sailing\?\s+Ann · 2026-03-01/),
        expect.stringMatching(/B2 Everybody is trained\.\s+By whom\?/)
    ]);
});

describe.each(['eu-customs', 'wco-operational-manager', 'asean-blueprints', 'national-adaptation'])(
    'of %s',
    example => {
        test('statements are counted as the command counts them, unused competencies as the rule does', async () => {
            const { model, documents } = await loadFramework(path.join(EXAMPLES, example));
            const index = indexPreview(toPreviewModel(model));
            const command = coverageOf(model);
            const view = statementCoverage(index.model);
            expect({ statements: view.statements, satisfied: view.satisfied }).toEqual({
                statements: command.statements,
                satisfied: command.satisfied
            });
            const shown = view.categories.map(({ category, statements, satisfied, items }) => [
                category.code,
                statements,
                satisfied,
                items.map(({ statement, satisfiedBy }) => [statement.code, satisfiedBy.map(({ end }) => end.code)])
            ]);
            const told = command.categories.map(({ code, statements, satisfied, items }) => [
                code,
                statements,
                satisfied,
                items.map(each => [each.code, each.satisfiedBy.map(by => by.code)])
            ]);
            expect(new Map(shown.map(each => [each[0], each]))).toEqual(new Map(told.map(each => [each[0], each])));

            const reported = documents
                .flatMap(({ diagnostics = [] }) => diagnostics)
                .filter(({ code }) => code === 'unused-competency').length;
            const unused = unusedCompetencies(index).reduce((sum, each) => sum + each.unused.length, 0);
            if (model.framework.complete) expect(unused).toBe(reported);
        });
    }
);

test('the bars of a translation are equally long, and no tab moves when another one is chosen', async () => {
    const { page } = await open(ANNOTATED);
    const widths = await page
        .locator('.translations .share-bar')
        .evaluateAll(bars => bars.map(bar => Math.round(bar.getBoundingClientRect().width)));
    expect(widths.length).toBeGreaterThan(1);
    expect(new Set(widths).size).toBe(1);
    const places = () =>
        page.getByRole('tab').evaluateAll(tabs => tabs.map(tab => Math.round(tab.getBoundingClientRect().left)));
    const before = await places();
    await page.getByRole('tab', { name: 'Role matrix', exact: true }).click();
    expect(await places()).toEqual(before);
});

test('the matrix leaves out more than is told as required by no role, and it is said why', async () => {
    const competencies = ANNOTATED.competencies.map(each =>
        each.code === 'S3' ? { ...each, adoptedFrom: 'X' } : each
    );
    const { page } = await open({ ...ANNOTATED, competencies });
    await page.getByText(/Of the \d+ that the matrix leaves out, .*1 taken over from another framework/).waitFor();
});
