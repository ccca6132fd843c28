import { RULES, readManifest } from '@gradus/language/checking';
import { readSettings } from '@gradus/language/settings';
import { mutatedJson } from '../mutation/json-mutation.ts';
import { mutatedText } from '../mutation/text-mutation.ts';
import type { Random } from '../random.ts';
import { promise, type Session, type Target } from '../target.ts';
import { textOf } from './text-target.ts';

const SEEDS = [
    { rules: { 'level-jump': 'off', 'open-remark': 'hint' }, titleLanguage: 'fr', release: { rules: ['open-remark'] } },
    { $schema: 'x', rules: {}, release: {} },
    { name: '@a/frameworks', version: '1.2.3', gradus: { folder: './framework/eu/' } },
    { name: 'a', gradus: {} }
];
const WORDS = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '//',
    '/*',
    '*/',
    'null',
    'true',
    '"rules"',
    '\\u0000',
    '\\ud800',
    '1e9'
];

/** What stands in gradus.json, and in package.json of an installed framework. */
export const settingsTarget: Target = {
    name: 'settings',
    about: 'gradus.json, and package.json of packages',
    start: async (): Promise<Session> => ({
        make(random, kept) {
            const known = kept.length > 0 && random.once(3) ? random.pick(kept) : undefined;
            return typeof known === 'string' ? mutatedSettings(known, random) : anySettings(random);
        },
        attempt: async input => readAll(textOf(input))
    })
};

function anySettings(random: Random): string {
    const seed = random.pick(SEEDS);
    if (random.once(2)) return JSON.stringify(mutatedJson(seed, random), undefined, random.pick([0, 2]));
    return mutatedSettings(JSON.stringify(seed, undefined, 2), random);
}

function mutatedSettings(text: string, random: Random): string {
    const deep = random.once(20) ? random.pick(['[', '{"a":', '"']).repeat(random.upTo(20_000)) : '';
    return deep + mutatedText(text, random, { words: WORDS, other: () => JSON.stringify(random.pick(SEEDS)) });
}

function readAll(text: string): void {
    const { problems, settings } = readSettings(text, RULES);
    for (const { message, place } of problems) {
        promise(message.endsWith('.') || message.endsWith('?'), () => `A problem is no sentence: ${message}`);
        // What is missing at the end stands behind it; the place that is shown is the end.
        const { start, end } = place;
        promise(start >= 0 && start <= end && start <= text.length, () => 'A problem is not inside the file.');
    }
    for (const code of Object.keys(settings.rules)) {
        promise(
            RULES.some(rule => rule.code === code),
            () => `There is no rule ${code}.`
        );
    }
    const folder = manifestFolder(text);
    const leads = folder.some(part => part === '..' || part === '' || /[\\/:]/.test(part));
    promise(!leads, () => `A package leads to ${folder.join('/')}.`);
}

/** The folder that a package names; nothing where its manifest is refused, which has to be done with a reason. */
function manifestFolder(text: string): readonly string[] {
    try {
        return readManifest(text).folder;
    } catch (error) {
        const reason = error instanceof Error ? error.message : '';
        promise(/^it.*\.$/s.test(reason), () => `A manifest is refused without a reason: ${reason}`);
        return [];
    }
}
