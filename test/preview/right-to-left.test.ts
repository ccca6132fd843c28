import { expect, test } from 'vitest';
import { EU_LIKE } from './models.ts';
import { openStaticPage } from './static-page.ts';
import { suite } from './suite.ts';

const started = suite();

const RANGE = { level: '1', maxLevel: '2', necessity: 'desirable' } as const;

/** A framework from right to left, in which a level has many words and a role requires a range. */
const ARABIC = {
    ...EU_LIKE,
    language: 'ar',
    roles: EU_LIKE.roles.map(role => ({
        ...role,
        tasks: ['يفحص السفن القادمة'],
        requirements: role.requirements.map((each, position) => (position === 0 ? { ...each, ...RANGE } : each))
    }))
};

test('from right to left, the preview’s own words begin at the right and stay in their order', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, ARABIC);
    await page.getByRole('tab', { name: 'Role matrix' }).click();
    const shown = page.locator('.shown');
    expect(await shown.evaluate(element => getComputedStyle(element).direction)).toBe('ltr');
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    const tasks = page.locator('.sheet').first().getByText('Tasks');
    expect(await tasks.evaluate(element => getComputedStyle(element).textAlign)).toBe('right');
    await page.emulateMedia({ media: 'print' });
    expect(await tasks.evaluate(element => getComputedStyle(element).textAlign)).toBe('right');
});

test('the sign of a range covers none of the words beside it', async () => {
    const { page } = await openStaticPage(started.browser, started.bundles, ARABIC);
    await page.getByRole('tab', { name: 'Role sheets' }).click();
    const range = page.locator('.leveled:has(.ends)').first();
    const [ends, words] = await Promise.all(
        ['.high', '.level-title'].map(part => range.locator(part).first().boundingBox())
    );
    expect(ends?.x ?? 0).toBeGreaterThanOrEqual((words?.x ?? 0) + (words?.width ?? 0));
});
