import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { HELP } from '../../packages/cli/src/help.ts';
import { RULES } from '../../packages/language/src/validation/rules/index.ts';
import { proseOf } from './markdown.ts';
import { repository } from './sandbox.ts';

const FOLDER = 'docs/assistants';

const skills = (await readdir(repository.url(FOLDER), { withFileTypes: true }))
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name);

describe.each(skills)('the skill %s', skill => {
    const read = () => repository.read(`${FOLDER}/${skill}/SKILL.md`);

    test('begins with what assistants read to decide whether they need it', async () => {
        const [, head = ''] = /^---\n([\s\S]*?)\n---\n/.exec(await read()) ?? [];
        const fields = Object.fromEntries(head.split('\n').map(line => line.split(/: (.*)/, 2)));
        expect(Object.keys(fields)).toEqual(['name', 'description', 'license']);
        expect(fields['name']).toBe(skill);
        expect(fields['name']).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(fields['description']?.length).toBeLessThanOrEqual(1024);
        // A colon and a space would begin another value, and the head could not be read.
        expect(fields['description']).not.toContain(': ');
    });

    test('is short enough to be read as a whole', async () => {
        expect((await read()).split('\n').length).toBeLessThan(500);
    });

    test('speaks of commands that there are', async () => {
        const commands = [...proseOf(await read()).matchAll(/`gradus ((?:export )?\w+)/g)].map(([, name = '']) => name);
        expect(commands).toContain('check');
        expect(commands.filter(name => !HELP.includes(`gradus ${name}`))).toEqual([]);
    });

    test('speaks of words that the language has', async () => {
        const generated = await repository.read('packages/language/src/generated/ast.ts');
        const [, section = ''] = /^## The words\n([\s\S]*?)^##? /m.exec(await read()) ?? [];
        const rows = section.split('\n').filter(line => line.startsWith('| '));
        const words = rows.flatMap(row => [...row.matchAll(/`([a-z]+)/g)].map(([, word = '']) => word));
        expect(words).toContain('competency');
        expect(words.filter(word => !generated.includes(`"${word}"`))).toEqual([]);
    });

    test('names no rule that there is not', async () => {
        const known = new Set<string>(RULES.map(({ code }) => code));
        const named = [...(await read()).matchAll(/reported=([\w,-]+)/g)].flatMap(([, codes = '']) => codes.split(','));
        expect(named.filter(code => !known.has(code))).toEqual([]);
    });
});

test('there is a skill for the language', () => expect(skills).toContain('gradus'));
