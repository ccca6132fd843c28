import { BUILD_SERVERS } from '../build-servers.ts';
import { harmlessJson, printable, type Terminal } from '../terminal.ts';

/** GitHub obeys lines that begin with it. */
const WORKFLOW_COMMAND = /^(\s*):(?=:)/;
/** By it Excel knows a text for Unicode; elsewhere than at the beginning nobody sees it. */
const MARK = '\ufeff';

type Surroundings = Pick<Terminal, 'isTty' | 'intoFile' | 'env'>;

/**
 * What an export looks like on standard output. Where a terminal shows it, or a build server logs it, it holds nothing
 * that these obey; a file and another program get every sign as it is.
 *
 * @param isJson whether every sign can be written as an escape instead
 */
export function shownContent(text: string, isJson: boolean, terminal: Surroundings): string {
    if (!isObeyed(terminal)) return text;
    if (isJson) return harmlessJson(text);
    const mark = text.startsWith(MARK) ? MARK : '';
    return mark + text.slice(mark.length).split('\n').map(harmlessLine).join('\n');
}

/** Whether what is written is shown by a terminal, or logged by a build server. */
export function isObeyed({ isTty, intoFile, env }: Surroundings): boolean {
    return isTty || (!intoFile && BUILD_SERVERS.some(name => Boolean(env[name])));
}

/** Tabs divide cells, and lines of tables may end with two signs. */
function harmlessLine(line: string): string {
    const end = line.endsWith('\r') ? '\r' : '';
    const cells = line.slice(0, line.length - end.length).split('\t');
    return cells.map(printable).join('\t').replace(WORKFLOW_COMMAND, '$1\ufffd') + end;
}
