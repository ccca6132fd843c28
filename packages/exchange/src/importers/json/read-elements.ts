import type { ElementKind, RelationKind, Status } from '@gradus/model';
import type { DraftElement, DraftEnd, DraftMeasure, DraftText } from '../draft/draft-framework.ts';
import {
    type Json,
    type JsonRecord,
    listOf,
    own,
    recordOf,
    recordsOf,
    textIn,
    textOf,
    textsIn,
    wordIn
} from '../reading/plain-json.ts';

const STATUSES: readonly Status[] = ['draft', 'adopted', 'retired'];
export const RELATIONS: readonly RelationKind[] = [
    'same',
    'broader',
    'narrower',
    'related',
    'derived',
    'satisfies',
    'see'
];
export const KINDS: readonly ElementKind[] = [
    ...(['framework', 'scale', 'level', 'category', 'competency', 'descriptor', 'statement', 'domain'] as const),
    ...(['activity', 'group', 'grade', 'role', 'set', 'specialisation', 'stream', 'term'] as const)
];

/** What every element of the compiled JSON begins and ends with. */
export function elementIn(record: JsonRecord): DraftElement {
    const formerCodes = textsIn(record, 'formerCodes');
    return {
        code: textIn(record, 'code') ?? '',
        title: textIn(record, 'title') ?? '',
        texts: textsOf(record),
        id: textIn(record, 'id'),
        number: textIn(record, 'number'),
        status: wordIn(record, 'status', STATUSES),
        replacedBy: textIn(record, 'replacedBy'),
        ...(formerCodes.length > 0 && { formerCodes })
    };
}

/** Texts by section: a string with empty lines between paragraphs, or a list. */
export function textsOf(record: JsonRecord): DraftText[] {
    const sections = recordOf(own(record, 'sections')) ?? {};
    return Object.entries(sections).flatMap(([section, value]) => {
        const entries =
            typeof value === 'string' ? value.split('\n\n') : listOf(value).flatMap(each => textOf(each) ?? []);
        return entries.length === 0 ? [] : [{ section, entries }];
    });
}

export function measureIn(value: Json | undefined): DraftMeasure | undefined {
    const record = recordOf(value);
    const scale = textIn(record, 'scale');
    const level = textIn(record, 'level');
    return scale === undefined || level === undefined ? undefined : { scale, level };
}

export function measuresIn(record: JsonRecord): DraftMeasure[] {
    return listOf(own(record, 'measures')).flatMap(each => measureIn(each) ?? []);
}

export function endIn(value: Json | undefined): (DraftEnd & { isElsewhere: boolean; title: string }) | undefined {
    const record = recordOf(value);
    const kind = wordIn(record, 'kind', KINDS);
    const key = textIn(record, 'code');
    if (kind === undefined || key === undefined) return undefined;
    const framework = textIn(record, 'framework');
    return {
        kind,
        key,
        isElsewhere: framework !== undefined,
        framework,
        title: framework === undefined ? key : `${key}@${framework}`
    };
}

export function rangeIn(record: JsonRecord): { min: number; max: number } | undefined {
    const range = recordOf(own(record, 'range'));
    const [min, max] = [own(range, 'min'), own(range, 'max')];
    return typeof min === 'number' && typeof max === 'number' ? { min, max } : undefined;
}

export function excludesIn<K extends string>(
    record: JsonRecord,
    key: K
): ({ [P in K]: string } & { reason?: string })[] {
    return recordsOf(own(record, 'excludes')).flatMap(each => {
        const code = textIn(each, key);
        if (code === undefined) return [];
        const reason = textIn(each, 'reason');
        return [{ [key]: code, ...(reason !== undefined && { reason }) } as { [P in K]: string } & { reason?: string }];
    });
}
