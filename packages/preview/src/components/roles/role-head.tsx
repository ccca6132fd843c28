import type { RoleView } from '@gradus/protocol';
import { comparableParents } from '../../view-model/roles/comparable-parents.ts';
import { frameworkName } from '../../view-model/shared/framework-name.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';
import { RoleFacts } from './role-facts.tsx';

interface RoleHeadProps {
    readonly index: PreviewIndex;
    readonly role: RoleView;
    /** The id of the title. */
    readonly id: string;
    readonly onReveal: Reveal;
    /** Compares roles by their codes; absent where nothing can be chosen. */
    readonly onCompare: ((roles: string[]) => void) | undefined;
}

const STATUS_WORDS = { draft: 'Draft', adopted: 'Adopted', retired: 'Retired' } as const;

/** Which role it is: code, status, title and what it belongs to. */
export function RoleHead({ index, role, id, onReveal, onCompare }: RoleHeadProps) {
    const { code, number, title, status, adoptedFrom } = role;
    const parents = comparableParents(index, role);
    return (
        <header>
            <p class="role-signs">
                <span class="code">{number ?? code}</span>
                {status !== undefined && (
                    <span class={`status is-${status}`} lang="en">
                        {STATUS_WORDS[status]}
                    </span>
                )}
                {adoptedFrom !== undefined && (
                    <span class="adopted-from">
                        <span lang="en">Taken over from</span> {frameworkName(index.model, adoptedFrom)}
                    </span>
                )}
            </p>
            <h2 id={id}>
                <SourceLink subject={{ kind: 'role', code }} onReveal={onReveal}>
                    {title}
                </SourceLink>
            </h2>
            <RoleFacts index={index} role={role} onReveal={onReveal} />
            {parents.length > 0 && onCompare !== undefined && (
                <button type="button" class="link way-on" lang="en" onClick={() => onCompare([...parents, code])}>
                    Compare with what it extends
                </button>
            )}
        </header>
    );
}
