/** An element of XML. */
export interface XmlElement {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly XmlElement[];
    readonly text: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const TOKEN = /<(\/?)([a-z-]+)((?:\s+[a-z]+="[^"<&]*(?:&[a-z#\d]+;[^"<&]*)*")*)\s*(\/?)>|((?:[^<>&]|&[a-z#\d]+;)+)/gy;

/** Reads as much of XML as reports have, and nothing that is not well-formed. */
export function readXml(xml: string): XmlElement {
    if (!xml.startsWith(DECLARATION)) throw new Error('There is no declaration.');
    const body = xml.slice(DECLARATION.length).trimEnd();
    const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
    const open = [root];
    let at = 0;
    for (const token of body.matchAll(TOKEN)) {
        at = token.index + token[0].length;
        const [, close, name = '', attributes = '', empty, text] = token;
        const inner = open.at(-1) ?? root;
        if (text !== undefined) inner.text += decoded(text);
        else if (close) {
            if (open.pop()?.name !== name) throw new Error(`${name} ends what it did not begin.`);
        } else {
            const element = { name, attributes: attributesIn(attributes), children: [], text: '' };
            inner.children.push(element);
            if (!empty) open.push(element);
        }
    }
    if (at !== body.length) throw new Error(`This is not well-formed: ${body.slice(at, at + 80)}`);
    const [only, ...more] = root.children;
    if (open.length !== 1 || !only || more.length > 0) throw new Error('There is not one element around all.');
    return only;
}

function attributesIn(text: string): Record<string, string> {
    const found = [...text.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]);
    if (new Set(found.map(([name]) => name)).size < found.length)
        throw new Error(`An attribute is given twice: ${text}`);
    return Object.fromEntries(found) as Record<string, string>;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
    return text.replace(/&(?:#(\d+)|([a-z]+));/g, (_, number?: string, name = '') => {
        const sign = number === undefined ? ENTITIES[name] : String.fromCodePoint(Number(number));
        if (sign === undefined) throw new Error(`There is no entity ${name}.`);
        return sign;
    });
}
