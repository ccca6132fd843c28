import type { LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens } from 'vscode-languageserver-types';
import type { MatrixLenses } from './code-lens.ts';
import type { CountLenses } from './count-lenses.ts';

/** All that stands above elements: what opens the preview first, then what is counted. */
export class Lenses implements CodeLensProvider {
    private readonly matrices: MatrixLenses;
    private readonly counts: CountLenses;

    constructor(matrices: MatrixLenses, counts: CountLenses) {
        this.matrices = matrices;
        this.counts = counts;
    }

    provideCodeLens(document: LangiumDocument): CodeLens[] {
        return [...this.matrices.provideCodeLens(document), ...this.counts.provideCodeLens(document)];
    }

    /** Completes a lens that has come in sight. */
    resolveCodeLens(lens: CodeLens): CodeLens {
        return this.counts.resolveCodeLens(lens);
    }
}
