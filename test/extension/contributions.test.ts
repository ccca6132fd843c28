import { existsSync, globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { manifest, pathOf, readJson, readText } from './manifest.ts';

const { commands, menus, viewsContainers, views, walkthroughs } = manifest.contributes;
const TEXTS = readJson<Readonly<Record<string, string>>>('package.nls.json');

const code = globSync('packages/vscode/src/**/*.ts', { cwd: pathOf('') })
    .map(readText)
    .join('\n');

test('every command is registered, and menus have no others', () => {
    const declared = commands.map(({ command }) => command);
    expect(new Set(declared).size).toBe(declared.length);
    expect(declared.filter(command => !code.includes(`registerCommand('${command}'`))).toEqual([]);
    const used = Object.values(menus).flatMap(entries => entries.map(({ command }) => command));
    expect(used.filter(command => !declared.includes(command))).toEqual([]);
});

test('commands of a line of the tree or of a conversation are not offered where there is none', () => {
    const hidden = menus['commandPalette']?.filter(({ when }) => when === 'false').map(({ command }) => command);
    const ofLines = ['view/item/context', 'comments/commentThread/context', 'comments/commentThread/title'];
    const commandsOfLines = ofLines.flatMap(menu => menus[menu] ?? []).map(({ command }) => command);
    expect(new Set(hidden)).toEqual(new Set(commandsOfLines));
});

describe('pictures', () => {
    const icons = [...viewsContainers.activitybar, ...Object.values(views).flat()].map(({ icon }) => icon);
    const pictures = walkthroughs.flatMap(({ steps }) => steps).map(({ media }) => media.svg);

    test.each([...new Set([...icons, ...pictures])])('%s is there, and runs and fetches nothing', file => {
        expect(existsSync(pathOf(file))).toBe(true);
        const svg = readText(file);
        expect(svg).toMatch(/<title>[^<]+<\/title>/);
        expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
            /<script|\son\w+=|https?:|href|<style|url\(/
        );
        expect(svg.length).toBeLessThan(4000);
    });

    test.each(pictures)('%s has no colours but those of the theme', file => {
        for (const [, colour] of readText(file).matchAll(/(?:fill|stroke)="([^"]*)"/g)) {
            expect(colour).toMatch(
                /^(?:none|var\(--vscode-[\w-]+(?:, var\(--vscode-[\w-]+(?:, var\(--vscode-[\w-]+\))?\))?\))$/
            );
        }
    });

    test.each(icons)('%s is of one colour, which VS Code sets', file => {
        expect([...readText(file).matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, colour]) => colour)).toEqual([
            'currentColor'
        ]);
    });
});

describe('the walkthrough', () => {
    const [walkthrough] = walkthroughs;

    test('leads from a new framework to a review', () => {
        expect(walkthrough?.steps.map(({ id }) => id)).toEqual([
            'framework',
            'competency',
            'role',
            'matrix',
            'export',
            'review'
        ]);
        expect(code).toContain(`gradus.gradus#${walkthrough?.id}`);
    });

    test.each(walkthrough?.steps ?? [])('$id has a button, and is done when that was used', step => {
        const description = TEXTS[step.description.slice(1, -1)] ?? '';
        const [, command] = /\]\(command:([\w.]+)\)/.exec(description) ?? [];
        expect(command).toBeDefined();
        expect(step.completionEvents).toContain(`onCommand:${command}`);
        if (command?.startsWith('gradus.')) expect(commands.map(each => each.command)).toContain(command);
    });
});
