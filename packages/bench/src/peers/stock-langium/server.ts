import { inject } from 'langium';
import { createDefaultModule, createDefaultSharedModule, startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { GradusGeneratedModule, GradusGeneratedSharedModule } from '../../../../language/src/generated/module.ts';
import { registerStockServices, StockModule, StockSharedModule } from './stock-module.ts';

const context = { connection: createConnection(ProposedFeatures.all), ...NodeFileSystem };
const shared = inject(createDefaultSharedModule(context), GradusGeneratedSharedModule, StockSharedModule);
registerStockServices(inject(createDefaultModule({ shared }), GradusGeneratedModule, StockModule));
startLanguageServer(shared);
