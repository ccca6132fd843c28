import { anyLevel } from '../../../tables/find-columns.ts';
import { readLooseCell } from '../../../tables/loose-cell.ts';
import { recognise } from '../../../tables/recognise.ts';
import { columnName, type Table } from '../../../tables/table.ts';
import { finderOfScale, type TableScale } from '../../../tables/table-scale.ts';
import type { Choices, ColumnUse, Structure } from '../../../tables/understanding.ts';
import { Vocabulary } from '../../../tables/vocabulary.ts';
import { isDescriptorHeader, listMeaningOf, meaningOf } from '../../../tables/words.ts';
import { type MappedUse, type TableMapping, usesOf } from '../table-mapping.ts';
import { withoutCurrentLevels } from './current-levels.ts';
import { withoutGroups } from './level-groups.ts';
import { levelsByRows, withNamesInEachRow } from './levels-by-rows.ts';
import { type ListUse, requirementList } from './requirement-list.ts';
import { roleBlocks } from './role-blocks.ts';
import { withOneColumnEach } from './role-columns.ts';

/** What a part of a table is, and the role that it is about if it is about one. */
export interface UnderstoodPart {
    readonly structure: Structure;
    readonly role?: RoleOfPart;
}

/** The role that a table is about, and what it was called by. */
export interface RoleOfPart {
    /** Empty where the table does not say. */
    readonly name: string;
    readonly by: 'mapping' | 'label' | 'heading' | 'nothing';
    readonly texts: readonly string[];
}

/** What is known before a table is read. */
export interface ReadingContext {
    readonly mapping: TableMapping | undefined;
    readonly scale: TableScale | undefined;
    /** Is told of each name of a column of the mapping that is found. */
    readonly found: (name: string) => void;
}

const NOTHING = new Vocabulary(undefined);
/** What is longer is no name behind a label. */
const LONGEST_LINE = 200;

/** Finds out what somebody’s table is; nothing where it is none of competencies and roles. */
export function understandTable(table: Table, context: ReadingContext): readonly UnderstoodPart[] {
    const { mapping } = context;
    const kind = mapping?.kind;
    if (kind === 'requirements' || kind === undefined) {
        const list = listOf(table, context);
        if (list) return [{ structure: list }];
        if (kind === 'requirements') return [];
    }
    const blocks = kind === 'competencies' || mapping?.rolesDown !== undefined ? undefined : roleBlocks(table);
    if (!blocks) return partsOf(table, context);
    return blocks.flatMap(({ role, texts, table: part }) =>
        partsOf(part, context).map(each =>
            each.role ? { ...each, role: { name: role, by: 'label' as const, texts } } : each
        )
    );
}

function listOf(table: Table, { mapping, found }: ReadingContext): Structure | undefined {
    const header = headersOf(table);
    const uses = mapping ? usesOf(mapping, header, found) : {};
    return requirementList(
        table,
        uses satisfies Record<string, MappedUse> as Record<string, ListUse>,
        mapping?.kind === 'requirements'
    );
}

/** The texts of the first row with several, for a mapping to speak of. */
function headersOf({ rows }: Table): { index: number; name: string; header: string }[] {
    const header = rows.find(cells => cells.filter(cell => cell !== '').length > 1) ?? [];
    return header.map((text, index) => ({ index, name: columnName(index), header: text }));
}

