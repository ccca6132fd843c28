import { exporterOf } from '@gradus/exchange/exporters';
import { TestWorkspace } from '@gradus/language/testing';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseAssociation, CasePackage } from '../../../packages/exchange/src/case/case-package.ts';
import { anyModel } from '../any-model.ts';
import { caseErrors } from './case-schemas.ts';
import { FRAMEWORKS, modelOf } from './frameworks.ts';
import { hostile } from './with-texts.ts';

const FORMATS = [
    ['1.1', 'case'],
    ['1.0', 'case-1.0']
] as const;

async function packageOf(model: FrameworkModel, format = 'case'): Promise<CasePackage> {
    const exported = await exporterOf(format)?.export(model);
    return JSON.parse(String(exported?.files[0]?.content)) as CasePackage;
}

/** What is wrong with how the parts of a package refer to each other. */
function brokenIn({ CFDocument, CFItems, CFAssociations, CFDefinitions }: CasePackage): string[] {
    const things = [
        CFDocument,
        ...CFItems,
        ...CFAssociations,
        ...Object.values(CFDefinitions).flatMap(list => list as CasePackage['CFItems'])
    ];
    const ids = things.map(({ identifier }) => identifier);
    const known = new Map([CFDocument, ...CFItems].map(each => [each.identifier, each.uri]));
    const ends = CFAssociations.flatMap(({ originNodeURI, destinationNodeURI }) => [originNodeURI, destinationNodeURI]);
    const parents = new Map<string, string[]>();
    for (const { associationType, originNodeURI, destinationNodeURI } of CFAssociations) {
        if (associationType !== 'isChildOf') continue;
        const { identifier } = originNodeURI;
        parents.set(identifier, [...(parents.get(identifier) ?? []), destinationNodeURI.identifier]);
    }
    const reachesDocument = (id: string): boolean => {
        const seen = new Set<string>();
        for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = parents.get(at)?.[0]) {
            if (at === CFDocument.identifier) return true;
            seen.add(at);
        }
        return false;
    };
    return [
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map(id => `${id} is there twice`),
        ...ends
            .filter(({ identifier, uri }) => !uri.startsWith('urn:gradus:') && known.get(identifier) !== uri)
            .map(({ title }) => `${title} is not there`),
        ...CFItems.filter(({ identifier }) => parents.get(identifier)?.length !== 1).map(
            ({ fullStatement }) => `${fullStatement} is not in one place`
        ),
        ...CFItems.filter(({ identifier }) => !reachesDocument(identifier)).map(
            ({ fullStatement }) => `${fullStatement} hangs on nothing`
        ),
        ...CFItems.filter(
            each => !CFDefinitions.CFItemTypes?.some(({ identifier }) => identifier === each.CFItemTypeURI?.identifier)
        ).map(({ CFItemType }) => `${CFItemType} is not defined`)
    ];
}

describe.each(FORMATS)('CASE %s', (version, format) => {
    test.each(FRAMEWORKS)('of %s keeps to its schemas, and every part is where others say it is', async name => {
        const exported = await packageOf(await modelOf(name), format);
        expect(caseErrors(version, exported)).toEqual([]);
        expect(brokenIn(exported)).toEqual([]);
    });

    test('of any framework does, whatever is written in it', async () => {
        for (const name of ['every-construct', 'eu-customs']) {
            const exported = await packageOf(hostile(await modelOf(name)), format);
            expect(caseErrors(version, exported)).toEqual([]);
            expect(brokenIn(exported)).toEqual([]);
        }
        await fc.assert(
            fc.asyncProperty(anyModel, async model => {
                const exported = await packageOf(model, format);
                expect(caseErrors(version, exported)).toEqual([]);
                expect(brokenIn(exported)).toEqual([]);
            }),
            { numRuns: 60 }
        );
    });
});

test('the schemas refuse what is not in them', async () => {
    const exported = await packageOf(await modelOf('smallest'));
    expect(caseErrors('1.1', { ...exported, more: 1 })).not.toEqual([]);
    expect(caseErrors('1.0', exported)).not.toEqual([]);
    const { identifier: _, ...document } = exported.CFDocument;
    expect(caseErrors('1.1', { ...exported, CFDocument: document })).not.toEqual([]);
});

describe('requirements', () => {
    const named = ({ originNodeURI, destinationNodeURI }: CaseAssociation) =>
        `${originNodeURI.title} → ${destinationNodeURI.title}`;

    test('are associations of a role and a competency, with the level beside them', async () => {
        const { CFAssociations, CFItems } = await packageOf(await modelOf('eu-customs'));
        const requires = CFAssociations.filter(({ associationType }) => associationType === 'ext:requires');
        expect(requires.length).toBe(244);
        const [first] = requires;
        const level = CFItems.find(({ identifier }) => identifier === first?.extensions?.['levelIdentifier']);
        expect([first && named(first), first?.notes, first?.extensions?.['level'], level?.fullStatement]).toEqual([
            'Senior Manager in the Client Management Department → Dealing with Operational Risk',
            'Level 2 Trained',
            2,
            'Trained'
        ]);
    });

    test('say several levels, what is desirable only, and further measures', async () => {
        const { CFAssociations } = await packageOf(await modelOf('every-construct'));
        const of = (competency: string) =>
            CFAssociations.find(
                each => each.associationType === 'ext:requires' && named(each) === `Head of the Harbour → ${competency}`
            );
        expect(of('After the inner category')?.notes).toBe('Level 1 Learner to 2 Practised');
        expect(of('On the scale from above')?.notes).toBe('Level 2 Practised, desirable');
        expect(of('Known or not')?.notes).toBeUndefined();
        expect(of('Weighed')?.extensions).toEqual({
            level: 4.12,
            necessity: 'essential',
            measures: [
                { scale: 'Skill', level: 2 },
                { scale: 'Odd', level: 0.5 }
            ]
        });
    });

    test('lead in version 1.0 to the competency at a level, which is an item', async () => {
        const { CFAssociations, CFItems } = await packageOf(await modelOf('eu-customs'), 'case-1.0');
        const roles = new Set(
            CFItems.filter(({ CFItemType }) => CFItemType === 'Role').map(({ identifier }) => identifier)
        );
        const related = CFAssociations.filter(
            ({ associationType, originNodeURI }) =>
                associationType === 'isRelatedTo' && roles.has(originNodeURI.identifier)
        ).map(named);
        expect(related).toContain(
            'Senior Manager in the Client Management Department → Dealing with Operational Risk (2 Trained)'
        );
        const levels = CFAssociations.filter(({ associationType }) => associationType === 'hasSkillLevel').map(named);
        expect(levels).toContain('Dealing with Operational Risk (2 Trained) → Trained');
    });
});

