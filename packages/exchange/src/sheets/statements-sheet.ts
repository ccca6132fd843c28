import type { FrameworkModel, Statement } from '@gradus/model';
import { annotationColumns, elementSheet, sectionColumns } from './element-columns.ts';
import { HEADERS } from './headers.ts';
import { DistinctNames } from './names.ts';
import type { Sheet } from './sheet.ts';

/** Statements with where they belong and their texts. */
export function statementsSheet(model: FrameworkModel): Sheet {
    const names = new DistinctNames();
    return elementSheet({ name: 'statements', title: 'Statements' }, model.statements, [
        { header: HEADERS.code, holds: 'code', always: true, text: ({ code }) => code },
        { header: HEADERS.statement, holds: 'title', always: true, text: ({ title }) => title },
        {
            header: HEADERS.category,
            holds: 'title',
            always: true,
            text: ({ category }) => names.of(model.categories, category)
        },
        { header: HEADERS.aliases, holds: 'title', text: ({ aliases }) => aliases.join('\n') },
        ...sectionColumns(model, model.statements),
        { header: HEADERS.parent, holds: 'code', text: ({ parent }) => parent ?? '' },
        ...annotationColumns<Statement>()
    ]);
}
