import type { Finding } from '../finding.ts';

/** A finding, of which a test says what matters to it. */
export function someFinding(parts: Partial<Finding> = {}): Finding {
    return {
        code: 'some-rule',
        severity: 'error',
        message: 'Something is wrong.',
        file: 'a.gradus',
        range: { start: { line: 2, character: 4 }, end: { line: 2, character: 7 } },
        related: [],
        excerpt: { from: 0, text: 'text' },
        ...parts
    };
}
