import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFolder } from '@gradus/server/make-private-folder';
import * as v from 'valibot';
import type { Disk } from '../disk/disk.ts';
import type { CheckResult } from '../report/finding.ts';
import type { CachePlace } from './cache-place.ts';
import { CheckEntry } from './check-entry.ts';
import { CODE_FOLDER } from './code-cache.ts';
import { fileNameFor } from './file-name.ts';
import { keepNewest } from './keep-newest.ts';

/** What makes a check another one, beside all that it reads. */
export interface CheckRequest {
    readonly cwd: string;
    readonly paths: readonly string[];
    readonly release: boolean;
    /** Whether it is known how findings can be put right, which takes longer. */
    readonly fixes: boolean;
}

const FOLDER = 'check';
const MOST_ENTRIES = 50;
const MOST_BUILDS = 3;
/** A longer report is made anew: so much is seldom found twice. */
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Remembers what checks came to, with all that they read and looked for. Whatever goes wrong in here
 * costs time and nothing else.
 */
export class CheckCache {
    private readonly place: CachePlace;
    private readonly folder: string;

    constructor(place: CachePlace) {
        this.place = place;
        this.folder = join(place.folder, FOLDER);
    }

    /** What a check came to, if nothing of what it came from has changed. */
    recall(request: CheckRequest, disk: Disk): CheckResult | undefined {
        try {
            const key = this.keyOf(request);
            const path = this.pathOf(key);
            if (statSync(path).size > MOST_BYTES) return undefined;
            const entry = v.parse(CheckEntry, JSON.parse(readFileSync(path, 'utf8')));
            return entry.request === key && disk.wouldAnswer(entry.observations) ? entry.result : undefined;
        } catch {
            return undefined;
        }
    }

    /** Keeps what a check came to, for the next time. */
    keep(request: CheckRequest, disk: Disk, result: CheckResult): void {
        try {
            const observations = disk.observations();
            if (!observations) return;
            const key = this.keyOf(request);
            const text = JSON.stringify({ request: key, observations, result });
            if (Buffer.byteLength(text) <= MOST_BYTES) this.write(this.pathOf(key), text);
        } catch {
            // No room, no permission: then the next check takes as long as this one.
        }
    }

    private keyOf({ cwd, paths, release, fixes }: CheckRequest): string {
        // Node brings the tables of characters along that texts are read by.
        return JSON.stringify([this.place.build, process.version, process.platform, cwd, paths, release, fixes]);
    }

    private pathOf(key: string): string {
        return join(this.folder, `${fileNameFor(key)}.json`);
    }

    private write(path: string, text: string): void {
        makePrivateFolder(this.folder);
        // Others may be reading or writing the same entry: they see a whole one, theirs or this one.
        const draft = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
        try {
            writeFileSync(draft, text, { flag: 'wx', mode: 0o600 });
            renameSync(draft, path);
        } catch (error) {
            rmSync(draft, { force: true });
            throw error;
        }
        keepNewest(this.folder, /^[0-9a-f]{16}\.json/, MOST_ENTRIES);
        keepNewest(join(this.place.folder, CODE_FOLDER), /^[0-9a-f]{16}$/, MOST_BUILDS);
    }
}
