import type { AstNode, Reference } from 'langium';
import * as ast from '../../generated/ast.ts';
import { adoptionFor } from '../../references/adoption-for.ts';
import { competencyFor } from '../../references/level-scale.ts';
import { heightOf, levelsOf, within } from '../../references/scale-of.ts';
import { isAtCursor, others } from './cursor.ts';
import { at, type Fits, type FitsByPlace, type Place } from './place.ts';

/** Which levels fit. The end of a range is not below its beginning. */
export const LEVELS: FitsByPlace = {
    'Requirement.level': demanded,
    'Cell.level': demanded,
    'Requirement.maxLevel': at(ast.isRequirement, both(demanded, endOf)),
    'Cell.maxLevel': at(ast.isCell, both(demanded, endOf)),
    'Competency.maxLevel': at(ast.isCompetency, ({ container }) => notBelow(container.minLevel)),
    'Adaptation.minLevel': at(ast.isAdaptation, original),
    'Adaptation.maxLevel': at(
        ast.isAdaptation,
        both<Place<ast.Adaptation>>(original, ({ container }) => notBelow(container.minLevel))
    ),
    'Descriptor.level': at(ast.isDescriptor, ({ container, cursor, frameworks }) => {
        const competency = competencyFor(container);
        if (!competency) return () => true;
        const described = others(
            competency.descriptors.map(({ level }) => level),
            cursor
        );
        const levels = new Set<AstNode>(adoptionFor(frameworks, cursor.document.uri).levelsOf(competency));
        return candidate => levels.has(candidate) && !described.has(candidate);
    }),
    'Level.covers': at(ast.isLevel, coverable),
    'Level.coversTo': at(
        ast.isLevel,
        both(coverable, ({ container }) => notBelow(container.covers))
    )
};

/** The levels at which a competency is defined here. */
function demanded({ container, cursor, frameworks }: Place): Fits {
    const competency = competencyFor(container);
    if (!competency) return () => true;
    const levels = new Set<AstNode>(adoptionFor(frameworks, cursor.document.uri).levelsOf(competency));
    return candidate => levels.has(candidate);
}

/** The levels at which a competency is defined where it was adopted from. */
function original({ container }: Place): Fits {
    const competency = competencyFor(container);
    const levels = new Set<AstNode>(competency ? levelsOf(competency) : []);
    return candidate => levels.has(candidate);
}

function endOf({ container }: Place<ast.Requirement | ast.Cell>): Fits {
    return notBelow(container.level);
}

/** The levels of the finer scale that no other level covers. */
function coverable({ container, cursor }: Place<ast.Level>): Fits {
    const scale = container.$container;
    const finer = ast.isScale(scale) ? (scale.base?.ref?.levels ?? []) : [];
    const siblings = ast.isScale(scale) ? scale.levels.filter(each => each !== container) : [];
    const covered = new Set<AstNode>(
        siblings
            .filter(({ covers, coversTo }) => ![covers, coversTo].some(each => isAtCursor(each, cursor)))
            .flatMap(({ covers, coversTo }) => within(finer, covers, coversTo) ?? [])
    );
    return candidate => !covered.has(candidate);
}

function notBelow(beginning: Reference<ast.LevelPoint> | undefined): Fits {
    const lowest = heightOf(beginning);
    return candidate => lowest === undefined || !ast.isLevel(candidate) || heightOfLevel(candidate) >= lowest;
}

function heightOfLevel(level: ast.Level): number {
    const scale = level.$container;
    if (!ast.isScale(scale)) return 0;
    return scale.span ? Number(level.name) : scale.levels.indexOf(level);
}

function both<P extends Place>(one: (place: P) => Fits, other: (place: P) => Fits): (place: P) => Fits {
    return place => {
        const [fitsOne, fitsOther] = [one(place), other(place)];
        return candidate => fitsOne(candidate) && fitsOther(candidate);
    };
}
