import type { PreviewView } from '@gradus/protocol';
import type { FunctionComponent } from 'preact';
import { hasCoverage } from '../../view-model/coverage/coverage.ts';
import { hasQualifications } from '../../view-model/qualifications/qualification-table.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { hasStandards } from '../../view-model/standards/standards-table.ts';
import { ChangesView } from '../changes/changes-view.tsx';
import { CompareView } from '../compare/compare-view.tsx';
import { CompetenciesView } from '../competencies/competencies-view.tsx';
import { CoverageView } from '../coverage/coverage-view.tsx';
import { MatrixView } from '../matrix/matrix-view.tsx';
import { QualificationsView } from '../qualifications/qualifications-view.tsx';
import { RolesView } from '../roles/roles-view.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { StandardsView } from '../standards/standards-view.tsx';
import { StreamsView } from '../streams/streams-view.tsx';

/** What a view can be narrowed down to by the fields of the toolbar. */
export type Field = 'role' | 'domain' | 'category';

/** One way to look at a framework. */
export interface View {
    readonly id: PreviewView;
    /** What its tab says. */
    readonly title: string;
    /** Whether a framework has what it shows; else there is no tab for it. */
    readonly isThere: (index: PreviewIndex, canCompare: boolean, isCompared: boolean) => boolean;
    readonly fields: readonly Field[];
    readonly Draw: FunctionComponent<ViewProps>;
    /** Whether it says something to those who cannot choose in it: on a page whose scripts do not run. */
    readonly isStill: boolean;
    /** Whether it shows no levels, or explains them itself, so that the legend has nothing to say. */
    readonly withoutLegend?: boolean;
    /** Whether it is about what other views show, so that nobody begins with it as long as there is another one. */
    readonly isAside?: boolean;
    /** Whether what it shows leads to sheets and cards, where there is no text to lead to. */
    readonly leadsOn?: boolean;
}

/** All views, in the order of their tabs. */
const VIEWS: readonly View[] = [
    {
        id: 'matrix',
        title: 'Role matrix',
        isThere: ({ model, required }) => model.roles.length > 0 && required.competencies.length > 0,
        fields: ['domain', 'category'],
        Draw: MatrixView,
        isStill: true,
        leadsOn: true
    },
    {
        id: 'roles',
        title: 'Role sheets',
        isThere: ({ model }) => model.roles.length > 0,
        fields: ['role', 'domain', 'category'],
        Draw: RolesView,
        isStill: true
    },
    {
        id: 'compare',
        title: 'Compare',
        // A role can be compared with what it was.
        isThere: ({ model }, _, isCompared) => model.roles.length > (isCompared ? 0 : 1),
        fields: ['category'],
        Draw: CompareView,
        isStill: false,
        leadsOn: true
    },
    {
        id: 'streams',
        title: 'Career paths',
        isThere: ({ model, required }) =>
            model.streams.length > 0 && model.roles.length > 0 && required.competencies.length > 0,
        fields: ['category'],
        Draw: StreamsView,
        isStill: true,
        leadsOn: true
    },
    {
        id: 'competencies',
        title: 'Competencies',
        isThere: ({ model }) => model.competencies.length > 0,
        fields: ['category'],
        Draw: CompetenciesView,
        isStill: false,
        withoutLegend: true
    },
    {
        id: 'coverage',
        title: 'Coverage',
        isThere: hasCoverage,
        fields: [],
        Draw: CoverageView,
        isStill: false,
        isAside: true,
        leadsOn: true
    },
    {
        id: 'qualifications',
        title: 'Qualifications',
        isThere: ({ model }) => hasQualifications(model),
        fields: [],
        Draw: QualificationsView,
        isStill: true,
        withoutLegend: true,
        leadsOn: true
    },
    {
        id: 'standards',
        title: 'Standards',
        isThere: ({ model }) => hasStandards(model),
        fields: [],
        Draw: StandardsView,
        isStill: true,
        withoutLegend: true,
        leadsOn: true
    },
    {
        id: 'changes',
        title: 'Changes',
        isThere: (_, canCompare) => canCompare,
        fields: [],
        Draw: ChangesView,
        isStill: true,
        isAside: true
    }
];

/**
 * The views that there are of a framework; none where nothing is written yet.
 *
 * @param canCompare whether there is another state of it to compare with
 * @param isCompared whether it is compared with one
 */
export function viewsOf(index: PreviewIndex, canCompare: boolean, isCompared = false): readonly View[] {
    return VIEWS.filter(({ isThere }) => isThere(index, canCompare, isCompared));
}

/** The view of that name; where there is none of it, the first to begin with. */
export function viewOf(id: PreviewView, views: readonly View[]): View | undefined {
    return views.find(each => each.id === id) ?? views.find(({ isAside }) => !isAside) ?? views[0];
}
