import { AstUtils, GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { RoleDemand, RoleRequirements } from '../references/role-requirements.ts';
import { heightOf, levelAt, levelCodeAt } from '../references/scale-of.ts';
import { hashOf } from '../text/hash.ts';
import type { NodeChecks, Related, RuleContext } from './rule.ts';
import { levelName } from './wording.ts';

/** The levels that a demand asks for, as positions on their scale. */
export interface LevelSpan {
    readonly low: number;
    readonly high: number;
    /** Whether every number is a level, so that levels cannot be counted. */
    readonly isContinuous: boolean;
}

/** From where to where the level of a demand goes; nothing where it has none or it cannot be found. */
export function spanOf({ level, maxLevel }: ast.Demand): LevelSpan | undefined {
    const low = heightOf(level);
    if (low === undefined) return undefined;
    const scale = level?.ref?.$container;
    return {
        low,
        high: Math.max(low, heightOf(maxLevel) ?? low),
        isContinuous: ast.isScale(scale) && scale.span !== undefined
    };
}

/**
 * Less than zero where the first is lower than the second, more than zero where it is higher: at one
 * end at least, and at neither end the other way round. Else none of the two is higher.
 */
export function compareSpans(a: LevelSpan, b: LevelSpan): number {
    const [low, high] = [a.low - b.low, a.high - b.high];
    return low * high < 0 ? 0 : low + high;
}

/** A demand’s level as printed: “2 Trained”, “2 Trained to 3 Advanced”; without one, its necessity. */
export function demandedLevel({ level, maxLevel, necessity }: ast.Demand): string {
    const low = pointName(level);
    if (low === undefined) return necessity ?? 'essential';
    const high = pointName(maxLevel);
    return high === undefined || high === low ? low : `${low} to ${high}`;
}

function pointName(reference: ast.Demand['level']): string | undefined {
    const level = levelAt(reference);
    return level ? levelName(level) : levelCodeAt(reference);
}

/** All that a demand says of its competency, as a text to compare. */
export function demandKey({ level, maxLevel, necessity, measures }: ast.Demand): string {
    const further = measures.map(measure => `${measure.scale?.$refText} ${levelCodeAt(measure.level)}`).sort();
    const to = maxLevel ? levelCodeAt(maxLevel) : levelCodeAt(level);
    return [levelCodeAt(level), to, necessity ?? 'essential', ...further].join(' ');
}

/** A number that is the same for demands of which the same is said: faster to be had than the text. */
export function demandHash(demand: ast.Demand): number {
    const { level, maxLevel, necessity, measures } = demand;
    if (measures.length > 0) return hashOf(demandKey(demand));
    const low = levelCodeAt(level) ?? '';
    const high = maxLevel ? (levelCodeAt(maxLevel) ?? '') : low;
    return hashOf(high, hashOf(low)) + (necessity === 'desirable' ? 1 : 0);
}

/** The part of a demand that says what is required: without annotations, and in a table without the row’s name. */
export function demandRange(demand: ast.Demand): Range | undefined {
    const { $cstNode: cst } = demand;
    const ends = ['level', 'maxLevel', 'necessity', 'measures'].flatMap(
        property => GrammarUtils.findNodesForProperty(cst, property).at(-1)?.range.end ?? []
    );
    const end = ends.at(-1);
    return cst && end ? { start: cst.range.start, end } : cst?.range;
}

/**
 * Whether a role’s own demand asks for less than any of its parents. Where they differ, one between
 * them is a choice.
 */
export function isOverriddenLower(requirements: RoleRequirements, role: ast.Role, own: RoleDemand): boolean {
    const span = spanOf(own.demand);
    const offers = requirements.offered(role).get(own.competency) ?? [];
    if (!span || offers.length === 0) return false;
    return offers.every(({ demand }) => {
        const offer = spanOf(demand);
        return offer !== undefined && compareSpans(span, offer) < 0;
    });
}

/** Checks that look at everything that is required: in lists, one after the other, and in the cells of tables. */
export function checkDemands(
    check: (demand: ast.Requirement | ast.Cell, competency: ast.Competency | undefined, context: RuleContext) => void
): NodeChecks {
    return {
        Requires({ requirements }, context) {
            for (const each of requirements) check(each, each.competency?.ref, context);
        },
        Row({ competency, cells }, context) {
            const ref = competency?.ref;
            for (const cell of cells) check(cell, ref, context);
        }
    };
}

/** The place of a demand, to be told with a problem elsewhere. */
export function relatedDemand(message: string, demand: ast.Demand): Related[] {
    const range = demandRange(demand);
    return range ? [{ message, uri: AstUtils.getDocument(demand).uri, range }] : [];
}