function partsOf(table: Table, context: ReadingContext): readonly UnderstoodPart[] {
    // A mapping speaks of columns as they are called.
    const told = context.mapping?.columns.size ? table : withoutCurrentLevels(table);
    const ungrouped = withoutGroups(told);
    const plain = withNamesInEachRow(ungrouped?.table ?? told);
    const found = structureOf(withOneColumnEach(plain) ?? plain, context);
    if (!found) return [];
    const structure = ungrouped ? { ...found, unread: [...found.unread, ...ungrouped.unread] } : found;
    const roles = structure.columns.filter(({ use }) => use === 'role');
    const [only] = roles;
    const isOfOne =
        !structure.rolesDown &&
        roles.length === 1 &&
        (only?.header === '' || meaningOf(only?.header ?? '') === 'level');
    if (!isOfOne || !only) return [{ structure }];
    const list = context.mapping?.kind === 'roles' ? undefined : levelsByRows(structure, only.index);
    if (list) return [{ structure: list }];
    // What stands above the table is the name of its role, and is not said again of the requirements.
    const described = { ...withDescribedLevels(structure, only.index), title: '' };
    const said = context.mapping?.role;
    if (said !== undefined) return [{ structure: described, role: { name: said, by: 'mapping', texts: [] } }];
    const { title } = structure;
    const role: RoleOfPart = {
        name: withoutLabel(title),
        by: title === '' ? 'nothing' : withoutLabel(title) === title ? 'heading' : 'label',
        texts: []
    };
    return [{ structure: described, role }];
}

function structureOf(table: Table, { mapping, scale, found }: ReadingContext): Structure | undefined {
    const kind = mapping?.kind === 'roles' || mapping?.kind === 'competencies' ? mapping.kind : undefined;
    const choices: Choices = { kind, rolesDown: mapping?.rolesDown, scale: mapping?.scale ?? scale };
    const plain = recognise(table, NOTHING, choices);
    const fallback = () =>
        scale && !mapping?.scale ? recognise(table, NOTHING, { ...choices, scale: undefined }) : undefined;
    // The levels that a file lists may be of another table in it.
    const best = plain?.kind === 'roles' || !scale ? plain : (onlyRoles(fallback()) ?? plain);
    if (!mapping || mapping.columns.size === 0) return best;
    const uses = usesOf(mapping, best?.columns ?? headersOf(table), found);
    const columns = Object.fromEntries(
        Object.entries(uses).map(([column, use]) => [column, plainUse(use, best, Number(column))])
    );
    return recognise(table, NOTHING, { ...choices, columns });
}

function onlyRoles(structure: Structure | undefined): Structure | undefined {
    return structure?.kind === 'roles' ? structure : undefined;
}

/** What a column of levels is where it stands for what one role requires. */
function plainUse(use: MappedUse, structure: Structure | undefined, column: number): ColumnUse {
    if (use === 'roleCode' || use === 'necessity') return 'ignored';
    const found = structure?.columns.find(({ index }) => index === column)?.use;
    return use === 'level' && found === 'role' ? 'role' : use;
}

/** The name of a role behind “Role profile:”. */
function withoutLabel(title: string): string {
    if (title.length > LONGEST_LINE) return title;
    const [, label = '', name] = /^([^:–—]{2,40}?)\s*(?::|\s[–—-])\s*(\S.*)$/su.exec(title) ?? [];
    return name !== undefined && listMeaningOf(label) === 'role' ? name : title;
}

/** Texts beside the level of a role tell what that level means for the competency, where their header says so. */
function withDescribedLevels(structure: Structure, role: number): Structure {
    const texts = structure.columns.filter(({ use, header }) => use === 'text' && isDescriptorHeader(header));
    if (texts.length === 0) return structure;
    const find = anyLevel(structure.scale ? [finderOfScale(structure.scale)] : []);
    const indexes = new Map<string, number>();
    const entries = structure.entries.map(entry => {
        const level = readLooseCell(entry.cells.get(role) ?? '', find)?.level;
        const lines = texts.flatMap(({ index }) => entry.texts.get(index) ?? []);
        if (level === undefined || lines.length === 0) return entry;
        const column = indexes.get(level) ?? structure.columns.length + indexes.size;
        indexes.set(level, column);
        const others = [...entry.texts].filter(([index]) => !texts.some(each => each.index === index));
        return { ...entry, texts: new Map([...others, [column, lines] as const]) };
    });
    const added = [...indexes].map(([level, index]) => ({
        index,
        name: texts[0]?.name ?? '',
        header: level,
        use: 'level' as const
    }));
    return { ...structure, entries, columns: [...structure.columns, ...added] };
}
