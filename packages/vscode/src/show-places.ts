import * as v from 'valibot';
import { commands, Location, Position, Range, Uri } from 'vscode';

const Spot = v.object({ line: v.number(), character: v.number() });
const Arguments = v.tuple([
    v.string(),
    Spot,
    v.optional(v.array(v.object({ uri: v.string(), range: v.object({ start: Spot, end: Spot }) })))
]);

/**
 * Lists places in the text below a position, as “Peek References” does. Without places it lists where what stands at
 * the position is used.
 */
export async function showPlaces(...args: readonly unknown[]): Promise<void> {
    const parsed = v.safeParse(Arguments, args);
    if (!parsed.success) return;
    const [document, { line, character }, given] = parsed.output;
    const uri = Uri.parse(document);
    const position = new Position(line, character);
    const places =
        given?.map(({ uri: file, range: { start, end } }) => {
            const range = new Range(start.line, start.character, end.line, end.character);
            return new Location(Uri.parse(file), range);
        }) ?? (await commands.executeCommand<readonly Location[]>('vscode.executeReferenceProvider', uri, position));
    await commands.executeCommand('editor.action.showReferences', uri, position, places);
}
