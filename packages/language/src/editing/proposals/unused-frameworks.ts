import type { AstNodeDescription, LangiumDocument, URI } from 'langium';
import type { FuzzyMatcher, LangiumSharedServices } from 'langium/lsp';
import type { CompletionItem } from 'vscode-languageserver-types';
import { renamed } from '../../references/visible-names.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import { type UseEdit, usableFrameworks, useEdit } from '../usable-frameworks.ts';
import { USE_FRAMEWORK } from '../use-command.ts';
import { bestCandidates, isClose, Narrowing } from './best-candidates.ts';
import { type Candidate, Candidates } from './candidates.ts';
import { canBeRequired } from './fitting-competencies.ts';

/** With fewer letters, too much of other frameworks is like what is typed. */
export const MIN_TYPED = 2;

/** A framework that is used once a proposal was chosen. */
interface Unused {
    readonly code: string;
    readonly use: UseEdit;
}

/** Competencies of frameworks that the header does not name yet. Choosing one adds `use` to the header. */
export class UnusedFrameworks {
    private readonly frameworks: () => Frameworks;
    private readonly matcher: FuzzyMatcher;
    private readonly candidates = new Candidates();
    private readonly narrowing = new Narrowing();
    private readonly unused = new WeakMap<AstNodeDescription, Unused>();
    private takesEdits = false;

    constructor({ lsp }: LangiumSharedServices, frameworks: () => Frameworks) {
        this.frameworks = frameworks;
        this.matcher = lsp.FuzzyMatcher;
        lsp.LanguageServer.onInitialize(({ capabilities }) => {
            this.takesEdits = capabilities.workspace?.applyEdit === true;
        });
    }

    /**
     * Those whose code, or a word of whose title, begins with what is typed, with their frameworks: `PC1@EUCustoms`.
     *
     * @param max how many at most
     */
    like(typed: string, uri: URI, max: number): AstNodeDescription[] {
        const frameworks = this.frameworks();
        const folder = frameworks.folderOf(uri);
        const found: AstNodeDescription[] = [];
        for (const { code, symbols } of usableFrameworks(frameworks, folder)) {
            const use = useEdit(frameworks, folder, code);
            if (!use) return [];
            const all = () => symbols.all('Competency');
            const list = this.candidates.of(symbols, code, ['Competency'], all);
            const wanted = { typed, matcher: this.matcher, fits: fitsHere };
            for (const candidate of bestCandidates(list, wanted, this.narrowing)) {
                if (found.length >= max) return found;
                if (!isClose(candidate, typed)) continue;
                const description = renamed(candidate.description, `${candidate.name}@${code}`);
                this.unused.set(description, { code, use });
                found.push(description);
            }
        }
        return found;
    }

    /** What a proposal has besides, if it is one of these: what it says of its framework, and what has that used. */
    additionTo(
        description: AstNodeDescription,
        { uri }: LangiumDocument
    ): (Pick<CompletionItem, 'additionalTextEdits' | 'command'> & { readonly said: string }) | undefined {
        const unused = this.unused.get(description);
        if (!unused) return undefined;
        const { code, use } = unused;
        const said = `${code} is not used yet`;
        const adds = `${said}: this adds “use ${code}” to the header`;
        if (use.uri === uri.toString()) return { said: adds, additionalTextEdits: [use.edit] };
        if (!this.takesEdits) return { said };
        const command = { title: `Use ${code}`, command: USE_FRAMEWORK, arguments: [uri.toString(), code] };
        return { said: adds, command };
    }
}

function fitsHere({ description: { node } }: Candidate): boolean {
    return node !== undefined && canBeRequired(node);
}
