import type { RoleView } from '@gradus/protocol';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';

/** The line below a role's title: its grade and its domain, those that it has. */
export function RoleFacts({ index: { model }, role }: { readonly index: PreviewIndex; readonly role: RoleView }) {
    const grade = model.grades.find(({ code }) => code === role.grade);
    const domain = model.domains.find(({ code }) => code === role.domain);
    if (grade === undefined && domain === undefined) return null;
    return (
        <dl class="facts">
            {grade !== undefined && <Fact name="Grade" value={grade.title} />}
            {domain !== undefined && <Fact name="Domain" value={domain.title} />}
        </dl>
    );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
    return (
        <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
        </div>
    );
}
