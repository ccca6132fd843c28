import type { ComparedRole, RequirementView, RoleView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { requirementsOf } from '../shared/requirements-of.ts';
import { roleName } from '../shared/role-name.ts';
import { askedRoles } from './asked-roles.ts';
import type { States } from './earlier-state.ts';

/** A role of one of the states, as a column of a comparison. */
export interface Column {
    /** What it is chosen by. */
    readonly chosen: ComparedRole;
    readonly code: string;
    /** What it is called where nothing else tells it apart, without the state. */
    readonly title: string;
    /** What it is called in a sentence: with the state, where that is an earlier one. */
    readonly name: string;
    /** What the state is called; absent for what is shown. */
    readonly state?: string;
    readonly isEarlier: boolean;
    /** Whether the framework does not have the role any more. */
    readonly isGone: boolean;
    readonly required: ReadonlyMap<string, RequirementView>;
}

/** A role that is to be shown as it was, which cannot be done. */
export interface MissingState {
    readonly code: string;
    readonly name: string;
    /**
     * Nothing is compared with; it is being asked for; that failed; so many are shown as they were that it is not asked
     * for; or the earlier state does not have it.
     */
    readonly why: 'uncompared' | 'asked' | 'failed' | 'too-many' | 'new';
}

export interface ComparedRoles {
    /** What is compared, whether it can be shown or not. */
    readonly chosen: readonly ComparedRole[];
    readonly columns: readonly Column[];
    readonly missing: readonly MissingState[];
}

/**
 * The roles that are compared, the one that the others are compared with first; at first, two that belong together.
 *
 * @param state what the earlier state is called; nothing where there is none
 * @param hasFailed whether asking for roles as they were failed last
 */
export function comparedRoles(
    { compared = [] }: { readonly compared?: readonly ComparedRole[] | undefined },
    states: States,
    state?: string,
    hasFailed = false
): ComparedRoles {
    const asked = { codes: new Set(askedRoles(compared)), hasFailed };
    const chosen: ComparedRole[] = [];
    const [columns, missing]: [Column[], MissingState[]] = [[], []];
    for (const each of new Map(compared.map(wanted => [comparedKey(wanted), wanted])).values()) {
        const column = typeof each === 'string' ? currentColumn(states.now, each) : earlierColumn(states, each);
        const absent = typeof each === 'string' ? undefined : missingState(each.code, states, state, asked);
        if (column !== undefined) columns.push(column);
        else if (absent !== undefined) missing.push(absent);
        else continue;
        chosen.push(each);
    }
    if (chosen.length > 0) return { chosen, columns, missing };
    const pair = firstPair(states.now).flatMap(({ code }) => currentColumn(states.now, code) ?? []);
    return { chosen: pair.map(({ code }) => code), columns: pair, missing };
}

/** What a choice is told apart from others by; of a role as it is now, its code. */
export function comparedKey(chosen: ComparedRole): string {
    // No code has a space in it.
    return typeof chosen === 'string' ? chosen : `was ${chosen.code}`;
}

function currentColumn({ model, roles }: PreviewIndex, code: string): Column | undefined {
    const role = roles.get(code);
    if (role === undefined) return undefined;
    const title = roleName(model.roles, role);
    return {
        chosen: code,
        code,
        title,
        name: title,
        isEarlier: false,
        isGone: false,
        required: requirementsOf(role)
    };
}

function earlierColumn({ now, earlier }: States, chosen: ComparedRole & object): Column | undefined {
    const known = earlier?.roles.get(chosen.code);
    if (earlier === undefined || known?.was === undefined) return undefined;
    const { was } = known;
    const title = roleName(now.model.roles, was);
    return {
        chosen,
        code: was.code,
        title,
        name: nameAsIn(title, earlier.label),
        state: earlier.label,
        isEarlier: true,
        isGone: known.now === undefined,
        required: requirementsOf(was)
    };
}

/** What a role is called as it was in another state. */
export function nameAsIn(title: string, state: string): string {
    return `${title} as in ${state}`;
}

/** Why a role is not shown as it was; nothing where neither state has it. */
function missingState(
    code: string,
    { now, earlier }: States,
    state: string | undefined,
    asked: Asked
): MissingState | undefined {
    const role = now.roles.get(code);
    const isKnown = earlier?.roles.has(code) === true;
    if (role === undefined && (state === undefined || isKnown)) return undefined;
    const name = role === undefined ? code : roleName(now.model.roles, role);
    if (state === undefined) return { code, name, why: 'uncompared' };
    if (isKnown) return { code, name, why: 'new' };
    if (!asked.codes.has(code)) return { code, name, why: 'too-many' };
    return { code, name, why: asked.hasFailed ? 'failed' : 'asked' };
}

/** What is asked for of the earlier state. */
interface Asked {
    readonly codes: ReadonlySet<string>;
    readonly hasFailed: boolean;
}

/** A role and what it extends, else the first two steps of a career, else the first two roles. */
function firstPair({ model, roles }: PreviewIndex): readonly RoleView[] {
    for (const role of model.roles) {
        const parent = role.extends.map(({ code }) => roles.get(code)).find(each => each !== undefined);
        if (parent !== undefined && parent !== role) return [parent, role];
    }
    for (const { over, steps } of model.streams) {
        const onStream = steps.flatMap(step => {
            const role = over === 'roles' ? roles.get(step) : model.roles.find(({ grade }) => grade === step);
            return role ?? [];
        });
        const [first, second] = onStream;
        if (first !== undefined && second !== undefined && first !== second) return [first, second];
    }
    return model.roles.slice(0, 2);
}
