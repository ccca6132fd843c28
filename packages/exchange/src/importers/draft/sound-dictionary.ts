import type { ImportNotes } from '../notes.ts';
import type { DraftCategory, DraftCompetency, DraftFramework, DraftScale } from './draft-framework.ts';
import type { DraftNames } from './draft-names.ts';

/** How deep competencies and statements may stand within each other. */
const DEEPEST_PARTS = 12;
/** How deep categories may; no framework has nearly as many. */
const DEEPEST_CATEGORIES = 100;
const MOST_LEVELS = 999_999;
const NUMBER = /^\d+(?:\.\d+)?$/;

/** Mends scales, categories, competencies and statements; afterwards they refer to each other by final codes. */
export function soundDictionary(draft: DraftFramework, names: DraftNames, notes: ImportNotes): void {
    const scales = new Map(draft.scales.map(each => [each.code, each]));
    const places = new LevelPlaces();
    for (const scale of draft.scales) {
        const base = scales.get(names.find('scale', scale.base) ?? '');
        soundScale(scale, base, { names, notes, places });
    }
    for (const category of draft.categories) {
        category.parent = names.find('category', category.parent);
        category.scale = names.find('scale', category.scale);
        category.forAll &&= category.scale === undefined;
    }
    cutCircles(draft.categories, notes, DEEPEST_CATEGORIES);
    placeInCategories(draft, names, notes);
    const categories = new Map(draft.categories.map(each => [each.code, each]));
    for (const competency of draft.competencies) {
        const scale = scales.get(categories.get(competency.category)?.scale ?? '');
        soundLevels(competency, scale, { names, notes, places });
    }
}

/** Has scales of numbers have numbers for levels, each once. Comes before codes are given. */
export function soundRanges(draft: DraftFramework, notes: ImportNotes): void {
    for (const scale of draft.scales) {
        const { range } = scale;
        if (!range) continue;
        const { min, max } = range;
        if (!NUMBER.test(String(min)) || !NUMBER.test(String(max)) || min >= max) {
            scale.range = undefined;
            notes.leftOut('A scale does not go from a number to a higher one, so it has no range', scale.code);
            continue;
        }
        const seen = new Set<string>();
        const count = scale.levels.length;
        scale.levels = scale.levels.filter(({ code }) => {
            const isLevel = NUMBER.test(code) && Number(code) >= min && Number(code) <= max && !seen.has(code);
            seen.add(code);
            return isLevel;
        });
        if (scale.levels.length < count)
            notes.leftOut('Some levels of a scale of numbers are none of them', scale.code);
        scale.size = undefined;
    }
}

/** What scales and their levels are mended with. */
interface Mending {
    readonly names: DraftNames;
    readonly notes: ImportNotes;
    readonly places: LevelPlaces;
}

/** Where the levels of scales stand on them; of several with one code, the first counts. Levels do not change any more. */
export class LevelPlaces {
    private readonly known = new Map<DraftScale, ReadonlyMap<string, number>>();
    private readonly knownEnds = new Map<
        readonly string[],
        { readonly scale: DraftScale; readonly ends: string[] | undefined }
    >();

    /** From 0; -1 for what is no level of the scale. */
    of(scale: DraftScale, level: string): number {
        let places = this.known.get(scale);
        if (!places) {
            places = new Map(scale.levels.map(({ code }, index) => [code, index] as const).reverse());
            this.known.set(scale, places);
        }
        return places.get(level) ?? -1;
    }

    /**
     * The lowest and the highest of some levels, which are called as the source does: all between them are meant. Nothing where
     * these are all of the scale, or none.
     */
    endsOf(keys: readonly string[], scale: DraftScale, names: DraftNames): string[] | undefined {
        // Importers can give one list to many competencies.
        const known = this.knownEnds.get(keys);
        if (known?.scale === scale) return known.ends;
        let low = Number.POSITIVE_INFINITY;
        let high = -1;
        for (const key of keys) {
            const level = names.findIn('level', scale.code, key);
            if (level === undefined) continue;
            const place = this.of(scale, level);
            low = Math.min(low, place);
            high = Math.max(high, place);
        }
        const isAll = low === 0 && high === scale.levels.length - 1;
        const found = isAll ? [] : [low, high].flatMap(place => scale.levels[place]?.code ?? []);
        const ends = found.length > 0 ? found : undefined;
        this.knownEnds.set(keys, { scale, ends });
        return ends;
    }
}

function soundScale(scale: DraftScale, base: DraftScale | undefined, { names, notes, places: known }: Mending): void {
    const { size } = scale;
    if (
        size !== undefined &&
        !(Number.isInteger(size) && size >= Math.max(1, scale.levels.length) && size <= MOST_LEVELS)
    ) {
        scale.size = undefined;
        notes.leftOut('A scale cannot have as many levels as it says, or describes more of them', scale.code);
    }
    scale.base = base && base.base === undefined && base !== scale ? base.code : undefined;
    let last = -1;
    for (const level of scale.levels) {
        const codes = level.covers.map(key => (base ? (names.findIn('level', base.code, key) ?? '') : ''));
        const places = codes.map(code => (base ? known.of(base, code) : -1));
        const rises = places.every((place, index) => place > (index === 0 ? last : (places[index - 1] ?? last)));
        const isRow = places.every((place, index) => index === 0 || place === (places[index - 1] ?? 0) + 1);
        if (scale.base === undefined || !rises || !isRow || places.length === 0) {
            if (level.covers.length > 0)
                notes.leftOut('Some levels cover others that are not a row of the base scale', level.code);
            level.covers = [];
        } else {
            level.covers = codes;
            last = places.at(-1) ?? last;
        }
    }
}

