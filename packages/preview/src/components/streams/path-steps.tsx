import type { Path } from '../../view-model/streams/path.ts';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';

interface PathStepsProps {
    readonly path: Path;
    readonly onReveal: Reveal;
}

/** The steps in their order, by the numbers that charts have for them. */
export function PathSteps({ path: { steps, stream }, onReveal }: PathStepsProps) {
    return (
        <ol class="steps">
            {steps.map(({ kind, code, title, roles }, position) => (
                <li key={code}>
                    <span class="step-number" aria-hidden="true">
                        {position + 1}
                    </span>
                    <SourceLink subject={{ kind, code }} onReveal={onReveal}>
                        {title}
                    </SourceLink>
                    {stream.over === 'grades' && roles.length !== 1 && (
                        <span class="step-roles" lang="en">
                            {' '}
                            {roles.length === 0 ? 'no role' : `${roles.length} roles`}
                        </span>
                    )}
                </li>
            ))}
        </ol>
    );
}
