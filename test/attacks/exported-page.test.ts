import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { HOSTILE_TEXTS } from '../../packages/preview/src/testing/hostile-texts.ts';
import { gradus } from '../cli/gradus-command.ts';
import { commit, repository } from '../cli/repository.ts';
import { tempFolder } from '../cli/temp-folder.ts';
import { guardedPage, NO_MISDEEDS, ORIGIN } from '../preview/guarded-page.ts';
import { suite } from '../preview/suite.ts';

const started = suite();

/** Texts as a file can hold them: between quotation marks that they do not have themselves. */
const TEXTS = HOSTILE_TEXTS.map(text => text.replaceAll(/[\r\n“”]/g, ' '));
let next = 0;
const text = () => `“${TEXTS[next++ % TEXTS.length]}”`;

/** A framework whose every text is one of them, as a stranger would send it. */
function framework(): string {
    return `framework F ${text()} {
  version ${text()}
  publisher ${text()}
  source ${text()}
  licence ${text()}
}
section notes ${text()}: list for competency, for role, for level
scale S ${text()} { level 1 ${text()} level 2 ${text()} }
category C ${text()} on S {
${TEXTS.map((each, n) => `  competency X${n} ${text()} alias ${text()} {\n    notes\n      - ${each}\n  }\n`).join('')}
  statement T ${text()}
}
grade G ${text()}
domain D ${text()}
relations ${text()} { X1 satisfies T because ${text()} }
${TEXTS.map(
    (each, n) => `role R${n} ${text()} in D at G {
  notes
    - ${each}
  tasks
    - ${each}
  requires
    X${n}: 1
  specialisation P${n} ${text()}
  remark ${text()}
}
`
).join('')}stream M ${text()}: R1 -> R2
term W ${text()} alias ${text()}
`;
}

/** Elements that none of our components makes. */
const FOREIGN =
    'img, svg:not(.chart, .share-bar, .tiny-bar), iframe, base, object, embed, form, link, meta[http-equiv=refresh], ' +
    'a:not([href^="#"]), [style], [onload], [onerror], [onfocus], [onmouseover]';

test.each([true, false])('a page that is made of a stranger’s file does nothing (scripts: %s)', async hasScripts => {
    const cwd = await tempFolder({ 'a.gradus': framework() });
    await gradus(['export', 'html', '.', '--force', '-o', 'page.html'], { cwd });
    await expectHarmless(await readFile(path.join(cwd, 'page.html'), 'utf8'), 2, hasScripts);
});

test('nor does one that shows what has changed', async () => {
    const cwd = await repository({ 'a.gradus': framework() });
    next++;
    await commit(cwd, { 'a.gradus': framework() });
    await gradus(['diff', '--rev', 'HEAD~1', '-f', 'html', '-o', 'page.html'], { cwd });
    await expectHarmless(await readFile(path.join(cwd, 'page.html'), 'utf8'), 3);
});

/** @param scripts how many are ours: the program, what it shows, and what has changed */
async function expectHarmless(body: string, scripts: number, javaScriptEnabled = true): Promise<void> {
    expect(body).toContain('alert(1)');
    const files = { 'page.html': { body, contentType: 'text/html' } };
    const { page, misdeeds } = await guardedPage(started.browser, files, { javaScriptEnabled });
    await page.goto(`${ORIGIN}/page.html`);
    await page.locator('h1').first().waitFor();
    for (const tab of await page.getByRole('tab').all()) await tab.click();
    expect(await page.locator('body').locator(FOREIGN).count()).toBe(0);
    expect(await page.locator('script').count()).toBe(scripts);
    expect(new URL(page.url()).origin).toBe(ORIGIN);
    expect(misdeeds).toEqual(NO_MISDEEDS);
    await page.context().close();
}
