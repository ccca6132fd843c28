import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Says that what scrolls has more at its end than is in sight, and scrolls there. It stands first in a scroll area. */
export function MoreAside() {
    const mark = useRef<HTMLDivElement>(null);
    const [isMore, setIsMore] = useState(false);
    useLayoutEffect(() => {
        const area = mark.current?.parentElement;
        if (!area) return;
        // From right to left, it counts below zero. What is less than a dot is nothing.
        const follow = () => setIsMore(area.scrollWidth - area.clientWidth - Math.abs(area.scrollLeft) > 2);
        const observer = new ResizeObserver(follow);
        observer.observe(area);
        for (const child of area.children) observer.observe(child);
        area.addEventListener('scroll', follow, { passive: true });
        follow();
        return () => {
            observer.disconnect();
            area.removeEventListener('scroll', follow);
        };
    }, []);
    const goOn = () => {
        const area = mark.current?.parentElement;
        if (!area) return;
        const step = area.clientWidth / 2;
        area.scrollBy(getComputedStyle(area).direction === 'rtl' ? -step : step, 0);
    };
    return (
        <div class="more-aside" ref={mark} lang="en">
            {/* The keyboard has the cells, and a screen reader has all columns. */}
            {isMore && (
                <button type="button" tabIndex={-1} aria-hidden="true" onClick={goOn}>
                    More columns <span class="arrow">→</span>
                </button>
            )}
        </div>
    );
}
