import path from 'node:path';
import type { FrameworkModel } from '@gradus/model';
import { Examples } from '../../examples/load-examples.ts';
import { loadFramework } from '../load-framework.ts';

/** The frameworks that every format is tried on: the examples, and those that have whatever can be written. */
export const FRAMEWORKS = [
    'every-construct',
    'hostile-names',
    'smallest',
    'asean-blueprints',
    'eu-customs',
    'national-adaptation',
    'wco-operational-manager',
    'wco-qualifications'
] as const;

/** Those of which the files are kept; of the others they would say the same again. */
export const GOLDEN: readonly string[] = FRAMEWORKS.filter(
    name => name !== 'smallest' && name !== 'national-adaptation'
);

const OWN = new Set(['every-construct', 'hostile-names', 'smallest']);
let examples: Promise<Examples> | undefined;

export async function modelOf(name: string): Promise<FrameworkModel> {
    if (OWN.has(name)) return (await loadFramework(path.join(import.meta.dirname, '..', name))).model;
    examples ??= Examples.load();
    return (await examples).model(name);
}
