import { colourStep, type Requirement, type Role, type Scale, valueStep } from '@gradus/model';
import { called, type ProfileWords } from './profile-words.ts';
import { type Block, type Cell, heading, ours, paragraph, written } from './word-blocks.ts';

/** What the levels that roles require are called and mean, for each scale that has more to say of them than codes. */
export function legendBlocks(roles: readonly Role[], depth: 1 | 2, words: ProfileWords): Block[] {
    const used = scalesOf(roles, words);
    const scales = words.model.scales.filter(scale => used.has(scale.code) && isTelling(scale));
    if (scales.length === 0) return [];
    return [
        heading(depth, ours('What the levels mean')),
        ...scales.flatMap(scale => [
            heading(depth === 1 ? 2 : 3, written(scale.title)),
            ...words.shortTexts(scale.sections),
            ...aboutScale(scale),
            ...levelBlocks(scale, words)
        ])
    ];
}

function scalesOf(roles: readonly Role[], words: ProfileWords): ReadonlySet<string | undefined> {
    const ofRequirement = ({ competency, level, measures }: Requirement) => [
        ...(level === undefined ? [] : [words.competency(competency)?.scale]),
        ...measures.map(({ scale }) => scale)
    ];
    return new Set(
        roles.flatMap(({ requirements, specialisations }) => [
            ...requirements.flatMap(ofRequirement),
            ...specialisations.flatMap(each => each.requirements.flatMap(ofRequirement))
        ])
    );
}

function isTelling({ range, sections, levels }: Scale): boolean {
    return (
        range !== undefined ||
        sections.length > 0 ||
        levels.some(level => level.title !== level.code || level.sections.length > 0)
    );
}

function aboutScale({ range, cumulative }: Scale): Block[] {
    return [
        ...(range ? [paragraph([ours(`From ${range.min} to ${range.max}.`)])] : []),
        ...(cumulative ? [paragraph([ours('Each level includes the ones below it.')])] : [])
    ];
}

function levelBlocks(scale: Scale, words: ProfileWords): Block[] {
    if (scale.levels.length === 0) return [];
    const hasTexts = scale.levels.some(({ sections }) => sections.length > 0);
    const rows = scale.levels.map((level, position): Cell[] => {
        const step = stepOf(scale, level.code, position);
        const name: Cell = { blocks: [paragraph(called(level))], ...(step !== undefined && { step }) };
        return hasTexts ? [name, { blocks: words.shortTexts(level.sections) }] : [name];
    });
    const columns = [{ header: 'Level', share: 1 }, ...(hasTexts ? [{ header: 'What it means', share: 4 }] : [])];
    return [{ kind: 'table', about: `Levels: ${scale.title}`, columns, rows }];
}

function stepOf({ range, levels }: Scale, code: string, position: number): number | undefined {
    if (!range) return colourStep(position, levels.length);
    const value = Number(code);
    return Number.isNaN(value) ? undefined : valueStep(value, range);
}
