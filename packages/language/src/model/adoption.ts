import type { Adaptation, ElementKind } from '@gradus/model';
import type { LangiumDocument, Reference } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { heightOf, levelsOf, scaleOf, within } from '../references/scale-of.ts';
import { sectionKindOf } from '../references/sections-of.ts';
import type { Resolving } from './resolving.ts';

/** What a framework changes of those that it adopts. */
export class Adoption {
    private readonly omissions = new Map<ast.Element, ast.Omission>();
    private readonly adaptations = new Map<ast.Element, ast.Adaptation[]>();

    /** Whether tasks of a role are replaced or added to, which those that extend it have as well. */
    private hasTasks = false;
    private readonly own: ReadonlySet<LangiumDocument>;

    /**
     * @param documents the framework's linked documents, those of adopted frameworks first: what these
     * have changed of others stays changed, unless it is changed again
     * @param own those of the framework itself
     */
    constructor(documents: readonly LangiumDocument[], own: readonly LangiumDocument[] = documents) {
        this.own = new Set(own);
        for (const { parseResult } of documents) {
            const blocks = ast.isDocument(parseResult.value) ? parseResult.value.blocks : [];
            for (const block of blocks) {
                if (ast.isAdaptation(block)) this.addAdaptation(block);
                if (!ast.isOmission(block)) continue;
                for (const { ref } of block.targets) if (ref) this.omissions.set(ref, block);
            }
        }
    }

    private addAdaptation(adaptation: ast.Adaptation): void {
        const element = adaptation.target?.ref;
        if (!element) return;
        if (adaptation.tasks.length > 0) this.hasTasks = true;
        const known = this.adaptations.get(element);
        if (known) known.push(adaptation);
        else this.adaptations.set(element, [adaptation]);
    }

    /** Whether everything is taken over as it is. */
    get isOfNothing(): boolean {
        return this.omissions.size === 0 && this.adaptations.size === 0;
    }

    /** Whether an element may have other texts than it has as it is written. */
    isOf(element: ast.Element): boolean {
        return this.adaptations.has(element) || (this.hasTasks && ast.isRole(element));
    }

    /** Whether an element, or what holds it, is left out. */
    isOmitted(element: ast.Element): boolean {
        if (this.omissions.size === 0) return false;
        for (let each: unknown = element; ast.isElement(each); each = each.$container) {
            if (this.omissions.has(each)) return true;
        }
        return false;
    }

    of(element: ast.Element): readonly ast.Adaptation[] {
        return this.adaptations.get(element) ?? NONE;
    }

    /** The title as adapted; the last one where there are several. */
    titleOf(element: ast.Element): string | undefined {
        return this.of(element).findLast(({ title }) => title)?.title;
    }

    /** The levels a competency is defined at, as adapted. */
    levelsOf(competency: ast.Competency): readonly ast.Level[] {
        const levels = levelsOf(competency);
        const restricted = this.of(competency).findLast(({ minLevel }) => minLevel);
        return (restricted && within(levels, restricted.minLevel, restricted.maxLevel)) ?? levels;
    }

    /** The numbers of a continuous scale that a competency is defined at, as adapted; nothing where at all of them. */
    rangeOf(competency: ast.Competency): { min: number; max: number } | undefined {
        if (!scaleOf(competency)?.span) return undefined;
        const { minLevel, maxLevel } = this.of(competency).findLast(each => each.minLevel) ?? competency;
        const min = heightOf(minLevel);
        const max = heightOf(maxLevel ?? minLevel);
        return min === undefined || max === undefined ? undefined : { min, max };
    }

    /** Every difference from what was adopted that the framework itself makes, in the order of the text. */
    *differences({ describer, code }: Pick<Resolving, 'describer' | 'code'>): Iterable<Adaptation> {
        for (const [element, omission] of this.omissions) {
            if (!this.isOwn(omission)) continue;
            const { reason } = omission;
            const origin = describer.originOf(omission);
            yield { change: 'omitted', ...named(element), ...(reason !== undefined && { reason }), origin };
        }
        for (const [element, adaptations] of this.adaptations) {
            for (const adaptation of adaptations) {
                if (!this.isOwn(adaptation) || code(element) === undefined) continue;
                const origin = describer.originOf(adaptation);
                for (const change of changes(element, adaptation)) yield { ...named(element), ...change, origin };
            }
        }
    }

    private isOwn(block: ast.Block): boolean {
        return this.own.has(AstUtils.getDocument(block));
    }
}

const NONE: readonly ast.Adaptation[] = [];

type Change = Pick<Adaptation, 'change' | 'before' | 'after'>;

function* changes(element: ast.Element, adaptation: ast.Adaptation): Iterable<Change> {
    const { title, minLevel, maxLevel, contents, tasks, requires, dropped } = adaptation;
    if (title) yield { change: 'title', before: element.title ?? element.name, after: title };
    if (minLevel && ast.isCompetency(element)) {
        yield { change: 'levels', before: levelsBefore(element), after: range(minLevel, maxLevel) };
    }
    if (contents.length > 0) yield { change: 'sections' };
    if (tasks.length > 0) yield { change: 'tasks' };
    if (requires.length > 0 || dropped.length > 0) yield { change: 'requirements' };
}

/** The levels that a competency is defined at as long as nobody adapts it; on a continuous scale, the numbers. */
function levelsBefore(competency: ast.Competency): string {
    const { minLevel, maxLevel } = competency;
    const span = scaleOf(competency)?.span;
    if (span) return minLevel ? range(minLevel, maxLevel) : `${span.min}..${span.max}`;
    return levelsOf(competency)
        .filter((_, index, { length }) => index === 0 || index === length - 1)
        .map(({ name }) => name)
        .join('..');
}

function range(min: Reference, max: Reference | undefined): string {
    return max ? `${min.$refText}..${max.$refText}` : min.$refText;
}

function named(element: ast.Element): { kind: ElementKind; code: string } {
    return { kind: sectionKindOf(element) ?? 'framework', code: element.name };
}
