import type { CategoryView, CompetencyView, RemarkView } from '@gradus/protocol';
import { CategoryTree } from '../shared/category-tree.ts';
import { frameworkName } from '../shared/framework-name.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { type CardScale, cardScale } from './card-levels.ts';
import { type CardRelation, cardRelations, isEndOf } from './card-relations.ts';
import { type CardTranslation, cardTranslations } from './card-translations.ts';
import { cardUsage, type UsageGroup } from './card-usage.ts';
import { rolesIn, type Usages } from './usages.ts';

/** All that is said of one competency, anywhere in the framework. */
export interface CompetencyCard {
    readonly competency: CompetencyView;
    /** The categories that it is in, the outermost first. */
    readonly path: readonly CategoryView[];
    /** Further categories that it belongs to. */
    readonly kinds: readonly CategoryView[];
    /** The competency that it is a part of. */
    readonly whole?: CompetencyView;
    readonly parts: readonly CompetencyView[];
    /** What the framework is called that it was taken over from. */
    readonly adoptedFrom?: string;
    readonly scale?: CardScale;
    readonly roles: number;
    readonly usage: readonly UsageGroup[];
    readonly relations: readonly CardRelation[];
    readonly translations: readonly CardTranslation[];
    readonly remarks: readonly RemarkView[];
}

/** The card of a competency; nothing where the framework does not have it. */
export function competencyCard(index: PreviewIndex, code: string, usages: Usages): CompetencyCard | undefined {
    const competency = index.competencies.get(code);
    if (competency === undefined) return undefined;
    const { model, competencies } = index;
    const isIt = isEndOf(competency);
    const used = usages.get(code) ?? [];
    const whole = competency.parent === undefined ? undefined : competencies.get(competency.parent);
    const scale = cardScale(competency, model);
    return {
        competency,
        path: new CategoryTree(model.categories).path(competency.category),
        kinds: model.categories.filter(category => competency.kinds.includes(category.code)),
        ...(whole === undefined ? {} : { whole }),
        parts: model.competencies.filter(({ parent }) => parent === code),
        ...(competency.adoptedFrom === undefined ? {} : { adoptedFrom: frameworkName(model, competency.adoptedFrom) }),
        ...(scale === undefined ? {} : { scale }),
        roles: rolesIn(used),
        usage: cardUsage(competency, used, index),
        relations: cardRelations(competency, index),
        translations: cardTranslations(competency, model.translations),
        remarks: model.remarks.filter(({ on }) => isIt(on))
    };
}
