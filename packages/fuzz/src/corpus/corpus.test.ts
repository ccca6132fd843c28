import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../random.ts';
import { Trying, type TryingOptions } from '../running/trying.ts';
import type { Session } from '../target.ts';
import { TARGETS } from '../targets/index.ts';
import { CORPUS, casesOf } from './corpus.ts';
import { LEARNT, learntInputs } from './learnt.ts';
import { failureOfCase } from './try-case.ts';

const MODULE = import.meta.resolve('../targets/index.ts');

const SEED = 20261126;
/** How many inputs are tried at every run of the tests; what is quick is tried more often. */
const INPUTS: Readonly<Record<string, number>> = { settings: 400, messages: 400, bytes: 60, text: 40 };
const USUAL = 12;
const LEARNT_TRIED = 10;

describe.each(TARGETS)('$name', target => {
    let session: Session;
    let trying: Trying;
    const found: string[] = [];
    beforeAll(async () => {
        const onFound: TryingOptions['onFound'] = ({ message }, input) =>
            found.push(`${message}\n${JSON.stringify(input)}`);
        session = await target.start();
        trying = new Trying(session, { target: target.name, seed: SEED, onFound });
    });
    afterAll(() => trying.stop());

    test('what was found once is found no more', async () => {
        for (const [name, kept] of await casesOf(target.name)) {
            const failure = await failureOfCase(target, kept, trying, { module: MODULE });
            expect(failure, `${target.name}/${name}`).toBeUndefined();
        }
    });

    test('what others are made from keeps to what is promised', async () => {
        for (const input of (await learntInputs(target.name)).slice(0, LEARNT_TRIED)) {
            expect(await trying.failure(input), JSON.stringify(input)).toBeUndefined();
        }
    });

    test('the same numbers make the same inputs', async () => {
        const make = async () => JSON.stringify(await session.make(Random.for(SEED, target.name, 1), []));
        expect(await make()).toBe(await make());
    });

    test('some inputs of no kind keep to what is promised', async () => {
        for (let index = 0; index < (INPUTS[target.name] ?? USUAL); index++) await trying.next(index);
        expect(found).toEqual([]);
    });
});

test('every folder of cases belongs to a target', async () => {
    const names = new Set(TARGETS.map(({ name }) => name));
    expect((await readdir(CORPUS)).filter(folder => !names.has(folder))).toEqual([]);
    const learnt = await readdir(LEARNT);
    expect(learnt.filter(file => !names.has(file.replace(/\.jsonl$/, '')))).toEqual([]);
});
