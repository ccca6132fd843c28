import type { ImportNotes } from '../notes.ts';
import type { DraftFramework } from './draft-framework.ts';
import type { DraftNames } from './draft-names.ts';
import { foreignName, type SoundRelation } from './sound-annotations.ts';
import { RESERVED_WORDS } from './sound-sections.ts';

/** A relation of an element of another framework, which cannot stand in the braces of that one. */
export interface ForeignRelation extends SoundRelation {
    /** The subject as the text calls it. */
    readonly of: string;
}

/** The relations whose subjects are in frameworks that are used. */
export function soundForeignRelations(
    draft: DraftFramework,
    names: DraftNames,
    notes: ImportNotes
): readonly ForeignRelation[] {
    return draft.relations.flatMap(relation => {
        const { subject, object } = relation;
        if (subject.framework === undefined) return [];
        // Such a word would begin something else where a relation begins.
        const of = RESERVED_WORDS.has(subject.key) ? undefined : foreignName(subject, draft);
        const place = object && object.framework === undefined ? names.place(object) : undefined;
        const own = place && names.writtenAs(place.kind, place.code, relation.objectText);
        const written = object && (foreignName(object, draft) ?? own);
        if (of !== undefined && written !== undefined && written !== of) return [{ ...relation, of, written }];
        notes.leftOut('Some relations are of an element of another framework', `${subject.key}@${subject.framework}`);
        return [];
    });
}
