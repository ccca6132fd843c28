import type * as model from '@gradus/model';
import fc from 'fast-check';
import {
    type AnyElement,
    code,
    HEADER_CODE,
    kind,
    origin,
    type PooledKind,
    text,
    title,
    withOptional
} from './any-element.ts';

const RELATIONS: readonly model.RelationKind[] = [
    'same',
    'broader',
    'narrower',
    'related',
    'derived',
    'satisfies',
    'see'
];
const CHANGES: readonly model.Adaptation['change'][] = [
    'omitted',
    'title',
    'levels',
    'sections',
    'tasks',
    'requirements'
];

type Named = { readonly kind: model.ElementKind; readonly code: string };

/** What is said about elements: relations, translations, notes and changes, of any content. */
export function annotations(element: AnyElement) {
    const listed = anElement(element);
    const end = relationEnd(listed);
    return {
        relations: fc.array(relation(end), { maxLength: 2 }),
        translations: fc.array(translation(element, listed), { maxLength: 2 }),
        remarks: fc.array(remark(end), { maxLength: 2 }),
        disputed: fc.array(fc.record({ on: end, text, origin }), { maxLength: 2 }),
        adaptations: fc.array(adaptation(listed), { maxLength: 2 })
    };
}

/** One of the elements that the model lists. */
function anElement({ pools }: AnyElement): fc.Arbitrary<Named> {
    const listed = Object.entries(pools).flatMap(([each, codes]) =>
        codes.map(one => ({ kind: each as PooledKind, code: one }))
    );
    return fc.constantFrom<Named>({ kind: 'framework', code: HEADER_CODE }, ...listed);
}

/** An element of the model, or any one of another framework. */
function relationEnd(listed: fc.Arbitrary<Named>): fc.Arbitrary<model.RelationEnd> {
    return fc.oneof(
        fc.tuple(listed, title).map(([one, itsTitle]) => ({ ...one, title: itsTitle })),
        fc.record({ kind, code, title, framework: code })
    );
}

function relation(end: fc.Arbitrary<model.RelationEnd>): fc.Arbitrary<model.Relation> {
    return withOptional(
        { subject: end, kind: fc.constantFrom(...RELATIONS), objectText: text, origin },
        {
            object: end,
            reason: text,
            confidence: fc.nat(100).map(percent => percent / 100),
            author: text,
            reviewer: text,
            date: text
        }
    );
}

function translation(element: AnyElement, listed: fc.Arbitrary<Named>): fc.Arbitrary<model.Translation> {
    const entry: fc.Arbitrary<model.TranslatedElement> = fc
        .tuple(
            listed,
            withOptional(
                { sections: element.sections, tasks: fc.array(text, { maxLength: 2 }), origin },
                { within: code, title }
            )
        )
        .map(([one, said]) => ({ ...one, ...said }));
    return fc.record({
        language: text,
        entries: fc.array(entry, { maxLength: 2 }),
        total: fc.nat(),
        translated: fc.nat(),
        progress: fc.constant([]),
        origin
    });
}

function remark(end: fc.Arbitrary<model.RelationEnd>): fc.Arbitrary<model.Remark> {
    return withOptional({ on: end, text, open: fc.boolean(), origin }, { language: text, author: text, date: text });
}

function adaptation(listed: fc.Arbitrary<Named>): fc.Arbitrary<model.Adaptation> {
    return fc
        .tuple(
            listed,
            withOptional({ change: fc.constantFrom(...CHANGES), origin }, { before: text, after: text, reason: text })
        )
        .map(([one, change]) => ({ ...one, ...change }));
}
