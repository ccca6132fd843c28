import type { Status } from '@gradus/model';
import {
    type DraftCategory,
    type DraftCompetency,
    type DraftElement,
    type DraftFramework,
    type DraftText,
    emptyDraft
} from '../draft/draft-framework.ts';
import type { ImportNotes } from '../notes.ts';
import { linesOf, oneLine } from '../reading/clean-text.ts';
import { type JsonRecord, own, recordOf, recordsOf, textIn, textsIn } from '../reading/plain-json.ts';
import type { CaseGraph, GraphItem, GraphLink } from './case-graph.ts';
import { STATUSES } from './own-package.ts';
import { RELATION_BY_TYPE } from './relation-types.ts';

/** The longest statement that serves as a title. */
const LONGEST_TITLE = 160;
const SECTIONS = [
    ['wording', 'Statement', 'text'],
    ['notes', 'Notes', 'text'],
    ['keywords', 'Keywords', 'list'],
    ['education', 'Education level', 'list']
] as const;

/**
 * A package that was not made by Gradus: items that have others below them are categories, the others competencies without
 * levels, since CASE knows neither roles nor what they require.
 */
export function draftOfPackage(graph: CaseGraph, notes: ImportNotes): DraftFramework {
    const { document, items, top, links, definitions } = graph;
    const title = textIn(document, 'title') ?? 'Imported framework';
    const draft = emptyDraft('', title);
    fillHeader(draft, graph);
    draft.sections = SECTIONS.map(([code, sectionTitle, form]) => ({
        code,
        title: sectionTitle,
        form,
        numbered: false,
        open: false,
        uses: []
    }));
    const root = 'document';
    if (top.some(item => !isCategory(item))) {
        draft.categories.push({ key: root, code: '', title, texts: [], forAll: false });
    }
    for (const item of items) {
        const element = elementOf(item, notes);
        const aliases = textsIn(item.record, 'alternativeLabel').filter(alias => alias.trim() !== '');
        const parent = item.parent?.id;
        if (isCategory(item)) {
            if (aliases.length > 0) element.texts.push({ section: 'notes', entries: aliases });
            draft.categories.push({ ...element, parent, forAll: false });
        } else {
            const kinds = item.otherParents.filter(isCategory).map(({ id }) => id);
            draft.competencies.push({ ...element, aliases, category: parent ?? root, kinds, descriptors: [] });
        }
    }
    const placed = {
        categories: new Map(draft.categories.map(each => [each.key, each])),
        competencies: new Map(draft.competencies.map(each => [each.key, each]))
    };
    for (const link of links) addLink(link, draft, placed, notes);
    for (const concept of recordsOf(own(definitions, 'CFConcepts'))) {
        const description = textIn(concept, 'description');
        draft.terms.push({
            key: textIn(concept, 'identifier'),
            code: '',
            title: textIn(concept, 'title') ?? '',
            aliases: [],
            texts: description === undefined ? [] : [{ section: 'notes', entries: [description] }],
            id: textIn(concept, 'identifier')
        });
    }
    draft.sections = draft.sections.filter(({ code }) => isUsed(code, draft));
    return draft;
}

function fillHeader(draft: DraftFramework, { document, documentId, definitions }: CaseGraph): void {
    const { header } = draft;
    header.id = documentId;
    header.version = textIn(document, 'version');
    header.language = textIn(document, 'language');
    header.publisher = textIn(document, 'publisher') ?? textIn(document, 'creator');
    header.source = textIn(document, 'officialSourceURL') ?? textIn(document, 'uri');
    header.date = textIn(document, 'lastChangeDateTime')?.slice(0, 10);
    const license = recordsOf(own(definitions, 'CFLicenses'))[0];
    const linked = recordOf(own(document, 'licenseURI'));
    header.licence = textIn(license, 'title') ?? textIn(linked, 'title') ?? textIn(document, 'licenseURI');
    header.status = STATUSES.get(textIn(document, 'adoptionStatus') ?? '') as Status | undefined;
    const texts = [textIn(document, 'description'), textIn(document, 'notes')].filter(each => each !== undefined);
    if (texts.length > 0) header.texts.push({ section: 'notes', entries: texts });
}

