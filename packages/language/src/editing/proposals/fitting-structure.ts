import * as ast from '../../generated/ast.ts';
import { folderOfNode } from '../../references/adoption-for.ts';
import { competencyFor } from '../../references/level-scale.ts';
import { categoryChain, categoryOf, scaleChain, scaleOf } from '../../references/scale-of.ts';
import { others } from './cursor.ts';
import { at, type FitsByPlace, isSameElement } from './place.ts';

/** What fits where frameworks, scales and categories name each other. */
export const STRUCTURE: FitsByPlace = {
    'Use.framework': at(ast.isUse, ({ container, cursor, frameworks }) => {
        const header = container.$container;
        const used = others(ast.isFramework(header) ? header.uses.map(use => use.framework) : [], cursor);
        const own = frameworks.folderOf(cursor.document.uri);
        return candidate => !used.has(candidate) && folderOfNode(frameworks, candidate) !== own;
    }),
    // No scale is a coarser form of itself, nor of one that is a coarser form of it.
    'Scale.base': at(ast.isScale, ({ container }) => {
        return candidate =>
            ![...scaleChain(ast.isScale(candidate) ? candidate : undefined)].some(each =>
                isSameElement(each, container)
            );
    }),
    'Category.parent': at(ast.isCategory, ({ container }) => {
        return candidate =>
            !ast.isCategory(candidate) || ![...categoryChain(candidate)].some(each => isSameElement(each, container));
    }),
    'Competency.kinds': at(ast.isCompetency, ({ container, cursor }) => {
        const named = others(container.kinds, cursor);
        const standsIn = [...categoryChain(categoryOf(container))];
        return candidate => !named.has(candidate) && !standsIn.some(each => isSameElement(candidate, each));
    }),
    'Measure.scale': at(ast.isMeasure, ({ container, cursor }) => {
        const demand = container.$container;
        if (!ast.isRequirement(demand)) return () => true;
        const given = others(
            demand.measures.map(({ scale }) => scale),
            cursor
        );
        const competency = competencyFor(demand);
        const own = competency && scaleOf(competency);
        return candidate => candidate !== own && !given.has(candidate);
    })
};
