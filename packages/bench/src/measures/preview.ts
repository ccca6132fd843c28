import {
    PREVIEW_CHANGED,
    PREVIEW_REQUEST,
    type PreviewAnswer,
    type PreviewModel,
    type PreviewParams,
    withPreviewChange
} from '@gradus/protocol';
import { LanguageServer } from '../lsp/language-server.ts';
import { OpenFile } from '../lsp/open-file.ts';
import { Typing } from '../lsp/typing.ts';
import { GRADUS_SERVER } from '../peers/servers.ts';
import type { SizeName } from '../workloads/sizes.ts';
import { alternate, type Contender } from './alternate.ts';
import type { Bench } from './bench.ts';
import { escoPlaces, fileOf } from './esco-places.ts';
import { keystrokeCell, keystrokeFigures } from './keystroke-figures.ts';
import type { Findings, Suite } from './outcome.ts';
import { Sessions } from './sessions.ts';

const GOAL = { title: 'preview update after a keystroke, ESCO / EU size', target: 2 };
const SIZES = ['eu', 'esco'] as const satisfies readonly SizeName[];

/** From a key in the text to what the preview has to draw. */
export const preview: Suite = {
    name: 'preview',
    goals: [GOAL],
    async run(bench): Promise<Findings> {
        const sessions = new Sessions();
        try {
            const contenders = SIZES.map(size => watcher(bench, sessions, size));
            const rounds = bench.rounds({ full: 5, quick: 2 });
            const runs = await alternate(bench, 'preview', contenders, { rounds, seconds: 10 });
            return {
                rows: [{ ...GOAL, gradus: runs.ratio('esco', 'eu') }],
                tables: [
                    {
                        title: 'Preview',
                        text:
                            'From a letter typed into a role’s text to the preview’s new content, p50 and p95 in ms. The ' +
                            'server waits by intent until the text is at rest before it says that the preview changed.',
                        columns: ['', 'p50 / p95'],
                        rows: SIZES.map(size => [bench.workload(size).size.title, keystrokeCell(runs, size)])
                    }
                ]
            };
        } finally {
            await sessions.end();
        }
    }
};

function watcher(bench: Bench, sessions: Sessions, size: SizeName): Contender {
    let ready: ReturnType<typeof start> | undefined;
    return {
        name: size,
        run: async () => {
            ready ??= start(bench, sessions, size);
            const { shown, typing } = await ready;
            const count = bench.usual({ full: 10, quick: 6 });
            return keystrokeFigures(await typing.repeated(count, 8, press => shown.after(press)));
        }
    };
}

async function start(bench: Bench, sessions: Sessions, size: SizeName) {
    const workload = bench.workload(size);
    const folder = await workload.folder('gradus');
    const server = sessions.add(await LanguageServer.start(await GRADUS_SERVER.command(bench), folder, bench.clock));
    const { leaf, role } = escoPlaces(workload.content);
    const file = await OpenFile.open(server, folder, fileOf(leaf));
    const shown = new ShownPreview(server, file);
    await shown.ask();
    const typing = new Typing(file, file.placeBehind(role.purpose.slice(0, -1)));
    await typing.repeated(2, 10, press => shown.after(press));
    return { shown, typing };
}

/** The preview of a file's framework, as a window that has it open holds it. */
class ShownPreview {
    private readonly server: LanguageServer;
    private readonly file: OpenFile;
    private model: PreviewModel | undefined;
    private known: string | undefined;

    constructor(server: LanguageServer, file: OpenFile) {
        this.server = server;
        this.file = file;
    }

    /** Does something and waits until the preview has heard of it and has what it shows then. */
    async after(act: () => Promise<void>): Promise<void> {
        const { promise, resolve } = Promise.withResolvers<void>();
        const listener = this.server.connection.onNotification(PREVIEW_CHANGED, () => resolve());
        try {
            await act();
            await this.server.within('the change of the preview', promise);
            await this.ask();
        } finally {
            listener.dispose();
        }
    }

    async ask(): Promise<void> {
        const params: PreviewParams = {
            uri: this.file.uri,
            viewer: 'bench',
            ...(this.known !== undefined && { known: this.known })
        };
        const answer = await this.server.request<PreviewAnswer>(PREVIEW_REQUEST, params);
        if (answer.type === 'show') this.model = answer.model;
        else if (answer.type === 'empty' || !this.model) throw new Error('There is no preview.');
        else this.model = withPreviewChange(this.model, answer.change);
        this.known = answer.version;
    }
}