function elementOf({ id, record }: GraphItem, notes: ImportNotes): DraftElement {
    const statement = textIn(record, 'fullStatement') ?? '';
    const short = textIn(record, 'abbreviatedStatement');
    const lines = linesOf(statement);
    const texts: DraftText[] = [];
    let title = short ?? lines[0] ?? '';
    const isCut = lines.length > 1 || (short === undefined && [...title].length > LONGEST_TITLE);
    if (isCut || (short !== undefined && oneLine(short) !== oneLine(statement))) {
        texts.push({ section: 'wording', entries: lines });
    }
    if ([...title].length > LONGEST_TITLE) {
        title = `${[...title].slice(0, LONGEST_TITLE).join('').trimEnd()}…`;
        notes.mended('Some statements are longer than a title should be. They stand below a shortened one', title);
    }
    const add = (section: string, entries: readonly string[]) => {
        if (entries.some(entry => entry.trim() !== '')) texts.push({ section, entries: [...entries] });
    };
    add('notes', textsIn(record, 'notes'));
    add('keywords', textsIn(record, 'conceptKeywords'));
    add('education', [...textsIn(record, 'educationLevel'), ...textsIn(record, 'educationalLevel')]);
    if (own(record, 'educationalLevel') !== undefined)
        notes.mended('A field has a name that CASE does not know, and was read as educationLevel', 'educationalLevel');
    return {
        key: id,
        code: textIn(record, 'humanCodingScheme') ?? '',
        title,
        texts,
        id,
        number: textIn(record, 'listEnumeration')
    };
}

function isCategory({ children }: GraphItem): boolean {
    return children.length > 0;
}

/** What items became, by their identifiers. */
interface Placed {
    readonly categories: ReadonlyMap<string | undefined, DraftCategory>;
    readonly competencies: ReadonlyMap<string | undefined, DraftCompetency>;
}

function addLink(
    { type, origin, target, targetText, record }: GraphLink,
    draft: DraftFramework,
    { categories, competencies }: Placed,
    notes: ImportNotes
): void {
    const end = (item: GraphItem) => ({
        kind: isCategory(item) ? ('category' as const) : ('competency' as const),
        key: item.id
    });
    const element: DraftElement | undefined = (isCategory(origin) ? categories : competencies).get(origin.id);
    if (type === 'replacedBy' && element && target) {
        element.replacedBy = target.id;
        return;
    }
    if (type === 'isPartOf' && target && isCategory(target) && !isCategory(origin)) {
        competencies.get(origin.id)?.kinds.push(target.id);
        return;
    }
    const kind = RELATION_BY_TYPE.get(type) ?? (target ? 'related' : 'see');
    const comment = textIn(record, 'notes');
    const reason = RELATION_BY_TYPE.has(type) ? comment : [`CASE says: ${type}.`, comment].filter(Boolean).join(' ');
    if (!RELATION_BY_TYPE.has(type))
        notes.mended('Some associations are of a kind that Gradus does not know. They became relations', type);
    // What is not in the package can only be referred to.
    draft.relations.push({
        subject: end(origin),
        kind: target ? kind : 'see',
        ...(target && { object: end(target) }),
        objectText: targetText,
        reason: target || kind === 'see' ? reason : [`CASE says: ${type}.`, comment].filter(Boolean).join(' ')
    });
}

function isUsed(section: string, { header, categories, competencies, terms }: DraftFramework): boolean {
    const holders: readonly { readonly texts: readonly DraftText[] }[] = [
        header,
        ...categories,
        ...competencies,
        ...terms
    ];
    return holders.some(({ texts }) => texts.some(text => text.section === section));
}

/** Fields of a package that nothing of it is left of; told once. */
export function sayWhatIsLeftOut(packageRecord: JsonRecord, notes: ImportNotes): void {
    for (const each of recordsOf(own(packageRecord, 'CFRubrics'))) {
        notes.leftOut('Rubrics are not taken over', textIn(each, 'title') ?? textIn(each, 'identifier') ?? '');
    }
    for (const item of recordsOf(own(packageRecord, 'CFItems'))) {
        for (const field of ['statusStartDate', 'statusEndDate', 'subject', 'licenseURI']) {
            if (textIn(item, field) ?? own(item, field))
                notes.leftOut('Some fields of items are not taken over', field);
        }
    }
}
