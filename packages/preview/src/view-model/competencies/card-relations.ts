import type { CompetencyView, EndView } from '@gradus/protocol';
import { endName } from '../shared/ends.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { relationWords } from './relation-words.ts';

/** A relation as it reads on the card of one of its ends. */
export interface CardRelation {
    /** `is broader than`. */
    readonly words: string;
    /** The other end; absent where the relation leads nowhere. */
    readonly end?: EndView;
    /** What is printed for the other end. */
    readonly name: string;
    readonly reason?: string;
    /** From 0 to 1. */
    readonly confidence?: number;
}

/** What a competency has to do with others, whichever of the two says so. */
export function cardRelations(competency: CompetencyView, { model }: PreviewIndex): readonly CardRelation[] {
    const isIt = isEndOf(competency);
    return model.relations.flatMap(({ subject, kind, object, objectText, reason, confidence }) => {
        const said = {
            ...(reason === undefined ? {} : { reason }),
            ...(confidence === undefined ? {} : { confidence })
        };
        if (isIt(subject)) {
            const name = object === undefined ? objectText : endName(object);
            return [
                { words: relationWords(kind, true), name, ...(object === undefined ? {} : { end: object }), ...said }
            ];
        }
        if (object === undefined || !isIt(object)) return [];
        return [{ words: relationWords(kind, false), name: endName(subject), end: subject, ...said }];
    });
}

/** Whether an end of a relation, or what a remark is about, is a competency of the framework. */
export function isEndOf({ code, adoptedFrom }: CompetencyView): (end: EndView) => boolean {
    return end =>
        end.kind === 'competency' &&
        end.code === code &&
        (end.framework === undefined || end.framework === adoptedFrom);
}
