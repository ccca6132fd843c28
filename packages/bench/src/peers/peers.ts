import { installPeers } from './install.ts';
import { buildDataChecks, bundleStockLangium } from './programs.ts';
import { typescriptExecutable } from './typescript.ts';

/** Programs of others, made ready when they are first asked for. */
export class Peers {
    private readonly log: (line: string) => void;
    private installed: Promise<string> | undefined;
    private stock: ReturnType<typeof bundleStockLangium> | undefined;
    private readonly scripts = new Map<boolean, ReturnType<typeof buildDataChecks>>();

    constructor(log: (line: string) => void) {
        this.log = log;
    }

    /** The path of `node_modules` with everything that is installed for the bench alone. */
    modules(): Promise<string> {
        this.installed ??= this.install();
        return this.installed;
    }

    stockLangium(): ReturnType<typeof bundleStockLangium> {
        this.stock ??= bundleStockLangium();
        return this.stock;
    }

    /** The path of a script that checks data, with its libraries put into it or not. */
    async dataCheck(name: 'json' | 'js-yaml' | 'yaml', bundled: boolean): Promise<string> {
        const scripts = this.scripts.get(bundled) ?? buildDataChecks(await this.modules(), bundled);
        this.scripts.set(bundled, scripts);
        return (await scripts)(name);
    }

    async typescript(): Promise<string> {
        return typescriptExecutable(await this.modules());
    }

    private async install(): Promise<string> {
        this.log('Making sure that the tools to compare with are there. The first time they are installed.');
        try {
            return await installPeers();
        } catch (error) {
            const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
            throw new Error(`the tools to compare with could not be installed (${reason})`);
        }
    }
}
