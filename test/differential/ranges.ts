import type { Position, Range } from 'vscode-languageserver-protocol';

/**
 * The ranges in an answer that are not within their document: beyond its last line or the end of a line, the end before
 * the start, or between the halves of a sign.
 *
 * @param file which file a range belongs to, unless the answer says another one
 */
export function rangesOutside(answer: unknown, file: string, texts: ReadonlyMap<string, string>): string[] {
    if (Array.isArray(answer)) return answer.flatMap(each => rangesOutside(each, file, texts));
    if (typeof answer !== 'object' || answer === null) return [];
    const record = answer as Readonly<Record<string, unknown>>;
    const named = [record['uri'], record['targetUri']].find(each => typeof each === 'string');
    const owner = typeof named === 'string' ? named.replace('root:/', '') : file;
    if (isRange(answer)) {
        const lines = texts.get(owner)?.split(/\r\n|\r|\n/);
        const isWithin = !lines || (isPlace(lines, answer.start) && isPlace(lines, answer.end) && isOrdered(answer));
        return isWithin ? [] : [`${owner} has no ${JSON.stringify(answer)}`];
    }
    return Object.values(record).flatMap(each => rangesOutside(each, owner, texts));
}

function isRange(value: object): value is Range {
    return 'start' in value && 'end' in value && isPosition(value.start) && isPosition(value.end);
}

function isPosition(value: unknown): value is Position {
    return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

function isPlace(lines: readonly string[], { line, character }: Position): boolean {
    const text = lines[line];
    return (
        text !== undefined &&
        character <= text.length &&
        !/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(aroundOf(text, character))
    );
}

function aroundOf(text: string, at: number): string {
    return at === 0 ? '' : text.slice(at - 1, at + 1);
}

function isOrdered({ start, end }: Range): boolean {
    return start.line < end.line || (start.line === end.line && start.character <= end.character);
}
