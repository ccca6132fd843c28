import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../packages/cli/src/command-line/commands.ts';
import { EXPORTS } from '../../packages/cli/src/formats.ts';
import { HELP, helpOf } from '../../packages/cli/src/help.ts';
import { EXAMPLE, gradus, ROOT } from './gradus-command.ts';
import { GOOD, tempFolder } from './temp-folder.ts';

describe('gradus --help', () => {
    test.each([['--help'], ['-h'], ['help'], ['chekc', '--help']])('gradus %s %s', async (...args) => {
        expect(await gradus(args)).toEqual({ exitCode: 0, stdout: HELP, stderr: '' });
    });

    test('names every command, with what it does', () => {
        for (const { name, usages } of COMMANDS)
            expect(HELP).toContain(`\n  gradus ${name} ${usages[0]?.args ?? ''}`.trimEnd());
    });

    test.each(COMMANDS)('gradus $name --help tells what goes with it', async command => {
        const own = helpOf(command);
        for (const args of [
            [command.name, '--help'],
            ['-h', command.name],
            ['help', command.name]
        ])
            expect(await gradus(args)).toEqual({ exitCode: 0, stdout: own, stderr: '' });
        for (const { name, hidden } of command.options) expect(own.includes(`--${name}`)).toBe(!hidden);
    });

    test('shows how to choose a format of a check', () => {
        const check = COMMANDS.find(({ name }) => name === 'check');
        expect(check && helpOf(check)).toBe(`Usage
  gradus check [paths]                 find what is wrong in frameworks

Options
  -f, --format <format>                how to report; chosen by where it is shown if left out
                                       pretty, concise, json, github, sarif, rdjson, gitlab, junit
  -o, --output <file>                  where to write; standard output if left out
      --fix                            put right first what can only be meant in one way
      --fail-on <severity>             what makes the check fail (error if left out)
                                       error, warning, info
      --max-warnings <number>          fail if there are more warnings
      --release                        take for errors what only a draft may have
      --show-accepted                  list what is accepted as well, with the reasons
      --no-cache                       keep nothing for the next time, and use nothing kept
  -h, --help                           say what goes with a command
`);
    });

    test('fits a terminal of 100 columns', () => {
        for (const line of [HELP, ...COMMANDS.map(helpOf)].join('').split('\n'))
            expect(line.length, line).toBeLessThanOrEqual(100);
    });

    test('is what the documentation shows', async () => {
        const page = path.join(ROOT, 'docs/command-line.md');
        if (!existsSync(page)) return;
        expect(await readFile(page, 'utf8')).toContain(HELP.trim());
    });
});

test.each(['--version', '-V'])('gradus %s tells the version of the package', async option => {
    const { version } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await gradus([option])).toEqual({ exitCode: 0, stdout: `gradus ${version}\n`, stderr: '' });
});

test('gradus alone explains itself and fails', async () => {
    expect(await gradus([])).toEqual({ exitCode: 2, stdout: '', stderr: HELP });
});