describe('identifiers', () => {
    const TEXT = `framework F "F" { }\nscale S "S" { level 1 "One" }\ncategory C "C" on S { competency A "First" }
role R "Role" { requires\n A: 1\n }\n`;
    const idsOf = async (text: string, format: string) => {
        const { CFItems, CFAssociations } = await packageOf((await TestWorkspace.of(text)).model(), format);
        return [...CFItems, ...CFAssociations].map(({ identifier }) => identifier);
    };

    test.each(['case', 'case-1.0'])(
        'stay when titles change, and codes whose old ones are kept, in %s',
        async format => {
            const before = await idsOf(TEXT, format);
            expect(await idsOf(TEXT.replace('"First"', '"Other"').replace('"Role"', '"Post"'), format)).toEqual(before);
            const renamed = TEXT.replace('competency A "First"', 'competency Z "First" { formerly A }').replace(
                'A: 1',
                'Z: 1'
            );
            expect(await idsOf(renamed, format)).toEqual(before);
            expect(await idsOf(TEXT.replaceAll(' A', ' Z'), format)).not.toEqual(before);
        }
    );

    test('that registries do not take, or that are there twice, are replaced, and stay so', async () => {
        const version7 = '01890a5d-ac96-774b-bcce-b302099a8057';
        const text = TEXT.replace('competency A "First"', `competency A "First" { id "${version7}" }`);
        const ids = await idsOf(text, 'case');
        expect(ids).not.toContain(version7);
        expect(await idsOf(text, 'case')).toEqual(ids);
        const id = '0a0e3b6c-6b1b-4c53-8d50-0a2e5d0f8f11';
        const twice = TEXT.replace(
            'competency A "First"',
            `competency A "First" { id "${id}" } competency B "Second" { id "${id}" }`
        );
        const all = await idsOf(twice, 'case');
        expect(all.filter(each => each === id).length).toBe(1);
        expect(new Set(all).size).toBe(all.length);
    });

    test('of what is adopted are others than where it comes from', async () => {
        const theirs = await packageOf(await modelOf('eu-customs'));
        const ours = await packageOf(await modelOf('national-adaptation'));
        const known = new Set([...theirs.CFItems, ...theirs.CFAssociations].map(({ identifier }) => identifier));
        expect([...ours.CFItems, ...ours.CFAssociations].filter(({ identifier }) => known.has(identifier))).toEqual([]);
        const sources = ours.CFItems.flatMap(({ extensions }) => extensions?.['sourceItemIdentifier'] ?? []);
        expect(sources.length).toBeGreaterThan(60);
        expect(sources.filter(each => !known.has(String(each)))).toEqual([]);
    });

    test('are addresses below the namespace, where that is one', async () => {
        const uriOf = async (namespace: string) =>
            (await packageOf((await TestWorkspace.of(TEXT.replace('{ }', `{ namespace "${namespace}" }`))).model()))
                .CFItems[0]?.uri;
        expect(await uriOf('https://example.org/f')).toMatch(/^https:\/\/example\.org\/f\/[0-9a-f-]{36}$/);
        expect(await uriOf('https://example.org/f#')).toMatch(/^https:\/\/example\.org\/f#[0-9a-f-]{36}$/);
        expect(await uriOf('6ba7b810-9dad-11d1-80b4-00c04fd430c8')).toMatch(/^urn:uuid:/);
        expect(await uriOf('https://example.org/a b')).toMatch(/^urn:uuid:/);
    });
});

test('the order of items is that of the framework', async () => {
    const { CFAssociations } = await packageOf(await modelOf('eu-customs'));
    const inOrder = CFAssociations.filter(
        ({ associationType, destinationNodeURI }) =>
            associationType === 'isChildOf' && destinationNodeURI.title === 'Customs Professional Competencies'
    );
    expect(inOrder.map(({ sequenceNumber }) => sequenceNumber)).toEqual(inOrder.map((_, index) => index + 1));
});

test.each([
    [undefined, 'are told as 1970, since the framework has no date'],
    ['soon', 'are told as 1970, since “soon” names no single year'],
    ['3 mars 2024', 'are all told as 2024-01-01, since “3 mars 2024” names no month that can be read'],
    ['March 2024', 'are all told as 2024-03-01, since “March 2024” names no day that can be read'],
    ['31.12.2023', 'are all told by the date of the framework']
])('of the date %s is told what is guessed', async (date, how) => {
    const { framework, ...model } = await modelOf('smallest');
    const { date: _, ...dateless } = framework;
    const dated = { ...model, framework: { ...dateless, ...(date !== undefined && { date }) } };
    const { losses } = (await exporterOf('case')?.export(dated)) ?? { losses: [] };
    expect(losses.find(({ kind }) => kind === 'change-dates')?.how).toBe(how);
});
