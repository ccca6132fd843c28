import type { Film } from './film.ts';
import type { Stage, StageOptions } from './stage.ts';

/** What one picture of the documentation shows. */
export interface Scene extends StageOptions {
    /** Names the file in docs/images, without its ending. */
    readonly name: string;
    /** Does in the workbench what is to be seen. Shown once, it is a still picture; several times, an animation. */
    play(stage: Stage, film: Film): Promise<void>;
}
