import type { Rule } from '../rule.ts';
import { aliasReference } from './alias-reference.ts';
import { categoryCycle } from './category-cycle.ts';
import { categoryPlacedTwice } from './category-placed-twice.ts';
import { categoryWithoutScale } from './category-without-scale.ts';
import { confusableCharacters } from './confusable-characters.ts';
import { duplicateCode } from './duplicate-code.ts';
import { duplicateProperty } from './duplicate-property.ts';
import { duplicateRequirement } from './duplicate-requirement.ts';
import { duplicateRole } from './duplicate-role.ts';
import { duplicateSection } from './duplicate-section.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { emptySection } from './empty-section.ts';
import { excludedGrade } from './excluded-grade.ts';
import { exclusionWithoutReason } from './exclusion-without-reason.ts';
import { languageTag } from './language-tag.ts';
import { levelNotDefined } from './level-not-defined.ts';
import { levelOutsideScale } from './level-outside-scale.ts';
import { levelRangeReversed } from './level-range-reversed.ts';
import { misplacedSection } from './misplaced-section.ts';
import { missingFramework } from './missing-framework.ts';
import { missingSection } from './missing-section.ts';
import { missingTitle } from './missing-title.ts';
import { nameVariant } from './name-variant.ts';
import { reservedSectionName } from './reserved-section-name.ts';
import { sectionForm } from './section-form.ts';
import { sectionNeverUsed } from './section-never-used.ts';
import { severalFrameworks } from './several-frameworks.ts';
import { swallowedBrace } from './swallowed-brace.ts';
import { unclosedText } from './unclosed-text.ts';
import { unlevelledRequirement } from './unlevelled-requirement.ts';
import { unnamedList } from './unnamed-list.ts';
import { unresolvedReference } from './unresolved-reference.ts';

/** All rules of the language, in the order in which the documentation lists them. */
export const RULES: readonly Rule[] = [
    unresolvedReference,
    confusableCharacters,
    nameVariant,
    aliasReference,
    levelOutsideScale,
    levelNotDefined,
    levelRangeReversed,
    unlevelledRequirement,
    duplicateRequirement,
    excludedGrade,
    exclusionWithoutReason,
    duplicateCode,
    duplicateTitle,
    duplicateRole,
    duplicateProperty,
    missingTitle,
    missingSection,
    emptySection,
    misplacedSection,
    sectionForm,
    duplicateSection,
    unnamedList,
    reservedSectionName,
    sectionNeverUsed,
    categoryWithoutScale,
    categoryCycle,
    categoryPlacedTwice,
    missingFramework,
    severalFrameworks,
    languageTag,
    unclosedText,
    swallowedBrace
];
