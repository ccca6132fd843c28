// What the scripts use of libraries that the bench installs for itself; the bundler knows where they are.

declare module '@peers/ajv' {
    interface ValidationError {
        readonly instancePath: string;
        readonly message?: string;
    }
    interface Validate {
        (data: unknown): boolean;
        readonly errors?: readonly ValidationError[] | null;
    }
    export class Ajv {
        constructor(options: { readonly allErrors: boolean });
        compile(schema: object): Validate;
    }
}

declare module '@peers/js-yaml' {
    export function load(text: string): unknown;
}

declare module '@peers/yaml' {
    export function parse(text: string): unknown;
}
