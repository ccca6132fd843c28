import { expect, test } from 'vitest';
import { parse } from './parse.ts';

test.each<[string[], string]>([
    [['check', '-f'], 'Say a value behind --format.'],
    [['pack', '--since'], 'Say a value behind --since.'],
    [['check', '-o', '-f'], 'Say a value behind --output. If what stands there is meant, write --output=… with it.'],
    [
        ['init', '--title', '--code'],
        'Say a value behind --title. If what stands there is meant, write --title=… with it.'
    ],
    [['check', '--fix=all'], 'The option --fix takes no value.'],
    [['--help=me'], 'The option --help takes no value.'],
    [['check', '--outptu', 'x'], 'There is no option --outptu. Did you mean --output?'],
    [['check', '--qqqqqqqq'], 'There is no option --qqqqqqqq.'],
    [['check', '-x'], 'There is no option -x.']
])('%j is complained about without the words of programs', (args, sentence) => {
    expect(() => parse(args)).toThrow(new RegExp(`^${sentence.replaceAll(/[.?=]/g, '\\$&')}$`));
});
