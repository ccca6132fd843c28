import type { Content } from './content.ts';

export interface TextFile {
    /** The path below the workload's folder. */
    readonly name: string;
    readonly text: string;
}

/** Writes the same content in one language. */
export type Writer = (content: Content) => readonly TextFile[];
