import type { ComparedRole, ShownChanges } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { roleName } from '../shared/role-name.ts';
import { comparedKey, type MissingState, nameAsIn } from './compared-roles.ts';
import type { States } from './earlier-state.ts';

/** A role of one of the states, to be chosen. */
export interface ChoosableRole {
    readonly chosen: ComparedRole;
    readonly key: string;
    readonly name: string;
}

export interface ChoosableRoles {
    readonly now: readonly ChoosableRole[];
    /** Roles as they were: those that are compared, and those that are different from what they were. */
    readonly earlier: readonly ChoosableRole[];
}

/**
 * The roles that can be compared.
 *
 * @param compared those that are chosen already
 * @param canAsk whether roles can be asked for as they were; else there are those that are known
 */
export function choosableRoles(
    states: States,
    changes: ShownChanges | undefined,
    compared: readonly ComparedRole[],
    canAsk: boolean
): ChoosableRoles {
    const { model } = states.now;
    const now = model.roles.map(role => choosable(role.code, roleName(model.roles, role)));
    if (changes === undefined) return { now, earlier: [] };
    const { label } = changes;
    const codes = canAsk ? codesWithStates(states.now, changes, compared) : [...(states.earlier?.roles.keys() ?? [])];
    const titles = new Map(changes.changes.elements.flatMap(each => (each.kind === 'role' ? [[each.code, each]] : [])));
    return {
        now,
        earlier: codes.map(code => {
            const { code: own, title } = states.earlier?.roles.get(code)?.was ??
                states.now.roles.get(code) ??
                titles.get(code) ?? { code, title: code };
            const name = nameAsIn(roleName(model.roles, { code: own, title }), label);
            return choosable({ code, was: true }, name);
        })
    };
}

/** What is chosen and cannot be shown, so that it can be taken out all the same. */
export function choosableMissing({ code, name }: MissingState, state: string | undefined): ChoosableRole {
    return choosable({ code, was: true }, state === undefined ? `${name} as it was` : nameAsIn(name, state));
}

/** The codes of roles that it makes sense to look at as they were, those that are compared first. */
function codesWithStates(
    { roles }: PreviewIndex,
    { changes }: ShownChanges,
    compared: readonly ComparedRole[]
): readonly string[] {
    const ofRoles = changes.elements.filter(({ kind }) => kind === 'role');
    const added = new Set(ofRoles.flatMap(({ how, code }) => (how === 'added' ? [code] : [])));
    const chosen = compared.map(each => (typeof each === 'string' ? each : each.code));
    // What is gone may have had the code of something else that is there now.
    const different = ofRoles.filter(({ how, code }) => how === 'changed' || (how === 'removed' && !roles.has(code)));
    return [...new Set([...chosen, ...different.map(({ code }) => code)])].filter(code => !added.has(code));
}

function choosable(chosen: ComparedRole, name: string): ChoosableRole {
    return { chosen, key: comparedKey(chosen), name };
}
