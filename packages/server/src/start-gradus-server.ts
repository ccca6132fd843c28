import { createGradusServices, followWorkspace, type GradusSharedServices } from '@gradus/language/lsp';
import type { DefaultSharedModuleContext } from 'langium/lsp';
import { startLanguageServer } from 'langium/lsp';
import { answerExports } from './answer-exports.ts';
import { answerPlaces } from './answer-places.ts';
import { PreviewFeed } from './preview-feed.ts';

/** Starts the language server over a connection: the language's services and Gradus' own requests. */
export function startGradusServer(context: DefaultSharedModuleContext): GradusSharedServices {
    const { shared } = createGradusServices(context);
    if (context.connection) {
        new PreviewFeed(shared, context.connection).listen();
        answerExports(shared, context.connection);
        answerPlaces(shared, context.connection);
    }
    followWorkspace(shared);
    startLanguageServer(shared);
    return shared;
}
