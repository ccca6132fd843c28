import * as v from 'valibot';
import {
    CategoryView,
    CompetencyView,
    DomainView,
    GradeView,
    GroupView,
    type PreviewModel,
    RelationView,
    RemarkView,
    RoleView,
    ScaleView,
    SectionView,
    StatementView,
    StreamView,
    TranslationView
} from './preview-model.ts';

/** What is put in the place of some of a list's items. Places are those of the list before any of its changes. */
const Splice = <T extends v.GenericSchema>(item: T) =>
    v.object({ at: v.number(), remove: v.number(), add: v.array(item) });

const splices = <T extends v.GenericSchema>(item: T) => v.optional(v.array(Splice(item)));

/** What is different in a preview model from the one that was shown before; what is not named is the same. */
export const PreviewChange = v.object({
    /** All that is no list. */
    head: v.optional(
        v.object({
            title: v.string(),
            subtitle: v.string(),
            language: v.optional(v.string()),
            complete: v.boolean(),
            frameworks: v.optional(v.array(v.object({ code: v.string(), title: v.string() })))
        })
    ),
    sections: splices(SectionView),
    scales: splices(ScaleView),
    categories: splices(CategoryView),
    competencies: splices(CompetencyView),
    groups: splices(GroupView),
    grades: splices(GradeView),
    domains: splices(DomainView),
    statements: splices(StatementView),
    roles: splices(RoleView),
    streams: splices(StreamView),
    relations: splices(RelationView),
    translations: splices(TranslationView),
    remarks: splices(RemarkView)
});

export type PreviewChange = v.InferOutput<typeof PreviewChange>;

const LISTS = [
    'sections',
    'scales',
    'categories',
    'competencies',
    'statements',
    'groups',
    'grades',
    'domains',
    'roles',
    'streams',
    'relations',
    'translations',
    'remarks'
] as const;

interface SpliceOf<T> {
    readonly at: number;
    readonly remove: number;
    readonly add: T[];
}

/** What has to be changed in one model to have another one. */
export function previewChange(before: PreviewModel, after: PreviewModel): PreviewChange {
    const change: Record<string, unknown> = {};
    const head = headOf(after);
    if (!isSameData(headOf(before), head)) change['head'] = head;
    for (const list of LISTS) {
        const found = splicesBetween<unknown>(before[list], after[list]);
        if (found.length > 0) change[list] = found;
    }
    return change as PreviewChange;
}

/**
 * The model that a change leads to; items that are the same in both are the same objects.
 *
 * @throws RangeError where the change is not one of this model
 */
export function withPreviewChange(model: PreviewModel, { head, ...lists }: PreviewChange): PreviewModel {
    const { language: _, frameworks: __, ...rest } = model;
    const changed = { ...rest, ...(head ?? headOf(model)) };
    return Object.assign(
        changed,
        Object.fromEntries(
            LISTS.flatMap(list => {
                const found: readonly SpliceOf<unknown>[] | undefined = lists[list];
                return found ? [[list, spliced<unknown>(model[list], found)]] : [];
            })
        )
    );
}

function headOf({
    title,
    subtitle,
    language,
    complete,
    frameworks
}: PreviewModel): Pick<PreviewModel, 'title' | 'subtitle' | 'language' | 'complete' | 'frameworks'> {
    return {
        title,
        subtitle,
        complete,
        ...(language === undefined ? {} : { language }),
        ...(frameworks === undefined ? {} : { frameworks })
    };
}

/** One item each where as many are there as before; else what stands between the first and the last difference. */
function splicesBetween<T>(before: readonly T[], after: readonly T[]): SpliceOf<T>[] {
    if (before === after) return [];
    if (before.length === after.length) {
        return after.flatMap((item, at) => (isSameData(before[at], item) ? [] : [{ at, remove: 1, add: [item] }]));
    }
    const shorter = Math.min(before.length, after.length);
    let at = 0;
    while (at < shorter && isSameData(before[at], after[at])) at++;
    let behind = 0;
    while (behind < shorter - at && isSameData(before.at(-1 - behind), after.at(-1 - behind))) behind++;
    return [{ at, remove: before.length - at - behind, add: after.slice(at, after.length - behind) }];
}

function spliced<T>(items: readonly T[], splices: readonly SpliceOf<T>[]): T[] {
    const result: T[] = [];
    let end = 0;
    for (const { at, remove, add } of splices) {
        if (!(at >= end && remove >= 0 && at + remove <= items.length)) {
            throw new RangeError('This is a change of another preview.');
        }
        for (let index = end; index < at; index++) result.push(items[index] as T);
        result.push(...add);
        end = at + remove;
    }
    for (let index = end; index < items.length; index++) result.push(items[index] as T);
    return result;
}

/** Whether two pieces of plain data say the same. */
export function isSameData(a: unknown, b: unknown): boolean {
    if (a === b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
    if (Array.isArray(a)) {
        return Array.isArray(b) && a.length === b.length && a.every((each, index) => isSameData(each, b[index]));
    }
    const keys = Object.keys(a);
    if (keys.length !== Object.keys(b).length) return false;
    return keys.every(key => Object.hasOwn(b, key) && isSameData(Reflect.get(a, key), Reflect.get(b, key)));
}
