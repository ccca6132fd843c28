/** A table of TOML. */
export type Table = { [key: string]: unknown };

/**
 * Reads the part of TOML that settings of editors are written in: tables, lists of tables, and values on one line.
 *
 * @throws Error that names the first line that is none of these
 */
export function readToml(text: string): Table {
    const root: Table = {};
    let table = root;
    for (const [index, line] of text.split('\n').entries()) {
        const [, list, single] = /^(?:\[\[([\w.-]+)\]\]|\[([\w.-]+)\])$/.exec(line) ?? [];
        const [, key, value] = /^([\w-]+) = (.+)$/.exec(line) ?? [];
        if (list !== undefined) table = lastOf(root, list.split('.'));
        else if (single !== undefined) table = tableAt(root, single.split('.'));
        else if (key !== undefined && value !== undefined && !(key in table)) table[key] = readValue(value, index);
        else if (line.trim() !== '' && !line.startsWith('#')) throw new Error(`Line ${index + 1} is no TOML: ${line}`);
    }
    return root;
}

function tableAt(root: Table, path: readonly string[]): Table {
    return path.reduce((table, key) => {
        table[key] ??= {};
        return table[key] as Table;
    }, root);
}

function lastOf(root: Table, path: readonly string[]): Table {
    const table = tableAt(root, path.slice(0, -1));
    const key = path.at(-1) ?? '';
    table[key] ??= [];
    const added: Table = {};
    (table[key] as Table[]).push(added);
    return added;
}

/** Values are those of JSON, but for the tables within a line: `{ key = value }`. */
function readValue(value: string, index: number): unknown {
    try {
        return JSON.parse(value.replace(/([{,]\s*)([\w-]+) = /g, '$1"$2": '));
    } catch (cause) {
        throw new Error(`Line ${index + 1} has no value of TOML: ${value}`, { cause });
    }
}
