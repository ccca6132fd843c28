import { RULES, type Severity } from '@gradus/language/checking';
import { harmlessJson } from '../../terminal.ts';
import type { AcceptedFinding, CheckResult, Finding, FindingFix, Range } from '../finding.ts';
import type { ReportContext } from '../report-context.ts';
import { fingerprintsOf } from './fingerprints.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
    error: 'error',
    warning: 'warning',
    information: 'note',
    hint: 'none'
};

const MOST = 25_000;

/** What is reported without a rule of the language, and what it is about. */
const OTHERS: Readonly<Record<string, string>> = {
    syntax: 'The text is as the language is written.',
    'unreadable-file': 'Every file can be read.',
    'failed-rule': 'Every rule can be asked about every file.',
    'too-many-findings': 'A rule finds no more in a file than can be told.',
    'too-much-inherited': 'Roles take over from each other no more than can be held.',
    settings: 'The settings say what can be set.'
};

/** The report in SARIF 2.1.0, which code scanning of GitHub and many other tools read. */
export function reportSarif({ findings, accepted }: CheckResult, { pathOf, version }: ReportContext): string {
    const all: readonly (Finding | AcceptedFinding)[] = mostSevere([...findings, ...accepted]);
    const rules = rulesFor(all);
    const fingerprints = fingerprintsOf(all);
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'Gradus', version, semanticVersion: version, rules } },
                columnKind: 'utf16CodeUnits',
                results: all.map((finding, index) => ({
                    ruleId: finding.code,
                    ruleIndex: rules.findIndex(({ id }) => id === finding.code),
                    level: LEVELS[finding.severity],
                    message: { text: text(finding.message) },
                    locations: [{ physicalLocation: place(finding) }],
                    ...(finding.related.length > 0 && {
                        relatedLocations: finding.related.map((related, id) => ({
                            id,
                            message: { text: text(related.message) },
                            physicalLocation: place(related)
                        }))
                    }),
                    partialFingerprints: { 'gradusFinding/v2': fingerprints[index] },
                    ...fixesOf(finding),
                    ...('reason' in finding && {
                        suppressions: [{ kind: 'inSource', justification: finding.reason }]
                    })
                }))
            }
        ]
    };
    return harmlessJson(`${JSON.stringify(log, undefined, 2)}\n`);

    function place({ file, range }: { readonly file: string; readonly range: Range }): object {
        return { artifactLocation: artifact(file), region: region(range) };
    }

    function artifact(file: string): object {
        return { uri: pathOf(file).split('/').map(encodeURIComponent).join('/') };
    }

    function fixesOf({ fixes = [] }: Finding): object {
        const preferred = fixes.filter(({ isPreferred }) => isPreferred);
        return preferred.length === 0 ? {} : { fixes: preferred.map(fix) };
    }

    function fix({ title, edits }: FindingFix): object {
        const files = [...new Set(edits.map(({ file }) => file))];
        return {
            description: { text: text(title) },
            artifactChanges: files.map(file => ({
                artifactLocation: artifact(file),
                replacements: edits
                    .filter(edit => edit.file === file)
                    .map(edit => ({ deletedRegion: region(edit.range), insertedContent: { text: edit.text } }))
            }))
        };
    }
}

/** As many as GitHub takes in one report; of more, the most severe. */
function mostSevere<T extends Finding>(findings: readonly T[]): readonly T[] {
    if (findings.length <= MOST) return findings;
    const of = (wanted: Finding['severity']) => findings.filter(({ severity }) => severity === wanted);
    return [...of('error'), ...of('warning'), ...of('information')].slice(0, MOST);
}

/** The rules that found something, with what they ask for. */
function rulesFor(findings: readonly Finding[]) {
    return [...new Set(findings.map(({ code }) => code))].map(id => {
        const rule = RULES.find(({ code }) => code === id);
        const { summary, explanation, severity } = rule ?? {
            summary: OTHERS[id] ?? id,
            explanation: undefined,
            severity: 'error' as const
        };
        return {
            id,
            shortDescription: { text: summary },
            fullDescription: { text: summary },
            help: { text: explanation ?? summary, markdown: explanation ?? summary },
            defaultConfiguration: { level: LEVELS[severity] }
        };
    });
}

function region({ start, end }: Range): object {
    return {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1
    };
}

/** In messages of this format, brackets begin links; a backslash makes them brackets. */
function text(message: string): string {
    return message.replace(/[\\[\]]/g, '\\$&');
}
