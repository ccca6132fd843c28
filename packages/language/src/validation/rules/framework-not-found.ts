import * as ast from '../../generated/ast.ts';
import { suggest } from '../../text/suggest.ts';
import type { PackageState } from '../../workspace/packages.ts';
import { EU } from '../example-beside.ts';
import { replaceBy } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { oneOf } from '../wording.ts';

/** A framework that is used or adopted, but is neither in the workspace nor installed. */
export const frameworkNotFound: Rule = {
    code: 'framework-not-found',
    severity: 'error',
    summary: 'A framework that is used or adopted is in the workspace or in an installed package.',
    explanation:
        '`use` and `adopt` name another framework by its code. It is looked for among the frameworks of the workspace ' +
        'in the packages that are installed in its `node_modules` folders, and in the folders beside its own. Where `from` names the package, ' +
        '`npm install` and that name fetches it.',
    examples: {
        beside: EU,
        bad: `framework Demo "Demo" {
  use EUU from "eu-customs"
}
`,
        good: `framework Demo "Demo" {
  use EU from "eu-customs"
}
`
    },
    brokenReference({ reference, container, property }, context) {
        if (!ast.isUse(container)) return;
        const code = reference.$refText;
        // Letters that only look right are told by a rule of their own.
        if (!code || context.symbols.findLookalike(ast.Framework.$type, code)) return;
        const state = context.packages.stateOf(container);
        // In a moment it is known whether it is there.
        if (state.state === 'loading') return;
        const meant = suggest(code, context.frameworks.codes());
        context.report({
            message:
                reason(state) ??
                `No framework of the workspace or of an installed package has the code ${code}. ${advice(container, meant)}`,
            node: container,
            property,
            data: meant
        });
    },
    fixes: context =>
        context.data.map(code => replaceBy(context, `Replace by ${code}`, code, context.data.length === 1))
};

/** What is wrong with the package itself. */
function reason(state: PackageState): string | undefined {
    if (state.state !== 'failed' || state.reason === 'not-found' || state.reason === 'not-installed') return undefined;
    return state.message;
}

function advice(use: ast.Use, meant: readonly string[]): string {
    if (meant.length > 0) return `Did you mean ${oneOf(meant)}?`;
    if (use.package) return `Install the package that holds it: npm install ${use.package}.`;
    return `Correct the code, or say which package holds it, as in ${use.adopted ? 'adopt' : 'use'} ${use.framework.$refText} from "package-name", and install that.`;
}
