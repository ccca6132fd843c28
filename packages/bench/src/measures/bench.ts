import type { Clock } from '../clock.ts';
import type { Peers } from '../peers/peers.ts';
import type { GradusPrograms } from '../peers/programs.ts';
import type { Progress } from '../progress.ts';
import type { SizeName } from '../workloads/sizes.ts';
import { Workload } from '../workloads/workload.ts';

/** How often something is done, in a whole run and in a quick one. */
export interface Often {
    readonly full: number;
    readonly quick: number;
}

/** What all measures need. */
export class Bench {
    /** How long the measures that run at the moment may take. */
    clock: Clock;
    readonly isQuick: boolean;
    readonly gradus: GradusPrograms;
    readonly peers: Peers;
    readonly progress: Progress;
    private readonly wantedRounds: number | undefined;
    private readonly workloads = new Map<SizeName, Workload>();

    constructor(options: {
        readonly clock: Clock;
        readonly isQuick: boolean;
        readonly rounds: number | undefined;
        readonly gradus: GradusPrograms;
        readonly peers: Peers;
        readonly progress: Progress;
    }) {
        this.clock = options.clock;
        this.isQuick = options.isQuick;
        this.wantedRounds = options.rounds;
        this.gradus = options.gradus;
        this.peers = options.peers;
        this.progress = options.progress;
    }

    /** Rounds of a measure: those that the command line asks for, else those that are usual for it. */
    rounds(often: Often): number {
        return this.wantedRounds ?? this.usual(often);
    }

    usual({ full, quick }: Often): number {
        return this.isQuick ? quick : full;
    }

    workload(name: SizeName): Workload {
        const workload = this.workloads.get(name) ?? new Workload(name);
        this.workloads.set(name, workload);
        return workload;
    }
}
