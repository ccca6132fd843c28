import { MAX, NIL, validate } from 'uuid';
import { replaceBy } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** An identifier that is no UUID, or a namespace from which none can be made. */
export const invalidIdentifier: Rule = {
    code: 'invalid-identifier',
    severity: 'error',
    summary: 'An identifier is a UUID, and a namespace a web address or a UUID.',
    explanation:
        'Every element has an identifier by which other systems know it. It is made of the framework’s namespace, the ' +
        'kind and the code, unless `id` gives the one that it has elsewhere. Either way it is a UUID, as in ' +
        '`id "3f2c1a8e-7b54-4d0e-9a61-2c8f5b7d9e10"`. A namespace is a web address of which nobody else makes use, or ' +
        'a UUID.',
    examples: {
        bad: `framework Demo "Demo" { }
grade G "Officer" {
  id "urn:uuid:3f2c1a8e-7b54-4d0e-9a61-2c8f5b7d9e10"
}
`,
        good: `framework Demo "Demo" { }
grade G "Officer" {
  id "3f2c1a8e-7b54-4d0e-9a61-2c8f5b7d9e10"
}
`
    },
    isCertain: true,
    checks: {
        Identifier(identifier, context) {
            const { value } = identifier;
            if (value === undefined || isUsable(value)) return;
            const meant = /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/i.exec(value)?.[0];
            context.report({
                message: `${isEmpty(value) ? 'This UUID stands for nothing' : `“${value}” is not a UUID`}. Write it as in 3f2c1a8e-7b54-4d0e-9a61-2c8f5b7d9e10, or leave the line out: an identifier is made of the code.`,
                node: identifier,
                property: 'value',
                data: meant && isUsable(meant) ? [meant] : []
            });
        },
        Property(property, context) {
            const { key, value } = property;
            if (key !== 'namespace' || value === undefined || isAddress(value) || isUsable(value)) return;
            context.report({
                message:
                    value === ''
                        ? 'The namespace is empty. Write it as in https://example.org/framework, or leave the line out.'
                        : `“${value}” is neither a web address nor a UUID. Write the namespace as in https://example.org/framework.`,
                node: property,
                property: 'value'
            });
        }
    },
    fixes: context => context.data.map(uuid => replaceBy(context, `Write ${uuid}`, `"${uuid}"`, true))
};

function isUsable(value: string): boolean {
    return validate(value) && value !== NIL && value.toLowerCase() !== MAX;
}

function isEmpty(value: string): boolean {
    return validate(value) || value === '';
}

/** Whether a text is an address with a scheme. One letter before a colon is a drive of Windows. */
function isAddress(value: string): boolean {
    return /^[a-z][a-z0-9+.-]+:[^\s<>"{}|\\^`]+$/i.test(value);
}
