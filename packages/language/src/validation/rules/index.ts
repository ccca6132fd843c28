import type { Rule } from '../rule.ts';
import { activityTwice } from './activity-twice.ts';
import { adaptNotAdopted } from './adapt-not-adopted.ts';
import { adaptedLevels } from './adapted-levels.ts';
import { aliasReference } from './alias-reference.ts';
import { categoryCycle } from './category-cycle.ts';
import { categoryPlacedTwice } from './category-placed-twice.ts';
import { categoryWithoutScale } from './category-without-scale.ts';
import { conflictingInheritance } from './conflicting-inheritance.ts';
import { confusableCharacters } from './confusable-characters.ts';
import { controlCharacter } from './control-character.ts';
import { danglingCrossReference } from './dangling-cross-reference.ts';
import { dateFormat } from './date-format.ts';
import { directionCharacter } from './direction-character.ts';
import { disputedWording } from './disputed-wording.ts';
import { duplicateAnnotation } from './duplicate-annotation.ts';
import { duplicateCode } from './duplicate-code.ts';
import { duplicateIdentifier } from './duplicate-identifier.ts';
import { duplicateItem } from './duplicate-item.ts';
import { duplicateProperty } from './duplicate-property.ts';
import { duplicateRelation } from './duplicate-relation.ts';
import { duplicateRequirement } from './duplicate-requirement.ts';
import { duplicateRole } from './duplicate-role.ts';
import { duplicateSection } from './duplicate-section.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { duplicateTranslation } from './duplicate-translation.ts';
import { emptyCell } from './empty-cell.ts';
import { emptyReason } from './empty-reason.ts';
import { emptySection } from './empty-section.ts';
import { excludedGrade } from './excluded-grade.ts';
import { excludedLevelRequired } from './excluded-level-required.ts';
import { exclusionWithoutReason } from './exclusion-without-reason.ts';
import { extendsCycle } from './extends-cycle.ts';
import { fewerThanLowerLevel } from './fewer-than-lower-level.ts';
import { formerCodeTaken } from './former-code-taken.ts';
import { frameworkNotFound } from './framework-not-found.ts';
import { identicalCell } from './identical-cell.ts';
import { invalidIdentifier } from './invalid-identifier.ts';
import { languageTag } from './language-tag.ts';
import { levelDrop } from './level-drop.ts';
import { levelJump } from './level-jump.ts';
import { levelMapping } from './level-mapping.ts';
import { levelMappingIncomplete } from './level-mapping-incomplete.ts';
import { levelNotDefined } from './level-not-defined.ts';
import { levelOutsideScale } from './level-outside-scale.ts';
import { levelRangeReversed } from './level-range-reversed.ts';
import { listSeparator } from './list-separator.ts';
import { matrixRepeats } from './matrix-repeats.ts';
import { matrixRowLength } from './matrix-row-length.ts';
import { measureTwice } from './measure-twice.ts';
import { misplacedSection } from './misplaced-section.ts';
import { missingFramework } from './missing-framework.ts';
import { missingLevel } from './missing-level.ts';
import { missingSection } from './missing-section.ts';
import { missingStandard } from './missing-standard.ts';
import { missingStroke } from './missing-stroke.ts';
import { missingTitle } from './missing-title.ts';
import { nameVariant } from './name-variant.ts';
import { nearDuplicateText } from './near-duplicate-text.ts';
import { needlessExclusion } from './needless-exclusion.ts';
import { noDifference } from './no-difference.ts';
import { numberingSequence } from './numbering-sequence.ts';
import { omittedButRequired } from './omitted-but-required.ts';
import { openRemark } from './open-remark.ts';
import { overrideLowers } from './override-lowers.ts';
import { overrideSame } from './override-same.ts';
import { questionMark } from './question-mark.ts';
import { relationConfidence } from './relation-confidence.ts';
import { relationToItself } from './relation-to-itself.ts';
import { requirementLost } from './requirement-lost.ts';
import { reservedLevelName } from './reserved-level-name.ts';
import { reservedSectionName } from './reserved-section-name.ts';
import { retiredElement } from './retired-element.ts';
import { scaleIncomplete } from './scale-incomplete.ts';
import { scaleSize } from './scale-size.ts';
import { sectionForm } from './section-form.ts';
import { sectionNeverUsed } from './section-never-used.ts';
import { severalFrameworks } from './several-frameworks.ts';
import { spanBounds } from './span-bounds.ts';
import { streamStepTwice } from './stream-step-twice.ts';
import { swallowedBrace } from './swallowed-brace.ts';
import { textStartsDifferently } from './text-starts-differently.ts';
import { tooManyLevels } from './too-many-levels.ts';
import { translationIncomplete } from './translation-incomplete.ts';
import { translationListLength } from './translation-list-length.ts';
import { translationOfItself } from './translation-of-itself.ts';
import { unbalancedBrackets } from './unbalanced-brackets.ts';
import { unclosedText } from './unclosed-text.ts';
import { undefinedAbbreviation } from './undefined-abbreviation.ts';
import { unknownRule } from './unknown-rule.ts';
import { unlevelledRequirement } from './unlevelled-requirement.ts';
import { unnamedList } from './unnamed-list.ts';
import { unresolvedReference } from './unresolved-reference.ts';
import { unusedAcceptance } from './unused-acceptance.ts';
import { unusedCompetency } from './unused-competency.ts';
import { useOfItself } from './use-of-itself.ts';
import { useTwice } from './use-twice.ts';

