import { l10n } from 'vscode';

/** A format that frameworks are imported from. */
export interface ImportFormat {
    /** As the command line calls it. */
    readonly id: string;
    readonly title: string;
    /** What it is for. */
    readonly detail: string;
    /** What names of its files end with, without the dot. */
    readonly extensions: readonly string[];
}

/** The formats that the worker reads; a test compares them with those that there are. */
export function importFormats(): readonly ImportFormat[] {
    return [
        {
            id: 'case',
            title: 'CASE 1.0, 1.1',
            detail: l10n.t('A package of CASE, as registries and learning platforms have them'),
            extensions: ['json']
        },
        {
            id: 'json',
            title: 'JSON',
            detail: l10n.t('The compiled JSON that Gradus makes'),
            extensions: ['json']
        },
        {
            id: 'skos',
            title: 'SKOS',
            detail: l10n.t('Concepts in Turtle or JSON-LD, of a thesaurus for example'),
            extensions: ['ttl', 'nt', 'jsonld', 'json']
        },
        {
            id: 'onet',
            title: 'O*NET',
            detail: l10n.t('The tables of the text database: choose all of them'),
            extensions: ['txt', 'tsv']
        },
        {
            id: 'esco',
            title: 'ESCO',
            detail: l10n.t('The tables of skills and occupations: choose all of them'),
            extensions: ['csv']
        },
        {
            id: 'digcomp',
            title: 'DigComp 3.0',
            detail: l10n.t('The data supplement, as JSON-LD'),
            extensions: ['jsonld', 'json']
        },
        {
            id: 'ladder',
            title: 'YAML',
            detail: l10n.t('A career ladder: levels, themes and competencies'),
            extensions: ['yml', 'yaml']
        }
    ];
}

/** Whether a file could be of a format, by its name; a compressed one by the name that it had before. */
export function couldBe({ extensions }: ImportFormat, path: string): boolean {
    const name = path.toLowerCase().replace(/\.gz$/, '');
    return extensions.some(extension => name.endsWith(`.${extension}`));
}
