import type { AstNode, ReferenceInfo } from 'langium';
import * as ast from '../generated/ast.ts';
import { scaleOf } from './scale-of.ts';

/** The scale on which a level is looked up: that of whatever it is a level of. */
export function levelScaleFor({ container }: Pick<ReferenceInfo, 'container'>): ast.Scale | undefined {
    if (ast.isLevel(container)) return baseOf(container.$container);
    if (ast.isGrade(container) || ast.isMeasure(container)) return container.scale?.ref;
    const competency = competencyFor(container);
    return competency && scaleOf(competency);
}

/** The competency that a requirement, a cell, a descriptor or an adaptation is about. */
export function competencyFor(node: AstNode): ast.Competency | undefined {
    if (ast.isCompetency(node)) return node;
    if (ast.isRequirement(node)) return node.competency?.ref;
    if (ast.isCell(node)) return ast.isRow(node.$container) ? node.$container.competency?.ref : undefined;
    if (ast.isDescriptor(node)) return ast.isCompetency(node.$container) ? node.$container : undefined;
    if (!ast.isAdaptation(node)) return undefined;
    const target = node.target?.ref;
    return ast.isCompetency(target) ? target : undefined;
}

function baseOf(scale: AstNode | undefined): ast.Scale | undefined {
    return ast.isScale(scale) ? scale.base?.ref : undefined;
}
