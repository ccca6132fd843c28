import { decodeBytes } from '../../tables/decode-bytes.ts';
import { type DraftFramework, type DraftTranslated, emptyDraft } from '../draft/draft-framework.ts';
import { finish } from '../finish.ts';
import { type Importer, UnreadableSource } from '../importer.ts';
import { ImportNotes } from '../notes.ts';
import { type JsonRecord, own, parseJson, recordOf, recordsOf, textIn } from '../reading/plain-json.ts';
import { theFile } from '../reading/source-files.ts';
import { addScales, EIGHT, joined, type LevelsOf } from './digcomp-scales.ts';

/** Fields that may be there in other languages: with the language behind their name, as in `name_nl`. */
const TRANSLATED = /^(?:name|description|explanation)_([a-z]{2,3})$/;

/**
 * The data supplement of DigComp: areas become categories, competences competencies, learning outcomes parts of them at the
 * levels that they are for, statements stand beside them; terms are its glossary. What is there in other languages becomes
 * translations.
 */
export const digcompImporter: Importer = {
    id: 'digcomp',
    title: 'DigComp (JSON-LD)',
    extensions: ['.jsonld', '.json'],
    import(files, options = {}) {
        const file = theFile(files);
        const notes = new ImportNotes();
        const entries = recordsOf(own(recordOf(parseJson(decodeBytes(file.bytes).text, file.name)), '@graph'));
        const all = (type: string) => entries.filter(each => textIn(each, '@type') === type);
        if (all('Competence').length === 0) {
            throw new UnreadableSource(`${file.name} is not the data supplement of DigComp: it has no competences.`);
        }
        const draft = emptyDraft('DigComp', 'European Digital Competence Framework');
        Object.assign(draft.header, HEADER);
        draft.sections.push(
            { code: 'description', title: 'Description', form: 'text', numbered: false, open: false, uses: [] },
            { code: 'proficiency', title: 'Proficiency', form: 'text', numbered: false, open: false, uses: [] }
        );
        const translations = new Translations(draft);
        const levels = addScales(draft, all('ProficiencyLevel'));
        for (const area of all('CompetenceArea')) addArea(area, draft, translations);
        for (const competence of all('Competence')) addCompetence(competence, draft, translations);
        const known = { kinds: new Set<string>(), levels, translations };
        for (const outcome of all('LearningOutcome')) addOutcome(outcome, draft, known);
        for (const statement of all('CompetenceStatement')) addStatement(statement, draft, translations);
        for (const entry of all('Glossary')) addTerm(entry, draft, translations);
        const types = new Set(TYPES);
        for (const each of entries) {
            const type = textIn(each, '@type') ?? '';
            if (!types.has(type)) notes.leftOut('Some entries are of a type that is not known', type);
        }
        return finish(draft, notes, options);
    }
};

const TYPES = [
    'CompetenceArea',
    'Competence',
    'ProficiencyLevel',
    'CompetenceStatement',
    'LearningOutcome',
    'Glossary'
];
const HEADER = {
    language: 'en',
    publisher: 'European Commission, Joint Research Centre',
    licence: 'CC BY 4.0'
};

function addArea(area: JsonRecord, draft: DraftFramework, translations: Translations): void {
    const code = lastPart(textIn(area, '@id'));
    draft.categories.push({
        code,
        title: textIn(area, 'name') ?? '',
        texts: textsOf(area),
        scale: EIGHT,
        forAll: false
    });
    translations.add('category', code, area, 'name', 'description');
}

function addCompetence(competence: JsonRecord, draft: DraftFramework, translations: Translations): void {
    const code = lastPart(textIn(competence, '@id'));
    draft.competencies.push({
        code,
        title: textIn(competence, 'name') ?? '',
        texts: textsOf(competence),
        aliases: [],
        kinds: [],
        category: lastPart(textIn(competence, 'competence_area_id')),
        descriptors: []
    });
    translations.add('competency', code, competence, 'name', 'description');
}

/** What outcomes are read with. */
interface KnownOfOutcomes {
    /** The kinds that are categories already. */
    readonly kinds: Set<string>;
    readonly levels: LevelsOf;
    readonly translations: Translations;
}

