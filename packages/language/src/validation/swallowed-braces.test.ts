import { expect, test } from 'vitest';
import { lastSwallowed } from './swallowed-braces.ts';

test.each(['- Leads }', '    - Leads }', '  • Leads}  ', '-\tLeads }', '-\u00a0Leads }', '- Leads {a} }'])(
    '%j takes a brace',
    line => expect(lastSwallowed([line])).toEqual([0])
);

test.each(['- Leads', '}', '  purpose "a - b" }', '-> B }', '-5 }', '- Leads {a}', '- Leads } and more', '', '-'])(
    '%j takes none',
    line => expect(lastSwallowed([line])).toEqual([undefined])
);

test('each line knows the last one that took a brace', () => {
    expect(lastSwallowed(['role A "A" {', '- a }', '- b', '- c }', '}'])).toEqual([undefined, 1, 1, 3, 3]);
});
