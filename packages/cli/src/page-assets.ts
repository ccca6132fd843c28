import { readFile } from 'node:fs/promises';
import { CommandError, ExitCode } from './exit-codes.ts';

/** The script and the style of the self-contained page, from beside the bundled command. */
export async function pageAssets(): Promise<{ script: string; style: string }> {
    try {
        const [script, style] = await Promise.all(
            ['page.js', 'preview.css'].map(name => readFile(new URL(name, import.meta.url), 'utf8'))
        );
        return { script: script ?? '', style: style ?? '' };
    } catch {
        throw new CommandError(
            ExitCode.Failure,
            'The page’s script and style are missing beside the gradus command. Build it again.'
        );
    }
}
