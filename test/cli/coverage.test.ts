import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLE, gradus } from './gradus-command.ts';
import { GOOD, tempFolder } from './temp-folder.ts';

const BLUEPRINT = `framework Plan "The Plan" {
  use Demo
}
category P "Planning" {
  statement P1 "There is a plan." {
    number "1.1"
    statement P2 "It is read."
  }
}
category S "Staff" {
  statement S1 "There are people."
}
relations {
  PC9@Demo satisfies P2 because "It helps."
  R@Demo satisfies P2, S1
}
`;

const FILES = { 'all/plan/plan.gradus': BLUEPRINT, 'all/demo/demo.gradus': GOOD };

describe('gradus coverage', () => {
    test('says what is satisfied, by what, and what is not', async () => {
        const cwd = await tempFolder(FILES);
        expect(await gradus(['coverage', 'all/plan'], { cwd })).toEqual({
            exitCode: 0,
            stdout: `Plan The Plan: 2 of 3 statements satisfied

P Planning: 1 of 2
  – 1.1 There is a plan.
  ✓ P2 It is read.
      PC9@Demo Teamwork
      R@Demo Officer

S Staff: 1 of 1
  ✓ S1 There are people.
      R@Demo Officer
`,
            stderr: ''
        });
    });

    test('as Markdown', async () => {
        const cwd = await tempFolder(FILES);
        const { stdout } = await gradus(['coverage', 'all/plan', '-f', 'markdown'], { cwd });
        expect(stdout).toContain('| P Planning | 2 | 1 |\n');
        expect(stdout).toContain('| P2 | It is read. | PC9\\@Demo Teamwork<br>R\\@Demo Officer |\n');
    });

    test('as JSON', async () => {
        const cwd = await tempFolder(FILES);
        const { stdout } = await gradus(['coverage', 'all/plan', '-f', 'json'], { cwd });
        expect(JSON.parse(stdout)).toMatchObject({
            version: 1,
            framework: { code: 'Plan' },
            statements: 3,
            satisfied: 2,
            categories: [
                {
                    code: 'P',
                    statements: 2,
                    satisfied: 1,
                    items: [
                        { code: 'P1', number: '1.1', satisfiedBy: [] },
                        {
                            code: 'P2',
                            parent: 'P1',
                            satisfiedBy: [
                                { kind: 'competency', code: 'PC9', framework: 'Demo', reason: 'It helps.' },
                                { kind: 'role', code: 'R', framework: 'Demo' }
                            ]
                        }
                    ]
                },
                { code: 'S' }
            ]
        });
    });

    test('of the example: every statement of the blueprints, some of them satisfied', async () => {
        const { exitCode, stdout } = await gradus([
            'coverage',
            path.join(EXAMPLE, '../asean-blueprints'),
            '-f',
            'json'
        ]);
        expect(exitCode).toBe(0);
        const { statements, satisfied } = JSON.parse(stdout) as { statements: number; satisfied: number };
        expect(statements).toBe(75);
        expect(satisfied).toBeGreaterThan(0);
    });

    test('of a framework with errors says that parts may be missing, and ends with 1', async () => {
        const cwd = await tempFolder({ ...FILES, 'all/plan/more.gradus': 'role X "X" at Nobody\n' });
        const { exitCode, stdout, stderr } = await gradus(['coverage', 'all/plan'], { cwd });
        expect(exitCode).toBe(1);
        expect(stdout).toMatch(/^Plan The Plan: 2 of 3 /);
        expect(stderr).toBe('The framework has 1 error: parts may be missing. See gradus check.\n');
    });

    test('of a framework without statements has nothing to work on', async () => {
        const cwd = await tempFolder({ 'a.gradus': GOOD });
        expect(await gradus(['coverage', '.'], { cwd })).toEqual({
            exitCode: 3,
            stdout: '',
            stderr: 'There are no statements in the framework of this folder, so there is nothing to satisfy.\n'
        });
    });

    test('of two frameworks asks which one is meant', async () => {
        const cwd = await tempFolder(FILES);
        const { exitCode, stderr } = await gradus(['coverage', 'all'], { cwd });
        expect(exitCode).toBe(2);
        expect(stderr).toMatch(/^There are 2 frameworks in all\./);
    });

    test('shows nothing of an author’s text that a terminal obeys', async () => {
        const hostile = BLUEPRINT.replace('It is read.', '\u001b[2J##[error]');
        const cwd = await tempFolder({ ...FILES, 'all/plan/plan.gradus': hostile });
        expect((await gradus(['coverage', 'all/plan'], { cwd })).stdout).toContain('\ufffd[2J#\ufffd[error]');
    });
});
