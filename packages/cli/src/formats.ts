/** How `gradus check` can report. */
export const FORMATS = ['pretty', 'concise', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** How `gradus rules` can list them. */
export const RULE_FORMATS = ['pretty', 'json'] as const;
export type RuleFormat = (typeof RULE_FORMATS)[number];

/** How `gradus coverage` can answer. */
export const COVERAGE_FORMATS = ['pretty', 'json', 'markdown'] as const;
export type CoverageFormat = (typeof COVERAGE_FORMATS)[number];

/** How `gradus diff` can answer. */
export const DIFF_FORMATS = ['text', 'markdown', 'json'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** What `gradus export` can make. */
export const EXPORTS = ['json', 'html'] as const;
export type ExportFormat = (typeof EXPORTS)[number];
