import type { SectionForm } from '@gradus/model';
import { HEADERS } from '../../../sheets/headers.ts';
import type { OwnTable } from './own-table.ts';

/** The codes of what other tables call by its title, as far as a table of translations tells them. */
export class OriginalNames {
    private readonly codes = new Map<string, string>();
    private readonly titles = new Map<string, string>();
    private readonly forms = new Map<string, SectionForm>();

    constructor(translations: OwnTable | undefined) {
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
            const name = `${kind}/${within}/${title}`;
            if (!this.codes.has(name)) this.codes.set(name, code);
            this.titles.set(`${kind}/${within}/${code}`, title);
        }
    }

    codeOf(kind: string, title: string, within = ''): string | undefined {
        return this.codes.get(`${kind}/${within}/${title}`);
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
