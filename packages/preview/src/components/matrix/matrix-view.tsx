import { useState } from 'preact/hooks';
import { matrix } from '../../view-model/matrix/matrix.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { Message, Nothing } from '../shell/nothing.tsx';
import { RoleMatrix } from './role-matrix.tsx';

/** The matrix, with a word on how much of the framework it shows. */
export function MatrixView({ index, choice, onChoose, onReveal, still = false }: ViewProps) {
    const [withUnrequired, setWithUnrequired] = useState(false);
    const laidOut = matrix(index, choice, withUnrequired);
    const { columns, shownCompetencies, unrequiredCompetencies } = laidOut;
    return (
        <>
            <div class="summary" lang="en">
                <p aria-live="polite">
                    {counted(columns.length, index.model.roles.length, 'role')},{' '}
                    {counted(shownCompetencies, index.required.competencies.length, 'competency', 'competencies')}
                </p>
                {unrequiredCompetencies > 0 && !still && (
                    <label class="check">
                        <input
                            type="checkbox"
                            checked={withUnrequired}
                            onChange={event => setWithUnrequired(event.currentTarget.checked)}
                        />
                        Also show{' '}
                        {counted(unrequiredCompetencies, unrequiredCompetencies, 'competency', 'competencies')} that no
                        role here requires
                    </label>
                )}
            </div>
            {columns.length === 0 && <Nothing index={index} choice={choice} onChoose={onChoose} />}
            {columns.length > 0 && shownCompetencies === 0 && (
                <Message>None of these roles requires a competency yet.</Message>
            )}
            {columns.length > 0 && shownCompetencies > 0 && <RoleMatrix matrix={laidOut} onReveal={onReveal} />}
        </>
    );
}

/** `8 roles`, or `3 of 8 roles` where not all are shown. */
function counted(shown: number, all: number, one: string, several = `${one}s`): string {
    const noun = all === 1 ? one : several;
    return shown === all ? `${all} ${noun}` : `${shown} of ${all} ${noun}`;
}
