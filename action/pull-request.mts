import { readFileSync } from 'node:fs';

/** What GitHub says of the pull request that is checked. */
export interface PullRequest {
    readonly number: number;
    /** The commit that it goes into. */
    readonly base: string;
}

/** The pull request that the event is about. */
export function pullRequestIn(eventFile: string): PullRequest | undefined {
    const event: unknown = JSON.parse(readFileSync(eventFile, 'utf8'));
    const request = field(event, 'pull_request');
    const number = field(request, 'number');
    const base = field(field(request, 'base'), 'sha');
    const isKnown = typeof number === 'number' && typeof base === 'string' && /^[0-9a-f]{40,64}$/.test(base);
    return isKnown ? { number, base } : undefined;
}

/** A field of something that came from outside. */
export function field(value: unknown, name: string): unknown {
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
