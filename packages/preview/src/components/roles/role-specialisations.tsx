import type { RequirementView, RoleView, SpecialisationView, Subject } from '@gradus/protocol';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { codedTitle, requirementLabel } from '../../view-model/shared/requirement-label.ts';
import { shownRequirement } from '../../view-model/shared/shown-requirement.ts';
import { LevelBadge } from '../shared/level-badge.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';
import { Entries } from './role-text.tsx';

interface RoleSpecialisationsProps {
    readonly index: PreviewIndex;
    readonly role: RoleView;
    readonly onReveal: Reveal;
}

/** The fields a role can be specialised in, with what each requires beyond the role itself. */
export function RoleSpecialisations({ index, role, onReveal }: RoleSpecialisationsProps) {
    const { specialisations, openSpecialisations } = role;
    if (specialisations.length === 0) return null;
    const told = specialisations.filter(isTold);
    const named = specialisations.filter(each => !isTold(each));
    return (
        <section class="text specialisations">
            <h3>Specialisations</h3>
            {told.map(specialisation => (
                <Specialisation
                    key={specialisation.code}
                    index={index}
                    role={role}
                    specialisation={specialisation}
                    onReveal={onReveal}
                />
            ))}
            {named.length > 0 && (
                <ul class="named">
                    {named.map(({ code, title }) => (
                        <li key={code}>
                            <SourceLink subject={{ kind: 'specialisation', role: role.code, code }} onReveal={onReveal}>
                                {title}
                            </SourceLink>
                        </li>
                    ))}
                </ul>
            )}
            {openSpecialisations && (
                <p class="open" lang="en">
                    There may be others.
                </p>
            )}
        </section>
    );
}

/** Whether there is more to it than its title. */
function isTold({ sections, requirements }: SpecialisationView): boolean {
    return sections.length > 0 || requirements.length > 0;
}

interface SpecialisationProps {
    readonly index: PreviewIndex;
    readonly role: RoleView;
    readonly specialisation: SpecialisationView;
    readonly onReveal: Reveal;
}

function Specialisation({ index, role, specialisation, onReveal }: SpecialisationProps) {
    const { code, title, sections, requirements } = specialisation;
    return (
        <section>
            <h4>
                <SourceLink subject={{ kind: 'specialisation', role: role.code, code }} onReveal={onReveal}>
                    {title}
                </SourceLink>
            </h4>
            {sections.map(({ list, numbered, entries }, position) => (
                <Entries key={position} list={list} numbered={numbered} entries={entries} />
            ))}
            {requirements.length > 0 && (
                <ul class="required">
                    {requirements.map((requirement, position) => (
                        <RequiredCompetency
                            key={position}
                            index={index}
                            role={role}
                            specialisation={specialisation}
                            requirement={requirement}
                            onReveal={onReveal}
                        />
                    ))}
                </ul>
            )}
        </section>
    );
}

function RequiredCompetency({
    index,
    role,
    specialisation,
    requirement,
    onReveal
}: SpecialisationProps & { readonly requirement: RequirementView }) {
    const competency = index.competencies.get(requirement.competency);
    if (competency === undefined) return null;
    const shown = shownRequirement(index, requirement);
    const label = requirementLabel(specialisation, competency, shown);
    const subject: Subject = {
        kind: 'requirement',
        role: role.code,
        specialisation: specialisation.code,
        competency: competency.code
    };
    return (
        <li title={label}>
            <SourceLink subject={subject} onReveal={onReveal} label={label}>
                <LevelBadge requirement={shown} />
            </SourceLink>{' '}
            <SourceLink subject={{ kind: 'competency', code: competency.code }} onReveal={onReveal}>
                {codedTitle(competency)}
            </SourceLink>
        </li>
    );
}
