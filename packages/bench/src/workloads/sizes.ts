/** How large a workload is, and into how many files it is written. */
export interface Size {
    readonly name: string;
    /** How it is called in the report. */
    readonly title: string;
    readonly competencies: number;
    readonly roles: number;
    /** Requirements of each role. */
    readonly requirements: number;
    /** Competencies that every role draws some of its requirements from; they stand in a file of their own. */
    readonly shared?: { readonly competencies: number; readonly perRole: number };
    /** Competencies and roles in one file; all of both in a single one where it is not said. */
    readonly perFile?: { readonly competencies: number; readonly roles: number };
    /**
     * Adds a level that does not exist to every file, so that a server has to say something about
     * each of them.
     */
    readonly mistakes?: true;
}

/** Levels of the scale that everything is measured on. */
export const LEVELS = 4;

const EU = { competencies: 72, roles: 8, requirements: 24 };
const ONET = { competencies: 120, roles: 1000, requirements: 120 };
const ESCO_SHAPE = {
    requirements: 43,
    shared: { competencies: 140, perRole: 5 },
    perFile: { competencies: 140, roles: 31 }
};
const ESCO = { competencies: 14_000, roles: 3000, ...ESCO_SHAPE };

const NAMED = {
    tiny: { title: 'tiny', competencies: 3, roles: 1, requirements: 3 },
    eu: { title: 'EU size', ...EU },
    'eu-mistakes': { title: 'EU size with a mistake', ...EU, mistakes: true },
    'onet-one': { title: 'O*NET size, one file', ...ONET },
    'onet-split': { title: 'O*NET size, split', ...ONET, perFile: { competencies: 18, roles: 12 } },
    esco: { title: 'ESCO size', ...ESCO },
    'esco-mistakes': { title: 'ESCO size with a mistake in every file', ...ESCO, mistakes: true },
    k10: { title: 'a file of 10 kB', competencies: 12, roles: 3, requirements: 12 },
    k100: { title: 'a file of 100 kB', competencies: 118, roles: 32, requirements: 43 },
    k1000: { title: 'a file of 1 MB', competencies: 1190, roles: 322, requirements: 43 },
    // From the size of the EU's framework to that of ESCO, four times as much at each step.
    'growth-1': { title: '1/256 of ESCO', ...ESCO_SHAPE, ...part(256), shared: { competencies: 15, perRole: 5 } },
    'growth-4': { title: '1/64 of ESCO', ...ESCO_SHAPE, ...part(64), shared: { competencies: 20, perRole: 5 } },
    'growth-16': { title: '1/16 of ESCO', ...ESCO_SHAPE, ...part(16), shared: { competencies: 35, perRole: 5 } },
    'growth-64': { title: '1/4 of ESCO', ...ESCO_SHAPE, ...part(4), shared: { competencies: 70, perRole: 5 } }
} satisfies Record<string, Omit<Size, 'name'>>;

export type SizeName = keyof typeof NAMED;

/** The workloads of the bench by name. */
export const SIZES: Readonly<Record<SizeName, Size>> = Object.fromEntries(
    Object.entries(NAMED).map(([name, size]) => [name, { name, ...size }])
) as Record<SizeName, Size>;

/** What is compared to see how the cost grows: each four times the one before it. */
export const GROWTH: readonly SizeName[] = ['growth-1', 'growth-4', 'growth-16', 'growth-64', 'esco'];

function part(share: number): { competencies: number; roles: number } {
    return { competencies: Math.round(ESCO.competencies / share), roles: Math.round(ESCO.roles / share) };
}
