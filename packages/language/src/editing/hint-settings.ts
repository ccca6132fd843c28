import type { LangiumSharedServices } from 'langium/lsp';
import * as v from 'valibot';

const Shown = v.fallback(v.boolean(), true);
const Settings = v.object({ titles: Shown, levels: Shown, inherited: Shown });

/** Which of the small grey texts are shown. */
export type ShownHints = v.InferOutput<typeof Settings>;

/** Without a word from the editor, and for what it says that makes no sense. */
const ALL: ShownHints = { titles: true, levels: true, inherited: true };

/**
 * Which small grey texts the person at the editor wants: what its settings say under `gradus.inlayHints`, asked for
 * at the beginning and heard of whenever they change.
 */
export class HintSettings {
    private readonly services: LangiumSharedServices;
    private shown = ALL;
    private refreshes = false;

    constructor(services: LangiumSharedServices) {
        this.services = services;
        const { LanguageServer } = services.lsp;
        const { ConfigurationProvider } = services.workspace;
        LanguageServer.onInitialize(({ capabilities }) => {
            this.refreshes = capabilities.workspace?.inlayHint?.refreshSupport === true;
        });
        LanguageServer.onInitialized(() => {
            void ConfigurationProvider.getConfiguration(SECTION, 'inlayHints').then(
                (sent: unknown) => sent !== undefined && this.change(sent)
            );
        });
        ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
            if (section !== SECTION) return;
            const sent = v.safeParse(v.object({ inlayHints: v.unknown() }), configuration);
            this.change(sent.success ? sent.output.inlayHints : undefined);
        });
    }

    get current(): ShownHints {
        return this.shown;
    }

    private change(sent: unknown): void {
        const before = this.shown;
        const parsed = v.safeParse(Settings, sent);
        this.shown = parsed.success ? parsed.output : ALL;
        const isSame = Object.entries(before).every(([name, value]) => this.shown[name as keyof ShownHints] === value);
        if (!isSame && this.refreshes) void this.services.lsp.Connection?.languages.inlayHint.refresh();
    }
}

const SECTION = 'gradus';
