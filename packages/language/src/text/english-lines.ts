/** How a line begins: with a verb (“Keeps records”), with “Able to”, in some other way that is surely none of the two. */
export type Beginning = 'verb' | 'able to' | 'ability to' | 'other' | 'unclear';

/**
 * Verbs in the third person that are hardly anything else, unlike “plans” and “reports”, which may be
 * nouns. One of them tells that the lines around it begin with verbs, too.
 */
const VERBS = new Set(
    (
        'accepts acts adapts adds advises agrees allows analyses analyzes anticipates appears applies approves arranges asks ' +
        'assesses assigns assists assumes assures attends avoids becomes brings builds calculates carries chooses ' +
        'collaborates collects combines commits communicates compares completes complies concentrates conducts confirms ' +
        'considers consults contributes convinces cooperates coordinates creates deals decides defines delegates delivers ' +
        'demonstrates depends describes detects determines develops directs displays distinguishes does drafts draws ' +
        'elaborates enables encourages ensures establishes evaluates examines executes explains facilitates fills finds ' +
        'focuses follows fosters fulfils gains gathers gets gives goes guarantees handles has helps holds identifies ' +
        'implements improves includes influences informs initiates inspires integrates interprets introduces invests ' +
        'investigates involves is keeps knows leads learns listens looks maintains makes meets mentors minimises minimizes ' +
        'motivates negotiates obtains offers operates organises organizes oversees participates passes performs persuades ' +
        'prepares prevents prioritises prioritizes proposes protects provides pursues reacts recognises recognizes recommends ' +
        'represents resolves responds runs secures seeks serves settles shows solves speaks stays strives suggests ' +
        'supervises sustains takes teaches tells thinks translates treats tries understands undertakes updates verifies ' +
        'writes'
    ).split(' ')
);

/** Words that a list of verbs in the third person surely does not begin with. */
const OTHERS = /^(?:he|she|they|it|we|you|may|might|can|could|must|shall|should|will|would|to|able|ability|be)$/;

/** How a line of an English list begins. */
export function beginningOf(line: string): Beginning {
    const [first = '', second = ''] = line.toLowerCase().match(/[\p{L}\p{M}’'-]+/gu) ?? [];
    if (!/^[\p{L}[(“"]/u.test(line)) return 'unclear';
    if (first === 'able' && second === 'to') return 'able to';
    if (first === 'ability' && second === 'to') return 'ability to';
    // “Actively seeks”
    const word = /ly$/.test(first) && VERBS.has(second) ? second : first;
    if (OTHERS.test(word) || /^[a-z]{3,}ing$/.test(word)) return 'other';
    return /^[a-z]+s$/.test(word) && (VERBS.has(word) || !/(?:ss|us|is)$/.test(word)) ? 'verb' : 'unclear';
}

/** Whether a line begins with a word that is a verb in the third person and nothing else. */
export function beginsWithClearVerb(line: string): boolean {
    return VERBS.has(line.toLowerCase().match(/\p{L}+/u)?.[0] ?? '');
}
