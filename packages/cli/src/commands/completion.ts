import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { ExitCode } from '../exit-codes.ts';
import type { Shell } from '../formats.ts';
import type { Terminal } from '../terminal.ts';

const SCRIPTS: Readonly<Record<Shell, () => string>> = {
    bash: bashCompletion,
    zsh: zshCompletion,
    fish: fishCompletion
};

/** `gradus completion`: what a shell has to read so that it completes commands and options. */
export function completion(shell: Shell, terminal: Terminal): ExitCode {
    terminal.out(SCRIPTS[shell]());
    return ExitCode.Ok;
}
