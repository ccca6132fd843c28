import type { ComponentChildren } from 'preact';
import type { Matrix } from '../../view-model/matrix/matrix.ts';
import { matrixTable } from '../../view-model/matrix/matrix-table.ts';
import { TableTools } from '../shared/table-tools.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { MATRIX_CAPTION } from './role-matrix.tsx';

interface MatrixBarProps {
    readonly matrix: Matrix;
    /** Has the matrix kept as a file; absent where that cannot be. */
    readonly onSave: ViewProps['onSave'];
    readonly isOpen: boolean;
    readonly optionsId: string;
    readonly onOpen: (isOpen: boolean) => void;
    readonly children: ComponentChildren;
}

/** How much is shown, and the few things that can be done with it. */
export function MatrixBar({ matrix, onSave, isOpen, optionsId, onOpen, children }: MatrixBarProps) {
    return (
        <div class="matrix-bar" lang="en">
            <Shown matrix={matrix} />
            <div class="matrix-tools">
                {children}
                <button
                    type="button"
                    class="quiet"
                    aria-expanded={isOpen}
                    aria-controls={isOpen ? optionsId : undefined}
                    onClick={() => onOpen(!isOpen)}
                >
                    Options
                </button>
                <TableTools
                    caption={MATRIX_CAPTION}
                    file={matrix.index.model.title}
                    rows={() => matrixTable(matrix)}
                    onSave={onSave}
                />
            </div>
        </div>
    );
}

/** How much of the framework a matrix shows. */
export function Shown({ matrix }: { readonly matrix: Matrix }) {
    const { index, shownRoles, shownCompetencies } = matrix;
    return (
        <p class="shown" aria-live="polite">
            {counted(shownRoles, index.model.roles.length, 'role')},{' '}
            {counted(shownCompetencies, index.required.competencies.length, 'competency', 'competencies')}
        </p>
    );
}

/** `8 roles`, or `3 of 8 roles` where not all are shown. */
function counted(shown: number, all: number, one: string, several = `${one}s`): string {
    const noun = all === 1 ? one : several;
    return shown === all ? `${all} ${noun}` : `${shown} of ${all} ${noun}`;
}
