import type { PreviewChoice } from '@gradus/protocol';
import { chosen } from '../../view-model/shared/known-choice.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { visibleRoles } from '../../view-model/shared/visible-roles.ts';
import { ChoiceSelect } from '../shared/choice-select.tsx';
import { ViewTabs } from './view-tabs.tsx';
import type { View } from './views.ts';

interface ToolbarProps {
    readonly views: readonly View[];
    /** What can be chosen in the view that is shown. */
    readonly fields: View['fields'];
    readonly index: PreviewIndex;
    readonly choice: PreviewChoice;
    readonly onChoose: (choice: PreviewChoice) => void;
}

/** What is looked at: the view, and what it is narrowed down to. */
export function Toolbar({ views, fields, index, choice, onChoose }: ToolbarProps) {
    const choose = (change: Partial<PreviewChoice>) => onChoose(chosen({ ...choice, ...change }));
    return (
        <div class="toolbar" lang="en">
            <ViewTabs
                views={views}
                view={choice.view}
                language={index.model.language}
                onSelect={view => choose({ view })}
            />
            <div class="fields">
                {fields.includes('role') && (
                    <ChoiceSelect
                        label="Role"
                        all="All roles"
                        options={visibleRoles(choice, index)}
                        chosen={choice.role}
                        onSelect={role => choose({ role })}
                    />
                )}
                {fields.includes('domain') && (
                    <ChoiceSelect
                        label="Domain"
                        all="All domains"
                        options={index.model.domains}
                        chosen={choice.domain}
                        onSelect={domain => choose({ domain })}
                    />
                )}
                {fields.includes('category') && (
                    <ChoiceSelect
                        label="Category"
                        all="All categories"
                        options={index.topCategories}
                        chosen={choice.category}
                        onSelect={category => choose({ category })}
                    />
                )}
            </div>
        </div>
    );
}
