import { pushAll } from '@gradus/model';
import type {
    DraftCategory,
    DraftCompetency,
    DraftFramework,
    DraftScale,
    DraftSection,
    DraftStatement
} from '../draft/draft-framework.ts';
import { quoted } from '../reading/clean-text.ts';
import { type PlacedCategory, placedCategories } from './category-order.ts';
import { quotedList, words } from './lines.ts';
import type { Printing } from './print-element.ts';

export function printSection({ code, title, form, numbered, open, uses }: DraftSection): string {
    const isList = form === 'list';
    const what = words(isList && numbered ? 'numbered' : undefined, isList && open ? 'open' : undefined, form);
    const where = uses.map(({ kind, category, required, expected }) =>
        words(required ? 'required' : expected ? 'expected' : undefined, 'for', kind, category && `in ${category}`)
    );
    return `section ${code} ${quoted(title)}: ${what} ${where.join(', ')}`;
}

export function printScale(scale: DraftScale, printing: Printing): string[] {
    const { code, title, cumulative, size, range, base, levels } = scale;
    const head = words(
        'scale',
        code,
        quoted(title),
        cumulative ? 'cumulative' : undefined,
        size === undefined ? undefined : `${size} levels`,
        range && `from ${range.min} to ${range.max}`,
        base && `of ${base}`
    );
    const inner = levels.flatMap(level => {
        const [low, high] = [level.covers[0], level.covers.at(-1)];
        const covers = low === undefined ? undefined : low === high ? `covers ${low}` : `covers ${low}..${high}`;
        // A level without a title is called by its code.
        const title = level.title === level.code || level.title === '' ? undefined : quoted(level.title);
        return printing.element(words('level', level.code, title, covers), level);
    });
    return printing.element(head, scale, inner);
}

/** Categories with all that is in them; each stands alone in a text. */
export function printCategories(draft: DraftFramework, printing: Printing): { code: string; lines: string[] }[] {
    const competencies = draft.competencies.filter(({ parent }) => parent === undefined);
    const valued = new Set(draft.categories.filter(({ forAll }) => forAll).map(({ code }) => code));
    const queues = [
        competencies.filter(({ category }) => !valued.has(category)),
        competencies.filter(({ category }) => valued.has(category)),
        draft.statements.filter(({ parent }) => parent === undefined)
    ];
    return new DictionaryPrinter(draft, printing).print(placedCategories(draft.categories, queues));
}

class DictionaryPrinter {
    private readonly printing: Printing;
    private readonly categories: ReadonlyMap<string, DraftCategory>;
    private readonly competencies: ReadonlyMap<string, DraftCompetency>;
    private readonly statements: ReadonlyMap<string, DraftStatement>;
    private readonly partsOf = new Map<string, DraftCompetency[]>();
    private readonly partsOfStatement = new Map<string, DraftStatement[]>();
    /** Those with something that has levels, or not. */
    private readonly measured = new Set<string>();
    /** Those with statements. */
    private readonly stating = new Set<string>();
    /** What was found of each that was asked about: all that is in one asks about it. */
    private readonly statementsOnly = new Map<string, boolean>();
    /** The categories in each. */
    private readonly within = new Map<string, string[]>();

    constructor(draft: DraftFramework, printing: Printing) {
        this.printing = printing;
        this.categories = new Map(draft.categories.map(each => [each.code, each]));
        this.competencies = new Map(draft.competencies.map(each => [each.code, each]));
        this.statements = new Map(draft.statements.map(each => [each.code, each]));
        for (const each of draft.competencies) {
            this.measured.add(each.category);
            collect(this.partsOf, each);
        }
        for (const { code, parent } of draft.categories) {
            if (parent === undefined) continue;
            const siblings = this.within.get(parent) ?? [];
            this.within.set(parent, siblings);
            siblings.push(code);
        }
        for (const each of draft.statements) this.stating.add(each.category);
        for (const each of draft.statements) collect(this.partsOfStatement, each);
    }

    print(places: readonly PlacedCategory[]): { code: string; lines: string[] }[] {
        return places.map(place => ({ code: place.category.code, lines: this.category(place) }));
    }

