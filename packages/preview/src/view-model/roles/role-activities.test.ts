import { expect, test } from 'vitest';
import { careerFixture } from '../../testing/career-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { roleActivities } from './role-activities.ts';
import { toldDomains } from './told-domains.ts';

const index = indexPreview(careerFixture());
const manager = index.roles.get('CM-MM');
if (manager === undefined) throw new Error('The fixture has lost its role.');

test('a role’s activities have the numbers and texts of its domain, but for those that it words itself', () => {
    const told = (activities: string[]) =>
        roleActivities(index, { ...manager, activities }).map(({ title, number, sections }) => [
            title,
            number,
            sections[0]?.entries[0]
        ]);
    expect(told(['Relations', 'Learns to register'])).toEqual([
        ['Relations', 2, 'Helps people to comply.'],
        ['Learns to register', undefined, undefined]
    ]);
});

test('of the domains of roles it is told what they are, and which grades they have not', () => {
    expect(toldDomains(index, [manager])).toMatchObject([
        {
            domain: { code: 'ClientManagement' },
            activities: [{ number: 1 }, { number: 2 }],
            excluded: [{ title: 'StrategicManager', reason: 'Strategy is set for all domains.' }]
        }
    ]);
    expect(toldDomains(index, index.model.roles.slice(-1))).toEqual([]);
});
