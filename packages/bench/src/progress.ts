/** Tells on standard error how far the run is. */
export interface Progress {
    /** A line that stays. */
    say(line: string): void;
    /** What is done at the moment. */
    step(line: string): void;
}

/** On a terminal, what is done at the moment is one line that changes; elsewhere each is a line of its own. */
export function progressOn(stream: NodeJS.WriteStream): Progress {
    const erase = stream.isTTY ? '\r\u001b[K' : '';
    return {
        say: line => void stream.write(`${erase}${line}\n`),
        step: line => void stream.write(stream.isTTY ? `${erase}${line.slice(0, stream.columns - 1)}` : `${line}\n`)
    };
}
