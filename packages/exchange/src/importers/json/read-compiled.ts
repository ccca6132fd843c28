import type { SectionUse } from '@gradus/model';
import type {
    DraftCompetency,
    DraftFramework,
    DraftRequirement,
    DraftRole,
    DraftScale,
    DraftSection,
    DraftSet
} from '../draft/draft-framework.ts';
import type { ImportNotes } from '../notes.ts';
import {
    isTrueIn,
    type JsonRecord,
    numberIn,
    own,
    recordOf,
    recordsOf,
    textIn,
    textsIn,
    wordIn
} from '../reading/plain-json.ts';
import { OwnTasks } from './own-tasks.ts';
import { addAnnotations } from './read-annotations.ts';
import { elementIn, excludesIn, KINDS, measureIn, measuresIn, rangeIn, textsOf } from './read-elements.ts';

/** The compiled JSON as a draft. What the framework adopted becomes its own; what is taken over is told from what is own. */
export function readCompiled(compiled: JsonRecord, notes: ImportNotes): DraftFramework {
    const list = (key: string) => recordsOf(own(compiled, key));
    const header = recordOf(own(compiled, 'framework')) ?? {};
    const scales = list('scales').map(scale);
    const levelsOf = new Map(scales.map(({ code, levels }) => [code, levels.map(each => each.code)]));
    const sets = [...list('roles'), ...list('sets')];
    const tasks = new OwnTasks(
        sets.map(each => ({
            code: textIn(each, 'code') ?? '',
            extends: textsIn(each, 'extends'),
            tasks: textsIn(each, 'tasks')
        }))
    );
    const domains = list('domains').map(each => ({
        ...elementIn(each),
        aliases: textsIn(each, 'aliases'),
        activities: recordsOf(own(each, 'activities')).map(elementIn),
        excludes: excludesIn(each, 'grade')
    }));
    const activitiesOf = new Map(domains.map(({ code, activities }) => [code, activities]));
    const draft: DraftFramework = {
        header: {
            ...elementIn(header),
            version: textIn(header, 'version'),
            date: textIn(header, 'date'),
            language: textIn(header, 'language'),
            publisher: textIn(header, 'publisher'),
            source: textIn(header, 'source'),
            licence: textIn(header, 'licence'),
            namespace: textIn(header, 'namespace'),
            complete: isTrueIn(header, 'complete'),
            uses: recordsOf(own(header, 'uses'))
                .filter(each => !isTrueIn(each, 'adopted'))
                .map(each => ({ framework: textIn(each, 'framework') ?? '', package: textIn(each, 'package') }))
        },
        sections: list('sections').map(section),
        scales,
        categories: list('categories').map(each => ({
            ...elementIn(each),
            parent: textIn(each, 'parent'),
            scale: textIn(each, 'scale'),
            forAll: isTrueIn(each, 'forAll')
        })),
        competencies: [
            ...list('competencies').map(each => competency(each, levelsOf)),
            ...list('values').map(each => competency(each, levelsOf))
        ],
        statements: list('statements').map(each => ({
            ...elementIn(each),
            aliases: textsIn(each, 'aliases'),
            category: textIn(each, 'category') ?? '',
            parent: textIn(each, 'parent')
        })),
        domains,
        groups: list('groups').map(elementIn),
        grades: list('grades').map(each => ({
            ...elementIn(each),
            aliases: textsIn(each, 'aliases'),
            group: textIn(each, 'group'),
            level: measureIn(own(each, 'level'))
        })),
        roles: list('roles').map(each => role(each, tasks, activitiesOf)),
        sets: list('sets').map(each => set(each, tasks)),
        streams: list('streams').map(each => ({
            ...elementIn(each),
            over: wordIn(each, 'over', ['roles', 'grades'] as const) ?? 'roles',
            steps: textsIn(each, 'steps')
        })),
        terms: list('terms').map(each => ({ ...elementIn(each), aliases: textsIn(each, 'aliases') })),
        relations: [],
        translations: []
    };
    addAnnotations(compiled, draft, notes);
    sayWhatIsOfOthers(compiled, notes);
    return draft;
}

