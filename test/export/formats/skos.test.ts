import { exporterOf } from '@gradus/exchange/exporters';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyModel } from '../any-model.ts';
import { FRAMEWORKS, modelOf } from './frameworks.ts';
import { jsonLdStatements, turtleStatements } from './statements.ts';
import { hostile } from './with-texts.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const OWN = 'urn:gradus:vocabulary:';

async function textOf(model: FrameworkModel, format: string): Promise<string> {
    return String((await exporterOf(format)?.export(model))?.files[0]?.content);
}

async function statementsOf(model: FrameworkModel): Promise<string[]> {
    return turtleStatements(await textOf(model, 'skos'));
}

/** What SKOS asks of labels and of hierarchies, as far as authors cannot break it. */
function broken(statements: readonly string[]): string[] {
    const parts = statements.map(each => /^(<[^>]*>) (<[^>]*>) (.*)$/s.exec(each)?.slice(1) ?? []);
    const of = (predicate: string) => parts.filter(each => each[1] === `<${SKOS}${predicate}>`);
    const labels = of('prefLabel').map(([subject, , object]) => {
        const { language = '' } = JSON.parse(object ?? '{}') as { language?: string };
        return `${subject} ${language}`;
    });
    const preferred = new Set(of('prefLabel').map(([subject, , object]) => `${subject} ${object}`));
    const concepts = new Set(parts.filter(each => each[2] === `<${SKOS}Concept>`).map(([subject]) => subject ?? ''));
    const schemes = parts.filter(each => each[2] === `<${SKOS}ConceptScheme>`).map(([subject]) => subject ?? '');
    return [
        ...labels
            .filter((label, index) => labels.indexOf(label) !== index)
            .map(each => `${each} is called in two ways`),
        ...of('altLabel')
            .filter(([subject, , object]) => preferred.has(`${subject} ${object}`))
            .map(([subject]) => `${subject} is called otherwise as it is called`),
        ...of('broader')
            .filter(
                ([subject = '', , object = '']) => !concepts.has(subject) || !concepts.has(object) || subject === object
            )
            .map(each => `${each.join(' ')} is not between two concepts`),
        ...(schemes.length === 1 && !concepts.has(schemes[0] ?? '') ? [] : ['There is not one scheme.'])
    ];
}

describe('Turtle and JSON-LD', () => {
    test.each(FRAMEWORKS)('say the same of %s, and what SKOS lets them say', async name => {
        const model = await modelOf(name);
        const statements = await statementsOf(model);
        expect(statements.length).toBeGreaterThan(3);
        expect(new Set(statements).size).toBe(statements.length);
        expect(jsonLdStatements(await textOf(model, 'skos-jsonld'))).toEqual(statements);
        expect(broken(statements)).toEqual([]);
    });

    test('say the same of any framework, whatever is written in it', async () => {
        const check = async (model: FrameworkModel) => {
            const statements = await statementsOf(model);
            expect(jsonLdStatements(await textOf(model, 'skos-jsonld'))).toEqual(statements);
            expect(broken(statements)).toEqual([]);
        };
        await check(hostile(await modelOf('every-construct')));
        await check(hostile(await modelOf('eu-customs')));
        await fc.assert(fc.asyncProperty(anyModel, check), { numRuns: 60 });
    });
});

test('requirements have nodes of their own, since a statement has no place for a level', async () => {
    const model = await modelOf('eu-customs');
    const statements = await statementsOf(model);
    const nodes = statements.filter(each => each.endsWith(`<${OWN}Requirement>`)).map(each => each.split(' ')[0]);
    expect(nodes.length).toBe(244);
    const [competency] = model.competencies.filter(({ code }) => code === 'PC1');
    const [level] = model.scales[0]?.levels.filter(({ code }) => code === '2') ?? [];
    const about = nodes
        .filter(node => statements.includes(`${node} <${OWN}competency> <urn:uuid:${competency?.id}>`))
        .filter(node => statements.includes(`${node} <${OWN}level> <urn:uuid:${level?.id}>`));
    expect(about.length).toBe(6);
});

test('other names, translations, notes and what is broader are in the words of SKOS', async () => {
    const model = await modelOf('every-construct');
    const statements = await statementsOf(model);
    const iri = (kind: 'competencies' | 'categories', code: string) =>
        `${model.framework.namespace}/${model[kind].find(each => each.code === code)?.id}`;
    const said = (code: string) => {
        return statements.flatMap(each => {
            const [, predicate, object] =
                new RegExp(`^<${iri('competencies', code)}> <${SKOS}(\\w+)> (.*)$`, 's').exec(each) ?? [];
            return predicate === undefined || predicate === 'inScheme' ? [] : [`${predicate} ${object}`];
        });
    };
    expect(said('C1')).toEqual([
        `broader <${iri('categories', 'Core')}>`,
        'notation {"text":"C1"}',
        'note {"text":"Pitfalls:\\n- Exagère","language":"fr"}',
        'note {"text":"Pitfalls:\\n- Overdoes it","language":"en-gb"}',
        'note {"text":"Signs of It:\\n- First\\n- Second\\n- Third, with \\"quotation marks\\", { braces } and // no comment","language":"en-gb"}',
        'prefLabel {"text":"Avant la catégorie intérieure","language":"fr"}',
        'prefLabel {"text":"Before the inner category","language":"en-gb"}'
    ]);
    expect(said('C4')).toContain('altLabel {"text":"C4\'s alias","language":"en-gb"}');
    expect(said('C4').filter(each => each.startsWith('broadMatch'))).toEqual([
        `broadMatch <${iri('competencies', 'C2')}>`
    ]);
});

test('what is related to something of another framework is related to a name for that', async () => {
    const model = await modelOf('every-construct');
    const [relation] = model.relations;
    const object = { kind: 'competency', code: 'Ü 1', title: 'There', framework: 'Other' } as const;
    const related = { ...model, relations: relation ? [{ ...relation, kind: 'related' as const, object }] : [] };
    const found = (await statementsOf(related)).filter(each => each.includes('Match>'));
    expect(found.map(each => each.split(' ').slice(1))).toEqual([
        [`<${SKOS}relatedMatch>`, '<urn:gradus:Other:competency:%C3%9C%201>']
    ]);
});

test('definitions and scopes are properties, other texts are notes', async () => {
    const statements = await statementsOf(await modelOf('eu-customs'));
    expect(statements.some(each => each.includes(`<${SKOS}scopeNote> `))).toBe(true);
    expect(statements.some(each => each.includes(`<${SKOS}definition> `))).toBe(true);
});

test('competencies are not gone through for every role', async () => {
    const model = await modelOf('every-construct');
    const [role] = model.roles;
    if (!role) throw new Error('There is one.');
    const readsWith = async (count: number) => {
        let reads = 0;
        const many = {
            ...model,
            roles: Array.from({ length: count }, (_, n) => ({
                ...role,
                code: `R${n}`,
                id: `${n}`,
                specialisations: []
            })),
            get competencies() {
                reads++;
                return model.competencies;
            }
        };
        await textOf(many, 'skos');
        return reads;
    };
    expect(await readsWith(40)).toBe(await readsWith(2));
});
