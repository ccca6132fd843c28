import type { RoleView, StreamView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { roleName } from '../shared/role-name.ts';

/** A stream as somebody goes along it: of one over grades, the roles of one domain. */
export interface Path {
    readonly stream: StreamView;
    readonly steps: readonly PathStep[];
    /** The domains that have roles on it, to choose from; empty for a stream over roles. */
    readonly domains: readonly PathDomain[];
    /** The one whose roles these are. */
    readonly domain: string | undefined;
}

export interface PathDomain {
    /** Empty for the roles that are in no domain. */
    readonly code: string;
    readonly title: string;
}

export interface PathStep {
    readonly kind: 'role' | 'grade';
    readonly code: string;
    /** What it is called; of a role that others share their title with, with what tells it apart. */
    readonly title: string;
    /** None where the domain has no role at the grade, several where it has several. */
    readonly roles: readonly RoleView[];
}

/** The steps of a stream with the roles that stand at them; of the chosen domain, or of the one with the most of them. */
export function pathOf(index: PreviewIndex, stream: StreamView, domain?: string): Path {
    const codes = [...new Set(stream.steps)];
    if (stream.over === 'roles') {
        const steps = codes.flatMap(code => {
            const role = index.roles.get(code);
            if (role === undefined) return [];
            return [{ kind: 'role', code, title: roleName(index.model.roles, role), roles: [role] } as const];
        });
        return { stream, steps, domains: [], domain: undefined };
    }
    const onPath = new Set(codes);
    const roles = index.model.roles.filter(({ grade }) => grade !== undefined && onPath.has(grade));
    const byDomain = Map.groupBy(roles, role => role.domain ?? '');
    const domains = domainsOf(index, byDomain);
    const chosen = domains.find(({ code }) => code === domain)?.code ?? fullest(domains, byDomain);
    const byGrade = Map.groupBy(byDomain.get(chosen ?? '') ?? [], ({ grade }) => grade);
    const titles = new Map(index.model.grades.map(({ code, title }) => [code, title]));
    return {
        stream,
        steps: codes.map(code => ({
            kind: 'grade',
            code,
            title: titles.get(code) ?? code,
            roles: byGrade.get(code) ?? []
        })),
        domains,
        domain: chosen
    };
}

function domainsOf({ model }: PreviewIndex, byDomain: ReadonlyMap<string, unknown>): readonly PathDomain[] {
    const all: PathDomain[] = model.domains.filter(({ code }) => byDomain.has(code));
    return byDomain.has('') ? [...all, { code: '', title: 'No domain' }] : all;
}

/** The domain with roles at the most grades; the first of several. */
function fullest(
    domains: readonly PathDomain[],
    byDomain: ReadonlyMap<string, readonly RoleView[]>
): string | undefined {
    const filled = ({ code }: PathDomain) => new Set(byDomain.get(code)?.map(({ grade }) => grade)).size;
    return domains.reduce<PathDomain | undefined>(
        (most, each) => (most === undefined || filled(each) > filled(most) ? each : most),
        undefined
    )?.code;
}
