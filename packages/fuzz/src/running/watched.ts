import { inspect } from 'node:util';
import type { Json } from '@gradus/exchange/importers';
import { Broken, type Session } from '../target.ts';

const OWN_KEYS = Object.getOwnPropertyNames(Object.prototype).length;
const MOST_LOGGED = 2000;

/**
 * A session whose inputs are also watched for what nobody throws: errors that are only logged, promises that fail with
 * nobody waiting for them, and properties that all objects have afterwards.
 */
export class Watched {
    private readonly session: Session;
    private unnoticed: string[] = [];
    private readonly logError = console.error;

    constructor(session: Session) {
        this.session = session;
        console.error = (...told: unknown[]) => this.note(told);
        process.on('unhandledRejection', this.noteRejection);
    }

    async attempt(input: Json): Promise<void> {
        this.unnoticed = [];
        await this.session.attempt(input);
        const [first] = this.unnoticed;
        if (first !== undefined) throw new Broken(`Something was logged: ${first}`);
        const added = Object.getOwnPropertyNames(Object.prototype).length - OWN_KEYS;
        for (const key of Object.keys(Object.prototype)) Reflect.deleteProperty(Object.prototype, key);
        if (added !== 0) throw new Broken('All objects have another property now.');
    }

    async stop(): Promise<void> {
        console.error = this.logError;
        process.off('unhandledRejection', this.noteRejection);
        await this.session.stop?.();
    }

    private readonly noteRejection = (error: unknown) => this.note(['A promise failed:', error]);

    private note(told: readonly unknown[]): void {
        const text = told.map(each => (typeof each === 'string' ? each : inspect(each))).join(' ');
        this.unnoticed.push(text.slice(0, MOST_LOGGED));
    }
}
