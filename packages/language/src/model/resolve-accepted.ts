import type { AcceptedRule } from '@gradus/model';
import * as ast from '../generated/ast.ts';
import { hasWords } from '../text/has-words.ts';
import type { Resolving } from './resolving.ts';

/** What is accepted of a role in its braces, behind its requirements, and where it is adapted, in this order. */
export function acceptedOf(element: ast.Role, { adoption, code }: Resolving): AcceptedRule[] {
    const blocks = [element, ...adoption.of(element)];
    return blocks.flatMap(({ annotations, requires }) => [
        ...rulesIn(annotations),
        ...requires
            .flatMap(({ requirements }) => requirements)
            .flatMap(({ annotations: behind, competency }) => {
                // Most requirements stand without braces.
                const its = behind.length === 0 ? undefined : code(competency?.ref);
                return its === undefined ? [] : rulesIn(behind).map(each => ({ ...each, competency: its }));
            })
    ]);
}

function rulesIn(annotations: readonly ast.Annotation[]): AcceptedRule[] {
    // Without a reason, nothing is accepted.
    return annotations
        .filter(ast.isAcceptance)
        .filter(({ rule, reason }) => rule && hasWords(reason))
        .map(({ rule, reason }) => ({ rule, reason }));
}
