import type { RemarkView, TranslationView } from '@gradus/protocol';
import { endName } from '../shared/ends.ts';
import { languageName } from '../shared/language-name.ts';
import { kindWord } from './kind-word.ts';
import type { LevelUse } from './level-use.ts';
import type { RoleGrid } from './role-grid.ts';
import type { StatementCoverage } from './statement-coverage.ts';
import type { UnusedGroup } from './unused-competencies.ts';

// What the parts of the view show as rows of texts, the first one of which is the head: for the clipboard and for files.

export function roleGridRows({ columns, rows }: RoleGrid): string[][] {
    return [
        ['Domain', ...columns.map(({ title }) => title)],
        ...rows.map(({ domain, cells }) => [
            domain.title,
            ...cells.map(({ roles, excluded }) => {
                if (roles.length > 0) return roles.map(({ code }) => code).join(', ');
                return excluded ? 'left out' : 'missing';
            })
        ])
    ];
}

export function unusedRows(groups: readonly UnusedGroup[]): string[][] {
    return [
        ['Category', 'Code', 'Competency'],
        ...groups.flatMap(({ category, unused }) => unused.map(({ code, title }) => [category.title, code, title]))
    ];
}

export function levelRows(levels: readonly LevelUse[]): string[][] {
    return [
        ['Scale', 'Level', 'Title', 'Requirements'],
        ...levels.flatMap(({ scale, bars }) =>
            bars.map(({ text, title = '', count }) => [scale.title, text, title, `${count}`])
        )
    ];
}

export function statementRows({ categories }: StatementCoverage): string[][] {
    return [
        ['Category', 'Number', 'Statement', 'Satisfied by'],
        ...categories.flatMap(({ category, items }) =>
            items.map(({ statement: { number, code, title }, satisfiedBy }) => [
                category.title,
                number ?? code,
                title,
                satisfiedBy.map(({ end }) => endName(end)).join('\n')
            ])
        )
    ];
}

export function translationRows(translations: readonly TranslationView[]): string[][] {
    return [
        ['Language', 'Texts of', 'Translated', 'Texts'],
        ...translations.flatMap(({ language, progress }) =>
            progress.map(({ kind, translated, total }) => [
                languageName(language),
                kindWord(kind),
                `${translated}`,
                `${total}`
            ])
        )
    ];
}

export function remarkRows(remarks: readonly RemarkView[]): string[][] {
    return [
        ['About', 'Remark', 'Author', 'Date'],
        ...remarks
            .filter(({ open }) => open)
            .map(({ on, text, author = '', date = '' }) => [endName(on), text, author, date])
    ];
}
