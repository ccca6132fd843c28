import type { Requirement } from '@gradus/model';
import type { ProfileWords } from './profile-words.ts';
import { type Cell, cell, ours, SPACE, type Table, written } from './word-blocks.ts';

interface RequirementColumn {
    readonly header: string;
    readonly share: number;
    readonly cell: (requirement: Requirement) => Cell;
    /** Whether there is something to say in the column; it is there in any case where this is not asked. */
    readonly isUsed?: (requirement: Requirement) => boolean;
}

/** Requirements as a table, without columns that would be empty. */
export function requirementTable(about: string, requirements: readonly Requirement[], words: ProfileWords): Table {
    const columns = columnsOf(words).filter(({ isUsed }) => isUsed === undefined || requirements.some(isUsed));
    return {
        kind: 'table',
        about,
        columns,
        rows: requirements.map(each => columns.map(column => column.cell(each)))
    };
}

function columnsOf(words: ProfileWords): RequirementColumn[] {
    const { names, model, holders } = words;
    return [
        { header: 'Competency', share: 9, cell: ({ competency }) => cell(...words.competencyLine(competency)) },
        {
            header: 'Level',
            share: 5,
            isUsed: ({ level }) => level !== undefined,
            cell: each => {
                const step = words.stepOf(each);
                return { ...cell(...words.levelLine(each)), ...(step !== undefined && { step }) };
            }
        },
        {
            header: 'Necessity',
            share: 3,
            cell: ({ necessity }) => cell(ours(necessity === 'desirable' ? 'Desirable' : 'Essential'))
        },
        {
            header: 'Inherited from',
            share: 5,
            isUsed: ({ inheritedFrom }) => inheritedFrom !== undefined,
            cell: ({ inheritedFrom }) =>
                inheritedFrom === undefined ? { blocks: [] } : cell(written(names.of(holders, inheritedFrom)))
        },
        {
            header: 'On further scales',
            share: 4,
            isUsed: ({ measures }) => measures.length > 0,
            cell: ({ measures }) => ({
                blocks: measures.flatMap(({ scale, level }) => {
                    const levels = model.scales.find(({ code }) => code === scale)?.levels ?? [];
                    const title = names.of(levels, level);
                    return cell(
                        written(names.of(model.scales, scale)),
                        ours(':'),
                        SPACE,
                        { text: level, isCode: true },
                        ...(title === level ? [] : [SPACE, written(title)])
                    ).blocks;
                })
            })
        }
    ];
}
