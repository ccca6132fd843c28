import type { RdfGraph, RdfObject } from './graph.ts';

/** A graph as Turtle: a block for each resource. */
export function writeTurtle(graph: RdfGraph): string {
    const prefixes = Object.entries(graph.prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
    const blocks = graph.all().map(({ iri, statements }) => {
        const lines = [...statements].map(
            ([predicate, objects]) => `${predicate} ${objects.map(objectTerm).join(', ')}`
        );
        return `\n${term(iri)}\n    ${lines.join(' ;\n    ')} .\n`;
    });
    return [...prefixes, ...blocks].join('');

    function objectTerm(object: RdfObject): string {
        if ('iri' in object) return term(object.iri);
        if ('list' in object) return `( ${object.list.map(term).join(' ')} )`;
        if ('is' in object) return String(object.is);
        return `"${escaped(object.text)}"${object.language === undefined ? '' : `@${object.language}`}`;
    }

    /** Shortened where a prefix stands for the beginning, and the rest is a plain word. */
    function term(iri: string): string {
        for (const [prefix, start] of Object.entries(graph.prefixes)) {
            const local = iri.startsWith(start) ? iri.slice(start.length) : '';
            if (/^[A-Za-z][A-Za-z0-9]*$/.test(local)) return `${prefix}:${local}`;
        }
        return `<${iri.replace(/[<>"{}|^`\\\p{Cc} ]/gu, sign => unicode(sign))}>`;
    }
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(text: string): string {
    return text.replace(/["\\\p{Cc}\u2028\u2029]/gu, sign => ESCAPES[sign] ?? unicode(sign));
}

function unicode(sign: string): string {
    return `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
