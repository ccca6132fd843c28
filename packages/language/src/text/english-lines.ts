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
    const word = plainFirstWord(line);
    if (word === undefined) return find(line);
    // Lists begin with few different words, so what was found of one is kept.
    let beginning = known.get(word);
    if (beginning === undefined) {
        beginning = find(word);
        if (known.size >= MOST_KNOWN) known.clear();
        known.set(word, beginning);
    }
    return beginning;
}

const known = new Map<string, Beginning>();
const MOST_KNOWN = 10_000;

/** The first word of a line, where it consists of plain letters and says how the line begins whatever comes next. */
function plainFirstWord(line: string): string | undefined {
    let end = 0;
    while (end < line.length && isPlainLetter(line.charCodeAt(end))) end++;
    if (end === 0 || line.charCodeAt(end) !== BLANK) return undefined;
    const word = line.slice(0, end);
    return /ly$|^abi?l/i.test(word) ? undefined : word;
}

const BLANK = 32;

function isPlainLetter(code: number): boolean {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function find(line: string): Beginning {
    if (!/^[\p{L}[(“"]/u.test(line)) return 'unclear';
    const [, begin = '', next = ''] = TWO_WORDS.exec(line) ?? [];
    const [first, second] = [begin.toLowerCase(), next.toLowerCase()];
    if (first === 'able' && second === 'to') return 'able to';
    if (first === 'ability' && second === 'to') return 'ability to';
    // “Actively seeks”
    const word = /ly$/.test(first) && VERBS.has(second) ? second : first;
    if (OTHERS.test(word) || /^[a-z]{3,}ing$/.test(word)) return 'other';
    return /^[a-z]+s$/.test(word) && (VERBS.has(word) || !/(?:ss|us|is)$/.test(word)) ? 'verb' : 'unclear';
}

const TWO_WORDS = /([\p{L}\p{M}’'-]+)(?:[^\p{L}\p{M}’'-]+([\p{L}\p{M}’'-]+))?/u;

/** Whether a line begins with a word that is a verb in the third person and nothing else. */
export function beginsWithClearVerb(line: string): boolean {
    return VERBS.has(/\p{L}+/u.exec(line)?.[0].toLowerCase() ?? '');
}
