/** An exit removes what this process started and wrote (see process.ts, temp-folder.ts); a signal's default would not. */
export function exitOnSignal(...signals: readonly NodeJS.Signals[]): void {
    for (const signal of signals) process.on(signal, () => process.exit(1));
}
