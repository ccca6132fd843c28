/** Words that begin something else on a line of relations, so that no element can be called by them there. */
const RESERVED =
    'level|competency|category|activity|excludes|grade|tasks|requires|statement|specialisations?|remark|accept|status|' +
    'replaced|formerly|id|number|is|satisfies|see|because|confidence|by|reviewed|on';

const LINE = new RegExp(
    `^\\s*(${RESERVED})(?:@\\S+)?\\s+(?:(?:is\\s+(?:same|broader|narrower|related|derived)|satisfies|see)\\b)`
);

/** The word with which a line of relations begins, if it begins something else than the code of an element. */
export function reservedSubject(line: string): string | undefined {
    return LINE.exec(line)?.[1];
}

/** What to do about it. */
export function reservedSubjectMessage(word: string): string {
    return (
        `“${word}” is a word of the language, which begins something else here. An element with this code is ` +
        'called by its title in quotation marks.'
    );
}
