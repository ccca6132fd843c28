import { expect, test } from 'vitest';
import { findings } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';
import { reservedSubject } from './reserved-subject.ts';

const HEAD = `framework Demo "Demo" { }
category C "Core" unlevelled { competency PC9 "Teamwork" competency PC10 "Networking" }
`;

/** Every word that cannot begin a relation, but those that cannot be written without being taken for the whole of one. */
const WORDS = (
    'level competency category activity excludes grade tasks requires statement specialisation specialisations remark ' +
    'accept status replaced formerly id number is satisfies see because confidence by reviewed on'
).split(' ');

test.each(WORDS)('a relation whose subject is called %s', async word => {
    for (const relation of ['is same as PC9', 'is broader than PC9', 'satisfies PC9', 'see PC9']) {
        const text = `${HEAD}relations {\n  PC10 is related to PC9\n  ${word} ${relation}\n}\n`;
        const found = findings(await TestWorkspace.of(text), 'syntax');
        expect(
            found.map(each => [each.text, each.message]),
            relation
        ).toEqual([
            [
                word,
                `“${word}” is a word of the language, which begins something else here. An element with this code is called by its title in quotation marks.`
            ]
        ]);
    }
});

test('such a mistake costs one message', async () => {
    for (const line of ['see is related to PC9', 'remark is same as PC9', 'level satisfies PC9']) {
        const workspace = await TestWorkspace.of(`${HEAD}relations {\n  ${line}\n}\n`);
        expect(workspace.codes(), line).toEqual(['syntax']);
    }
});

test('the lines that such words begin are what they are', () => {
    for (const line of ['remark "x"', 'see PC9', 'satisfies PC9, PC10', 'is same as PC9', 'PC9 is same as level']) {
        expect(reservedSubject(`  ${line}`), line).toBeUndefined();
    }
});

test('a mistake in a relation whose subject is sound is told as before', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}relations {\n  PC9 is like PC10\n}\n`);
    expect(findings(workspace, 'syntax').map(each => each.text)).toEqual(['like']);
    expect(workspace.codes()).toEqual(['syntax']);
});
