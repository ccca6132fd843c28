import type { RoleView } from '@gradus/protocol';
import { useMemo } from 'preact/hooks';
import { toldDomains } from '../../view-model/roles/told-domains.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';
import { DomainText } from './domain-text.tsx';

interface DomainPartsProps {
    readonly index: PreviewIndex;
    readonly roles: readonly RoleView[];
    readonly onReveal: Reveal;
}

/** What stands before the roles of a domain in documents: what it is, what is done in it, and which grades it has not. */
export function DomainParts({ index, roles, onReveal }: DomainPartsProps) {
    const told = useMemo(() => toldDomains(index, roles), [index, roles]);
    const [first] = told;
    if (first === undefined) return null;
    return (
        <details class="domains">
            <summary>
                <span lang="en">About</span>{' '}
                {told.length === 1 ? first.domain.title : <span lang="en">the domains</span>}
            </summary>
            {told.map(part => (
                <section key={part.domain.code} class="domain">
                    <h2>
                        <SourceLink subject={{ kind: 'domain', code: part.domain.code }} onReveal={onReveal}>
                            {part.domain.title}
                        </SourceLink>
                    </h2>
                    <DomainText {...part} onReveal={onReveal} />
                </section>
            ))}
        </details>
    );
}
