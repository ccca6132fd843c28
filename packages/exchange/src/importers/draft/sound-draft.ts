import { pushAll } from '@gradus/model';
import { isCode } from '../../tables/codes.ts';
import type { ImportNotes } from '../notes.ts';
import { oneLine } from '../reading/clean-text.ts';
import type { DraftCompetency, DraftElement, DraftFramework, DraftHeader, DraftTranslated } from './draft-framework.ts';
import { DraftNames } from './draft-names.ts';
import { isIdentifier } from './made-identifiers.ts';
import { type SoundRelation, soundAnnotations, soundRelations } from './sound-annotations.ts';
import { soundDictionary, soundRanges } from './sound-dictionary.ts';
import { type ForeignRelation, soundForeignRelations } from './sound-foreign-relations.ts';
import { RoleMender } from './sound-roles.ts';
import { soundSections } from './sound-sections.ts';
import { soundTexts } from './sound-texts.ts';

/** A draft of which every part can be written, without an error of the language. */
export interface SoundDraft {
    readonly draft: DraftFramework;
    readonly relations: ReadonlyMap<DraftElement, readonly SoundRelation[]>;
    /** Those of elements of other frameworks, which stand by themselves. */
    readonly foreign: readonly ForeignRelation[];
}

/** Mends a draft in its place, and says what it did. */
export function soundDraft(draft: DraftFramework, notes: ImportNotes): SoundDraft {
    soundTexts(draft, notes);
    soundHeader(draft.header, notes);
    soundRanges(draft, notes);
    const names = new DraftNames(draft, notes);
    soundDictionary(draft, names, notes);
    new RoleMender(draft, names, notes).mend();
    soundSections(draft, key => names.find('category', key), notes);
    soundTranslations(draft, names, notes);
    soundAnnotations(draft, names, notes);
    const foreign = soundForeignRelations(draft, names, notes);
    return { draft, relations: soundRelations(draft, names, notes), foreign };
}

function soundHeader(header: DraftHeader, notes: ImportNotes): void {
    for (const key of ['version', 'date', 'language', 'publisher', 'source', 'licence', 'namespace'] as const) {
        const value = header[key];
        if (value !== undefined) header[key] = oneLine(value) || undefined;
    }
    if (header.language !== undefined && !isLanguageTag(header.language)) {
        notes.leftOut('The language is not written in its short form, such as en or pt-BR', header.language);
        header.language = undefined;
    }
    if (header.namespace !== undefined && !isNamespace(header.namespace)) {
        notes.leftOut('The namespace is neither a web address nor a UUID', header.namespace);
        header.namespace = undefined;
    }
    soundUses(header, notes);
    if (header.code === '' && header.title === '') header.title = 'Imported framework';
}

/** Frameworks that are used are called by codes, each once. */
function soundUses(header: DraftHeader, notes: ImportNotes): void {
    const seen = new Set([header.code]);
    header.uses = (header.uses ?? []).flatMap(use => {
        const name = oneLine(use.package ?? '');
        const isSound = isCode(use.framework) && !seen.has(use.framework);
        seen.add(use.framework);
        if (!isSound) notes.leftOut('Some frameworks that are used have no code, or are named twice', use.framework);
        return isSound ? [{ framework: use.framework, ...(name !== '' && { package: name }) }] : [];
    });
}

/** Whether a text is the short form of a language, with its region or script if need be. */
export function isLanguageTag(text: string): boolean {
    if (!/^[A-Za-z]{2,3}(?:-|$)/.test(text)) return false;
    try {
        return Intl.getCanonicalLocales(text).length === 1;
    } catch {
        return false;
    }
}

/** Whether identifiers can be made of a text. */
export function isNamespace(text: string): boolean {
    return isIdentifier(text) || /^[a-z][a-z0-9+.-]+:[^\s<>"{}|\\^`]+$/i.test(text);
}

/** Has entries refer by final codes, and be there once. */
function soundTranslations(draft: DraftFramework, names: DraftNames, notes: ImportNotes): void {
    const byLanguage = new Map<string, DraftFramework['translations'][number]>();
    for (const translation of draft.translations) {
        const language = oneLine(translation.language);
        if (!isLanguageTag(language)) {
            notes.leftOut('Some translations are into a language without a short form, such as en or pt-BR', language);
            continue;
        }
        const known = byLanguage.get(language);
        if (known) {
            pushAll(known.entries, translation.entries);
            pushAll(known.remarks, translation.remarks);
        } else byLanguage.set(language, { ...translation, language });
    }
    const sections = new Set(draft.sections.map(({ code }) => code));
    const competencies = new Map(draft.competencies.map(each => [each.code, each]));
    const roles = new Map(draft.roles.map(each => [each.code, each]));
    const described = new Map<DraftCompetency, ReadonlySet<string>>();
    draft.translations = [...byLanguage.values()];
    for (const translation of draft.translations) {
        const seen = new Set<string>();
        translation.entries = translation.entries.flatMap(entry => {
            const placed = place(entry);
            const name = placed && `${placed.kind} ${placed.within ?? ''} ${placed.key}`;
            if (!placed || name === undefined || seen.has(name)) {
                notes.leftOut(
                    'Some translations are of what is not there, or come twice',
                    `${entry.kind} ${entry.key}`
                );
                return [];
            }
            seen.add(name);
            return [placed];
        });
    }

    function describedIn(competency: DraftCompetency): ReadonlySet<string> {
        const known = described.get(competency) ?? new Set(competency.descriptors.map(({ level }) => level));
        described.set(competency, known);
        return known;
    }

    function place(entry: DraftTranslated): DraftTranslated | undefined {
        const { kind, key, within } = entry;
        const texts = entry.texts.filter(({ section }) => sections.has(section));
        if (kind === 'section') return sections.has(key) ? { ...entry, texts: [], tasks: [] } : undefined;
        if (kind === 'descriptor') {
            const holder = names.find('competency', within);
            const competency = competencies.get(holder ?? '');
            const isDescribed = competency && describedIn(competency).has(key);
            return holder && isDescribed ? { ...entry, within: holder, title: undefined, texts, tasks: [] } : undefined;
        }
        if (kind === 'activity' && within !== undefined && !names.place({ kind, key, within })) {
            // In the words of a role.
            const role = roles.get(names.find('role', within) ?? '');
            const reworded = role?.activities.some(({ activity, wording }) => activity === key && wording);
            return role && reworded ? { ...entry, within: `role ${role.code}`, texts: [], tasks: [] } : undefined;
        }
        const found = names.place({ kind, key, within });
        if (!found) return undefined;
        // Roles and sets share their codes, so that the source may call one what it is not.
        const isShared = kind === 'role' || kind === 'set';
        const tasks = isShared ? entry.tasks : [];
        const own = isShared ? (roles.has(found.code) ? 'role' : 'set') : kind;
        return { ...entry, kind: own, key: found.code, within: found.within, texts, tasks };
    }
}
