import { REPORT_REQUEST, type ReportAnswer, type ReportParams } from '@gradus/protocol';
import { expect } from 'vitest';
import { RequestType } from 'vscode-languageserver-protocol';
import { DEMO } from './support/demo.ts';
import { test } from './support/test.ts';

const REPORT = new RequestType<ReportParams, ReportAnswer, void>(REPORT_REQUEST);

test('tells what is wrong', async ({ edit }) => {
    const editor = await edit({ ...DEMO, 'roles/new.gradus': 'role New "New" { requires CC1: 9 }\n' });
    const { text } = await editor.ask(REPORT, { type: 'check' });
    expect(text).toMatch(/^roles\/new\.gradus:1: error level-outside-scale: .*9 is not a level/m);
    const { text: none } = await editor.ask(REPORT, { type: 'check', framework: 'Other' });
    expect(none).toBe('No framework has the code Other. There are: Demo.');
});

test('tells what a role is and requires, by whatever it is called', async ({ edit }) => {
    const editor = await edit(DEMO);
    for (const role of ['Officer', 'border officer', 'border']) {
        const { text } = await editor.ask(REPORT, { type: 'role', role, framework: 'demo' });
        expect(text).toBe(
            [
                '# Officer Border Officer',
                '',
                '- Grade: Junior Officer',
                '',
                '## Purpose',
                '',
                'Keeps the border.',
                '',
                '## Requirements',
                '',
                '| Competency | Level | |',
                '| --- | --- | --- |',
                '| CC1 Teamwork | 1 Beginner |  |',
                '| CC2 Customs Law | 2 Skilled |  |',
                ''
            ].join('\n')
        );
    }
    const { text } = await editor.ask(REPORT, { type: 'role', role: 'Nobody' });
    expect(text).toBe('No role is called Nobody. There are: Inspector, Officer Border Officer.');
});

test('tells what is not there yet', async ({ edit }) => {
    const files = { ...DEMO, 'more.gradus': 'category More "More" on Skill { competency M1 "Never asked for" }\n' };
    const editor = await edit(files);
    const { text } = await editor.ask(REPORT, { type: 'gaps' });
    expect(text).toBe('# Demo: gaps\n\n## Competencies that no role requires (1)\n\n- M1 Never asked for\n');
});

test('refuses what is no question', async ({ edit }) => {
    const editor = await edit(DEMO);
    await expect(editor.ask(REPORT, { type: 'change' } as never)).rejects.toThrow();
    await expect(editor.ask(REPORT, { type: 'role' } as never)).rejects.toThrow();
});
