/** A line of a list of requirements: one that is whole so far, a comment, or nothing. */
const REQUIREMENT = /^\s*(?:(?:[^\s:"“„«»”]+|["“„«»”][^"“„«»”]*["“„«»”])\s*(?:@\s*\S+\s*)?:.*|\/\/.*|)$/;

/** What a line says shows within this many signs; patterns that take their time see no more of it. */
const SEEN = 300;

/**
 * Whether a word that stands alone on its line stands in a list of requirements, so that it is a competency without its
 * level: further to the right than the line that begins the list, with nothing but requirements between the two.
 *
 * @param lines of the text
 * @param line that of the word
 */
export function isHalfRequirement(lines: readonly string[], line: number): boolean {
    const [, indent = '', word = ''] = /^(\s*)([^\s:]+)\s*(?:\/\/.*)?$/.exec((lines[line] ?? '').slice(0, SEEN)) ?? [];
    if (word === '') return false;
    for (let above = line - 1; above >= 0; above--) {
        const text = lines[above] ?? '';
        if (beginsList(text)) return indent.length > text.length - text.trimStart().length;
        if (!REQUIREMENT.test(text.slice(0, SEEN))) return false;
    }
    return false;
}

/** Whether a line ends with the word that begins a list of requirements. A line of prose may end with it, too. */
function beginsList(line: string): boolean {
    const comment = line.indexOf('//');
    const text = (comment < 0 ? line : line.slice(0, comment)).trimEnd();
    return text.endsWith('requires') && /^$|[{}]$/.test(text.slice(0, -'requires'.length).trim());
}

/** What is said of a competency without its level. */
export function halfRequirementMessage(code: string): string {
    return (
        `“${code}” has no level yet. Write a colon and its level behind it, as in “${code}: 2”, ` +
        `or “${code}: essential” where it has no levels.`
    );
}
