import type { FrameworkModel } from '@gradus/model';
import type { Loss } from '../losses/losses.ts';

/** Makes files of another format of a framework's resolved model. It knows neither the syntax tree nor the disk. */
export interface Exporter {
    /** How the format is called on the command line; lasting. */
    readonly id: string;
    /** How people call it. */
    readonly title: string;
    /** What files of the format end with, with the dot. */
    readonly extension: string;
    readonly mediaType: string;
    /** Whether its files are no text. */
    readonly isBinary?: true;
    /** The parts that can be asked for one by one; absent where the format knows no parts. */
    readonly parts?: readonly string[];
    /** Whether its parts are in one file; else each is a file of its own. */
    readonly isOneFile?: true;
    /** Which options besides the parts it knows. */
    readonly options?: readonly ExportOption[];
    /** @throws ImpossibleExport where the format cannot hold the framework */
    export(model: FrameworkModel, options?: ExportOptions): Exported | Promise<Exported>;
}

export type ExportOption = 'bom' | 'split';

/** What can be said of an export; an exporter takes no notice of what it does not know. */
export interface ExportOptions {
    /** Only this one of {@link Exporter.parts}. */
    readonly part?: string | undefined;
    /** Whether text begins with a byte order mark, by which Excel knows that it is Unicode. */
    readonly bom?: boolean | undefined;
    /** Into what it is split up: a file for each. */
    readonly split?: 'roles' | undefined;
    /** Errors that the framework's text has; for formats that can say that parts may be missing. */
    readonly errors?: number | undefined;
}

export interface ExportedFile {
    /** A name that every file system takes, with the extension; never a path. */
    readonly name: string;
    readonly content: string | Uint8Array;
}

/** What an exporter gives: one file or several, and what they do not say. */
export interface Exported {
    readonly files: readonly ExportedFile[];
    readonly losses: readonly Loss[];
    /** A sentence on the whole of them where an author would wonder later, such as that there is nothing in them. */
    readonly remark?: string;
}
