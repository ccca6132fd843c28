import type { SectionForm } from '@gradus/model';
import { exactTitles } from '../../../sheets/exact-titles.ts';
import { HEADERS } from '../../../sheets/headers.ts';
import { distinctNames, specialisationName } from '../../../sheets/names.ts';
import type { OwnTable } from './own-table.ts';

/** The codes of what other tables call by names, mostly titles, as far as a table of translations tells them. */
export class OriginalNames {
    private readonly codes = new Map<string, string>();
    private readonly titles = new Map<string, string>();
    private readonly names = new Map<string, string>();
    private readonly forms = new Map<string, SectionForm>();

    constructor(translations: OwnTable | undefined) {
        const groups = new Map<string, { code: string; title: string }[]>();
        const column = translations?.headers.indexOf(HEADERS.text) ?? -1;
        for (const row of translations?.rows ?? []) {
            const [kind, code, within] = [row.of(HEADERS.kind), row.of(HEADERS.code), row.of(HEADERS.within)];
            const field = row.of(HEADERS.text);
            if (field !== 'title') {
                const [, list] = /^(.*) \d+$/.exec(field) ?? [];
                this.forms.set(list ?? field, list === undefined ? 'text' : 'list');
                continue;
            }
            // The texts themselves stand behind what they are.
            const title = row.at(column + 1);
            this.titles.set(`${kind}/${within}/${code}`, title);
            const place = `${kind}/${within}`;
            const known = groups.get(place);
            if (known) known.push({ code, title });
            else groups.set(place, [{ code, title }]);
        }
        for (const [code, name] of exactTitles(groups.get('section/') ?? [])) this.codes.set(`section//${name}`, code);
        for (const [place, elements] of groups) {
            for (const [code, name] of namesIn(place, elements)) {
                this.names.set(`${place}/${code}`, name);
                if (!this.codes.has(`${place}/${name}`)) this.codes.set(`${place}/${name}`, code);
            }
        }
    }

    codeOf(kind: string, name: string, within = ''): string | undefined {
        return this.codes.get(`${kind}/${within}/${name}`);
    }

    /** What other tables call it. */
    nameOf(kind: string, code: string, within = ''): string | undefined {
        return this.names.get(`${kind}/${within}/${code}`);
    }

    titleOf(kind: string, code: string, within = ''): string | undefined {
        return this.titles.get(`${kind}/${within}/${code}`);
    }

    /** Whether a section is a text or a list. */
    formOf(section: string): SectionForm | undefined {
        return this.forms.get(section);
    }

    /** The framework itself. */
    get framework(): { readonly code: string; readonly title: string } | undefined {
        for (const [name, title] of this.titles) {
            if (name.startsWith('framework//')) return { code: name.slice('framework//'.length), title };
        }
        return undefined;
    }
}

/** As the tables name them, by code. Sections of the same title are told apart by their order. */
function namesIn(place: string, elements: readonly { code: string; title: string }[]): Iterable<[string, string]> {
    if (place.startsWith('section/')) return elements.map(({ code, title }) => [code, title]);
    if (!place.startsWith('specialisation/')) return distinctNames(elements);
    return elements.map(each => [each.code, specialisationName({ specialisations: elements }, each)]);
}
