import { expect, test } from 'vitest';
import { commandCalled } from './commands.ts';
import { parse } from './parse.ts';
import { withPlaces } from './places.ts';

function places(...args: string[]) {
    const { values, positionals } = parse(args);
    const command = commandCalled(positionals[0] ?? '');
    if (!command) throw new Error(`There is no command ${positionals[0]}.`);
    return withPlaces(command, values);
}

test.each(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])(
    '%s is standard output, as if nothing were said',
    output => {
        expect({ ...places('export', 'json', '.', '-o', output, '--force') }).toEqual({ force: true });
    }
);

test.each(['./-', '/dev/stderr', '/dev/fd/11', '/dev/fd/63', 'dev/stdout', '/dev/fd/1/x'])('%s is a place', output => {
    expect(places('export', 'json', '.', '-o', output).output).toBe(output);
});

test.each(['output', 'report', 'into', 'mapping'])('an empty name behind --%s is complained about', option => {
    expect(() => places('import', 'csv', 'a.csv', `--${option}`, '')).toThrow(`The name behind --${option} is empty.`);
});
