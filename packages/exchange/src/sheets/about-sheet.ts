import type { FrameworkHeader, FrameworkModel } from '@gradus/model';
import { HEADERS } from './headers.ts';
import { cells, type Row, type Sheet } from './sheet.ts';

/** What a framework says of itself, by what a table calls it. */
export const FACTS = {
    code: 'Code',
    title: 'Title',
    version: 'Version',
    date: 'Date',
    language: 'Language',
    publisher: 'Publisher',
    source: 'Source',
    licence: 'Licence',
    namespace: 'Namespace',
    complete: 'Complete',
    id: 'Identifier'
} as const satisfies Partial<Record<keyof FrameworkHeader, string>>;

/** What the framework says of itself, a fact on each row. All of them are there, so that people can fill in what is missing. */
export function aboutSheet({ framework }: FrameworkModel): Sheet {
    const said: Readonly<Partial<Record<keyof typeof FACTS, string>>> = {
        ...framework,
        complete: framework.complete ? 'yes' : ''
    };
    return {
        name: 'about',
        title: 'About',
        columns: [
            { header: HEADERS.about, holds: 'title' },
            { header: HEADERS.value, holds: 'text' }
        ],
        rows: (Object.entries(FACTS) as [keyof typeof FACTS, string][]).map(
            ([fact, name]): Row => ({ cells: cells(name, said[fact] ?? ''), key: fact })
        ),
        keys: 1
    };
}
