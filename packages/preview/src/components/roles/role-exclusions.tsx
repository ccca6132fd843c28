import type { RoleView } from '@gradus/protocol';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { codedTitle } from '../../view-model/shared/requirement-label.ts';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';

interface RoleExclusionsProps {
    readonly index: PreviewIndex;
    readonly role: RoleView;
    readonly onReveal: Reveal;
}

/** What a role does not take from those that it extends, and why. */
export function RoleExclusions({ index, role, onReveal }: RoleExclusionsProps) {
    if (role.excludes.length === 0) return null;
    return (
        <section class="text exclusions">
            <h3 lang="en">Left out of what it extends</h3>
            <ul>
                {role.excludes.map(({ competency: code, reason }) => {
                    const competency = index.competencies.get(code);
                    return (
                        <li key={code}>
                            <SourceLink subject={{ kind: 'competency', code }} onReveal={onReveal}>
                                {competency === undefined ? code : codedTitle(competency)}
                            </SourceLink>
                            {reason !== undefined && <span class="reason">: {reason}</span>}
                        </li>
                    );
                })}
            </ul>
        </section>
    );
}
