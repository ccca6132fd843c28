import type { ValuesForAll } from '../../view-model/roles/values-for-all.ts';

/** The values of a framework, which apply to everyone, so that no role's table has them. */
export function RoleValues({ values: groups }: { readonly values: readonly ValuesForAll[] }) {
    return groups.map(({ category, values }) => (
        <p key={category.code} class="role-values">
            <span class="about">
                {category.title} <span lang="en">(for everyone):</span>
            </span>{' '}
            {values.map(({ title }) => title).join(' · ')}
        </p>
    ));
}
