import type { Bench } from './measures/bench.ts';
import type { WorkloadFacts } from './report/performance-page.ts';
import type { SizeName } from './workloads/sizes.ts';
import type { Format } from './workloads/workload.ts';

const SHOWN: readonly SizeName[] = ['tiny', 'eu', 'onet-split', 'onet-one', 'esco', 'k10', 'k100', 'k1000'];
const FORMATS: readonly (readonly [Format, string])[] = [
    ['gradus', 'Gradus'],
    ['json', 'JSON'],
    ['yaml', 'YAML'],
    ['typescript', 'TypeScript'],
    ['likec4', 'LikeC4']
];

/** How large the workloads are, for the report. */
export async function workloadFacts(bench: Bench): Promise<WorkloadFacts[]> {
    const facts: WorkloadFacts[] = [];
    for (const name of SHOWN) {
        const workload = bench.workload(name);
        const { title, competencies, roles, requirements } = workload.size;
        const megabytes: { format: string; size: number }[] = [];
        for (const [format, shown] of FORMATS) {
            megabytes.push({ format: shown, size: (await workload.bytes(format)) / 1e6 });
        }
        const files = workload.content.parts.length;
        facts.push({ title, competencies, roles, requirements: roles * requirements, files, megabytes });
    }
    return facts;
}
