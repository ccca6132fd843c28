import type { ToldDomain } from '../../view-model/roles/told-domains.ts';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';
import { RoleActivities } from './role-activities.tsx';
import { Entries, RoleText } from './role-text.tsx';

interface DomainTextProps extends ToldDomain {
    readonly onReveal: Reveal;
}

/** All that is told of a domain. */
export function DomainText({ domain: { sections }, activities, excluded, onReveal }: DomainTextProps) {
    return (
        <>
            {sections.length === 1
                ? sections.map(section => <Entries key={section.section} {...section} />)
                : sections.map((section, position) => <RoleText key={position} {...section} />)}
            <RoleActivities activities={activities} />
            {excluded.length > 0 && (
                <section class="text">
                    <h3 lang="en">Not in this domain</h3>
                    <ul>
                        {excluded.map(({ code, title, reason }) => (
                            <li key={code}>
                                <SourceLink subject={{ kind: 'grade', code }} onReveal={onReveal}>
                                    {title}
                                </SourceLink>
                                {reason !== undefined && <span class="reason">: {reason}</span>}
                            </li>
                        ))}
                    </ul>
                </section>
            )}
        </>
    );
}
