import { basename, resolve } from 'node:path';
import { createDefaultCoreModule, createDefaultSharedCoreModule, inject, URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { GradusGeneratedModule, GradusGeneratedSharedModule } from '../../../../language/src/generated/module.ts';
import { registerStockServices, StockModule, StockSharedModule } from './stock-module.ts';

const folder = resolve(process.argv[2] ?? '.');
const shared = inject(createDefaultSharedCoreModule(NodeFileSystem), GradusGeneratedSharedModule, StockSharedModule);
registerStockServices(inject(createDefaultCoreModule({ shared }), GradusGeneratedModule, StockModule));
const { WorkspaceManager, LangiumDocuments } = shared.workspace;
await WorkspaceManager.initializeWorkspace([{ uri: URI.file(folder).toString(), name: basename(folder) }]);

let files = 0;
let problems = 0;
for (const { uri, diagnostics = [] } of LangiumDocuments.all) {
    files++;
    for (const { message, range } of diagnostics) {
        problems++;
        console.log(`${basename(uri.path)}:${range.start.line + 1}:${range.start.character + 1}: ${message}`);
    }
}
console.error(`${files} files checked: ${problems} problems.`);
process.exitCode = problems > 0 ? 1 : 0;
