import type * as ast from '../generated/ast.ts';
import type { RoleRequirements } from '../references/role-requirements.ts';
import type { Adoption } from './adoption.ts';
import type { Describer } from './describer.ts';

/** Something of a model that is put together step by step. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };
/** What every step from a tree to the model needs. */
export interface Resolving {
    readonly describer: Describer;
    readonly adoption: Adoption;
    readonly requirements: RoleRequirements;
    /**
     * The code by which the model refers to an element: `PC1`, or `PC1@EUCustoms` where it is one of a
     * framework that is used without being adopted. Nothing where the model does not have the element.
     */
    readonly code: (element: ast.Element | undefined) => string | undefined;
}

/** Whether an element has its code: in a text with errors it may be missing, whatever the type says. */
export function isNamed(element: ast.Element): boolean {
    return Boolean(element.name);
}
