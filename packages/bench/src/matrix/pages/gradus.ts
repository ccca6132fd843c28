import type { PreviewChoice, PreviewModel } from '@gradus/protocol';
import { h, render } from 'preact';
import { MatrixView } from '../../../../preview/src/components/matrix/matrix-view.tsx';
import { indexPreview, type PreviewIndex } from '../../../../preview/src/view-model/shared/preview-index.ts';
import { type CandidatePage, levelAt } from '../candidate.ts';

const CHOICE: PreviewChoice = { view: 'matrix' };

let index: PreviewIndex | undefined;

/** The matrix of the preview with all that belongs to it, from a model on: laying it out is measured as well. */
(globalThis as unknown as CandidatePage).candidate = {
    prepare: size => {
        index = indexPreview(model(size));
    },
    draw: element => {
        if (index === undefined) throw new Error('There is nothing to draw yet.');
        element.className = 'app shows-matrix';
        render(h(MatrixView, { index, choice: CHOICE, onChoose: () => {}, onReveal: () => {} }), element);
        const area = element.querySelector<HTMLElement>('.grid-area');
        if (area === null) throw new Error('There is no grid.');
        return area;
    }
};

function model(size: number): PreviewModel {
    const named = (code: string, title: string) => ({ code, title, sections: [] });
    const numbers = Array.from({ length: size }, (_, number) => number);
    return {
        title: 'Matrix',
        subtitle: '',
        language: 'en',
        complete: true,
        sections: [],
        scales: [
            {
                ...named('Levels', 'Levels'),
                cumulative: true,
                levels: ['1', '2', '3', '4'].map(code => named(code, `Level ${code}`))
            }
        ],
        categories: [{ ...named('All', 'All'), scale: 'Levels', forAll: false }],
        competencies: numbers.map(number => ({
            ...named(`C${number}`, `Competency ${number}`),
            category: 'All',
            kinds: [],
            aliases: [],
            scale: 'Levels',
            levels: ['1', '2', '3', '4'],
            restricted: false,
            forAll: false,
            descriptors: []
        })),
        statements: [],
        groups: [],
        grades: [],
        domains: [],
        roles: numbers.map(column => ({
            ...named(`R${column}`, `Role ${column}`),
            extends: [],
            activities: [],
            tasks: [],
            requirements: numbers.map(row => ({
                competency: `C${row}`,
                level: `${levelAt(row, column)}`,
                necessity: 'essential'
            })),
            excludes: [],
            specialisations: [],
            openSpecialisations: false
        })),
        streams: [],
        relations: [],
        translations: [],
        remarks: []
    };
}
