import type { Relation, RelationEnd, Remark, Translation } from '@gradus/model';
import type { EndView, RelationView, RemarkView, TranslationView } from '@gradus/protocol';
import { optional } from '../shared/optional.ts';
import type { SectionViews } from './section-views.ts';

export function relationView({ subject, kind, object, objectText, reason, confidence }: Relation): RelationView {
    return {
        subject: endView(subject),
        kind,
        objectText,
        ...(object === undefined ? {} : { object: endView(object) }),
        ...optional({ reason, confidence })
    };
}

export function remarkView({ on, text, open, language, author, date }: Remark): RemarkView {
    return { on: endView(on), text, open, ...optional({ language, author, date }) };
}

export function translationView(
    { language, total, translated, progress, entries }: Translation,
    sections: SectionViews
): TranslationView {
    return {
        language,
        total,
        translated,
        progress: progress.map(each => ({ ...each })),
        entries: entries.map(entry => ({
            kind: entry.kind,
            code: entry.code,
            sections: sections.of(entry.sections),
            tasks: [...entry.tasks],
            ...optional({ within: entry.within, title: entry.title })
        }))
    };
}

function endView({ kind, code, title, framework }: RelationEnd): EndView {
    return { kind, code, title, ...optional({ framework }) };
}
