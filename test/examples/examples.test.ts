import { formatDocument } from '@gradus/language/lsp';
import type { FrameworkModel, SectionContent } from '@gradus/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { Examples } from './load-examples.ts';

const NAMES = await Examples.names();
let examples: Examples;

beforeAll(async () => {
    examples = await Examples.load();
});

test('there are five examples', () => {
    expect(NAMES.toSorted()).toEqual([
        'asean-blueprints',
        'eu-customs',
        'national-adaptation',
        'wco-operational-manager',
        'wco-qualifications'
    ]);
});

describe.each(NAMES)('%s', name => {
    test('has no errors', () => {
        const errors = examples
            .documents(name)
            .flatMap(({ uri, diagnostics = [] }) =>
                diagnostics
                    .filter(({ severity }) => severity === 1)
                    .map(({ code, message }) => `${uri.path}: ${code} ${message}`)
            );
        expect(errors).toEqual([]);
    });

    test('is formatted', () => {
        expect(examples.documents(name).length).toBeGreaterThan(1);
        for (const document of examples.documents(name)) {
            expect(formatDocument(document, { tabSize: 2, insertSpaces: true }), document.uri.path).toEqual([]);
        }
    });
});

function entries(sections: readonly SectionContent[], section: string): readonly string[] {
    return sections.find(each => each.section === section)?.entries ?? [];
}

describe('the operational manager of the WCO', () => {
    let model: FrameworkModel;

    beforeAll(() => {
        model = examples.model('wco-operational-manager');
    });

    test('has 16 knowledge, 16 skill and 5 behaviour standards, with their numbers as printed', () => {
        const numbers = (category: string) =>
            model.competencies.flatMap(each => (each.category === category ? (each.number ?? []) : []));
        const [knowledge, skills, behaviours] = model.categories.map(({ code }) => numbers(code));
        expect(knowledge).toEqual('1. 1AA 1AB 1A. 1.B C. D. 2. 3. 4. 5. 6. 7. 8. 8A. 9.'.split(' '));
        expect(skills).toEqual('1. 2. 3. 4. 5. 6. 7. 8. 9. 9a. 10. 11. 12. 13. 14. 15.'.split(' '));
        expect(behaviours).toEqual('1. 2. 3. 4. 5.'.split(' '));
    });

    test('has a profile of 16, 24 and 8 items, without levels, and parts of one of them', () => {
        const [role] = model.roles;
        const categoryOf = new Map(model.competencies.map(each => [each.code, each.category]));
        const items = Map.groupBy(role?.requirements ?? [], each => categoryOf.get(each.competency));
        expect(model.categories.map(({ code }) => items.get(code)?.length)).toEqual([16, 24, 8]);
        expect(role?.requirements.every(({ level }) => level === undefined)).toBe(true);
        const parts = model.competencies.filter(({ parent }) => parent !== undefined);
        expect(parts.filter(({ parent }) => parent === 'K2')).toHaveLength(5);
        expect(parts.length).toBeGreaterThan(5);
    });

    test('has 13 specialisations in an open list', () => {
        expect(model.roles[0]?.specialisations).toHaveLength(13);
        expect(model.roles[0]?.openSpecialisations).toBe(true);
    });

    test('has 13 remarks and 18 bracketed wordings, and the terms to check in French', () => {
        expect(model.remarks.filter(({ language }) => language === undefined)).toHaveLength(13);
        expect(model.remarks.every(({ open }) => open)).toBe(true);
        expect(model.disputed).toHaveLength(18);
        const french = model.remarks.filter(({ language }) => language === 'fr');
        expect(french.length).toBeGreaterThanOrEqual(5);
        expect(model.translations[0]?.translated).toBeLessThan(model.translations[0]?.total ?? 0);
    });

    test('is told what its editors have to settle', () => {
        expect(examples.counts('wco-operational-manager')).toMatchObject({
            'missing-standard': 14,
            'unused-competency': 3,
            'empty-cell': 15,
            'duplicate-item': 2,
            'numbering-sequence': 2,
            'question-mark': 4,
            'near-duplicate-text': 1
        });
        expect(examples.messages('wco-operational-manager', 'unused-competency').map(codeIn)).toEqual([
            'K1AA',
            'K1AB',
            'S9a'
        ]);
        expect(examples.messages('wco-operational-manager', 'undefined-abbreviation').join()).toMatch(/OGDS.*IPR/s);
    });
});

function codeIn(message: string): string | undefined {
    return /requires (\S+)/.exec(message)?.[1];
}

