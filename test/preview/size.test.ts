import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { largeModel } from './models.ts';
import { suite } from './suite.ts';
import { LIGHT } from './themes.ts';
import { openWebview } from './webview-page.ts';

const started = suite();

test('the webview’s bundle stays small', () => {
    const sizes = Object.entries(started.bundles).map(([name, text]) => [name, gzipSync(text).length] as const);
    for (const [name, size] of sizes) console.log(`${name}: ${(size / 1000).toFixed(1)} kB gzip`);
    expect(Math.max(...sizes.map(([, size]) => size))).toBeLessThanOrEqual(94_000);
});

test('changing one level in a table of 70 × 70 changes a handful of nodes, not the table', async () => {
    const { page } = await openWebview(started.browser, started.bundles, LIGHT);
    const model = largeModel(70, 70);
    const [role, ...roles] = model.roles;
    const [requirement, ...requirements] = role?.requirements ?? [];
    if (!role || !requirement) throw new Error('The large model has no requirement.');
    const level = requirement.level === '1' ? '2' : '1';
    const changed = {
        ...model,
        roles: [{ ...role, requirements: [{ ...requirement, level }, ...requirements] }, ...roles]
    };
    const show = (next: typeof model) =>
        page.evaluate(
            async message => {
                let mutations = 0;
                const observer = new MutationObserver(records => {
                    mutations += records.length;
                });
                observer.observe(document.body, {
                    subtree: true,
                    childList: true,
                    attributes: true,
                    characterData: true
                });
                globalThis.postMessage(message, '*');
                await new Promise(resolve => setTimeout(resolve, 0));
                await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve, 0)));
                observer.disconnect();
                return mutations;
            },
            { type: 'show', model: next, problems: 0 }
        );
    await show(model);
    const mutations = await show(changed);
    expect(mutations).toBeGreaterThan(0);
    expect(mutations).toBeLessThan(20);
});
