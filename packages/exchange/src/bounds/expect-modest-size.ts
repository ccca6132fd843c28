import type { Competency, FrameworkModel, RequirementSet, Role, Scale } from '@gradus/model';
import { ImpossibleExport } from '../exporters/impossible-export.ts';

/**
 * What roles, competencies and the like say in all. A thousand roles with 250 requirements each say a quarter of it; where
 * little text says more, it says something once that many have: all activities of a domain, all levels of a scale.
 */
const MOST_SAID = 1_000_000;

/** How often elements of one kind say something of another one: 4,000,000 activities of roles. */
type Said = readonly [count: number, what: string];

/**
 * Sees that exports, which have a place for everything that an element says, come to what memory can hold.
 *
 * @throws ImpossibleExport where the elements of a framework say too much in all
 */
export function expectModestSize(model: FrameworkModel): void {
    const said = saidIn(model);
    const all = said.reduce((sum, [count]) => sum + count, 0);
    if (all <= MOST_SAID) return;
    const [most, what] = said.reduce((largest, each) => (each[0] > largest[0] ? each : largest));
    const [total, part, can] = [all, most, MOST_SAID].map(each => each.toLocaleString('en-US'));
    throw new ImpossibleExport(
        `The framework says ${total} things of its elements, above all ${what} (${part}), and no more than ${can} can be told at once. Say less of each, or divide the framework into several.`
    );
}

function saidIn({ roles, sets, competencies, scales }: FrameworkModel): Said[] {
    const holders: readonly RequirementSet[] = [...roles, ...sets];
    return [
        [sum(holders, required) + sum(roles, ofSpecialisations), 'requirements of roles and sets'],
        [sum(holders, ({ tasks }) => tasks.length), 'tasks of roles and sets'],
        [sum(roles, ({ activities }) => activities.length), 'activities of roles'],
        [sum(holders, ({ excludes }) => excludes.length), 'requirements that roles and sets leave out'],
        [sum(competencies, ofCompetency), 'levels of competencies and what they mean'],
        [sum(scales, ofScale), 'levels that levels of scales cover']
    ];
}

function required({ requirements }: Pick<RequirementSet, 'requirements'>): number {
    return requirements.length;
}

function ofSpecialisations({ specialisations }: Role): number {
    return sum(specialisations, required);
}

function ofCompetency({ levels, descriptors }: Competency): number {
    return levels.length + descriptors.length;
}

function ofScale({ levels }: Scale): number {
    return sum(levels, ({ covers = [] }) => covers.length);
}

/** How many there are together. */
function sum<T>(elements: readonly T[], count: (element: T) => number): number {
    return elements.reduce((total, each) => total + count(each), 0);
}
