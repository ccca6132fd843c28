import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Random } from '../../packages/fuzz/src/random.ts';
import { DEMO } from '../server/support/demo.ts';
import type { Stretch } from './run-script.ts';
import { randomStep, type Step } from './steps.ts';

const EXAMPLE = path.resolve(import.meta.dirname, '../../examples/national-adaptation');

/** Frameworks to begin with: one by itself, one that uses it, and a part of an example that adapts another. */
export function startingTexts(seed: number): ReadonlyMap<string, string> {
    const { 'framework.gradus': framework, 'competencies.gradus': competencies, ...roles } = DEMO;
    const texts = new Map<string, string>(
        Object.entries({ 'framework.gradus': framework, 'competencies.gradus': competencies })
    );
    texts.set('roles/officer.gradus', roles['roles/officer.gradus']);
    texts.set('roles.gradus', roles['roles/inspector.gradus']);
    texts.set(
        'national/framework.gradus',
        'framework National "National" {\n  adopt Demo\n}\n\nadapt competency CC1 "Working as a Team"\nomit role Inspector because "There is none."\n'
    );
    texts.set('national/roles.gradus', 'role Guard "Guard" extends Officer {\n  requires\n    CC1: 3\n    CC3: 1\n}\n');
    if (seed % 2 === 0) texts.set('other/framework.gradus', exampleText());
    return texts;
}

function exampleText(): string {
    return readFileSync(path.join(EXAMPLE, 'framework.gradus'), 'utf8').slice(0, 4000);
}

/** Steps without end, the same for the same seed. */
export function* randomStretches(seed: number, stepsBetweenPauses: number): Generator<Stretch> {
    const random = new Random(seed);
    let last: Step | undefined;
    for (;;) {
        const stretch: Step[] = [];
        for (let each = 0; each < stepsBetweenPauses; each++) {
            last = randomStep(random, last);
            stretch.push(last);
        }
        yield stretch;
    }
}

/** The first so many of a sequence. */
export function* first<T>(count: number, all: Iterable<T>): Generator<T> {
    let left = count;
    for (const each of all) {
        if (left-- <= 0) return;
        yield each;
    }
}
