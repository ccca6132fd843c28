import type { SectionForm } from '@gradus/model';
import { HEADERS, sectionTitle } from '../../../sheets/headers.ts';
import { codeFromWords, FreeCodes } from '../../../tables/codes.ts';
import { RESERVED_SECTIONS } from '../../../tables/section-plan.ts';
import type { DraftFramework, DraftSection, DraftText } from '../../draft/draft-framework.ts';
import type { OriginalNames } from './original-names.ts';
import { linesIn, type OwnRow, type OwnTable } from './own-table.ts';

/** In cells with several lines, lines that are longer than this are paragraphs rather than entries of a list. */
const LONGEST_ENTRY = 160;
const FIXED: ReadonlySet<string> = new Set(Object.values(HEADERS));

/** Makes sections of columns. Those of several tables with one title are one section. */
export class SectionColumns {
    private readonly draft: DraftFramework;
    private readonly originals: OriginalNames;
    private readonly codes = new FreeCodes(code => RESERVED_SECTIONS.has(code));
    private readonly byTitle = new Map<string, DraftSection>();
    private readonly lines = new Map<DraftSection, { count: number; length: number }>();

    constructor(draft: DraftFramework, originals: OriginalNames) {
        this.draft = draft;
        this.originals = originals;
    }

    /** The columns of a table that hold texts, with the sections that these are of. */
    of({ headers }: OwnTable, isOther: (header: string) => boolean = () => false): Map<number, DraftSection> {
        const found = new Map<number, DraftSection>();
        const counts = new Map<string, number>();
        for (const [index, header] of headers.entries()) {
            if (header === '' || FIXED.has(header) || isOther(header)) continue;
            const title = sectionTitle(header);
            const count = (counts.get(title) ?? 0) + 1;
            counts.set(title, count);
            found.set(index, this.section(title, count));
        }
        return found;
    }

    /** The section of a title; of several with the same one, by their order. */
    section(title: string, count = 1): DraftSection {
        const name = `${count} ${title}`;
        let section = this.byTitle.get(name);
        if (!section) {
            const known = count === 1 ? this.originals.codeOf('section', title) : undefined;
            const made = (codeFromWords(title) ?? 'Text').replace(/^\p{Lu}(?!\p{Lu})/u, first => first.toLowerCase());
            const code = this.codes.take(known ?? made);
            section = {
                code,
                title: this.originals.titleOf('section', known ?? '') ?? title,
                form: 'text',
                numbered: false,
                open: false,
                uses: []
            };
            this.byTitle.set(name, section);
            this.draft.sections.push(section);
        }
        return section;
    }

    /** What a row says in columns of texts. */
    textsOf(row: OwnRow, columns: ReadonlyMap<number, DraftSection>): DraftText[] {
        return [...columns].flatMap(([index, section]) => this.text(section, row.at(index)) ?? []);
    }

    text(section: DraftSection, cell: string): DraftText | undefined {
        const entries = linesIn(cell);
        if (entries.length === 0) return undefined;
        if (entries.length > 1) {
            const known = this.lines.get(section) ?? { count: 0, length: 0 };
            known.count += entries.length;
            known.length += entries.reduce((sum, entry) => sum + entry.length, 0);
            this.lines.set(section, known);
        }
        return { section: section.code, entries };
    }

    /** Says of each section whether it is a text or a list, once all is read: tables do not say it. */
    decideForms(): void {
        for (const section of this.draft.sections) section.form = this.formOf(section);
    }

    private formOf(section: DraftSection): SectionForm {
        const known = this.originals.formOf(section.code);
        if (known !== undefined) return known;
        const lines = this.lines.get(section);
        return lines && lines.length / lines.count <= LONGEST_ENTRY ? 'list' : 'text';
    }
}
