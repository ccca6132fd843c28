import { MATRIX_SORTS, type MatrixChoice, ROLE_GROUPINGS } from '@gradus/protocol';
import type { Matrix } from '../../view-model/matrix/matrix.ts';
import { ownGrouping } from '../../view-model/matrix/role-side.ts';
import { CheckField } from '../shared/check-field.tsx';
import { ChoiceSelect } from '../shared/choice-select.tsx';
import { TextField } from '../shared/text-field.tsx';
import { LevelField } from './level-field.tsx';

interface MatrixOptionsProps {
    readonly id: string;
    readonly matrix: Matrix;
    readonly wanted: MatrixChoice;
    readonly onChange: (change: { readonly [K in keyof MatrixChoice]?: MatrixChoice[K] | undefined }) => void;
}

const SORTS: Readonly<Record<(typeof MATRIX_SORTS)[number], string>> = {
    code: 'Code',
    title: 'Title',
    roles: 'Number of roles',
    level: 'Level of a role'
};

const GROUPINGS: Readonly<Record<(typeof ROLE_GROUPINGS)[number], string>> = {
    group: 'Grade group',
    domain: 'Domain',
    none: 'Not at all'
};

/** How the matrix is laid out, and what of it is shown: what is wanted less often. */
export function MatrixOptions({ id, matrix, wanted, onChange }: MatrixOptionsProps) {
    const { index } = matrix;
    const { model } = index;
    const unrequired = matrix.unrequiredCompetencies;
    const own = ownGrouping(model, model.roles);
    const groupings = ROLE_GROUPINGS.filter(
        each => each !== own && (each === 'none' || (each === 'group' ? model.groups : model.domains).length > 1)
    );
    return (
        <section class="matrix-options" id={id} aria-label="Options of the matrix" lang="en">
            <fieldset>
                <legend>Show</legend>
                <TextField
                    label="Competencies with"
                    value={wanted.competencies}
                    onType={competencies => onChange({ competencies })}
                />
                <TextField label="Roles with" value={wanted.roles} onType={roles => onChange({ roles })} />
                <LevelField index={index} chosen={wanted.level} onChoose={level => onChange({ level })} />
                <ChoiceSelect
                    label="Career path"
                    all="All roles"
                    options={model.streams}
                    chosen={wanted.stream}
                    onSelect={stream => onChange({ stream })}
                />
                <CheckField
                    label="Only where roles differ"
                    checked={wanted.onlyDifferences ?? false}
                    onCheck={isOn => onChange({ onlyDifferences: isOn || undefined })}
                />
                {unrequired > 0 && (
                    <CheckField
                        label={`Also show ${unrequired} ${unrequired === 1 ? 'competency' : 'competencies'} that no role here requires`}
                        checked={wanted.withUnrequired ?? false}
                        onCheck={isOn => onChange({ withUnrequired: isOn || undefined })}
                    />
                )}
            </fieldset>
            <fieldset>
                <legend>Lay out</legend>
                <ChoiceSelect
                    label="Sort competencies by"
                    all="Framework order"
                    options={MATRIX_SORTS.map(code => ({ code, title: SORTS[code] }))}
                    chosen={wanted.sort}
                    onSelect={code => {
                        const sort = MATRIX_SORTS.find(each => each === code);
                        const [first] = matrix.roles.lines.flatMap(({ elements }) => elements);
                        onChange({ sort, sortRole: sort === 'level' ? first?.view.code : undefined });
                    }}
                />
                {wanted.sort === 'level' && (
                    <label class="field">
                        <span>Role</span>
                        <select
                            value={wanted.sortRole}
                            onChange={event => onChange({ sortRole: event.currentTarget.value })}
                        >
                            {model.roles.map(({ code, title }) => (
                                <option key={code} value={code}>
                                    {title}
                                </option>
                            ))}
                        </select>
                    </label>
                )}
                {own !== 'none' && wanted.stream === undefined && (
                    <ChoiceSelect
                        label="Group roles by"
                        all={GROUPINGS[own]}
                        options={groupings.map(code => ({ code, title: GROUPINGS[code] }))}
                        chosen={wanted.groupBy}
                        onSelect={code => onChange({ groupBy: ROLE_GROUPINGS.find(each => each === code) })}
                    />
                )}
                <CheckField
                    label="Roles down, competencies across"
                    checked={wanted.transposed ?? false}
                    onCheck={isOn => onChange({ transposed: isOn || undefined })}
                />
                <CheckField
                    label="Counts and levels at the ends of rows and columns"
                    checked={wanted.summaries ?? false}
                    onCheck={isOn => onChange({ summaries: isOn || undefined })}
                />
            </fieldset>
        </section>
    );
}