function section(record: JsonRecord): DraftSection {
    return {
        code: textIn(record, 'code') ?? '',
        title: textIn(record, 'title') ?? '',
        form: own(record, 'form') === 'list' ? 'list' : 'text',
        numbered: isTrueIn(record, 'numbered'),
        open: isTrueIn(record, 'open'),
        uses: recordsOf(own(record, 'for')).flatMap((use): SectionUse[] => {
            const kind = wordIn(use, 'kind', KINDS);
            const category = textIn(use, 'category');
            if (kind === undefined) return [];
            const facts = { kind, required: isTrueIn(use, 'required'), expected: isTrueIn(use, 'expected') };
            return [{ ...facts, ...(category !== undefined && { category }) }];
        })
    };
}

function scale(record: JsonRecord): DraftScale {
    return {
        ...elementIn(record),
        cumulative: isTrueIn(record, 'cumulative'),
        size: numberIn(record, 'size'),
        range: rangeIn(record),
        base: textIn(record, 'base'),
        levels: recordsOf(own(record, 'levels')).map(each => ({ ...elementIn(each), covers: textsIn(each, 'covers') }))
    };
}

function competency(record: JsonRecord, levelsOf: ReadonlyMap<string, readonly string[]>): DraftCompetency {
    const levels = textsIn(record, 'levels');
    const all = levelsOf.get(textIn(record, 'scale') ?? '') ?? [];
    return {
        ...elementIn(record),
        aliases: textsIn(record, 'aliases'),
        category: textIn(record, 'category') ?? '',
        kinds: textsIn(record, 'kinds'),
        parent: textIn(record, 'parent'),
        ...(levels.length < all.length && { levels }),
        range: rangeIn(record),
        descriptors: recordsOf(own(record, 'descriptors')).map(each => ({
            level: textIn(each, 'level') ?? '',
            texts: textsOf(each)
        }))
    };
}

function set(record: JsonRecord, tasks: OwnTasks): DraftSet {
    const element = elementIn(record);
    return {
        ...element,
        aliases: textsIn(record, 'aliases'),
        extends: textsIn(record, 'extends'),
        tasks: [...tasks.of(element.code)],
        requirements: requirements(record),
        excludes: excludesIn(record, 'competency')
    };
}

function role(
    record: JsonRecord,
    tasks: OwnTasks,
    activitiesOf: ReadonlyMap<string, readonly { readonly code: string; readonly title: string }[]>
): DraftRole {
    const domain = textIn(record, 'domain');
    const activities = recordsOf(own(record, 'activities')).map(each => {
        const wording = isTrueIn(each, 'reworded') ? textIn(each, 'title') : undefined;
        return { activity: textIn(each, 'activity') ?? '', ...(wording !== undefined && { wording }) };
    });
    const all = activitiesOf.get(domain ?? '') ?? [];
    const isAll =
        activities.length === all.length &&
        activities.every(({ activity, ...rest }, index) => !('wording' in rest) && activity === all[index]?.code);
    return {
        ...set(record, tasks),
        grade: textIn(record, 'grade'),
        domain,
        group: textIn(record, 'group'),
        activities: isAll ? [] : activities,
        specialisations: recordsOf(own(record, 'specialisations')).map(each => ({
            ...elementIn(each),
            requirements: requirements(each)
        })),
        openSpecialisations: isTrueIn(record, 'openSpecialisations')
    };
}

/** Its own alone: the others come again from what it extends. */
function requirements(record: JsonRecord): DraftRequirement[] {
    return recordsOf(own(record, 'requirements'))
        .filter(each => textIn(each, 'inheritedFrom') === undefined)
        .map(each => ({
            competency: textIn(each, 'competency') ?? '',
            level: textIn(each, 'level'),
            maxLevel: textIn(each, 'maxLevel'),
            necessity: own(each, 'necessity') === 'desirable' ? 'desirable' : 'essential',
            measures: measuresIn(each)
        }));
}

function sayWhatIsOfOthers(compiled: JsonRecord, notes: ImportNotes): void {
    for (const use of recordsOf(own(recordOf(own(compiled, 'framework')), 'uses'))) {
        const framework = textIn(use, 'framework') ?? '';
        if (isTrueIn(use, 'adopted')) {
            notes.mended('What the framework adopts from another one is its own now, with what it adapts', framework);
        }
    }
    for (const each of recordsOf(own(compiled, 'adaptations'))) {
        notes.leftOut('What differs from an adopted framework is not told apart any more', textIn(each, 'code') ?? '');
    }
}
