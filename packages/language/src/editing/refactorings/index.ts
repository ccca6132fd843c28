import { acceptFinding } from './accept-finding.ts';
import type { Refactoring } from './action-context.ts';
import { addTranslations } from './add-translations.ts';
import { declareAlias } from './declare-alias.ts';
import { declareMissing } from './declare-missing.ts';
import { extractSet } from './extract-set.ts';
import { fixAllCertain, fixAllOfAKind } from './fix-all.ts';
import { inlineParent } from './inline-parent.ts';
import { sortRequirements } from './sort-requirements.ts';
import { splitFile } from './split-file.ts';
import { useFramework } from './use-framework.ts';

/** What can be done at a place beside the fixes of the rules, in the order in which it is offered. */
export const REFACTORINGS: readonly Refactoring[] = [
    useFramework,
    declareMissing,
    declareAlias,
    addTranslations,
    fixAllOfAKind,
    acceptFinding,
    sortRequirements,
    extractSet,
    inlineParent,
    splitFile,
    fixAllCertain
];
