import { HEADERS } from '../../../sheets/headers.ts';
import type { OwnTableKind } from './own-table.ts';

const CELLS: Readonly<Record<OwnTableKind, readonly string[]>> = {
    matrix: [HEADERS.code],
    requirements: [HEADERS.roleCode, HEADERS.specialisation, HEADERS.competencyCode],
    dictionary: [HEADERS.code],
    statements: [HEADERS.code],
    roles: [HEADERS.code],
    levels: [HEADERS.scale, HEADERS.level],
    translations: [HEADERS.kind, HEADERS.within, HEADERS.code, HEADERS.text],
    about: [HEADERS.about]
};

/** What people tell a row of a table by, mostly a code, as it is remembered. */
export function naturalKey(kind: OwnTableKind, of: (header: string) => string): string {
    return CELLS[kind].map(of).join('\n');
}
