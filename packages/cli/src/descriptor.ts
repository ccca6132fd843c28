/** How a shell writes what it has opened, as for `>(…)`. */
const OPENED = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/;

/**
 * The number under which a shell has opened what a path stands for, as `/dev/fd/63`: that is written to as it is, from
 * where it was written to last; opened anew, it would be overwritten from its beginning, or could not be opened at all.
 */
export function descriptorOf(path: string): number | undefined {
    if (path === '/dev/stdout') return 1;
    if (path === '/dev/stderr') return 2;
    const [, number] = OPENED.exec(path) ?? [];
    return number === undefined ? undefined : Number(number);
}
