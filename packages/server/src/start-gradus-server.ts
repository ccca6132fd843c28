import { createGradusServices, followWorkspace, type GradusSharedServices } from '@gradus/language/lsp';
import type { DefaultSharedModuleContext } from 'langium/lsp';
import { startLanguageServer } from 'langium/lsp';
import { answerCellEdits } from './answer-cell-edits.ts';
import { answerDifferences } from './answer-differences.ts';
import { answerPlaces } from './answer-places.ts';
import { answerRemarks } from './answer-remarks.ts';
import { answerReports } from './answer-reports.ts';
import { answerSelections } from './answer-selections.ts';
import { answerTables } from './answer-tables.ts';
import { askFilesInUse } from './ask-files-in-use.ts';
import { AuthoringFeed } from './authoring-feed.ts';
import { completeLenses } from './complete-lenses.ts';
import { completeProposals } from './complete-proposals.ts';
import { answerExportFiles } from './exporting/answer-export-files.ts';
import { answerExportJson } from './exporting/answer-export-json.ts';
import { tellOfLoading } from './loading-progress.ts';
import { PreviewFeed } from './preview-feed.ts';
import { refreshCounts } from './refresh-counts.ts';

/** Starts the language server over a connection: the language's services and Gradus' own requests. */
export function startGradusServer(context: DefaultSharedModuleContext): GradusSharedServices {
    const { shared } = createGradusServices(context);
    if (context.connection) {
        new PreviewFeed(shared, context.connection).listen();
        askFilesInUse(shared, context.connection);
        answerExportFiles(shared, context.connection);
        answerExportJson(shared, context.connection);
        new AuthoringFeed(shared, context.connection).listen();
        tellOfLoading(shared, context.connection);
        answerSelections(shared, context.connection);
        completeLenses(shared, context.connection);
        refreshCounts(shared, context.connection);
        completeProposals(shared, context.connection);
        answerPlaces(shared, context.connection);
        answerCellEdits(shared, context.connection);
        answerTables(shared, context.connection);
        answerRemarks(shared, context.connection);
        answerReports(shared, context.connection);
        answerDifferences(shared, context.connection);
    }
    followWorkspace(shared);
    startLanguageServer(shared);
    return shared;
}
