import { useMemo } from 'preact/hooks';
import { coverage } from '../../view-model/coverage/coverage.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { CoverageCounts } from './coverage-counts.tsx';
import { LevelsPart } from './levels-part.tsx';
import { RemarksPart } from './remarks-part.tsx';
import { RoleGridPart } from './role-grid-part.tsx';
import { StatementsPart } from './statements-part.tsx';
import { TranslationsPart } from './translations-part.tsx';
import { UnusedPart } from './unused-part.tsx';

/** What a framework has and what it lacks: first in numbers, and below part by part. */
export function CoverageView(props: ViewProps) {
    const { index } = props;
    const found = useMemo(() => coverage(index), [index]);
    const { grid, unused, levels, statements, translations, remarks } = found;
    return (
        <div class="coverage">
            <CoverageCounts coverage={found} />
            {grid !== undefined && <RoleGridPart grid={grid} {...props} />}
            {unused !== undefined && unused.length > 0 && <UnusedPart groups={unused} {...props} />}
            {levels.length > 0 && <LevelsPart levels={levels} {...props} />}
            {statements !== undefined && <StatementsPart coverage={statements} {...props} />}
            {translations.length > 0 && <TranslationsPart translations={translations} {...props} />}
            {remarks.length > 0 && <RemarksPart remarks={remarks} {...props} />}
        </div>
    );
}
