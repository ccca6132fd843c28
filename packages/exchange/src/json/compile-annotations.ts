import type * as model from '@gradus/model';
import { texts } from './compile-element.ts';
import type * as compiled from './compiled-framework.ts';
import { levelCode } from './level-code.ts';

/** What two elements have to do with each other, in its published form. */
export function relation(each: model.Relation): compiled.Relation {
    const { subject, kind, object, objectText, reason, confidence, author, reviewer, date } = each;
    return {
        subject: reference(subject),
        kind,
        object: object === undefined ? null : reference(object),
        objectText,
        reason: reason ?? null,
        ...(confidence !== undefined && { confidence }),
        ...(author !== undefined && { author }),
        ...(reviewer !== undefined && { reviewer }),
        ...(date !== undefined && { date })
    };
}

/** What the framework says in another language, in its published form. */
export function translation(each: model.Translation): compiled.Translation {
    const { language, total, translated, entries } = each;
    return {
        language,
        total,
        translated,
        entries: entries.map(entry => ({
            kind: entry.kind,
            code: codeOf(entry),
            ...(entry.within !== undefined && { within: entry.within }),
            ...(entry.title !== undefined && { title: entry.title }),
            tasks: [...entry.tasks],
            ...texts(entry)
        }))
    };
}

/** An editor's note, in its published form. One that is about no single element is about the framework. */
export function remark(each: model.Remark, header: model.FrameworkHeader): compiled.Remark {
    const { on, text, open, language, author, date } = each;
    const { code, title } = on.kind === 'framework' && on.code === '' ? header : on;
    return {
        on: reference({ ...on, code, title }),
        text,
        open,
        ...(language !== undefined && { language }),
        ...(author !== undefined && { author }),
        ...(date !== undefined && { date })
    };
}

/** A wording that is not agreed yet, in its published form. */
export function disputedWording({ on, text }: model.DisputedWording): compiled.DisputedWording {
    return { on: reference(on), text };
}

/** One difference from an adopted framework, in its published form. */
export function adaptation(each: model.Adaptation): compiled.Adaptation {
    const { change, kind, code, before, after, reason } = each;
    return {
        change,
        kind,
        code,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
        reason: reason ?? null
    };
}

function reference(end: model.RelationEnd): compiled.ElementReference {
    const { kind, title, framework } = end;
    return { kind, code: codeOf(end), title, ...(framework !== undefined && { framework }) };
}

function codeOf({ kind, code }: Pick<model.TranslatedElement, 'kind' | 'code'>): number | string {
    return kind === 'level' ? levelCode(code) : code;
}
