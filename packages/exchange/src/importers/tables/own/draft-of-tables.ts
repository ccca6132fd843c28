import { type DraftFramework, emptyDraft } from '../../draft/draft-framework.ts';
import { isLanguageTag } from '../../draft/sound-draft.ts';
import { OwnTasks } from '../../json/own-tasks.ts';
import type { ImportNotes } from '../../notes.ts';
import { addAbout } from './about-rows.ts';
import { DictionaryRows } from './dictionary-rows.ts';
import { OriginalNames } from './original-names.ts';
import { giveOwnRequirements } from './own-requirements.ts';
import type { OwnTable, OwnTableKind } from './own-table.ts';
import { RequirementRows } from './requirement-rows.ts';
import { RoleRows } from './role-rows.ts';
import { addScales } from './scale-rows.ts';
import { SectionColumns } from './section-columns.ts';
import { addTranslations } from './translation-rows.ts';
import type { EditedCell } from './which-was-edited.ts';

/** What is known of tables besides what they say. */
export interface TablesKnown {
    /** Of what roles required when the tables were made, where they say it. */
    readonly digest?: string | undefined;
    /** Which cells somebody has edited since. */
    readonly isEdited?: EditedCell | undefined;
    /** A table of texts with the codes of what other tables call by title, where that is known from elsewhere. */
    readonly names?: OwnTable | undefined;
    /** Whether remarks ask what cannot be decided. */
    readonly asks?: boolean | undefined;
}

/** The framework that tables of Gradus say together. */
export function draftOfTables(
    tables: readonly OwnTable[],
    name: string,
    notes: ImportNotes,
    { digest, isEdited, names, asks }: TablesKnown = {}
): DraftFramework {
    const of = (kind: OwnTableKind) => tables.filter(each => each.kind === kind);
    const [translations] = of('translations');
    const originals = new OriginalNames(names ?? translations);
    const { code, title } = originals.framework ?? { code: name, title: name };
    const draft = emptyDraft(code, title);
    const sections = new SectionColumns(draft, originals);
    for (const each of of('levels')) addScales(draft, each, sections);
    const dictionary = new DictionaryRows(draft, sections, originals);
    for (const each of of('dictionary')) dictionary.addCompetencies(each);
    for (const each of of('statements')) dictionary.addStatements(each);
    const roles = new RoleRows(draft, originals, notes);
    for (const each of of('roles')) roles.add(each, sections);
    const requirements = new RequirementRows(draft, dictionary, roles, notes, asks);
    const lists = of('requirements');
    for (const each of lists) requirements.addList(each);
    for (const each of of('matrix')) requirements.addMatrix(each, lists.length > 0, isEdited, digest);
    giveOwnRequirements(draft, requirements.all);
    const tasks = new OwnTasks(draft.roles);
    const own = draft.roles.map(role => [...tasks.of(role.code)]);
    for (const [index, role] of draft.roles.entries()) role.tasks = own[index] ?? role.tasks;
    roles.leaveOutWhatIsAll();
    sections.decideForms();
    if (translations) {
        const language = translations.headers[4];
        if (language !== undefined && isLanguageTag(language)) draft.header.language = language;
        addTranslations(draft, translations, { sections, originals, notes });
    }
    for (const each of of('about')) addAbout(draft.header, each, notes);
    return draft;
}