describe('the qualifications of the WCO', () => {
    let model: FrameworkModel;

    beforeAll(() => {
        model = examples.model('wco-qualifications');
    });

    test('has a scale of eight levels, of which two are described', () => {
        expect(model.scales[0]).toMatchObject({ size: 8, cumulative: true });
        expect(model.scales[0]?.levels.map(({ code }) => code)).toEqual(['4', '5']);
    });

    test('has four profiles on two levels in two streams, with the columns of the document', () => {
        expect(model.grades.map(({ level }) => level?.level).sort()).toEqual(['4', '4', '5', '5']);
        expect(model.streams).toHaveLength(2);
        expect(new Set(model.streams.flatMap(({ steps }) => steps)).size).toBe(4);
        const columns = ['Certificate/Diploma', 'Knowledge', 'Skills', 'Tasks', 'Competencies'];
        expect(model.sections.map(({ title }) => title)).toEqual(expect.arrayContaining(columns));
        for (const { code, sections } of model.grades) expect(sections.length, code).toBe(5);
    });

    test('has the six clusters', () => {
        const numbered = model.categories.filter(({ number }) => number !== undefined);
        expect(numbered.map(({ number }) => Number.parseInt(number ?? '', 10))).toEqual([6, 5, 4, 3, 2, 1]);
    });

    test('is told the missing levels, the equal cells, and the level that lists less than the one below', () => {
        expect(examples.messages('wco-qualifications', 'scale-incomplete')).toHaveLength(1);
        expect(examples.messages('wco-qualifications', 'scale-incomplete')[0]).toMatch(/8 levels.*6 are missing/);
        expect(examples.messages('wco-qualifications', 'identical-cell')[0]).toContain('Competencies');
        const fewer = examples.messages('wco-qualifications', 'fewer-than-lower-level').join('\n');
        expect(fewer).toMatch(/MiddleManager “Middle manager” lists less under Skills than JuniorManager/);
    });
});

describe('the blueprints of ASEAN', () => {
    let model: FrameworkModel;

    beforeAll(() => {
        model = examples.model('asean-blueprints');
    });

    test('are three, with their indicators, objectives, principles and footnotes', () => {
        const blueprints = model.categories.filter(({ parent }) => parent === undefined);
        expect(blueprints).toHaveLength(3);
        const within = (code: string): string[] => [
            code,
            ...model.categories.filter(({ parent }) => parent === code).flatMap(each => within(each.code))
        ];
        const indicators = blueprints.map(({ code }) => {
            const categories = new Set(within(code));
            return model.statements.filter(each => categories.has(each.category)).length;
        });
        expect(indicators).toEqual([23, 27, 25]);
        expect(blueprints.map(({ sections }) => entries(sections, 'objectives').length)).toEqual([2, 5, 3]);
        expect(blueprints.map(({ sections }) => entries(sections, 'principles').length)).toEqual([0, 3, 0]);
        const footnotes = [...model.statements, ...model.categories].flatMap(each =>
            entries(each.sections, 'footnotes')
        );
        expect(footnotes).toHaveLength(3);
    });

    test('refer to each other; one reference leads nowhere in the source itself', () => {
        const references = model.relations.filter(({ kind }) => kind === 'see');
        expect(references.filter(({ object }) => object === undefined).map(({ objectText }) => objectText)).toEqual([
            'Human Resource Development'
        ]);
        expect(examples.counts('asean-blueprints')['dangling-cross-reference']).toBe(1);
    });

    test('are satisfied in part by the other examples, each with a reason', () => {
        const satisfied = model.relations.filter(({ kind }) => kind === 'satisfies');
        expect(satisfied.length).toBeGreaterThan(20);
        expect(new Set(satisfied.map(({ subject }) => subject.framework))).toEqual(
            new Set(['EUCustoms', 'WCOOperationalManager'])
        );
        expect(satisfied.every(({ reason }) => reason)).toBe(true);
    });
});

describe('the national adaptation', () => {
    test('is the EU’s framework with its differences', () => {
        const model = examples.model('national-adaptation');
        const eu = examples.model('eu-customs');
        const own = model.competencies.filter(({ adoptedFrom }) => adoptedFrom === undefined);
        expect(own).toHaveLength(2);
        expect(model.roles.filter(({ adoptedFrom }) => adoptedFrom === undefined)).toHaveLength(2);
        const changes = Map.groupBy(model.adaptations, ({ change }) => change);
        expect(changes.get('title')?.length).toBeGreaterThanOrEqual(4);
        expect(changes.get('levels')?.length).toBeGreaterThanOrEqual(1);
        expect(changes.get('omitted')?.every(({ reason }) => reason)).toBe(true);
        const omitted = changes.get('omitted')?.filter(({ kind }) => kind === 'competency').length ?? 0;
        const adopted = model.competencies.filter(({ adoptedFrom }) => adoptedFrom === 'EUCustoms');
        expect(adopted).toHaveLength(eu.competencies.length - omitted);
        const ids = new Map(eu.competencies.map(({ code, id }) => [code, id]));
        expect(adopted.every(({ code, id }) => ids.get(code) === id)).toBe(true);
    });
});
