import type { Competency, Content, Part, Role } from '../workloads/content.ts';

/** Where the ESCO workspace is edited. */
export interface EscoPlaces {
    /** The file with the competencies that roles of all kinds require. */
    readonly hub: Part;
    /** A competency of it. */
    readonly shared: Competency;
    /** The files with the roles that require it. */
    readonly users: readonly Part[];
    /** A file with roles, which nobody refers to. */
    readonly leaf: Part;
    /** A role of it. */
    readonly role: Role;
}

/** Finds the places in the content of a workload. */
export function escoPlaces({ parts }: Content): EscoPlaces {
    const hub = parts.find(({ categories }) => categories.length > 0);
    const competencies = hub?.categories.flatMap(each => each.competencies) ?? [];
    const shared = competencies[Math.floor(competencies.length / 2)];
    const holders = parts.filter(({ roles }) => roles.length > 0);
    const leaf = holders[Math.floor(holders.length / 2)];
    const role = leaf?.roles[Math.floor(leaf.roles.length / 2)];
    if (!hub || !shared || !leaf || !role) throw new Error('The workload has nothing to edit.');
    const users = holders.filter(({ roles }) =>
        roles.some(({ requirements }) => requirements.some(({ competency }) => competency === shared.code))
    );
    return { hub, shared, users, leaf, role };
}

/** The file of a part. */
export function fileOf({ name }: Part): string {
    return `${name}.gradus`;
}
