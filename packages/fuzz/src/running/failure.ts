import { NoInput } from '../target.ts';

/** What went wrong with an input. */
export interface Failure {
    readonly kind: 'broken' | 'hang' | 'death';
    readonly message: string;
    /** The same for inputs that fail for the same reason, as far as can be told. */
    readonly signature: string;
}

/** What an error tells; nothing where the input was none. */
export function failureOf(error: unknown): Failure | undefined {
    if (error instanceof NoInput) return undefined;
    const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    const frame = stack.split('\n').find(line => /\bpackages\/(?!fuzz\/)/.test(line)) ?? '';
    const place = /packages\/[^\s:)]+/.exec(frame)?.[0] ?? '';
    return {
        kind: 'broken',
        message: `${name}: ${message}\n${withoutFolders(stack.split('\n').slice(1, 6).join('\n'))}`.trimEnd(),
        signature: `${name} ${withoutDetails(message)} ${place}`.trim()
    };
}

/** What is said of a failure that depends on what was tried before it. */
export function notAlone(seed: number, index: number): string {
    return `It does not do so with this input alone, but it did after those before it: input ${index} of seed ${seed}.`;
}

/** A message without what differs from input to input: what is quoted, and numbers. */
function withoutDetails(message: string): string {
    return message
        .split('\n', 1)
        .join('')
        .replace(/“[^”]*”|"[^"]*"|'[^']*'/g, '…')
        .replace(/\d+/g, '0')
        .slice(0, 160);
}

function withoutFolders(stack: string): string {
    return stack.replace(/(?:file:\/\/)?\/[^\s:()]*?\/(packages|node_modules)\//g, '$1/');
}
