import type { Activity, FrameworkModel } from '@gradus/model';
import { expect, test } from 'vitest';
import { ELEMENT, EMPTY, ROLE } from '../testing/models.ts';
import { differencesOf } from './differences-of.ts';

const COUNT = 40;

/** A domain with as many activities as it has roles, each of which has them all. */
function framework(title: string, looked: { times: number }): FrameworkModel {
    const codes = Array.from({ length: COUNT }, (_, index) => `A${index}`);
    const titleOf = (code: string) => (code === 'A7' ? title : 'a');
    const activities = codes.map(
        (code): Activity => ({
            ...ELEMENT,
            id: code,
            get code() {
                looked.times++;
                return code;
            },
            title: titleOf(code)
        })
    );
    const all = codes.map(activity => ({ activity, title: titleOf(activity), reworded: false }));
    return {
        ...EMPTY,
        domains: [{ ...ELEMENT, code: 'D', id: 'D', aliases: [], activities, excludes: [] }],
        roles: codes.map(code => ({ ...ROLE, code, id: code, title: code, domain: 'D', activities: all }))
    };
}

test('activities of roles are looked up, and not searched for in their domain', () => {
    const looked = { times: 0 };
    const { elements } = differencesOf(framework('one', looked), framework('other', looked));
    // The domain tells of what is the domain's.
    expect(elements.map(({ kind }) => kind)).toEqual(['activity']);
    expect(looked.times).toBeLessThan(COUNT * 20);
});