/** An outcome is a part of its competence, of its kind, at those of the eight levels that its one of four stands for. */
function addOutcome(outcome: JsonRecord, draft: DraftFramework, known: KnownOfOutcomes): void {
    const code = lastPart(textIn(outcome, '@id'));
    const kinds = [textIn(outcome, 'type'), textIn(outcome, 'ai_label')].filter(kind => kind !== undefined);
    for (const kind of kinds) {
        if (known.kinds.has(kind)) continue;
        known.kinds.add(kind);
        draft.categories.push({ key: kind, code: kind, title: kind, texts: [], scale: EIGHT, forAll: false });
    }
    draft.competencies.push({
        code,
        title: textIn(outcome, 'description') ?? '',
        texts: [],
        aliases: [],
        kinds,
        category: lastPart(textIn(outcome, 'competence_area_id')),
        parent: lastPart(textIn(outcome, 'competence_id')),
        levels: known.levels.get(joined(lastPart(textIn(outcome, 'four_levels_proficiency_name')))) ?? [],
        descriptors: []
    });
    known.translations.add('competency', code, outcome, 'description');
}

/** A statement stands in the area of its competence, and is related to that. */
function addStatement(statement: JsonRecord, draft: DraftFramework, translations: Translations): void {
    const code = lastPart(textIn(statement, '@id'));
    const level = lastPart(textIn(statement, 'four_levels_proficiency_name'));
    const competence = lastPart(textIn(statement, 'competence_id'));
    draft.statements.push({
        code,
        title: textIn(statement, 'description') ?? '',
        texts: [
            { section: 'proficiency', entries: [level] },
            { section: 'intelligence', entries: [textIn(statement, 'ai_label') ?? ''] }
        ].filter(({ entries }) => entries[0] !== ''),
        aliases: [],
        category: lastPart(textIn(statement, 'competence_area_id'))
    });
    if (!draft.sections.some(each => each.code === 'intelligence')) {
        draft.sections.push({
            code: 'intelligence',
            title: 'Artificial intelligence',
            form: 'text',
            numbered: false,
            open: false,
            uses: []
        });
    }
    draft.relations.push({
        subject: { kind: 'statement', key: code },
        kind: 'related',
        object: { kind: 'competency', key: competence },
        objectText: competence
    });
    translations.add('statement', code, statement, 'description');
}

function addTerm(entry: JsonRecord, draft: DraftFramework, translations: Translations): void {
    const name = (textIn(entry, '@id') ?? '').replace(/^Glossary\//, '');
    const explanation = textIn(entry, 'explanation');
    draft.terms.push({
        key: name,
        code: '',
        title: name.replaceAll('_', ' '),
        texts: explanation === undefined ? [] : [{ section: 'description', entries: [explanation] }],
        aliases: []
    });
    translations.add('term', name, entry, undefined, 'explanation');
}

function textsOf(entry: JsonRecord) {
    const description = textIn(entry, 'description');
    return description === undefined ? [] : [{ section: 'description', entries: [description] }];
}

function lastPart(id: string | undefined): string {
    return id?.split('/').at(-1) ?? '';
}

/** Collects what entries say in other languages. */
class Translations {
    private readonly draft: DraftFramework;

    constructor(draft: DraftFramework) {
        this.draft = draft;
    }

    /** @param title the field that is the title, and `text` the one that is the description, where there are such */
    add(kind: DraftTranslated['kind'], key: string, entry: JsonRecord, title?: string, text?: string): void {
        const languages = new Set(Object.keys(entry).flatMap(field => TRANSLATED.exec(field)?.[1] ?? []));
        for (const language of languages) {
            const [name, body] = [title, text].map(field =>
                field === undefined ? undefined : textIn(entry, `${field}_${language}`)
            );
            if (name === undefined && body === undefined) continue;
            let translation = this.draft.translations.find(each => each.language === language);
            if (!translation) {
                translation = { language, entries: [], remarks: [] };
                this.draft.translations.push(translation);
            }
            const texts = body === undefined ? [] : [{ section: 'description', entries: [body] }];
            translation.entries.push({ kind, key, title: name, texts, tasks: [] });
        }
    }
}