/** All rules of the language, in the order in which the documentation lists them. */
export const RULES: readonly Rule[] = [
    unresolvedReference,
    danglingCrossReference,
    relationToItself,
    duplicateRelation,
    relationConfidence,
    confusableCharacters,
    nameVariant,
    aliasReference,
    levelOutsideScale,
    levelNotDefined,
    levelRangeReversed,
    scaleSize,
    scaleIncomplete,
    tooManyLevels,
    spanBounds,
    levelMapping,
    levelMappingIncomplete,
    unlevelledRequirement,
    missingLevel,
    duplicateRequirement,
    measureTwice,
    missingStroke,
    matrixRowLength,
    matrixRepeats,
    overrideLowers,
    overrideSame,
    conflictingInheritance,
    needlessExclusion,
    extendsCycle,
    levelDrop,
    requirementLost,
    levelJump,
    noDifference,
    streamStepTwice,
    activityTwice,
    unusedCompetency,
    missingStandard,
    excludedGrade,
    exclusionWithoutReason,
    duplicateCode,
    duplicateTitle,
    duplicateRole,
    duplicateProperty,
    invalidIdentifier,
    duplicateIdentifier,
    formerCodeTaken,
    retiredElement,
    duplicateAnnotation,
    missingTitle,
    missingSection,
    emptySection,
    emptyCell,
    misplacedSection,
    sectionForm,
    duplicateSection,
    unnamedList,
    reservedSectionName,
    reservedLevelName,
    sectionNeverUsed,
    categoryWithoutScale,
    categoryCycle,
    categoryPlacedTwice,
    missingFramework,
    severalFrameworks,
    frameworkNotFound,
    useOfItself,
    useTwice,
    adaptNotAdopted,
    adaptedLevels,
    excludedLevelRequired,
    omittedButRequired,
    languageTag,
    translationIncomplete,
    translationListLength,
    duplicateTranslation,
    translationOfItself,
    unclosedText,
    swallowedBrace,
    controlCharacter,
    directionCharacter,
    unknownRule,
    openRemark,
    disputedWording,
    questionMark,
    numberingSequence,
    duplicateItem,
    nearDuplicateText,
    identicalCell,
    fewerThanLowerLevel,
    unbalancedBrackets,
    listSeparator,
    textStartsDifferently,
    undefinedAbbreviation,
    dateFormat,
    emptyReason,
    unusedAcceptance
];
