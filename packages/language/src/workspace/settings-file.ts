import { JsonError, type JsonMember, type JsonNode, type JsonPlace, parseJson } from '../text/json-tree.ts';
import { suggest } from '../text/suggest.ts';
import type { Rule, Severity } from '../validation/rule.ts';

/** The name of the file that holds a framework's settings, beside its header. */
export const SETTINGS_FILE = 'gradus.json';

/** What a framework's settings file says. */
export interface FrameworkSettings {
    /** Severities that differ from the rules’ own, by code. */
    readonly rules: Readonly<Record<string, SetSeverity>>;
    /** The language of the translation whose titles are shown beside codes. */
    readonly titleLanguage?: string;
    /** The rules that a check before a release takes for errors, where they are not the rules’ own choice. */
    readonly releaseRules?: ReadonlySet<string>;
}

export type SetSeverity = Severity | 'off';

/** What is wrong in a settings file, in the author’s words. */
export interface SettingsProblem {
    readonly message: string;
    readonly place: JsonPlace;
}

/** What settings need to know of a rule. */
export type SettableRule = Pick<Rule, 'code' | 'severity'>;

export const NO_SETTINGS: FrameworkSettings = { rules: {} };

/** What a rule can be set to, as it is written. */
export const SEVERITY_WORDS: readonly SetSeverity[] = ['error', 'warning', 'information', 'hint', 'off'];

/** A language as BCP 47 writes it, as far as a settings file needs it. */
export const LANGUAGE_PATTERN = '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$';

/**
 * Reads a settings file. What is wrong in it is told and has no effect; all the rest has.
 *
 * @param rules those that can be set
 */
export function readSettings(
    text: string,
    rules: readonly SettableRule[]
): { readonly settings: FrameworkSettings; readonly problems: readonly SettingsProblem[] } {
    const reader = new SettingsReader(rules);
    try {
        reader.read(parseJson(text));
    } catch (error) {
        if (!(error instanceof JsonError)) throw error;
        return { settings: NO_SETTINGS, problems: [{ message: error.message, place: error.place }] };
    }
    return reader;
}

class SettingsReader {
    readonly problems: SettingsProblem[] = [];
    private readonly rules: ReadonlyMap<string, SettableRule>;
    private readonly set: Record<string, SetSeverity> = {};
    private releaseRules: ReadonlySet<string> | undefined;
    private titleLanguage: string | undefined;

    constructor(rules: readonly SettableRule[]) {
        this.rules = new Map(rules.map(rule => [rule.code, rule]));
    }

    get settings(): FrameworkSettings {
        const { set, titleLanguage, releaseRules } = this;
        return {
            rules: set,
            ...(titleLanguage !== undefined && { titleLanguage }),
            ...(releaseRules && { releaseRules })
        };
    }

    read(root: JsonNode): void {
        this.each(root, 'Settings are written in braces, as in { "rules": { "level-jump": "off" } }.', {
            $schema: value => void this.text(value, 'Here stands the address of the schema, in quotation marks.'),
            rules: value => this.ruleSeverities(value),
            titleLanguage: value => this.language(value),
            release: value => this.release(value)
        });
    }

    /** Takes the members of an object to those who read them, by name. */
    private each(node: JsonNode, shape: string, readers: Readonly<Record<string, (value: JsonNode) => void>>): void {
        for (const { name, place, value } of this.members(node, shape)) {
            const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
            if (read) read(value);
            else this.report(place, `There is no setting ${name}.${didYouMean(name, Object.keys(readers))}`);
        }
    }

    private members(node: JsonNode, shape: string): readonly JsonMember[] {
        if (node.kind !== 'object') {
            this.report(node, shape);
            return [];
        }
        const seen = new Set<string>();
        return node.members.filter(({ name, place }) => {
            if (!seen.has(name)) return seen.add(name);
            this.report(place, `${name} stands here twice. Keep one of the two.`);
            return false;
        });
    }

    private ruleSeverities(node: JsonNode): void {
        const shape = 'Rules are set in braces, as in { "level-jump": "off" }.';
        for (const { name, place, value } of this.members(node, shape)) {
            const rule = this.rule(name, place);
            const severity = this.severity(value);
            if (!rule || !severity) continue;
            if (rule.severity === 'error' && severity !== 'error') {
                const reason = `${name} finds errors: what is wrong stays wrong, so it cannot be set to ${severity}.`;
                this.report(value, `${reason} Remove the line.`);
            } else this.set[name] = severity;
        }
    }

    private severity(node: JsonNode): SetSeverity | undefined {
        const written = node.kind === 'value' ? node.value : undefined;
        const severity = SEVERITY_WORDS.find(word => word === written);
        if (severity) return severity;
        const shown = typeof written === 'string' ? `${written} is nothing that a rule can be set to.` : '';
        const choice = `A rule is set to ${SEVERITY_WORDS.map(word => `"${word}"`).join(', ')}.`;
        this.report(node, shown === '' ? choice : `${shown} Choose one of ${SEVERITY_WORDS.join(', ')}.`);
        return undefined;
    }

    private release(node: JsonNode): void {
        this.each(node, 'What counts in a release is set in braces, as in { "rules": ["open-remark"] }.', {
            rules: value => this.rulesOfRelease(value)
        });
    }

    private rulesOfRelease(node: JsonNode): void {
        const shape = 'Here stands a list of rules, as in ["open-remark"].';
        if (node.kind !== 'array') {
            this.report(node, shape);
            return;
        }
        const codes = node.items.map(item => this.ruleCode(item, shape));
        this.releaseRules = new Set(codes.filter(code => code !== undefined));
    }

    private ruleCode(node: JsonNode, shape: string): string | undefined {
        const code = this.text(node, shape);
        return code !== undefined && this.rule(code, node) ? code : undefined;
    }

    private language(node: JsonNode): void {
        const shape = 'Here stands the short form of a language, as in "fr" or "pt-BR".';
        const written = this.text(node, shape);
        if (written === undefined) return;
        if (new RegExp(LANGUAGE_PATTERN).test(written)) this.titleLanguage = written;
        else this.report(node, shape);
    }

    private text(node: JsonNode, shape: string): string | undefined {
        if (node.kind === 'value' && typeof node.value === 'string') return node.value;
        this.report(node, shape);
        return undefined;
    }

    private rule(code: string, place: JsonPlace): SettableRule | undefined {
        const rule = this.rules.get(code);
        if (!rule) this.report(place, `There is no rule ${code}.${didYouMean(code, this.rules.keys())}`);
        return rule;
    }

    private report({ start, end }: JsonPlace, message: string): void {
        this.problems.push({ message, place: { start, end } });
    }
}

function didYouMean(word: string, candidates: Iterable<string>): string {
    const [first, ...more] = suggest(word, candidates);
    if (first === undefined) return '';
    return ` Did you mean ${[first, ...more].join(' or ')}?`;
}
