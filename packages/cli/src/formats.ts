/** How `gradus check` can report. */
export const FORMATS = ['pretty', 'concise', 'json', 'github', 'sarif', 'rdjson', 'gitlab', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

/** How `gradus watch` can report. */
export const WATCH_FORMATS = ['pretty', 'concise'] as const;
export type WatchFormat = (typeof WATCH_FORMATS)[number];

/** From which severity on findings make `gradus check` fail. */
export const FAIL_ON = ['error', 'warning', 'info'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** How `gradus rules` can list them. */
export const RULE_FORMATS = ['pretty', 'json'] as const;
export type RuleFormat = (typeof RULE_FORMATS)[number];

/** How `gradus stats` can answer. */
export const STATS_FORMATS = ['pretty', 'json'] as const;
export type StatsFormat = (typeof STATS_FORMATS)[number];

/** How `gradus coverage` can answer. */
export const COVERAGE_FORMATS = ['pretty', 'json', 'markdown'] as const;
export type CoverageFormat = (typeof COVERAGE_FORMATS)[number];

/** The shells that `gradus completion` knows. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** How `gradus diff` can answer. */
export const DIFF_FORMATS = ['pretty', 'markdown', 'json', 'html'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** How `gradus merge-check` can answer. */
export const MERGE_FORMATS = ['pretty', 'json'] as const;
export type MergeFormat = (typeof MERGE_FORMATS)[number];

/** What `gradus export` can make. */
export const EXPORTS = [
    'json',
    'ndjson',
    'html',
    'csv',
    'xlsx',
    'markdown',
    'docx',
    'case',
    'case-1.0',
    'skos',
    'skos-jsonld',
    'ctdl-asn',
    'sssom',
    'moodle'
] as const;
export type ExportFormat = (typeof EXPORTS)[number];

/** What `gradus import` can read. */
export const IMPORTS = ['json', 'csv', 'xlsx', 'case', 'onet', 'esco', 'digcomp', 'skos', 'ladder'] as const;
export type ImportFormat = (typeof IMPORTS)[number];