interface InTree {
    code: string;
    parent?: string | undefined;
}

/** An element whose parents lead back to it has none; nor has one that is in something too deep. */
function cutCircles(elements: readonly InTree[], notes: ImportNotes, deepest = Number.POSITIVE_INFINITY): void {
    const byCode = new Map(elements.map(each => [each.code, each]));
    const depths = new Map<InTree, number>();
    for (const element of elements) {
        const path: InTree[] = [];
        const onPath = new Set<InTree>();
        let each: InTree | undefined = element;
        while (each && !depths.has(each) && !onPath.has(each)) {
            path.push(each);
            onPath.add(each);
            each = each.parent === undefined ? undefined : byCode.get(each.parent);
        }
        if (each && onPath.has(each)) {
            each.parent = undefined;
            notes.mended('Some elements are within themselves. They stand on their own now', each.code);
        }
        for (const one of path.reverse()) {
            const parent = one.parent === undefined ? undefined : byCode.get(one.parent);
            if (!parent) one.parent = undefined;
            let depth = parent ? (depths.get(parent) ?? 0) + 1 : 0;
            if (parent && depth > deepest) {
                one.parent = parent.parent;
                depth--;
                notes.mended(
                    'Some elements are nested more deeply than can be written. They were moved outwards',
                    one.code
                );
            }
            depths.set(one, depth);
        }
    }
}

/** What has no category gets one, and what is a part of something stands in the same category. */
function placeInCategories(draft: DraftFramework, names: DraftNames, notes: ImportNotes): void {
    let other: DraftCategory | undefined;
    const otherCategory = () => {
        if (!other) {
            const taken = new Set(draft.categories.map(({ code }) => code));
            let code = 'Others';
            for (let number = 2; taken.has(code); number++) code = `Others${number}`;
            other = { code, title: 'Others', texts: [], forAll: false, remarks: [] };
            draft.categories.push(other);
            notes.mended('Some competencies or statements are in no category. They were put into one called “Others”');
        }
        return other.code;
    };
    for (const each of draft.competencies) {
        each.kinds = [...new Set(each.kinds.flatMap(kind => names.find('category', kind) ?? []))];
        each.parent = names.find('competency', each.parent);
    }
    for (const each of draft.statements) each.parent = names.find('statement', each.parent);
    for (const list of [draft.competencies, draft.statements] as const) {
        cutCircles(list, notes, DEEPEST_PARTS);
        const byCode = new Map<string, (typeof list)[number]>(list.map(each => [each.code, each]));
        for (const each of list) {
            if (each.parent === undefined) each.category = names.find('category', each.category) ?? otherCategory();
        }
        for (const each of list) {
            let top: (typeof list)[number] = each;
            for (let parent = byCode.get(each.parent ?? ''); parent; parent = byCode.get(parent.parent ?? ''))
                top = parent;
            each.category = top.category;
        }
    }
}

function soundLevels(
    competency: DraftCompetency,
    scale: DraftScale | undefined,
    { names, notes, places }: Mending
): void {
    competency.levels = scale && !scale.range ? places.endsOf(competency.levels ?? [], scale, names) : undefined;
    const { range } = competency;
    const span = scale?.range;
    if (range && !(span && range.min >= span.min && range.max <= span.max && range.min <= range.max)) {
        competency.range = undefined;
    }
    if (competency.range && span && competency.range.min === span.min && competency.range.max === span.max) {
        competency.range = undefined;
    }
    const said = new Set<string>();
    competency.descriptors = competency.descriptors.flatMap(descriptor => {
        const level = levelOn(scale, descriptor.level, names);
        if (level === undefined || said.has(level)) {
            notes.leftOut(
                'Some texts say what a level means that there is not, or that was explained already',
                competency.code
            );
            return [];
        }
        said.add(level);
        if (!isDefined(competency, level, scale, places)) unrestrict(competency, notes);
        return [{ ...descriptor, level }];
    });
}

/** The level of a scale by what the source calls it; on a continuous scale any number of it is one. */
export function levelOn(scale: DraftScale | undefined, key: string | undefined, names: DraftNames): string | undefined {
    if (!scale || key === undefined) return undefined;
    const known = names.findIn('level', scale.code, key);
    if (known !== undefined) return known;
    const { range } = scale;
    return range && NUMBER.test(key) && Number(key) >= range.min && Number(key) <= range.max ? key : undefined;
}

/** Whether a competency, whose levels are mended, is defined at one of its scale. */
export function isDefined(
    { levels, range }: DraftCompetency,
    level: string,
    scale: DraftScale | undefined,
    places: LevelPlaces
): boolean {
    if (range) return Number(level) >= range.min && Number(level) <= range.max;
    const [low, high] = [levels?.[0], levels?.at(-1)];
    if (!scale || low === undefined || high === undefined) return true;
    const place = places.of(scale, level);
    return place >= places.of(scale, low) && place <= places.of(scale, high);
}

/** Lets a competency have all levels of its scale, as it is required or described at others than it says. */
export function unrestrict(competency: DraftCompetency, notes: ImportNotes): void {
    competency.levels = undefined;
    competency.range = undefined;
    notes.mended(
        'Some competencies are required or described at levels that they are not defined at. They have all levels now',
        competency.code
    );
}
