import type { RoleView } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';

interface RoleFactsProps {
    readonly index: PreviewIndex;
    readonly role: RoleView;
    readonly onReveal: Reveal;
}

/** The line below a role's title: its grade, its domain, its group and what it extends, those that it has. */
export function RoleFacts({ index: { model, roles }, role, onReveal }: RoleFactsProps) {
    const grade = model.grades.find(({ code }) => code === role.grade);
    const domain = model.domains.find(({ code }) => code === role.domain);
    const group = model.groups.find(({ code }) => code === role.group);
    const hasFacts = [grade, domain, group].some(fact => fact !== undefined) || role.extends.length > 0;
    if (!hasFacts) return null;
    return (
        <dl class="facts">
            {grade !== undefined && <Fact name="Grade">{grade.title}</Fact>}
            {domain !== undefined && <Fact name="Domain">{domain.title}</Fact>}
            {group !== undefined && <Fact name="Group">{group.title}</Fact>}
            {role.extends.length > 0 && (
                <Fact name="Extends">
                    {role.extends.map(({ code, title }, position) => (
                        <Fragment key={code}>
                            {position > 0 && ', '}
                            {/* Sets of requirements are not among the roles. */}
                            <SourceLink
                                subject={{ kind: 'role', code }}
                                onReveal={roles.has(code) ? onReveal : undefined}
                            >
                                {title}
                            </SourceLink>
                        </Fragment>
                    ))}
                </Fact>
            )}
        </dl>
    );
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
    return (
        <div>
            <dt lang="en">{name}</dt>
            <dd>{children}</dd>
        </div>
    );
}
