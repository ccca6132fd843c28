import { isCode } from '@gradus/exchange/starting';
import {
    type CellEdit,
    CodeRenaming,
    cellEdits,
    EditedElements,
    type ElementEdit,
    elementEdits
} from '@gradus/language/editing';
import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { applyEdits } from '../../fixing/apply-edits.ts';
import { type OpenFramework, openFramework } from './open-framework.ts';
import { TextDisk } from './text-disk.ts';
import { wantedCells } from './wanted-cells.ts';
import { type Wanted, wantedCodes, wantedElements, wantedMoves, wantedRemovals } from './wanted-edits.ts';
import { wantedTranslations } from './wanted-translations.ts';

/** What became of a framework’s texts. */
export interface AppliedEdits {
    readonly after: OpenFramework;
    /** The files that have changed, by path, with their texts. */
    readonly texts: ReadonlyMap<string, string>;
    /** What could not be done, and why, in sentences. */
    readonly refused: readonly string[];
}

/** What one edit makes possible, another one follows with; and never without end. */
const MOST_ROUNDS = 60;

/**
 * Edits the texts of a framework until they say what is wanted, as far as they can. Nothing is written to the disk.
 *
 * @param path of the framework, as it was typed
 */
export async function applyWanted(
    first: OpenFramework,
    wanted: Wanted,
    path: string,
    cwd: string
): Promise<AppliedEdits> {
    const texts = new Map<string, string>();
    const refused = new Set<string>();
    const tried = new Set<string>();
    const formers: ElementEdit[] = [];
    let now = first;
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const edits =
            formers.length > 0
                ? edited(now, formers.splice(0), refused)
                : nextEdits(now, wanted, { tried, refused, formers });
        if (edits === undefined) break;
        if (edits.size === 0) continue;
        for (const [document, made] of edits) {
            texts.set(document.uri.fsPath, applyEdits(document.textDocument, made));
        }
        now = await openFramework(path, cwd, new TextDisk(texts));
    }
    return { after: now, texts, refused: [...refused] };
}

interface Progress {
    readonly tried: Set<string>;
    readonly refused: Set<string>;
    /** What codes were before that have just become others. */
    readonly formers: ElementEdit[];
}

type Edits = ReadonlyMap<LangiumDocument, readonly TextEdit[]>;

/** The edits that can be made next, all at once; nothing where all is done. */
function nextEdits(now: OpenFramework, wanted: Wanted, { tried, refused, formers }: Progress): Edits | undefined {
    const isNew = (edit: unknown) => {
        const key = JSON.stringify(edit);
        if (tried.has(key)) return false;
        tried.add(key);
        return true;
    };
    const isUntried = (edit: unknown) => !tried.has(JSON.stringify(edit));
    const codes = wantedCodes(now.model, wanted).filter(isNew);
    if (codes.length > 0) return renamed(now, codes, refused, formers);
    // By themselves, as what is within them is edited in its new place.
    const moves = wantedMoves(now.model, wanted).filter(isNew);
    if (moves.length > 0) return edited(now, moves, refused);
    const elements = wantedElements(now.model, wanted).filter(isNew);
    if (elements.length > 0) return edited(now, elements, refused);
    const translations = wantedTranslations(now.model, wanted, isUntried).filter(isNew);
    if (translations.length > 0) return edited(now, translations, refused);
    const cells = wantedCells(now.model, wanted).filter(isNew);
    if (cells.length > 0) return required(now, cells, refused);
    // Roles go first, as they call competencies.
    for (const kind of ['role', 'competency'] as const) {
        const removals = wantedRemovals(now.model, wanted, kind).filter(isNew);
        if (removals.length > 0) return edited(now, removals, refused);
    }
    return undefined;
}

function renamed(
    { services, folder }: OpenFramework,
    codes: ReturnType<typeof wantedCodes>,
    refused: Set<string>,
    formers: ElementEdit[]
): Edits {
    const { Frameworks } = services.shared.gradus;
    const elements = new EditedElements(Frameworks, folder);
    const documents = new Map(Frameworks.documentsOf(folder).map(each => [each.uri.toString(), each]));
    const edits = new Map<LangiumDocument, TextEdit[]>();
    const refuse = (code: string, reason: string) => refused.add(`The code of ${code} stays. ${reason}`);
    const possible = codes.flatMap(({ kind, code, to }) => {
        const element = elements.find({ kind, code });
        if (element && isCode(to)) return [{ kind, element, from: code, code: to }];
        refuse(
            code,
            element
                ? `${to} cannot be a code: use letters, digits and _, with single . / or - between them.`
                : 'It is not in the files of this framework.'
        );
        return [];
    });
    const answers = new CodeRenaming(services).renameAll(possible);
    for (const [index, { kind, element, from, code }] of possible.entries()) {
        const answer = answers[index];
        if (answer?.type !== 'edits') {
            refuse(from, answer?.reason ?? '');
            continue;
        }
        // So it stays the same element for whoever knows it by its identifier.
        if (!element.annotations.some(({ $type }) => $type === 'Identifier')) {
            formers.push({ type: 'former', of: { kind, code }, former: from });
        }
        for (const [uri, made] of Object.entries(answer.changes)) {
            const document = documents.get(URI.parse(uri).toString());
            if (document) edits.set(document, [...(edits.get(document) ?? []), ...made]);
        }
    }
    return edits;
}

function edited(
    { services, folder }: OpenFramework,
    elements: ReturnType<typeof wantedElements>,
    refused: Set<string>
): Edits {
    const answer = elementEdits(services, folder, elements);
    for (const [index, edit] of elements.entries()) {
        const reason = answer.refused[index];
        if (reason === undefined) continue;
        const what =
            'of' in edit
                ? `${edit.of.code} was not edited`
                : edit.type === 'add'
                  ? `A new ${edit.kind} was not added`
                  : 'The header was not edited';
        refused.add(`${what}. ${reason}`);
    }
    return answer.edits;
}

/** All cells at once; where one of them has no place in the text, each by itself, as it does not stop the others. */
function required({ services, folder }: OpenFramework, cells: readonly CellEdit[], refused: Set<string>): Edits {
    const { verdicts } = cellEdits(services.shared, folder, cells, true);
    const possible = cells.filter((cell, index) => {
        const verdict = verdicts[index];
        if (verdict?.type === 'asks') return false;
        if (verdict?.type !== 'refused') return true;
        refused.add(`${cell.competency} in ${cell.role} stays. ${verdict.reason}`);
        return false;
    });
    if (possible.length === 0) return new Map();
    const together = cellEdits(services.shared, folder, possible);
    if (together.edits.size > 0 || possible.length === 1) {
        noteRefused(together.verdicts, possible, refused);
        return together.edits;
    }
    for (const cell of possible) {
        const alone = cellEdits(services.shared, folder, [cell]);
        if (alone.edits.size > 0) return alone.edits;
        noteRefused(alone.verdicts, [cell], refused);
    }
    return new Map();
}

function noteRefused(
    verdicts: ReturnType<typeof cellEdits>['verdicts'],
    cells: readonly CellEdit[],
    refused: Set<string>
): void {
    for (const [index, verdict] of verdicts.entries()) {
        const cell = cells[index];
        if (cell && verdict.type === 'refused')
            refused.add(`${cell.competency} in ${cell.role} stays. ${verdict.reason}`);
    }
}
