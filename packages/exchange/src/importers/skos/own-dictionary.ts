import type { DraftCompetency, DraftFramework, DraftMeasure } from '../draft/draft-framework.ts';
import type { Concepts } from './concepts.ts';
import type { ElementReader } from './element-reader.ts';
import { named } from './names.ts';
import type { Resources } from './resources.ts';
import type { ConceptSections } from './sections-of-concepts.ts';

/** Scales, with what levels mean: what SKOS has no words for, and exports of Gradus say in their own. */
export class OwnDictionary {
    private readonly resources: Resources;
    private readonly concepts: Concepts;
    private readonly scaleOfLevel = new Map<string, string>();
    private readonly scaleByCode = new Map<string, string>();

    constructor(resources: Resources, concepts: Concepts) {
        this.resources = resources;
        this.concepts = concepts;
        for (const scale of concepts.own('scale')) {
            for (const level of resources.list(scale, named('skos:memberList'))) {
                if (!this.scaleOfLevel.has(level)) this.scaleOfLevel.set(level, scale);
            }
            const code = resources.text(scale, named('skos:notation'));
            if (code !== undefined && !this.scaleByCode.has(code)) this.scaleByCode.set(code, scale);
        }
    }

    /** The scale that a level is on, by their addresses. */
    scaleOf(level: string): string | undefined {
        return this.scaleOfLevel.get(level);
    }

    addScales(draft: DraftFramework, reader: ElementReader): void {
        const { resources, concepts } = this;
        for (const iri of concepts.own('scale')) {
            const levels = resources
                .list(iri, named('skos:memberList'))
                .filter(level => this.scaleOf(level) === iri && concepts.kindOf(level) === 'level');
            draft.scales.push({
                ...reader.element(iri, 'scale'),
                cumulative: false,
                levels: [...new Set(levels)].map(level => ({ ...reader.element(level, 'level', iri), covers: [] }))
            });
        }
    }

    /** Says of a competency at which levels it is defined, and what they mean for it. */
    complete(competency: DraftCompetency, iri: string): void {
        const levels = this.resources.links(iri, named('gradus:definedAt'));
        if (levels.length > 0) competency.levels = levels;
    }

    addDescriptors(draft: DraftFramework, reader: ElementReader, sections: ConceptSections): void {
        const { resources } = this;
        const byKey = new Map(draft.competencies.map(each => [each.key, each]));
        for (const node of resources.subjects) {
            if (!resources.has(node, named('gradus:LevelDescriptor'))) continue;
            const [competency = ''] = resources.links(node, named('gradus:competency'));
            const code = resources.text(node, named('gradus:levelCode'));
            const [level = code] = resources.links(node, named('gradus:level'));
            if (level === undefined) continue;
            byKey.get(competency)?.descriptors.push({ level, texts: sections.of(node) });
            // An entry of a translation says which level it is about by its code.
            reader.translate(node, 'descriptor', code ?? level, competency);
        }
    }

    /** What a category is measured on, which its competencies say. */
    addScalesOfCategories(draft: DraftFramework): void {
        const scales = new Map<string, string>();
        for (const place of [categoryOf, kindsOf]) {
            for (const competency of draft.competencies) {
                const [scale] = this.resources.links(competency.key ?? '', named('gradus:scale'));
                if (scale === undefined) continue;
                for (const category of place(competency)) if (!scales.has(category)) scales.set(category, scale);
            }
        }
        for (const category of draft.categories) category.scale ??= scales.get(category.key ?? '');
    }

    /** A level on its scale: by its address, or by what both are called. */
    measures(node: string): DraftMeasure[] {
        return this.resources.terms(node, named('gradus:measure')).flatMap(term => {
            if ('iri' in term) {
                const scale = this.scaleOf(term.iri);
                return scale === undefined ? [] : [{ scale, level: term.iri }];
            }
            const [code = '', level = ''] = term.text.split(/: (.*)/s);
            const scale = this.scaleByCode.get(code);
            return scale === undefined ? [] : [{ scale, level }];
        });
    }
}

function categoryOf({ category }: DraftCompetency): readonly string[] {
    return [category];
}

function kindsOf({ kinds }: DraftCompetency): readonly string[] {
    return kinds;
}
