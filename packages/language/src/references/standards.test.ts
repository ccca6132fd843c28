import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { DICTIONARY } from '../testing/findings.ts';
import { TestWorkspace, uriOf } from '../testing/workspace.ts';
import { nodesIn } from './child-nodes.ts';
import { lacksStandard, requirersOf, usedCompetencies } from './standards.ts';

const SECTION = 'section scope "Scope": text for competency\n';
const ROLES = `role R { requires A: 1 B: 1 specialisation X { requires C: 1 Nowhere: 1 } }
set Base { requires E: 1 }
role H extends Base
role Z { requires A: 2 }
`;

/** The competencies of a text of which a standard is missing, by code. */
async function lacking(competencies: string, section = SECTION, roles = ROLES): Promise<string> {
    const { asking, all } = await asked(`${DICTIONARY}${section}category D on S {\n${competencies}\n}\n${roles}`);
    return all
        .filter(each => lacksStandard(each, asking))
        .map(({ name }) => name)
        .join(' ');
}

async function asked(files: string | Readonly<Record<string, string>>, path = 'main.gradus') {
    const workspace = await TestWorkspace.of(files);
    const { Frameworks: frameworks } = workspace.shared.gradus;
    const document = workspace.document(path);
    const paths = typeof files === 'string' ? [path] : Object.keys(files);
    const all = paths
        .flatMap(each => [...nodesIn(workspace.document(each).parseResult.value)])
        .filter(ast.isCompetency);
    return { all, asking: { document, frameworks, symbols: frameworks.symbolsFor(document.uri) } };
}

test('a standard is missing of what is required and not described, though it could be', async () => {
    expect(await lacking('competency A competency B { scope "All." } competency C competency F')).toBe('A C');
    expect(await lacking('competency E'), 'through a set').toBe('E');
    expect(await lacking('competency A', ''), 'without sections').toBe('');
    expect(await lacking('competency A', SECTION, ''), 'without roles').toBe('');
});

test('one that is described at a level or within is described', async () => {
    const signs = `${SECTION}section signs "Signs": text for descriptor\n`;
    expect(await lacking('competency A { level 1 { signs "Helps." } level 2 { } }', signs)).toBe('');
    expect(await lacking('competency A { level 1 { } }', signs)).toBe('A');
    expect(await lacking('competency A { competency F competency G { scope "All." } }')).toBe('');
});

test('one within another is part of what is described there, or to be described there', async () => {
    expect(await lacking('competency F { scope "All." competency A }')).toBe('');
    expect(await lacking('competency B { competency A }')).toBe('B');
    expect(await lacking('competency F { competency G { competency A } }')).toBe('A');
    expect(await lacking('competency B { competency G { competency A } }')).toBe('B');
});

test('sections that must be there are told one by one', async () => {
    expect(await lacking('competency A', SECTION.replace('for', 'required for'))).toBe('');
    const two = `${SECTION}section goals "Goals": text required for competency\n`;
    expect(await lacking('competency A', two), 'one of two').toBe('');
    const expected = SECTION.replace('for', 'expected for');
    expect(await lacking('competency A', expected)).toBe('A');
    expect(await lacking('competency A { number "7" } competency B', expected)).toBe('B');
    expect(await lacking('competency A { number "7" }')).toBe('A');
});

test('a value is shown by everybody and needs no standard', async () => {
    const text = `${DICTIONARY}${SECTION}category V unlevelled for all { competency A }\n${ROLES}`;
    const { all, asking } = await asked(text);
    expect(all.filter(each => lacksStandard(each, asking))).toEqual([]);
});

test('roles require a competency themselves, by a set or in a specialisation', async () => {
    const { all, asking } = await asked(
        `${DICTIONARY}category D on S { competency A competency C competency E }\n${ROLES}`
    );
    const requirers = (name: string) => {
        const competency = all.find(each => each.name === name) as ast.Competency;
        return requirersOf(competency, asking).map(({ role, demand }) => `${role.name} ${demand.level?.$refText}`);
    };
    expect([requirers('A'), requirers('C'), requirers('E'), requirers('PC9')]).toEqual([
        ['R 1', 'Z 2'],
        ['R 1'],
        ['H 1'],
        []
    ]);
    const used = [...usedCompetencies(asking.frameworks, asking.document.uri)].map(({ name }) => name);
    expect(used.sort()).toEqual(['A', 'C', 'E']);
});

test('of an adopted framework roles count that are not left out', async () => {
    const files = {
        'eu/framework.gradus': `framework EU { }\ncategory C unlevelled { competency A competency B }\nrole R { requires A: essential }\nrole Q { requires B: essential }\n`,
        'us/framework.gradus': 'framework US { adopt EU }\nomit role Q\n'
    };
    const { asking } = await asked(files, 'us/framework.gradus');
    expect([...usedCompetencies(asking.frameworks, uriOf('us/framework.gradus'))].map(({ name }) => name)).toEqual([
        'A'
    ]);
});
