import { FileNames } from '../../exporters/file-names.ts';
import type { DraftHeader } from '../draft/draft-framework.ts';
import type { SoundDraft } from '../draft/sound-draft.ts';
import type { ImportedFile } from '../importer.ts';
import { quoted } from '../reading/clean-text.ts';
import { block, value, words } from './lines.ts';
import { printCategories, printScale, printSection } from './print-dictionary.ts';
import { Printing, relationLine } from './print-element.ts';
import { printDomain, printGrades, printRole, printSet, printStream, printTerm } from './print-roles.ts';
import { printTranslation } from './print-translation.ts';

/** How many lines a file may have before what is in it is given files of its own. */
const MOST_LINES = 4000;
/** How many roles stand in a file where there are many. */
const ROLES_IN_FILE = 50;

/** Writes a sound draft as files, each as the formatter would have it. */
export function printFramework({ draft, relations, foreign }: SoundDraft): ImportedFile[] {
    const lists = new Set(draft.sections.filter(({ form }) => form === 'list').map(({ code }) => code));
    const printing = new Printing(lists, relations);
    const { header } = draft;
    const files = new Files();
    files.add('framework', [
        printing.element(words('framework', header.code, quoted(header.title)), header, headerFacts(header)),
        draft.sections.map(printSection),
        ...draft.scales.map(each => printScale(each, printing))
    ]);
    files.addParts('competencies', printCategories(draft, printing));
    files.add('organisation', [
        ...printGrades(draft.groups, draft.grades, printing),
        ...draft.domains.map(each => printDomain(each, printing))
    ]);
    files.addRows('roles', [
        ...draft.sets.map(each => printSet(each, printing)),
        ...draft.roles.map(each => printRole(each, printing))
    ]);
    files.add(
        'streams',
        draft.streams.map(each => printStream(each, printing))
    );
    files.add(
        'terms',
        draft.terms.map(each => printTerm(each, printing))
    );
    const lines = foreign.map(each => words(each.of, relationLine(each)));
    files.add('relations', lines.length === 0 ? [] : [block('relations', lines)]);
    for (const each of draft.translations) {
        if (each.entries.length + each.remarks.length > 0) {
            files.add(`translation-${each.language}`, [printTranslation(each, printing)]);
        }
    }
    return files.all;
}

function headerFacts(header: DraftHeader): string[] {
    const { version, date, language, publisher, source, licence, namespace, complete, uses = [] } = header;
    const lines: string[] = [];
    if (version !== undefined) lines.push(`version ${quoted(version)}`);
    if (date !== undefined) lines.push(`date ${quoted(date)}`);
    if (language !== undefined) lines.push(`language ${value(language)}`);
    if (publisher !== undefined) lines.push(`publisher ${quoted(publisher)}`);
    if (source !== undefined) lines.push(`source ${quoted(source)}`);
    if (licence !== undefined) lines.push(`licence ${quoted(licence)}`);
    if (namespace !== undefined) lines.push(`namespace ${quoted(namespace)}`);
    for (const use of uses) {
        lines.push(words('use', use.framework, use.package === undefined ? undefined : `from ${quoted(use.package)}`));
    }
    if (complete) lines.push('complete');
    return lines;
}

/** Files by the names that they get, with an empty line between the blocks. */
class Files {
    readonly all: ImportedFile[] = [];
    private readonly names = new FileNames();

    add(name: string, blocks: readonly (readonly string[])[], folder = ''): void {
        const texts = blocks.filter(lines => lines.length > 0).map(lines => `${lines.join('\n')}\n`);
        if (texts.length === 0) return;
        const file = this.names.of(`${folder}${name}`, '.gradus');
        // The folder is ours, and the name has letters, digits and hyphens alone.
        const path = folder === '' ? file : `${folder}/${file.slice(folder.length)}`;
        this.all.push({ path, text: texts.join('\n') });
    }

    /** One file, or a numbered one for each block where they are long. */
    addParts(name: string, parts: readonly { readonly code: string; readonly lines: readonly string[] }[]): void {
        const total = parts.reduce((sum, { lines }) => sum + lines.length, 0);
        if (total <= MOST_LINES || parts.length === 1)
            this.add(
                name,
                parts.map(({ lines }) => lines)
            );
        else for (const [index, { code, lines }] of parts.entries()) this.add(`${index + 1}-${code}`, [lines], name);
    }

    /** One file, or numbered ones of some blocks each where they are many. */
    addRows(name: string, blocks: readonly (readonly string[])[]): void {
        const total = blocks.reduce((sum, lines) => sum + lines.length, 0);
        if (total <= MOST_LINES) this.add(name, blocks);
        else {
            for (let start = 0; start < blocks.length; start += ROLES_IN_FILE)
                this.add(String(start / ROLES_IN_FILE + 1), blocks.slice(start, start + ROLES_IN_FILE), name);
        }
    }
}
