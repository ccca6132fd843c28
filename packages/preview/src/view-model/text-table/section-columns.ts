import type { KindView, PreviewModel, TextView } from '@gradus/protocol';
import type { CategoryTree } from '../shared/category-tree.ts';
import type { TextColumn } from './text-table.ts';

/** What of an element decides about its sections. */
interface Holder {
    readonly kind: KindView;
    /** The category that it is in; none where it is in no category. */
    readonly category?: string;
    readonly sections: readonly TextView[];
}

/** The sections that some elements have a text for, or are expected to have one for, in the order of the framework. */
export class SectionColumns {
    readonly columns: readonly TextColumn[];
    readonly #sections: PreviewModel['sections'];
    readonly #tree: CategoryTree;
    readonly #uses = new Map<string, ReadonlySet<string>>();

    constructor(holders: readonly Holder[], { sections }: PreviewModel, tree: CategoryTree) {
        this.#sections = sections;
        this.#tree = tree;
        const used = new Map(holders.flatMap(each => each.sections.map(({ section, title }) => [section, title])));
        const expected = new Set(holders.flatMap(each => [...this.#expectedOf(each)]));
        const declared = sections.filter(({ code }) => used.has(code) || expected.has(code));
        const known = new Set(sections.map(({ code }) => code));
        const others = [...used].filter(([code]) => !known.has(code)).map(([code, title]) => ({ code, title }));
        this.columns = [...declared, ...others].map(({ code, title }) => ({
            key: code,
            title,
            own: true,
            narrow: false
        }));
    }

    /** Whether an element is expected to have a text for a section. */
    isExpected(section: string, holder: Omit<Holder, 'sections'>): boolean {
        return this.#expectedOf(holder).has(section);
    }

    #expectedOf({ kind, category }: Omit<Holder, 'sections'>): ReadonlySet<string> {
        const key = JSON.stringify([kind, category]);
        const known = this.#uses.get(key);
        if (known !== undefined) return known;
        const expected = this.#sections.filter(({ uses }) => {
            // The first use that fits decides, as for the rules.
            const use = uses.find(
                each =>
                    each.kind === kind &&
                    (each.category === undefined ||
                        (category !== undefined && this.#tree.isWithin(category, each.category)))
            );
            return use?.expected === true;
        });
        const codes = new Set(expected.map(({ code }) => code));
        this.#uses.set(key, codes);
        return codes;
    }
}
