import { describe, expect, test } from 'vitest';
import { indexedFixture } from '../../testing/indexed-fixture.ts';
import { knownChoice } from './known-choice.ts';

const index = indexedFixture();

describe('knownChoice', () => {
    test('keeps what the model has', () => {
        const choice = { view: 'roles', category: 'Management', domain: 'ClientManagement', role: 'CM-SM' } as const;
        expect(knownChoice(choice, index)).toEqual(choice);
    });

    test('drops what the model does not have', () => {
        expect(knownChoice({ view: 'roles', category: 'X', domain: 'Y', role: 'Z' }, index)).toEqual({ view: 'roles' });
    });

    test('drops a role that the other choices hide', () => {
        const choice = { view: 'roles', category: 'Management', role: 'CM-CT' } as const;
        expect(knownChoice(choice, index)).toEqual({ view: 'roles', category: 'Management' });
    });
});
