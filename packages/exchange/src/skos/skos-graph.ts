import type { Described, ElementKind, FrameworkModel, RelationEnd, Requirement } from '@gradus/model';
import { RdfGraph } from '../rdf/graph.ts';
import { RELATION_PROPERTIES } from '../rdf/relation-properties.ts';
import { externalUri } from '../web/external-uri.ts';
import { Identifiers } from '../web/identifiers.ts';
import { SkosLabels } from './skos-labels.ts';
import { PREFIXES } from './vocabulary.ts';

/** A framework as concepts of one scheme. */
export function skosGraph(model: FrameworkModel): RdfGraph {
    const graph = new RdfGraph(PREFIXES);
    new SkosWriter(graph, model).write();
    return graph;
}

class SkosWriter {
    private readonly graph: RdfGraph;
    private readonly model: FrameworkModel;
    private readonly ids: Identifiers;
    private readonly labels: SkosLabels;
    private readonly scheme: string;
    /** The scales of competencies, by their codes. */
    private readonly scales: ReadonlyMap<string, string | undefined>;

    constructor(graph: RdfGraph, model: FrameworkModel) {
        this.graph = graph;
        this.model = model;
        this.ids = new Identifiers(model);
        this.labels = new SkosLabels(graph, model);
        this.scheme = this.ids.uri(this.ids.framework);
        this.scales = new Map(model.competencies.map(({ code, scale }) => [code, scale]));
    }

    write(): void {
        this.writeScheme();
        this.writeScales();
        this.writeDictionary();
        this.writeOrganisation();
        this.writeRoles();
        this.writeStreams();
        for (const each of this.model.terms) this.concept('term', each, 'gradus:Term', { aliases: each.aliases });
        this.writeReplacements();
        this.writeRelations();
        this.writeRemarks();
    }

    private writeScheme(): void {
        const { graph, scheme, labels } = this;
        const { framework } = this.model;
        const { title, version, date, publisher, source, licence } = framework;
        graph.type(scheme, 'skos:ConceptScheme');
        graph.text(scheme, 'dct:title', title, labels.language);
        labels.describe(scheme, 'framework', framework);
        graph.text(scheme, 'dct:publisher', publisher);
        graph.text(scheme, 'dct:source', source);
        graph.text(scheme, 'dct:license', licence);
        graph.text(scheme, 'dct:issued', date);
        graph.text(scheme, 'dct:language', labels.language);
        graph.text(scheme, 'owl:versionInfo', version);
    }

    private writeScales(): void {
        for (const scale of this.model.scales) {
            const iri = this.iri(scale);
            this.graph.type(iri, 'skos:OrderedCollection', 'gradus:Scale');
            this.labels.describe(iri, 'scale', scale);
            for (const level of scale.levels) {
                this.concept('level', level, 'gradus:Level', { within: scale.code, isTop: false });
            }
            this.graph.add(iri, 'skos:memberList', { list: scale.levels.map(level => this.iri(level)) });
        }
    }

    private writeDictionary(): void {
        const { categories, competencies, statements, scales } = this.model;
        for (const each of categories) {
            this.concept('category', each, 'gradus:Category', { broader: this.find('category', each.parent) });
        }
        for (const each of competencies) {
            const { aliases, parent, category, kinds, scale, levels, descriptors } = each;
            const broader = this.find('competency', parent) ?? this.find('category', category);
            const iri = this.concept('competency', each, each.forAll ? 'gradus:Value' : 'gradus:Competency', {
                aliases,
                broader
            });
            for (const kind of kinds) this.graph.link(iri, 'gradus:kind', this.find('category', kind));
            this.graph.link(iri, 'gradus:scale', this.find('scale', scale));
            if (each.restricted)
                for (const level of levels) this.graph.link(iri, 'gradus:definedAt', this.find('level', level, scale));
            for (const { level, sections } of descriptors) {
                const id = this.ids.make(
                    'descriptor',
                    this.ids.of(each),
                    this.ids.find('level', level, scale) ?? level
                );
                const node = this.ids.uri(id);
                const title = scales
                    .find(({ code }) => code === scale)
                    ?.levels.find(({ code }) => code === level)?.title;
                this.graph.type(node, 'gradus:LevelDescriptor');
                this.graph.text(node, 'rdfs:label', `${each.title}: ${title ?? level}`, this.labels.language);
                this.graph.link(node, 'gradus:competency', iri);
                this.graph.link(node, 'gradus:level', this.find('level', level, scale));
                this.graph.text(node, 'gradus:levelCode', level);
                this.labels.notes(node, sections);
                this.labels.translate(node, 'descriptor', level, each.code);
            }
        }
        for (const each of statements) {
            const { aliases, parent, category } = each;
            const broader = this.find('statement', parent) ?? this.find('category', category);
            this.concept('statement', each, 'gradus:Statement', { aliases, broader });
        }
    }

    private writeOrganisation(): void {
        const { domains, groups, grades } = this.model;
        for (const each of domains) {
            const iri = this.concept('domain', each, 'gradus:Domain', { aliases: each.aliases });
            for (const activity of each.activities) {
                this.concept('activity', activity, 'gradus:Activity', { within: each.code, broader: iri });
            }
            for (const { grade } of each.excludes) this.graph.link(iri, 'gradus:excludes', this.find('grade', grade));
        }
        for (const each of groups) this.concept('group', each, 'gradus:Group');
        for (const each of grades) {
            const { aliases, group, level } = each;
            const iri = this.concept('grade', each, 'gradus:Grade', { aliases, broader: this.find('group', group) });
            if (level) this.graph.link(iri, 'gradus:level', this.find('level', level.level, level.scale));
        }
    }

