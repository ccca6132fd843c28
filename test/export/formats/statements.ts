/** A statement as one line, the same for whatever form it was read from. */
type Statement = string;

const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const BOOLEAN = 'http://www.w3.org/2001/XMLSchema#boolean';

function literal(text: string, language?: string, type?: string): string {
    return JSON.stringify({ text, ...(language && { language: language.toLowerCase() }), ...(type && { type }) });
}

/** A reader of as much of Turtle as exports write, from its grammar; throws at anything else. */
export function turtleStatements(turtle: string): Statement[] {
    const token =
        /\s+|(?<prefix>@prefix)|<(?<iri>(?:[^\p{Cc}\s<>"{}|^`\\]|\\u[0-9A-F]{4})*)>|"(?<text>(?:[^"\\\n\r]|\\["\\nrt]|\\u[0-9A-F]{4})*)"(?:@(?<language>[a-zA-Z]+(?:-[a-zA-Z0-9]+)*))?|(?<boolean>true|false)(?![\w:])|(?<name>[a-z]+:[A-Za-z][A-Za-z0-9]*|[a-z]+:|a(?=\s))|(?<mark>[.;,()])/uy;
    const tokens: { kind: string; value: string }[] = [];
    while (token.lastIndex < turtle.length) {
        const at = token.lastIndex;
        const { groups } = token.exec(turtle) ?? {};
        if (!groups) throw new Error(`This is no Turtle: ${turtle.slice(at, at + 80)}`);
        const { iri, text, language, boolean, name, mark, prefix } = groups;
        if (iri !== undefined) tokens.push({ kind: 'iri', value: unescaped(iri) });
        else if (text !== undefined) tokens.push({ kind: 'literal', value: literal(unescaped(text), language) });
        else if (boolean !== undefined) tokens.push({ kind: 'literal', value: literal(boolean, undefined, BOOLEAN) });
        else if (name !== undefined) tokens.push({ kind: 'name', value: name });
        else if ((mark ?? prefix) !== undefined) tokens.push({ kind: 'mark', value: mark ?? prefix ?? '' });
    }
    return statementsOf(tokens);
}

function statementsOf(tokens: readonly { kind: string; value: string }[]): Statement[] {
    const prefixes = new Map<string, string>();
    const statements: Statement[] = [];
    let at = 0;
    const next = () => {
        const token = tokens[at++];
        if (!token) throw new Error('The text ends too early.');
        return token;
    };
    const expect = (value: string) => {
        const token = next();
        if (token.value !== value) throw new Error(`${token.value} stands where ${value} was to be.`);
    };
    const term = (): string => {
        const { kind, value } = next();
        if (kind === 'iri') return `<${value}>`;
        if (kind === 'literal') return value;
        if (kind === 'name') {
            if (value === 'a') return `<${TYPE}>`;
            const [prefix = '', local = ''] = value.split(':');
            const start = prefixes.get(prefix);
            if (start === undefined) throw new Error(`${prefix} is no prefix.`);
            return `<${start}${local}>`;
        }
        if (value !== '(') throw new Error(`${value} is no term.`);
        const members: string[] = [];
        while (tokens[at]?.value !== ')') members.push(term());
        at++;
        return `(${members.join(' ')})`;
    };
    while (at < tokens.length) {
        if (tokens[at]?.value === '@prefix') {
            at++;
            const name = next().value.replace(':', '');
            prefixes.set(name, next().value);
            expect('.');
            continue;
        }
        const subject = term();
        do {
            const predicate = term();
            do statements.push(`${subject} ${predicate} ${term()}`);
            while (tokens[at]?.value === ',' && at++);
        } while (tokens[at]?.value === ';' && at++);
        expect('.');
    }
    return statements.sort();
}

function unescaped(text: string): string {
    const signs: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
    return text.replace(/\\(?:u([0-9A-F]{4})|(.))/g, (_, code: string | undefined, sign: string | undefined) =>
        code === undefined ? (signs[sign ?? ''] ?? sign ?? '') : String.fromCharCode(Number.parseInt(code, 16))
    );
}

interface Node {
    readonly '@id': string;
    readonly '@type'?: readonly string[];
    readonly [predicate: string]: unknown;
}

interface Value {
    readonly '@id'?: string;
    readonly '@value'?: string | boolean;
    readonly '@language'?: string;
    readonly '@list'?: readonly Value[];
}

/** The statements of JSON-LD as exports write it: prefixes in its context, and nothing that would have to be fetched. */
export function jsonLdStatements(json: string): Statement[] {
    const { '@context': context, '@graph': nodes } = JSON.parse(json) as {
        '@context': Readonly<Record<string, string>>;
        '@graph': readonly Node[];
    };
    const expanded = (name: string) => {
        const [prefix = '', local = ''] = name.split(':');
        const start = context[prefix];
        if (start === undefined) throw new Error(`${prefix} is no prefix.`);
        return `<${start}${local}>`;
    };
    const term = (value: Value): string => {
        if (value['@id'] !== undefined) return `<${value['@id']}>`;
        if (value['@list']) return `(${value['@list'].map(term).join(' ')})`;
        const content = value['@value'];
        if (typeof content === 'boolean') return literal(String(content), undefined, BOOLEAN);
        return literal(String(content), value['@language']);
    };
    return nodes
        .flatMap(({ '@id': id, '@type': types = [], ...rest }) => [
            ...types.map(type => `<${id}> <${TYPE}> <${type}>`),
            ...Object.entries(rest).flatMap(([predicate, values]) =>
                (values as Value[]).map(value => `<${id}> ${expanded(predicate)} ${term(value)}`)
            )
        ])
        .sort();
}