    private category({ category, isApart, parts }: PlacedCategory): string[] {
        const { code, title, parent } = category;
        const head = words(
            'category',
            code,
            quoted(title),
            isApart ? `in ${parent}` : undefined,
            this.leveling(category)
        );
        const inner = parts.flatMap(part => {
            if ('category' in part) return this.category(part);
            const { leaf } = part;
            // Competencies and statements have codes of their own kinds, and may share one.
            if (this.competencies.get(leaf.code) === leaf) return this.competency(leaf as DraftCompetency);
            return this.statement(this.statements.get(leaf.code) ?? (leaf as DraftStatement));
        });
        return this.printing.element(head, category, inner);
    }

    /** What a category says of levels, where that is not what it takes over. */
    private leveling({ code, scale, forAll, parent }: DraftCategory): string | undefined {
        const outer = parent === undefined ? undefined : this.categories.get(parent);
        if (scale !== undefined) return outer?.scale === scale ? undefined : `on ${scale}`;
        if (forAll) return outer?.forAll ? undefined : 'unlevelled for all';
        if (!outer) return this.hasStatementsOnly(code) ? undefined : 'unlevelled';
        const takesOver = outer.scale !== undefined || outer.forAll;
        return takesOver || (this.measured.has(code) && !this.saysUnlevelled(outer)) ? 'unlevelled' : undefined;
    }

    /** Whether a category and all in it hold statements and nothing else, so that nothing is to be said of levels. */
    private hasStatementsOnly(code: string): boolean {
        const known = this.statementsOnly.get(code) ?? this.findsStatementsOnly(code);
        this.statementsOnly.set(code, known);
        return known;
    }

    private findsStatementsOnly(code: string): boolean {
        const pending = [code];
        for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
            const within = this.within.get(each) ?? [];
            if (this.measured.has(each) || !(this.stating.has(each) || within.length > 0)) return false;
            pushAll(pending, within);
        }
        return true;
    }

    /** Whether what is in a category takes over that it has no levels. */
    private saysUnlevelled(category: DraftCategory): boolean {
        let each: DraftCategory | undefined = category;
        while (each && each.scale === undefined && !each.forAll) {
            if (each.parent === undefined) return !this.hasStatementsOnly(each.code);
            if (this.measured.has(each.code)) return true;
            each = this.categories.get(each.parent);
        }
        // Below one with levels, the outermost without any says so.
        return each !== undefined && each !== category;
    }

    private competency(competency: DraftCompetency): string[] {
        const { printing } = this;
        const { code, title, aliases, kinds, levels = [], range, descriptors } = competency;
        const [low, high] = range ? [String(range.min), String(range.max)] : [levels[0], levels.at(-1)];
        const head = words(
            'competency',
            code,
            quoted(title),
            quotedList('alias', aliases),
            kinds.length > 0 ? `in ${kinds.join(', ')}` : undefined,
            low === undefined ? undefined : low === high ? `levels ${low}` : `levels ${low}..${high}`
        );
        const inner = [
            ...descriptors.flatMap(({ level, texts }) => {
                const lines = printing.texts(texts);
                return lines.length === 0 ? [`level ${level} { }`] : [`level ${level} {`, ...lines.map(indent), '}'];
            }),
            ...(this.partsOf.get(code) ?? []).flatMap(part => this.competency(part))
        ];
        return printing.element(head, competency, inner);
    }

    private statement(statement: DraftStatement): string[] {
        const { code, title, aliases } = statement;
        const head = words('statement', code, quoted(title), quotedList('alias', aliases));
        const inner = (this.partsOfStatement.get(code) ?? []).flatMap(part => this.statement(part));
        return this.printing.element(head, statement, inner);
    }
}

function indent(line: string): string {
    return `  ${line}`;
}

function collect<T extends { parent?: string | undefined }>(parts: Map<string, T[]>, each: T): void {
    if (each.parent === undefined) return;
    const known = parts.get(each.parent) ?? [];
    parts.set(each.parent, known);
    known.push(each);
}