    private writeRoles(): void {
        for (const each of this.model.roles) {
            const iri = this.concept('role', each, 'gradus:Role', { aliases: each.aliases });
            this.graph.link(iri, 'gradus:grade', this.find('grade', each.grade));
            this.graph.link(iri, 'gradus:domain', this.find('domain', each.domain));
            this.graph.link(iri, 'gradus:group', this.find('group', each.group));
            for (const { activity, title, reworded } of each.activities) {
                if (reworded) this.graph.text(iri, 'gradus:activityInOwnWords', title, this.labels.language);
                else this.graph.link(iri, 'gradus:activity', this.find('activity', activity, each.domain));
            }
            for (const special of each.specialisations) {
                const node = this.concept('specialisation', special, 'gradus:Specialisation', {
                    within: each.code,
                    broader: iri
                });
                this.requirements(node, special, special.requirements);
            }
        }
        for (const each of this.model.sets)
            this.concept('set', each, 'gradus:RequirementSet', { aliases: each.aliases });
        for (const each of [...this.model.roles, ...this.model.sets]) {
            const iri = this.iri(each);
            this.labels.tasks(iri, each.tasks);
            for (const code of each.extends) {
                this.graph.link(iri, 'gradus:extends', this.find('role', code) ?? this.find('set', code));
            }
            this.requirements(iri, each, each.requirements);
        }
    }

    /** A node for each, since a statement has no place for a level. */
    private requirements(iri: string, holder: Described, requirements: readonly Requirement[]): void {
        for (const each of requirements) {
            const scale = this.scales.get(each.competency);
            const competency = this.ids.find('competency', each.competency);
            if (competency === undefined) continue;
            const node = this.ids.uri(this.ids.make('requirement', this.ids.of(holder), competency));
            this.graph.link(iri, 'gradus:requires', node);
            this.graph.type(node, 'gradus:Requirement');
            this.graph.link(node, 'gradus:competency', this.ids.uri(competency));
            this.graph.link(node, 'gradus:level', this.find('level', each.level, scale));
            this.graph.text(node, 'gradus:levelCode', each.level);
            this.graph.link(node, 'gradus:maxLevel', this.find('level', each.maxLevel, scale));
            this.graph.text(node, 'gradus:maxLevelCode', each.maxLevel);
            this.graph.text(node, 'gradus:necessity', each.necessity);
            for (const { scale: other, level } of each.measures) {
                const measured = this.find('level', level, other);
                if (measured !== undefined) this.graph.link(node, 'gradus:measure', measured);
                else this.graph.text(node, 'gradus:measure', `${other}: ${level}`);
            }
        }
    }

    private writeStreams(): void {
        for (const each of this.model.streams) {
            const iri = this.iri(each);
            this.graph.type(iri, 'skos:OrderedCollection', 'gradus:Stream');
            this.labels.describe(iri, 'stream', each);
            const steps = each.steps.flatMap(step => this.find(each.over === 'roles' ? 'role' : 'grade', step) ?? []);
            this.graph.add(iri, 'skos:memberList', { list: steps });
        }
    }

    private writeReplacements(): void {
        const { categories, competencies, statements, domains, groups, grades, roles, sets } = this.model;
        const kinds = {
            category: categories,
            competency: competencies,
            statement: statements,
            domain: domains,
            group: groups,
            grade: grades,
            role: roles,
            set: sets
        };
        for (const [kind, elements] of Object.entries(kinds)) {
            for (const each of elements) {
                this.graph.link(this.iri(each), 'dct:isReplacedBy', this.find(kind, each.replacedBy));
            }
        }
    }

    private writeRelations(): void {
        for (const { subject, kind, object } of this.model.relations) {
            const from = this.end(subject);
            const to = object && this.end(object);
            if (from !== undefined) this.graph.link(from, RELATION_PROPERTIES[kind], to);
        }
    }

    private writeRemarks(): void {
        for (const { on, text, language } of this.model.remarks) {
            const iri = on.kind === 'framework' ? this.scheme : this.end(on);
            // A remark on a translation may be in any language.
            if (iri !== undefined)
                this.graph.text(
                    iri,
                    'skos:editorialNote',
                    text,
                    language === undefined ? this.labels.language : undefined
                );
        }
    }

    private end(end: RelationEnd): string | undefined {
        return end.framework === undefined ? this.find(end.kind, end.code) : externalUri(end);
    }

    private concept(
        kind: ElementKind,
        element: Described,
        type: string,
        { within, broader, aliases, isTop = true }: ConceptDetails = {}
    ): string {
        const iri = this.iri(element);
        this.graph.type(iri, 'skos:Concept', type);
        this.graph.link(iri, 'skos:inScheme', this.scheme);
        // What is part of itself is broader than itself in no vocabulary.
        if (broader !== undefined && broader !== iri) this.graph.link(iri, 'skos:broader', broader);
        else if (isTop) this.graph.link(iri, 'skos:topConceptOf', this.scheme);
        this.labels.describe(iri, kind, element, {
            ...(within !== undefined && { within }),
            ...(aliases && { aliases })
        });
        if (element.status === 'retired') this.graph.add(iri, 'owl:deprecated', { is: true });
        return iri;
    }

    private iri(element: object): string {
        return this.ids.uri(this.ids.of(element));
    }

    private find(kind: string, code: string | undefined, within?: string): string | undefined {
        const id = code === undefined ? undefined : this.ids.find(kind, code, within);
        return id === undefined ? undefined : this.ids.uri(id);
    }
}

interface ConceptDetails {
    readonly within?: string;
    readonly broader?: string | undefined;
    readonly aliases?: readonly string[];
    readonly isTop?: boolean;
}
