import { type TableAnswer, TableChoices, type TableParams } from '@gradus/protocol';
import * as v from 'valibot';
import { l10n, Position, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { askForFiles } from '../importing/ask-for-import.ts';
import { showImportError } from '../importing/show-import-error.ts';
import { withoutLinks } from '../without-links.ts';
import { writeNew } from '../write-new.ts';
import { askForTable } from './ask-for-table.ts';
import { askForSheet, askNextStep, askToInsist, type NextStep } from './import-steps.ts';
import { type CursorTarget, cursorTarget, nameOf, newFileFor, newFileIn } from './import-target.ts';
import type { KeptChoices } from './kept-choices.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import type { TablePreview } from './table-preview.ts';
import { titleOfFile } from './title-of-file.ts';

export interface ImportTools {
    readonly client: BaseLanguageClient;
    readonly preview: TablePreview;
    readonly kept: KeptChoices;
}

/** Answers that are given with the command, by other extensions and by tests. */
const Given = v.object({
    file: v.custom<Uri>(value => value instanceof Uri),
    sheet: v.optional(v.string()),
    choices: v.optional(TableChoices),
    /** Writes at once, without a preview. */
    target: v.optional(v.picklist(['file', 'cursor']))
});

/**
 * “Import Spreadsheet…”: reads a CSV or Excel file, shows what was understood, and writes it into a new file or at the
 * cursor. What is there already is never written over.
 *
 * @returns the file that was written to
 */
export async function importSpreadsheet(tools: ImportTools, given: unknown): Promise<Uri | undefined> {
    // The Explorer gives the file alone.
    const answers = given instanceof Uri ? { file: given } : given === undefined ? undefined : v.parse(Given, given);
    const file = answers?.file ?? (await askForFile());
    if (!file) return undefined;
    try {
        return await new Import(tools, file, await newFileFor(tools.client, file), answers ?? { file }).run();
    } catch (error) {
        showImportError(error);
        return undefined;
    }
}

async function askForFile(): Promise<Uri | undefined> {
    const [file] = (await askForFiles(l10n.t('Spreadsheets'), ['xlsx', 'csv', 'tsv', 'txt'], false)) ?? [];
    return file;
}

class Import {
    private readonly tools: ImportTools;
    private readonly name: string;
    private readonly spreadsheet: Uri;
    private readonly cursor: CursorTarget | undefined;
    private readonly given: v.InferOutput<typeof Given>;
    private target: Uri;
    private choices: TableChoices | undefined;
    private sheet: string | undefined;
    private isChanged = false;

    constructor(tools: ImportTools, spreadsheet: Uri, target: Uri, given: v.InferOutput<typeof Given>) {
        this.tools = tools;
        this.spreadsheet = spreadsheet;
        this.target = target;
        this.given = given;
        this.name = nameOf(spreadsheet);
        this.sheet = given.sheet;
        this.choices = given.choices;
        this.cursor = cursorTarget();
    }

    async run(): Promise<Uri | undefined> {
        const source = await readSpreadsheet(this.spreadsheet);
        for (;;) {
            const answer = await this.ask(source);
            if (answer.sheets.length > 0 && this.sheet === undefined) {
                this.sheet = this.given.target ? answer.sheets[0] : await askForSheet(answer.sheets);
                if (this.sheet === undefined) return undefined;
                continue;
            }
            if (this.choices === undefined) {
                this.choices = this.tools.kept.find(answer.signature);
                if (this.choices) continue;
            }
            const step = await this.next(answer);
            if (step?.type === 'again') {
                this.choices = step.choices;
                this.isChanged = true;
                continue;
            }
            if (!step) return undefined;
            if (this.isChanged) await this.tools.kept.keep(answer.signature, this.choices ?? {});
            if (step.type !== 'file') return this.insert(source);
            return step.folder ? this.writeInto(step.folder, source) : this.writeFile(answer);
        }
    }

    private ask(source: TableParams['source'], cursor?: CursorTarget): Promise<TableAnswer> {
        return askForTable(this.tools.client, {
            uri: (cursor?.uri ?? this.target).toString(),
            ...(cursor && { position: { line: cursor.position.line, character: cursor.position.character } }),
            source: source.type === 'xlsx' && this.sheet !== undefined ? { ...source, sheet: this.sheet } : source,
            name: titleOfFile(this.spreadsheet.path),
            ...(this.choices && { choices: this.choices })
        });
    }

    private async next(answer: TableAnswer): Promise<NextStep | undefined> {
        if (answer.type === 'refused') {
            const canInsist = answer.signature !== '' && this.choices?.kind === undefined && !this.given.target;
            const choices = await askToInsist(answer.reason, canInsist);
            return choices && { type: 'again', choices };
        }
        if (this.given.target) return { type: this.given.target };
        const shown = await this.tools.preview.show(this.name, answer);
        const step = await askNextStep(answer, this.choices ?? {}, this.target, this.spreadsheet, this.cursor);
        if (step?.type !== 'again') await this.tools.preview.close(shown);
        return step;
    }

    private async writeInto(folder: Uri, source: TableParams['source']): Promise<Uri | undefined> {
        this.target = await newFileIn(folder, this.spreadsheet);
        // Another folder may hold another framework.
        const answer = await this.ask(source);
        if (answer.type === 'table' && answer.text !== '') await workspace.fs.createDirectory(folder);
        return this.writeFile(answer);
    }

    private async writeFile(answer: TableAnswer): Promise<Uri | undefined> {
        if (answer.type === 'refused') {
            void window.showWarningMessage(withoutLinks(`Gradus: ${answer.reason}`));
            return undefined;
        }
        if (answer.text === '') {
            void window.showInformationMessage(l10n.t('Gradus: the framework has all of this already.'));
            return undefined;
        }
        await writeNew(this.target, answer.text);
        await window.showTextDocument(this.target);
        return this.target;
    }

    private async insert(source: TableParams['source']): Promise<Uri | undefined> {
        const { cursor } = this;
        if (!cursor) {
            void window.showInformationMessage(l10n.t('Gradus: put the cursor on an empty line first.'));
            return undefined;
        }
        const answer = await this.ask(source, cursor);
        if (answer.type === 'refused') {
            void window.showWarningMessage(withoutLinks(`Gradus: ${answer.reason}`));
            return undefined;
        }
        const document = await workspace.openTextDocument(cursor.uri);
        const { line } = cursor.position;
        // The text may have changed while questions were asked.
        if (line >= document.lineCount || !document.lineAt(line).isEmptyOrWhitespace) {
            void window.showInformationMessage(l10n.t('Gradus: put the cursor on an empty line first.'));
            return undefined;
        }
        const edit = new WorkspaceEdit();
        const whole = new Range(new Position(line, 0), document.lineAt(line).range.end);
        edit.replace(cursor.uri, whole, answer.text.trimEnd());
        if (!(await workspace.applyEdit(edit))) return undefined;
        await window.showTextDocument(document);
        return cursor.uri;
    }
}
