/** A place of the window. */
interface Point {
    readonly x: number;
    readonly y: number;
}

/** Where cells are in sight. */
type Room = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;

/** So near to an edge is at it: beyond that of the window nothing can be pointed at. */
const EDGE = 4;
/** Faster, the further out somebody points, and the longer: in pixels for each frame. */
const SLOWEST = 3;
const FASTEST = 40;
const SLOWNESS = 5;
const FRAMES_TO_DOUBLE = 15;

/** Scrolls an area of cells as long as somebody drags at its edges or beyond them. */
export class EdgeScroller {
    readonly #reach: (element: Element) => void;
    #area: HTMLElement | undefined;
    #point: Point = { x: 0, y: 0 };
    #frame: number | undefined;
    /** For how many frames it has scrolled. */
    #frames = 0;

    /** @param reach is told what is pointed at by then */
    constructor(reach: (element: Element) => void) {
        this.#reach = reach;
    }

    follow(area: HTMLElement, point: Point): void {
        this.#area = area;
        this.#point = point;
        this.#frame ??= requestAnimationFrame(() => this.#step());
    }

    stop(): void {
        if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
        this.#frame = undefined;
        this.#frames = 0;
        this.#area = undefined;
    }

    #step(): void {
        this.#frame = undefined;
        const area = this.#area;
        if (area === undefined) return;
        const room = roomOf(area);
        const { x, y } = this.#point;
        const longer = 1 + this.#frames / FRAMES_TO_DOUBLE;
        const by = { left: speed(x, room.left, room.right, longer), top: speed(y, room.top, room.bottom, longer) };
        this.#frames = by.left === 0 && by.top === 0 ? 0 : this.#frames + 1;
        if (this.#frames === 0) return;
        const before = { left: area.scrollLeft, top: area.scrollTop };
        area.scrollBy({ ...by, behavior: 'instant' });
        const at = document.elementFromPoint(within(x, room.left, room.right), within(y, room.top, room.bottom));
        if (at !== null) this.#reach(at);
        // At its end it waits for the next movement.
        if (area.scrollLeft === before.left && area.scrollTop === before.top) return;
        this.#frame = requestAnimationFrame(() => this.#step());
    }
}

function speed(at: number, from: number, to: number, longer: number): number {
    const beyond = at < from + EDGE ? at - from - EDGE : at > to - EDGE ? at - to + EDGE : 0;
    if (beyond === 0) return 0;
    return Math.sign(beyond) * Math.min(FASTEST, (SLOWEST + Math.abs(beyond) / SLOWNESS) * longer);
}

function within(at: number, from: number, to: number): number {
    return Math.max(from + EDGE, Math.min(to - EDGE, at));
}

/** What of an area is left beside the heads, the feet and the ends that stay in sight. */
function roomOf(area: HTMLElement): Room {
    const { left, top } = area.getBoundingClientRect();
    const around = { left, top, right: left + area.clientWidth, bottom: top + area.clientHeight };
    const box = (selector: string) => area.querySelector(selector)?.getBoundingClientRect();
    const head = box('thead, .grid-heads');
    const foot = box('tfoot, .grid-foot');
    const room = {
        ...around,
        top: Math.max(around.top, head?.bottom ?? around.top),
        bottom: Math.min(around.bottom, foot?.top ?? around.bottom)
    };
    for (const beside of [box('.corner, .grid-corner'), box('.end-head, .grid-heads .grid-end')]) {
        if (beside === undefined) continue;
        // From right to left, the heads of rows stand on the right.
        if (beside.left + beside.right < around.left + around.right) room.left = Math.max(room.left, beside.right);
        else room.right = Math.min(room.right, beside.left);
    }
    return room;
}
