import { describe, expect, test } from 'vitest';
import { readSettings } from './settings-file.ts';

const RULES = [
    { code: 'duplicate-code', severity: 'error' },
    { code: 'level-drop', severity: 'information' },
    { code: 'level-jump', severity: 'warning' },
    { code: 'open-remark', severity: 'information' }
] as const;

/** What is wrong in a text, each with the part of it that is marked. */
function problems(text: string): (readonly [part: string, message: string])[] {
    return readSettings(text, RULES).problems.map(({ message, place }) => [
        text.slice(place.start, place.end),
        message
    ]);
}

test('all that can be set', () => {
    const { settings, problems } = readSettings(
        `{
          "$schema": "https://example.org/settings.json",
          "rules": { "level-jump": "off", "open-remark": "error", "duplicate-code": "error" },
          "titleLanguage": "pt-BR",
          "release": { "rules": ["open-remark", "level-jump"] }
        }`,
        RULES
    );
    expect(problems).toEqual([]);
    expect(settings).toEqual({
        rules: { 'level-jump': 'off', 'open-remark': 'error', 'duplicate-code': 'error' },
        titleLanguage: 'pt-BR',
        releaseRules: new Set(['open-remark', 'level-jump'])
    });
});

test('nothing set is the rules’ own choice', () => {
    expect(readSettings('{}', RULES).settings).toEqual({ rules: {} });
    expect(readSettings('{ "release": { "rules": [] } }', RULES).settings.releaseRules).toEqual(new Set());
});

describe('what is wrong is told in plain words and has no effect, all the rest has', () => {
    test.each<[string, string, string]>([
        [
            '{ "rules": { "level-jumps": "off" } }',
            '"level-jumps"',
            'There is no rule level-jumps. Did you mean level-jump?'
        ],
        ['{ "rules": { "nonsense": "off" } }', '"nonsense"', 'There is no rule nonsense.'],
        [
            '{ "rules": { "level-jump": "warn" } }',
            '"warn"',
            'warn is nothing that a rule can be set to. Choose one of error, warning, information, hint, off.'
        ],
        [
            '{ "rules": { "level-jump": false } }',
            'false',
            'A rule is set to "error", "warning", "information", "hint", "off".'
        ],
        [
            '{ "rules": { "duplicate-code": "off" } }',
            '"off"',
            'duplicate-code finds errors: what is wrong stays wrong, so it cannot be set to off. Remove the line.'
        ],
        [
            '{ "rules": { "duplicate-code": "warning" } }',
            '"warning"',
            'duplicate-code finds errors: what is wrong stays wrong, so it cannot be set to warning. Remove the line.'
        ],
        ['{ "rules": ["level-jump"] }', '["level-jump"]', 'Rules are set in braces, as in { "level-jump": "off" }.'],
        ['{ "rule": { } }', '"rule"', 'There is no setting rule. Did you mean rules?'],
        ['{ "toString": { } }', '"toString"', 'There is no setting toString.'],
        [
            '{ "titleLanguage": "french" }',
            '"french"',
            'Here stands the short form of a language, as in "fr" or "pt-BR".'
        ],
        ['{ "titleLanguage": 1 }', '1', 'Here stands the short form of a language, as in "fr" or "pt-BR".'],
        [
            '{ "release": ["open-remark"] }',
            '["open-remark"]',
            'What counts in a release is set in braces, as in { "rules": ["open-remark"] }.'
        ],
        [
            '{ "release": { "rules": "open-remark" } }',
            '"open-remark"',
            'Here stands a list of rules, as in ["open-remark"].'
        ],
        [
            '{ "release": { "rules": ["open-remarks"] } }',
            '"open-remarks"',
            'There is no rule open-remarks. Did you mean open-remark?'
        ],
        ['{ "rules": {}, "rules": {} }', '"rules"', 'rules stands here twice. Keep one of the two.'],
        ['[]', '[]', 'Settings are written in braces, as in { "rules": { "level-jump": "off" } }.'],
        ['{ "rules": { }, }', ',', 'Nothing follows this comma. Remove it.']
    ])('%s', (text, part, message) => {
        expect(problems(text)).toEqual([[part, message]]);
    });

    test('all at once', () => {
        const text = '{ "rules": { "level-jump": "warn", "level-drop": "off", "x": "off" }, "titleLanguage": "fr" }';
        expect(problems(text).map(([part]) => part)).toEqual(['"warn"', '"x"']);
        expect(readSettings(text, RULES).settings).toEqual({ rules: { 'level-drop': 'off' }, titleLanguage: 'fr' });
    });
});
