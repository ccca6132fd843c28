import { createGradusCoreServices } from '@gradus/language';
import { AstUtils, EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { beginsWithHeader } from './begins-with-header.ts';

test.each([
    'framework Demo "Demo"',
    'framework Demo "Demo" { }\nrole R "R"',
    '\ufeff\u00a0\r\n\tframework\n  Demo_2\n  "De mo" {',
    '// one\r\n//\n// framework\n/* two\n * // */ /**/ framework Demo "Demo" // three',
    'framework Demo "Demo" ) } ] { "',
    'framework Demo "Demo" { use } role'
])('%j begins with a header, and the parser agrees', text => {
    expect(beginsWithHeader(text)).toBe(true);
    const { parser } = createGradusCoreServices(EmptyFileSystem).gradus;
    const elements = AstUtils.streamContents(parser.LangiumParser.parse(text).value);
    expect(elements.some(({ $type }) => $type === 'Framework')).toBe(true);
});

test.each([
    '',
    'framework',
    'framework: "Frame"',
    'framework role "R"',
    'framework Demo',
    'frameworks Demo "Demo"',
    '/* framework Demo "Demo"',
    '// framework Demo "Demo"',
    'role R "R" { }\nframework Demo "Demo"',
    'section framework "Frame": text for role'
])('of %j that is not said', text => {
    expect(beginsWithHeader(text)).toBe(false);
});

test('a long way to the header takes no longer for it', () => {
    const lines = '// // * ** /*\n'.repeat(100_000);
    expect(beginsWithHeader(`${' '.repeat(1_000_000)}${lines}/*${'*'.repeat(1_000_000)}*/framework D "D"`)).toBe(true);
    expect(beginsWithHeader(`${lines}role R "R"`)).toBe(false);
});
