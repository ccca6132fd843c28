import { isTyping } from './is-typing.ts';

/** What keys with Ctrl do in a matrix, or with Cmd on a Mac. */
export type Command = 'undo' | 'redo' | 'all' | 'fill-down' | 'fill-right' | 'save';

const COMMANDS: Readonly<Record<string, Command>> = {
    z: 'undo',
    y: 'redo',
    a: 'all',
    d: 'fill-down',
    r: 'fill-right',
    s: 'save'
};

/** The command that keys stand for; nothing in a field, which has its own. */
export function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): Command | undefined {
    if (altKey || ctrlKey === metaKey || isTyping(target)) return undefined;
    const command = COMMANDS[key.toLowerCase()];
    if (!shiftKey) return command;
    return command === 'undo' ? 'redo' : undefined;
}
