import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXAMPLE, gradus, ROOT } from './gradus-command.ts';
import { GOOD, tempFolder } from './temp-folder.ts';

const HELP = `gradus: competency frameworks and role profiles as text

Usage
  gradus check [paths]                 find what is wrong in frameworks
      -f, --format pretty|concise|json how to report (pretty on a terminal, else concise)
      --release                        take for errors what only a draft may have
      --show-accepted                  list what is accepted as well, with the reasons
  gradus rules                         list the rules
      -f, --format pretty|json         how to list them (pretty if left out)
  gradus coverage <path>               which statements are satisfied, and by what
      -f, --format pretty|json|markdown
  gradus diff <before> <after>         what is different between two states
  gradus diff --rev <rev> [path]       … between a revision of git and the files
  gradus diff --rev <rev>..<rev> [path]
      -f, --format text|markdown|json  how to tell it (text if left out)
      -o, --output <file>              where to write; standard output if left out
      --exit-code                      end with 1 where something is different
  gradus export json <path> [-o file]  compile a framework to JSON
  gradus export html <path> [-o file]  its role matrices as one HTML page
      -o, --output <file>              where to write; standard output if left out
      --force                          export a framework with errors, too
  gradus format [paths]                tidy up the spaces in files, as the editor does
      --check                          change nothing, and list what would be changed
  gradus lsp --stdio                   run the language server, for editors
  gradus --help, gradus --version

Every command
      --no-cache                       keep nothing for the next time, and use nothing kept

A path is a .gradus file or a folder; a file is checked together with its framework.

Exit codes
  0  all is well               3  nothing to work on
  1  errors were found         4  a file could not be read or written
  2  the command is wrong
`;

describe('gradus --help', () => {
    test.each([['--help'], ['-h'], ['help'], ['check', '--help'], ['export', 'json', '-h'], ['lsp', '--help']])(
        'gradus %s %s %s',
        async (...args) => {
            expect(await gradus(args)).toEqual({ exitCode: 0, stdout: HELP, stderr: '' });
        }
    );

    test('fits a terminal of 100 columns', () => {
        for (const line of HELP.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
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
        ['a command that is not there', ['chekc'], 'There is no command chekc.'],
        ['an option that is not there', ['check', '--fromat', 'json'], "Unknown option '--fromat'."],
        ['a short option that is not there', ['check', '-x'], "Unknown option '-x'."],
        [
            'a format that is not there',
            ['check', '--format', 'xml'],
            'There is no format xml: choose pretty, concise, json.'
        ],
        ['a format in capitals', ['check', '-f', 'JSON'], 'There is no format JSON: choose pretty, concise, json.'],
        ['an empty format', ['check', '--format='], 'There is no format : choose pretty, concise, json.'],
        ['a format left out', ['check', '--format'], "Option '-f, --format <value>' argument missing."],
        [
            'a switch with a value',
            ['export', 'json', EXAMPLE, '--force=yes'],
            "Option '--force' does not take an argument."
        ],
        ['nothing to export', ['export'], 'Say what to export: json or html.'],
        ['an export that is not there', ['export', 'pdf', EXAMPLE], 'Say what to export: json or html.'],
        ['no path to export', ['export', 'json'], 'Name one file or folder of the framework to export.'],
        [
            'two paths to export',
            ['export', 'json', EXAMPLE, EXAMPLE],
            'Name one file or folder of the framework to export.'
        ],
        ['an output left out', ['export', 'json', EXAMPLE, '-o'], "Option '-o, --output <value>' argument missing."],
        [
            'an output for check',
            ['check', EXAMPLE, '-o', 'x.json'],
            'The option --output does not go with gradus check.'
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
