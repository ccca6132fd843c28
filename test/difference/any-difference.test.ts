import {
    type Change,
    differenceJson,
    differenceMarkdown,
    differencesOf,
    type ElementDifference,
    type ElementName,
    exportJson,
    type FrameworkDifference
} from '@gradus/exchange';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyModel } from '../export/any-model.ts';
import { differenceErrors } from './schema.ts';
import { spoiled } from './spoiled.ts';

/** A model, and another one that differs from it in few places. */
const twoStates = fc.oneof(
    fc.tuple(anyModel, anyModel),
    anyModel.chain(before => fc.tuple(fc.constant(before), spoiled(before, 4)))
);

describe('any two states', () => {
    test('are not different if they are the same', () => {
        fc.assert(
            fc.property(anyModel, any => {
                expect(differencesOf(any, structuredClone(any)).elements).toEqual([]);
            })
        );
    });

    test('compile to the same JSON where nothing is different', () => {
        fc.assert(
            fc.property(
                anyModel.chain(before => fc.tuple(fc.constant(before), spoiled(before, 1))),
                ([before, after]) => {
                    fc.pre(exportJson(before) !== exportJson(after));
                    expect(differencesOf(before, after).elements).not.toEqual([]);
                }
            ),
            { numRuns: 400 }
        );
    });

    test('are told in the published form, in lines, and in no more Markdown than is wanted', () => {
        fc.assert(
            fc.property(twoStates, ([before, after]) => {
                const difference = differencesOf(before, after);
                expect(differenceErrors(differenceJson(difference))).toEqual([]);
                const markdown = differenceMarkdown(difference, 3000);
                expect(markdown.length).toBeLessThanOrEqual(3000);
                // Nothing of an author’s text becomes HTML.
                const html = markdown.replaceAll(/^<\/?details>$|^<summary>\d+ changes?<\/summary>$/gm, '');
                expect(html).not.toMatch(/(?<!\\)(?:\\\\)*(?:[<>]|&(?=[#\w]))/);
            })
        );
    });

    test('differ the other way round if they change places', () => {
        fc.assert(
            fc.property(twoStates, ([before, after]) => {
                const there = differencesOf(before, after);
                const back = differencesOf(after, before);
                expect(comparable(turned(back))).toEqual(comparable(there));
            }),
            { numRuns: 200 }
        );
    });
});

/** A difference as seen from the other side. */
function turned({ before, after, elements }: FrameworkDifference): FrameworkDifference {
    return { before: after, after: before, elements: elements.map(turnedElement) };
}

function turnedElement({ before, after, changes, ...rest }: ElementDifference): ElementDifference {
    return {
        ...rest,
        ...(after && { before: after }),
        ...(before && { after: before }),
        changes: changes.map(turnedChange)
    };
}

const OPPOSITE = {
    added: 'removed',
    removed: 'added',
    raised: 'lowered',
    lowered: 'raised',
    changed: 'changed',
    reordered: 'reordered'
} as const;

function turnedChange({ before, after, how, ...rest }: Change): Change {
    return {
        ...rest,
        how: OPPOSITE[how],
        ...(after !== undefined && { before: after }),
        ...(before !== undefined && { after: before })
    };
}

/** A difference in an order of its own. What is named once, by its later name, is told by its kind alone. */
function comparable(difference: FrameworkDifference): unknown {
    const single = (name: ElementName | undefined) => name && `${name.kind}`;
    return difference.elements
        .map(({ within, affected, changes, ...rest }) => ({
            ...rest,
            within: single(within),
            affected: affected.map(({ kind }) => kind).sort(),
            changes: changes.map(({ of, ...change }) => JSON.stringify(sorted({ ...change, of: single(of) }))).sort()
        }))
        .map(each => JSON.stringify(sorted(each)))
        .sort();
}

/** The same value with the keys of its objects in one order. */
function sorted(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.entries(value)
        .filter(([, each]) => each !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, each]) => [key, sorted(each)]);
}
