import { expect, test } from 'vitest';
import { INHERITANCE_GROUPING } from '../../case/inheritance-grouping.ts';
import { ITEM_TYPES } from '../../case/item-types.ts';
import { UnreadableSource } from '../importer.ts';
import { ImportNotes } from '../notes.ts';
import type { Json, JsonRecord } from '../reading/plain-json.ts';
import { readGraph } from './case-graph.ts';
import { compiledOf } from './own-package.ts';
import { compiledOf1p0 } from './own-package-1p0.ts';
import { titledTexts } from './titled-texts.ts';

const many = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));

function graphOf(items: JsonRecord[], associations: JsonRecord[], definitions: JsonRecord = {}) {
    const record = { CFDocument: { title: 'd', identifier: 'd' }, CFDefinitions: definitions };
    return readGraph({ ...record, CFItems: items, CFAssociations: associations }, new ImportNotes());
}

function item(kind: keyof typeof ITEM_TYPES, code: string, more: JsonRecord = {}): JsonRecord {
    const [CFItemType] = ITEM_TYPES[kind];
    return { identifier: code, fullStatement: code, humanCodingScheme: code, CFItemType, ...more };
}

function link(
    associationType: string,
    originNodeURI: string,
    destinationNodeURI: string,
    grouping?: string
): JsonRecord {
    const group = grouping === undefined ? {} : { CFAssociationGroupingURI: { identifier: grouping } };
    return { associationType, originNodeURI, destinationNodeURI, ...group };
}

test('of groupings with one identifier, the first one has the steps', () => {
    const roles = many(50, index => item('role', `R${index}`));
    const steps = many(49, index => link('precedes', `R${index}`, `R${index + 1}`, 'g'));
    const groupings = many(50, index => ({ title: `g${index}`, identifier: 'g' }));
    const { streams } = compiledOf(graphOf(roles, steps, { CFAssociationGroupings: groupings }), []);
    const lengths = (streams as JsonRecord[]).map(({ steps: own }) => (own as Json[]).length);
    expect(lengths).toEqual([50, ...many(49, () => 0)]);
});

test('the sections that a kind has are found out once', () => {
    let asked = 0;
    const declared = many(20, index => ({
        ...{ code: `s${index}`, title: `S${index}` },
        get for() {
            asked++;
            return [{ kind: 'role' }];
        }
    }));
    const { roles } = compiledOf(
        graphOf(
            many(50, index => item('role', `R${index}`, { notes: 'S7: x' })),
            []
        ),
        declared
    );
    expect((roles as JsonRecord[]).map(({ sections }) => sections)).toEqual(many(50, () => ({ s7: 'x' })));
    expect(asked).toBe(20);
});

test('roles that take over what nobody can have written are refused', () => {
    const definitions = {
        CFItemTypes: [],
        CFAssociationGroupings: [
            { title: INHERITANCE_GROUPING[0], description: INHERITANCE_GROUPING[1], identifier: 'inh' }
        ]
    };
    const items = [
        ...many(1000, index => item('competency', `C${index}`)),
        ...many(502, index => item('role', `R${index}`))
    ];
    const links = [
        ...many(1000, index => link('isRelatedTo', 'R0', `C${index}`)),
        ...many(501, index => link('isRelatedTo', `R${index + 1}`, 'R0', 'inh'))
    ];
    expect(() => compiledOf1p0(graphOf(items, links, definitions))).toThrow(UnreadableSource);
    const { roles } = compiledOf1p0(graphOf(items, links.slice(0, 1001), definitions));
    expect((roles as JsonRecord[]).map(({ excludes }) => (excludes as Json[]).length).slice(0, 3)).toEqual([
        0, 1000, 0
    ]);
});

test('a requirement is taken over from the first role that has it, if all that have it say the same', () => {
    const items = [
        item('competency', 'C'),
        item('competency', 'D'),
        ...['P', 'Q', 'R'].map(code => item('role', code)),
        ...many(2, index => item('descriptor', `D${index + 1}`, { abbreviatedStatement: `D (${index + 1} x)` }))
    ];
    const links = [
        ...many(2, index => link('isChildOf', `D${index + 1}`, 'D')),
        ...['P', 'Q', 'R'].map(code => link('isRelatedTo', code, 'C')),
        ...[link('isRelatedTo', 'P', 'D1'), link('isRelatedTo', 'Q', 'D2'), link('isRelatedTo', 'R', 'D1')],
        ...['P', 'Q'].map(code => link('isRelatedTo', 'R', code, 'inh'))
    ];
    const [title, description] = INHERITANCE_GROUPING;
    const definitions = { CFAssociationGroupings: [{ title, description, identifier: 'inh' }] };
    const { roles } = compiledOf1p0(graphOf(items, links, definitions));
    expect((roles as JsonRecord[])[2]?.['requirements']).toEqual([
        { competency: 'C', inheritedFrom: 'P' },
        { competency: 'D', level: '1' }
    ]);
});

test('activities in the words of a role are the next ones that it does not say', () => {
    const activities = ['One', 'Two', 'Three', 'Four'].map(title => item('activity', title));
    const role = item('role', 'R', { notes: 'Activities:\n- Two\n- New\n- One\n- Other\n- More' });
    const links = [
        ...activities.map(each => link('isChildOf', String(each['identifier']), 'D')),
        link('isPartOf', 'R', 'D')
    ];
    const { roles } = compiledOf1p0(graphOf([item('domain', 'D'), role, ...activities], links));
    expect((roles as JsonRecord[])[0]?.['activities']).toEqual([
        { activity: 'Two', title: 'Two', reworded: false },
        { activity: 'Three', title: 'New', reworded: true },
        { activity: 'One', title: 'One', reworded: false },
        { activity: 'Three', title: 'Other', reworded: true },
        { activity: 'Four', title: 'More', reworded: true }
    ]);
});

test('a text is of the first of the sections that it can be of, which are not gone through for each', () => {
    let asked = 0;
    const sections = ['A: b', 'A', 'B', 'A', ...many(500, index => `T${index}`)].map((title, index) => ({
        code: `s${index}`,
        get title() {
            asked++;
            return title;
        },
        isList: title === 'B'
    }));
    for (let count = 0; count < 100; count++) {
        const { sections: found, rest } = titledTexts('None\n\nA: b: c\n\nmore\n\nB:\n- d\n- e\n\nT499: f', sections);
        expect([found, rest]).toEqual([{ s0: 'c\n\nmore', s2: ['d', 'e'], s503: 'f' }, 'None']);
    }
    expect(asked).toBeLessThan(5 * sections.length);
});

test('items that are within each other too deeply, and within others besides, are refused', () => {
    const depth = 5000;
    const items = many(depth, index => ({ identifier: `i${index}`, fullStatement: 's' }));
    const links = [
        ...many(depth - 1, index => link('isChildOf', `i${index + 1}`, `i${index}`)),
        // Found to lead to no circle only where all the way up has been gone.
        ...many(4100, () => link('isChildOf', 'i4999', 'i4998'))
    ];
    expect(graphOf(items, links.slice(0, depth)).items.length).toBe(depth);
    expect(() => graphOf(items, links)).toThrow(UnreadableSource);
});
