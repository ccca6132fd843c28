import { expect, test } from 'vitest';
import { officeLanguage } from './office-language.ts';

test.each([
    ['en-GB', 'en-GB'],
    ['fr', 'fr-FR'],
    ['ar', 'ar-EG'],
    ['sr-Latn', 'sr-Latn-RS'],
    ['EN-gb', 'en-GB'],
    [undefined, 'en-US'],
    ['"/><w:p>', 'en-US'],
    // Has the form of a tag.
    ['abcdefgh-abcdefgh-a', 'en-US']
])('%j is %s', (language, known) => {
    expect(officeLanguage(language)).toBe(known);
});
