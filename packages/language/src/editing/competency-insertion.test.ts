import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/workspace.ts';
import { competencyInsertion } from './competency-insertion.ts';

const DESCRIPTION = 'section description "Description": text required for competency\n';

/** The text after a competency was begun at `‸`, with what is still to be written in angle brackets; or why it was not. */
async function begun(text: string, sections = '', more = ''): Promise<string> {
    const clean = text.replace('‸', '');
    const workspace = await TestWorkspace.of({
        'frame.gradus': `framework F "F" { }\n${sections}${more}`,
        'a.gradus': clean
    });
    const document = workspace.document('a.gradus');
    const offset = text.includes('‸') ? text.indexOf('‸') : undefined;
    const answer = competencyInsertion(document, offset, workspace.shared.gradus.Frameworks);
    if (answer.type === 'refused') return answer.reason;
    const at = document.textDocument.offsetAt(answer.position);
    const inserted = `${answer.before}<${answer.code ?? ''}> "<>"${answer.texts.join('<>')}`;
    return clean.slice(0, at) + inserted + clean.slice(at);
}

test('sections that it must not lack are begun, in the order in which they are declared', async () => {
    const sections = `${DESCRIPTION}section signs "Signs": list required for competency\nsection note "Note": text for competency\n`;
    expect(await begun('category C "Core" unlevelled {\n  competency M3 "Alpha"\n}\n', sections)).toBe(
        `category C "Core" unlevelled {
  competency M3 "Alpha"
  competency <M4> "<>" {
    description "<>"
    signs
      - <>
  }
}
`
    );
});

test('a section is begun in its category only', async () => {
    const sections = 'section signs "Signs": text required for competency in Other\n';
    const text = 'category C "Core" unlevelled { ‸ }\ncategory Other "Other" unlevelled { }\n';
    expect(await begun(text, sections)).toContain('{  \n  competency <> "<>"\n}');
    expect(await begun(text.replace('‸', ''), sections)).toContain('competency <> "<>" {\n    signs "<>"\n  }\n}');
});

test('without such sections it has the only list that there is, or no braces at all', async () => {
    const text = 'category C "Core" unlevelled {\n}\n';
    const list = 'section signs "Signs": list for competency\n';
    expect(await begun(text, list)).toContain('  competency <> "<>" {\n    - <>\n  }\n}');
    expect(await begun(text, `${list}section more "More": list for competency\n`)).toContain('competency <> "<>"\n}');
    expect(await begun(text)).toContain('{\n  competency <> "<>"\n}');
});

test('it goes to the end of the innermost category at the cursor, else of the last one', async () => {
    const text = `category A "A" unlevelled {
\tcategory B "B" {
\t\tcompetency B1 "‸One"
\t}
}
category C "C" unlevelled
`;
    expect(await begun(text)).toContain('\t\tcompetency B1 "One"\n\t\tcompetency <B2> "<>"\n\t}\n}');
    expect(await begun(text.replace('‸', ''))).toContain('category C "C" unlevelled {\n\tcompetency <> "<>"\n}\n');
    expect(await begun('role R "R"\n')).toBe('no-category');
});

test.each([
    ['the next number', 'competency M1 "A" competency M3 "B"', 'M4'],
    ['that none of the framework has or had', 'competency X8 "A"', 'X11'],
    ['with as many digits', 'competency P-007 "A"', 'P-008'],
    ['that of the last one with a number', 'competency A.9 "A" competency B "B"', 'A.10'],
    ['nothing where none has a number', 'competency A "A"', '']
])('its code is %s', async (_, competencies, code) => {
    const more = 'category Z "Z" unlevelled { competency X9 "Nine" { formerly X10 } }\n';
    expect(await begun(`category C "Core" unlevelled { ${competencies} }\n`, '', more)).toContain(
        `competency <${code}> "<>"`
    );
});
