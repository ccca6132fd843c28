import { HEADERS, levelHeader, sectionTitle } from '../../../sheets/headers.ts';
import type {
    DraftCategory,
    DraftCompetency,
    DraftFramework,
    DraftScale,
    DraftSection
} from '../../draft/draft-framework.ts';
import { elementOf, isYes, listIn } from './element-rows.ts';
import type { OriginalNames } from './original-names.ts';
import type { OwnRow, OwnTable } from './own-table.ts';
import type { SectionColumns } from './section-columns.ts';

/** What the texts of levels stand under where a column does not say it. */
const UNNAMED = 'Indicators';

/** Adds competencies and statements, and the categories that they are in: tables call these by their titles. */
export class DictionaryRows {
    private readonly draft: DraftFramework;
    private readonly sections: SectionColumns;
    private readonly originals: OriginalNames;
    private readonly categories = new Map<string, DraftCategory>();
    /** The keys of the first ones that tables call so. */
    private readonly byName = new Map<string, string>();

    constructor(draft: DraftFramework, sections: SectionColumns, originals: OriginalNames) {
        this.draft = draft;
        this.sections = sections;
        this.originals = originals;
    }

    addCompetencies(table: OwnTable): void {
        const levels = this.levelColumns(table);
        const isLevel = (header: string) => header.startsWith(`${HEADERS.level} `);
        const columns = this.sections.of(table, isLevel);
        const pending: { competency: DraftCompetency; kinds: string[] }[] = [];
        for (const row of table.rows) {
            const competency = this.competency(row, columns, levels);
            this.draft.competencies.push(competency);
            pending.push({ competency, kinds: row.linesOf(HEADERS.kinds) });
        }
        // What competencies are in goes before, as one with levels is told apart from one without.
        for (const { competency, kinds } of pending) competency.kinds = kinds.map(name => this.named(name));
    }

    addStatements(table: OwnTable): void {
        const columns = this.sections.of(table);
        for (const row of table.rows) {
            const parent = row.of(HEADERS.parent);
            this.draft.statements.push({
                ...elementOf(row, row.of(HEADERS.code), row.of(HEADERS.statement), this.sections.textsOf(row, columns)),
                category: this.named(row.of(HEADERS.category)),
                aliases: row.linesOf(HEADERS.aliases),
                ...(parent !== '' && { parent })
            });
        }
    }

    /** A competency that stands in a matrix or a list alone. */
    addNamed(code: string, title: string, category: string): DraftCompetency {
        const competency: DraftCompetency = {
            code,
            title,
            texts: [],
            aliases: [],
            kinds: [],
            descriptors: [],
            category: this.named(category)
        };
        this.draft.competencies.push(competency);
        return competency;
    }

    /** The key of a category by what tables call it: the first one that is called so. */
    named(name: string): string {
        return this.byName.get(name) ?? this.category(name, undefined, false);
    }

    /** The code of the scale that a competency is on. */
    scaleOf({ category }: DraftCompetency): string | undefined {
        return this.categories.get(category)?.scale;
    }

    private category(name: string, scale: string | undefined, forAll: boolean): string {
        const key = [name, scale ?? '', forAll ? 'all' : ''].join('\n');
        if (!this.categories.has(key)) {
            const code = (this.byName.has(name) ? undefined : this.originals.codeOf('category', name)) ?? '';
            const title = this.originals.titleOf('category', code) ?? name;
            const category = { key, code, title, texts: [], scale, forAll };
            if (!this.byName.has(name)) this.byName.set(name, key);
            this.categories.set(key, category);
            this.draft.categories.push(category);
        }
        return key;
    }

    private competency(
        row: OwnRow,
        columns: ReadonlyMap<number, DraftSection>,
        levels: ReadonlyMap<number, { readonly level: string; readonly section: DraftSection }>
    ): DraftCompetency {
        const { sections } = this;
        const [parent, said] = [row.of(HEADERS.parent), row.of(HEADERS.scale)];
        const scale = said === '' ? undefined : this.scale(said, row);
        const forAll = scale === undefined && isYes(row.of(HEADERS.forAll));
        const descriptors = new Map<string, DraftCompetency['descriptors'][number]>();
        for (const [index, { level, section }] of levels) {
            const text = sections.text(section, row.at(index));
            if (!text) continue;
            const known = descriptors.get(level) ?? { level, texts: [] };
            known.texts.push(text);
            descriptors.set(level, known);
        }
        return {
            ...elementOf(row, row.of(HEADERS.code), row.of(HEADERS.competency), sections.textsOf(row, columns)),
            aliases: row.linesOf(HEADERS.aliases),
            category: this.category(row.of(HEADERS.category), scale?.code, forAll),
            kinds: [],
            ...(parent !== '' && { parent }),
            ...(scale && levelsIn(row.of(HEADERS.levels), scale)),
            descriptors: [...descriptors.values()]
        };
    }

    /** A scale by its code; one that is in no table of levels has the levels that competencies have. */
    private scale(code: string, row: OwnRow): DraftScale {
        let scale = this.draft.scales.find(each => each.code === code);
        if (!scale) {
            scale = { code, title: code, texts: [], cumulative: false, levels: [] };
            for (const level of listIn(row.of(HEADERS.levels)))
                scale.levels.push({ code: level, title: '', texts: [], covers: [] });
            this.draft.scales.push(scale);
        }
        return scale;
    }

    /** Columns about what a level means: “Level 2 Trained (Indicators)”. */
    private levelColumns({ headers }: OwnTable): Map<number, { level: string; section: DraftSection }> {
        const known = this.draft.scales
            .flatMap(({ levels }) => levels.map(levelHeader))
            .sort((one, other) => other.length - one.length);
        const found = new Map<number, { level: string; section: DraftSection }>();
        for (const [index, header] of headers.entries()) {
            const [, level] = /^Level (\S+)/.exec(header) ?? [];
            if (level === undefined) continue;
            const name = known.find(
                each => header === each || (header.startsWith(`${each} (`) && header.endsWith(')'))
            );
            const title = name === undefined ? bracketed(header) : header.slice(name.length + 2, -1);
            found.set(index, { level, section: this.sections.section(sectionTitle(title) || UNNAMED) });
        }
        return found;
    }
}

/** The levels that a competency has, where they are not all of its scale. */
function levelsIn(cell: string, { range, levels }: DraftScale): Pick<DraftCompetency, 'levels' | 'range'> {
    const [, min, max] = /^(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)$/.exec(cell) ?? [];
    if (range) return min === undefined ? {} : { range: { min: Number(min), max: Number(max) } };
    const said = listIn(cell);
    return said.length === 0 || said.length >= levels.length ? {} : { levels: said };
}

/** What stands between the first bracket of a header and the one at its end. */
function bracketed(header: string): string {
    const open = header.indexOf(' (');
    return open < 0 || !header.endsWith(')') ? '' : header.slice(open + 2, -1);
}
