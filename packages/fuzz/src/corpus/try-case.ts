import type { Failure } from '../running/failure.ts';
import { type AloneOptions, tryAlone } from '../running/try-alone.ts';
import type { Trying } from '../running/trying.ts';
import type { Target } from '../target.ts';
import type { Case } from './corpus.ts';

/**
 * What goes wrong with a case; nothing where all is well. What once made a process hang or end is tried in one of its own,
 * as nothing can stop it in this one.
 *
 * @param trying tries what goes wrong otherwise, in this process
 */
export async function failureOfCase(
    target: Target,
    { kind, input }: Case,
    trying: Trying,
    options: AloneOptions
): Promise<Pick<Failure, 'kind' | 'message'> | undefined> {
    if (kind === 'broken') return trying.failure(input);
    const { ended, failure } = await tryAlone(target, input, options);
    if (ended.how === 'done') return failure;
    return { kind: ended.how, message: ended.why };
}
