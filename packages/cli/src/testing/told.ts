import { run } from '../run.ts';
import type { Terminal } from '../terminal.ts';

/** What a command ended with, and what it wrote. */
interface Told {
    readonly code: number;
    readonly out: string;
    readonly err: string;
}

/**
 * Runs a command line in this process; what needs one of its own is tested in test/cli.
 *
 * @param terminal what it runs on, where it is not one without colours, settings and a person
 */
export async function told(
    cwd: string,
    args: readonly string[],
    terminal: Partial<Omit<Terminal, 'out' | 'err'>> = {}
): Promise<Told> {
    let out = '';
    let err = '';
    const code = await run(args, {
        out: text => {
            out += text;
        },
        err: text => {
            err += text;
        },
        cwd,
        color: false,
        errColor: false,
        isTty: false,
        env: {},
        ...terminal
    });
    return { code, out, err };
}
