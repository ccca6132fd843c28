import type { Described, ElementKind, FrameworkModel, SectionContent, TranslatedElement } from '@gradus/model';
import { elementsOf } from '../elements/elements-of.ts';
import { expectModestTable } from './expect-modest-table.ts';
import { HEADERS } from './headers.ts';
import { cellsOf, type Row, type Sheet } from './sheet.ts';

/** A text that can be translated: of what element, and which of its texts. */
interface Original {
    readonly kind: ElementKind | 'section';
    readonly code: string;
    readonly within: string;
    readonly field: string;
    readonly text: string;
}

const TITLE = 'Translations';

/**
 * Every text of a framework down, its languages across: what translators fill in.
 *
 * @throws ImpossibleExport where there are too many of both
 */
export function translationsSheet(model: FrameworkModel): Sheet {
    const languages = model.translations.map(({ language, entries }) => ({
        language,
        texts: translatedTexts(entries)
    }));
    const originals = withoutOriginals(originalsOf(model), model.translations);
    expectModestTable(TITLE, originals.length, languages.length);
    return {
        name: 'translations',
        title: TITLE,
        columns: [
            { header: HEADERS.kind, holds: 'code' },
            { header: HEADERS.code, holds: 'code' },
            { header: HEADERS.within, holds: 'code' },
            { header: HEADERS.text, holds: 'code' },
            { header: model.framework.language ?? 'Original', holds: 'text' },
            ...languages.map(({ language }) => ({ header: language, holds: 'text' }) as const)
        ],
        rows: originals.map((original): Row => {
            const { kind, code, within, field, text } = original;
            const key = keyOf(original);
            return {
                cells: cellsOf([kind, code, within, field, text, ...languages.map(each => each.texts.get(key) ?? '')]),
                key: translationKey(kind, code, within, field)
            };
        }),
        keys: 4
    };
}

function originalsOf(model: FrameworkModel): Original[] {
    const tasks = new Map([...model.roles, ...model.sets].map(each => [each as Described, each.tasks]));
    return [
        ...model.sections.map(({ code, title }) => ({
            kind: 'section' as const,
            code,
            within: '',
            field: 'title',
            text: title
        })),
        ...elementsOf(model).flatMap(({ kind, element, within = '' }) =>
            textsOf(element.title, element.sections, tasks.get(element) ?? []).map(([field, text]) => ({
                kind,
                code: element.code,
                within,
                field,
                text
            }))
        ),
        ...model.competencies.flatMap(({ code, descriptors }) =>
            descriptors.flatMap(({ level, sections }) =>
                textsOf(undefined, sections, []).map(([field, text]) => ({
                    kind: 'descriptor' as const,
                    code: level,
                    within: code,
                    field,
                    text
                }))
            )
        )
    ];
}

/** Originals, and behind them what is translated although the framework does not say it itself. */
function withoutOriginals(originals: readonly Original[], translations: FrameworkModel['translations']): Original[] {
    const known = new Set(originals.map(keyOf));
    const more: Original[] = [];
    for (const { kind, code, within = '', title, sections, tasks } of translations.flatMap(each => each.entries)) {
        for (const [field] of textsOf(title, sections, tasks)) {
            const original = { kind, code, within, field, text: '' };
            if (known.has(keyOf(original))) continue;
            known.add(keyOf(original));
            more.push(original);
        }
    }
    return [...originals, ...more];
}

function translatedTexts(entries: readonly TranslatedElement[]): ReadonlyMap<string, string> {
    return new Map(
        entries.flatMap(({ kind, code, within = '', title, sections, tasks }) =>
            textsOf(title, sections, tasks).map(
                ([field, text]) => [keyOf({ kind, code, within, field }), text] as const
            )
        )
    );
}

/** The texts of an element with what they are called: lists entry by entry, from 1. */
function textsOf(
    title: string | undefined,
    sections: readonly SectionContent[],
    tasks: readonly string[]
): (readonly [field: string, text: string])[] {
    return [
        ...(title === undefined ? [] : [['title', title] as const]),
        ...sections.flatMap(({ section, form, entries }) =>
            form === 'text'
                ? [[section, entries.join('\n\n')] as const]
                : entries.map((entry, index) => [`${section} ${index + 1}`, entry] as const)
        ),
        ...tasks.map((task, index) => [`tasks ${index + 1}`, task] as const)
    ];
}

function keyOf({ kind, code, within, field }: Omit<Original, 'text'>): string {
    return [kind, within, code, field].join('\n');
}

/** What tells a row from any other, by what its first cells say. */
function translationKey(kind: string, code: string, within: string, field: string): string {
    return [kind, within, code, field].join('/');
}
