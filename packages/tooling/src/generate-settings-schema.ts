import { mkdir, writeFile } from 'node:fs/promises';
import { RULES } from '@gradus/language';
import { LANGUAGE_PATTERN, SEVERITY_WORDS } from '@gradus/language/settings';

const FILE = new URL('../../language/schema/settings-1.schema.json', import.meta.url);

/**
 * The published JSON Schema of `gradus.json`, as text. It names every rule, so that editors propose
 * them; a test compares it with what Gradus itself accepts.
 */
export function settingsSchema(): string {
    const rules = RULES.map(({ code, severity, summary }) => {
        // What is wrong is wrong: nothing makes less than an error of it.
        const choice = severity === 'error' ? ['error'] : SEVERITY_WORDS;
        return [code, { description: `${summary} (${severity})`, enum: choice }] as const;
    });
    const schema = {
        // The draft that editors understand best.
        $schema: 'http://json-schema.org/draft-07/schema#',
        $id: 'urn:gradus:schema:settings:1',
        title: 'Settings of a framework in Gradus',
        description: 'gradus.json, beside the file with the framework’s header.',
        type: 'object',
        additionalProperties: false,
        properties: {
            $schema: { type: 'string' },
            rules: {
                description: 'How the rules report. A rule that finds errors always finds errors.',
                type: 'object',
                additionalProperties: false,
                properties: Object.fromEntries(rules)
            },
            titleLanguage: {
                description: 'The language of the translation whose titles are shown beside codes in the editor.',
                type: 'string',
                pattern: LANGUAGE_PATTERN
            },
            release: {
                description: 'What “gradus check --release” looks at.',
                type: 'object',
                additionalProperties: false,
                properties: {
                    rules: {
                        description:
                            'The rules whose findings are errors before a release, in place of the usual ones.',
                        type: 'array',
                        items: { enum: RULES.map(({ code }) => code) }
                    }
                }
            }
        }
    };
    return `${JSON.stringify(schema, undefined, 2)}\n`;
}

if (import.meta.main) {
    await mkdir(new URL('.', FILE), { recursive: true });
    await writeFile(FILE, settingsSchema());
}