describe('a wrong command line says what is wrong, writes no result and ends with 2', () => {
    test.each<[string, string[], string]>([
        ['a command that is not there', ['chekc'], 'There is no command chekc. Did you mean check?'],
        [
            'an option that is not there',
            ['check', '--fromat', 'json'],
            'There is no option --fromat. Did you mean --format?'
        ],
        ['a short option that is not there', ['check', '-x'], 'There is no option -x.'],
        [
            'a format that is not there',
            ['check', '--format', 'xml'],
            'There is no format xml: choose pretty, concise, json, github, sarif, rdjson, gitlab, junit.'
        ],
        [
            'a format in capitals',
            ['check', '-f', 'JSON'],
            'There is no format JSON: choose pretty, concise, json, github, sarif, rdjson, gitlab, junit.'
        ],
        [
            'an empty format',
            ['check', '--format='],
            'There is no format : choose pretty, concise, json, github, sarif, rdjson, gitlab, junit.'
        ],
        ['a format left out', ['check', '--format'], 'Say a value behind --format.'],
        ['a switch with a value', ['export', 'json', EXAMPLE, '--force=yes'], 'The option --force takes no value.'],
        ['nothing to export', ['export'], `Say what to export to: ${EXPORTS.join(', ')}.`],
        [
            'an export that is not there',
            ['export', 'pdf', EXAMPLE],
            `There is no format pdf. Say what to export to: ${EXPORTS.join(', ')}.`
        ],
        ['no path to export', ['export', 'json'], 'Name one file or folder of the framework to export.'],
        [
            'two paths to export',
            ['export', 'json', EXAMPLE, EXAMPLE],
            'Name one file or folder of the framework to export.'
        ],
        ['an output left out', ['export', 'json', EXAMPLE, '-o'], 'Say a value behind --output.'],
        [
            'an output that looks like an option',
            ['export', 'json', EXAMPLE, '-o', '-x.json'],
            'Say a value behind --output. If what stands there is meant, write --output=… with it.'
        ],
        [
            'an empty output',
            ['export', 'json', EXAMPLE, '-o', ''],
            'The name behind --output is empty. Say a file or folder there, or leave --output out.'
        ],
        [
            'an empty report',
            ['check', EXAMPLE, '--output='],
            'The name behind --output is empty. Say a file or folder there, or leave --output out.'
        ],
        [
            'a report to standard output',
            ['export', 'json', EXAMPLE, '--report', '-'],
            'A report goes to a file. Name one behind --report.'
        ],
        [
            'a framework to standard output',
            ['import', 'json', 'x.json', '-o', '-'],
            'What gradus import makes is a folder. Name one behind --output.'
        ],
        [
            'a package to standard output',
            ['pack', EXAMPLE, '-o', '/dev/stdout'],
            'What gradus pack makes is a folder. Name one behind --output.'
        ],
        [
            'several files to standard output',
            ['export', 'markdown', EXAMPLE, '--split', 'roles', '-o', '-'],
            'This makes several files. Name a folder for them with -o.'
        ],
        ['an output for rules', ['rules', '-o', 'x.json'], 'The option --output does not go with gradus rules.'],
        [
            'a severity that there is not',
            ['check', '--fail-on', 'note'],
            'There is no severity note: choose error, warning, info.'
        ],
        ['force for check', ['check', EXAMPLE, '--force'], 'The option --force does not go with gradus check.'],
        [
            'a format for export',
            ['export', 'json', EXAMPLE, '-f', 'json'],
            'The option --format does not go with gradus export.'
        ],
        ['a language server over nothing', ['lsp'], 'The language server is started by gradus lsp --stdio.'],
        [
            'a language server with a path',
            ['lsp', '--stdio', EXAMPLE],
            'The language server is started by gradus lsp --stdio.'
        ],
        [
            'a format for rules that is not there',
            ['rules', '-f', 'concise'],
            'There is no format concise: choose pretty, json.'
        ],
        ['a path for rules', ['rules', EXAMPLE], 'The rules are the same everywhere: gradus rules takes no path.'],
        ['no path for coverage', ['coverage'], 'Name one file or folder of the framework.'],
        ['two paths for coverage', ['coverage', EXAMPLE, EXAMPLE], 'Name one file or folder of the framework.'],
        [
            'a format for coverage that is not there',
            ['coverage', EXAMPLE, '-f', 'html'],
            'There is no format html: choose pretty, json, markdown.'
        ],
        [
            'a release for export',
            ['export', 'json', EXAMPLE, '--release'],
            'The option --release does not go with gradus export.'
        ],
        [
            'what is accepted for coverage',
            ['coverage', EXAMPLE, '--show-accepted'],
            'The option --show-accepted does not go with gradus coverage.'
        ],
        ['force for format', ['format', '--force'], 'The option --force does not go with gradus format.'],
        [
            'a check for export',
            ['export', 'json', '.', '--check'],
            'The option --check does not go with gradus export.'
        ],
        ['stdio for check', ['check', '--stdio'], 'The option --stdio does not go with gradus check.']
    ])('%s', async (_, args, message) => {
        expect(await gradus(args)).toEqual({ exitCode: 2, stdout: '', stderr: `${message}\nSee gradus --help.\n` });
    });

    test('a command with escape codes and commands to build servers in it', async () => {
        const { exitCode, stderr } = await gradus(['\u001b[2Jx\n::error::y\u202e##[add-mask]z']);
        expect({ exitCode, stderr }).toEqual({
            exitCode: 2,
            stderr: 'There is no command \ufffd[2Jx\ufffd::error::y\ufffd#\ufffd[add-mask]z.\nSee gradus --help.\n'
        });
    });
});

test('options may stand before and after what they are for', async () => {
    const cwd = await tempFolder({ 'a.gradus': GOOD });
    const report = {
        exitCode: 0,
        stderr: '',
        stdout: '{\n  "version": 1,\n  "diagnostics": [],\n  "accepted": []\n}\n'
    };
    expect(await gradus(['--format', 'json', 'check', '.'], { cwd })).toEqual(report);
    expect(await gradus(['check', '-f', 'json', 'a.gradus'], { cwd })).toEqual(report);
    expect(await gradus(['check', 'a.gradus', '--format=json'], { cwd })).toEqual(report);
});

test('after -- everything is a path', async () => {
    const cwd = await tempFolder({ '--force/a.gradus': GOOD });
    expect(await gradus(['check', '--', '--force'], { cwd })).toMatchObject({ exitCode: 0 });
});
