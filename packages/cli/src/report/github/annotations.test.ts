import { describe, expect, test } from 'vitest';
import { someFinding } from '../testing/some-finding.ts';
import { annotationsFor } from './annotations.ts';

const NOWHERE = () => false;
const same = (file: string) => file;

describe('annotations', () => {
    test('say file, place, rule and message', () => {
        expect(annotationsFor([someFinding({ severity: 'information' })], NOWHERE, file => `sub/${file}`)).toEqual({
            commands: [
                '::notice file=sub/a.gradus,line=3,endLine=3,col=5,endColumn=7,title=some-rule::Something is wrong.'
            ],
            left: 0
        });
    });

    test('have no columns over several lines, and a column where nothing stands', () => {
        const range = { start: { line: 0, character: 3 }, end: { line: 2, character: 1 } };
        expect(annotationsFor([someFinding({ range })], NOWHERE, same).commands).toEqual([
            '::error file=a.gradus,line=1,endLine=3,title=some-rule::Something is wrong.'
        ]);
        const empty = { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } };
        expect(annotationsFor([someFinding({ range: empty })], NOWHERE, same).commands[0]).toContain(
            'col=4,endColumn=4,'
        );
    });

    test('are ten of a kind, errors first, and files of the change before others', () => {
        const of = (severity: 'error' | 'warning' | 'information', file: string, count: number) =>
            Array.from({ length: count }, (_, line) =>
                someFinding({ severity, file, range: { start: { line, character: 0 }, end: { line, character: 1 } } })
            );
        const findings = [
            ...of('information', 'a', 1),
            ...of('warning', 'a', 3),
            ...of('error', 'a', 12),
            ...of('error', 'changed', 4)
        ];
        const { commands, left } = annotationsFor(findings, file => file === 'changed', same);
        const shown = commands.map(each => /^::(\w+) file=(\w+),line=(\d+)/.exec(each)?.slice(1).join(' '));
        expect(shown).toEqual([
            ...[1, 2, 3, 4].map(line => `error changed ${line}`),
            ...[1, 2, 3, 4, 5, 6].map(line => `error a ${line}`),
            ...[1, 2, 3].map(line => `warning a ${line}`),
            'notice a 1'
        ]);
        expect(left).toBe(6);
    });

    test('are one command each, whatever stands in a message or in the name of a file', () => {
        const hostile = '%0A\r\n::set-env name=x::y,z:100% ##[group]\u202e\u001b';
        const { commands } = annotationsFor([someFinding({ file: hostile, message: hostile })], NOWHERE, same);
        expect(commands).toEqual([
            '::error file=%250A\ufffd\ufffd%3A%3Aset-env name=x%3A%3Ay%2Cz%3A100%25 #\ufffd[group]\ufffd\ufffd,' +
                'line=3,endLine=3,col=5,endColumn=7,title=some-rule::' +
                '%250A\ufffd\ufffd::set-env name=x::y,z:100%25 #\ufffd[group]\ufffd\ufffd'
        ]);
    });
});
