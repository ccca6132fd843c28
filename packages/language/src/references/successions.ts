import type { LangiumDocument, URI } from 'langium';
import { MultiMap } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Adoption } from '../model/adoption.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { adoptionFor } from './adoption-for.ts';

/** A role on a stream, and what comes right before it. */
export interface Succession {
    readonly stream: ast.Stream;
    /** Mostly one role; several where the grade before has several roles in the same domain. */
    readonly before: readonly ast.Role[];
    readonly after: ast.Role;
}

/** Which role follows which on the streams of a framework, each once, be it on several streams. */
export function successionsFor(frameworks: Frameworks, uri: URI): readonly Succession[] {
    const folder = frameworks.folderOf(uri);
    return frameworks.remember('successions', folder, () =>
        successionsIn(frameworks.documentsWithAdopted(folder), adoptionFor(frameworks, uri))
    );
}

function successionsIn(documents: readonly LangiumDocument[], adoption: Adoption): readonly Succession[] {
    const streams: ast.Stream[] = [];
    const rolesByGrade = new Map<ast.Grade, RolesByDomain>();
    for (const { parseResult } of documents) {
        if (!ast.isDocument(parseResult.value)) continue;
        for (const element of parseResult.value.elements) {
            if (adoption.isOmitted(element)) continue;
            if (ast.isStream(element)) streams.push(element);
            if (ast.isRole(element)) addTo(rolesByGrade, element);
        }
    }
    const successions = new Successions();
    for (const stream of streams) {
        const steps = stepsOf(stream).filter(step => !adoption.isOmitted(step));
        successions.addRoles(stream, steps.filter(isRole));
        successions.addGrades(
            stream,
            steps.filter(ast.isGrade).flatMap(grade => rolesByGrade.get(grade) ?? [])
        );
    }
    return successions.all;
}

/** Roles by domain, in the order of the text; those without a domain go together. */
type RolesByDomain = Map<ast.Domain | undefined, ast.Role[]>;

function addTo(rolesByGrade: Map<ast.Grade, RolesByDomain>, role: ast.Role): void {
    const grade = role.grade?.ref;
    // A domain that cannot be found is not the same as none.
    if (!grade || !isRole(role) || (role.domain && !role.domain.ref)) return;
    const byDomain: RolesByDomain = rolesByGrade.get(grade) ?? new Map();
    rolesByGrade.set(grade, byDomain);
    const roles = byDomain.get(role.domain?.ref);
    if (roles) roles.push(role);
    else byDomain.set(role.domain?.ref, [role]);
}

/** The steps of a stream; one that stands on it twice is told elsewhere and counts where it stands first. */
function stepsOf({ steps }: ast.Stream): ast.StreamStep[] {
    return [...new Set(steps.flatMap(({ ref }) => ref ?? []))];
}

/** A set that roles have in common is no step of anybody's career. */
function isRole(step: ast.StreamStep): step is ast.Role {
    return ast.isRole(step) && !step.shared;
}

class Successions {
    readonly all: Succession[] = [];
    private readonly single = new Map<ast.Role, readonly ast.Role[]>();
    private readonly ofFamily = new Map<readonly ast.Role[], ReadonlyMap<ast.Group | undefined, readonly ast.Role[]>>();
    private readonly told = new Map<readonly ast.Role[], Set<ast.Role>>();

    addRoles(stream: ast.Stream, roles: readonly ast.Role[]): void {
        let before: ast.Role | undefined;
        for (const after of roles) {
            if (before) this.add(stream, this.just(before), after);
            before = after;
        }
    }

    /** A grade at which a domain has no role is passed over: its roles follow the last ones that there are. */
    addGrades(stream: ast.Stream, grades: readonly RolesByDomain[]): void {
        const last: RolesByDomain = new Map();
        for (const byDomain of grades) {
            for (const [domain, roles] of byDomain) {
                const before = last.get(domain);
                if (before) for (const after of roles) this.add(stream, this.fitting(before, after), after);
                last.set(domain, roles);
            }
        }
    }

    private add(stream: ast.Stream, before: readonly ast.Role[], after: ast.Role): void {
        const told = this.told.get(before) ?? new Set();
        this.told.set(before, told);
        if (told.has(after)) return;
        told.add(after);
        this.all.push({ stream, before, after });
    }

    /** Of several roles at a grade those of the same job family come before; all, where there is none of it. */
    private fitting(roles: readonly ast.Role[], after: ast.Role): readonly ast.Role[] {
        const [only] = roles;
        if (only && roles.length === 1) return this.just(only);
        let families = this.ofFamily.get(roles);
        if (!families) {
            families = this.byFamily(roles);
            this.ofFamily.set(roles, families);
        }
        return families.get(after.family?.ref) ?? roles;
    }

    private byFamily(roles: readonly ast.Role[]): ReadonlyMap<ast.Group | undefined, readonly ast.Role[]> {
        const families = new MultiMap(roles.map(role => [role.family?.ref, role]));
        return new Map(
            families
                .entriesGroupedByKey()
                .map(([family, [only, ...others]]) => [
                    family,
                    only && others.length === 0 ? this.just(only) : families.get(family)
                ])
        );
    }

    private just(role: ast.Role): readonly ast.Role[] {
        const known = this.single.get(role) ?? [role];
        this.single.set(role, known);
        return known;
    }
}
