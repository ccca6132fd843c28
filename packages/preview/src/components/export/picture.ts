import { fileNameOf } from '@gradus/model';
import type { SavedFile } from '@gradus/protocol';
import { linesOf } from './lines-of.ts';
import { xmlText } from './xml-text.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What of a chart's look comes from style sheets, which a picture by itself does not have. */
const LOOK = [
    'fill',
    'fill-opacity',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linecap',
    'stroke-linejoin',
    'opacity',
    'font-family',
    'font-size',
    'font-style',
    'font-weight',
    'text-anchor',
    'dominant-baseline',
    'direction'
] as const;

/** So many dots stand for one of the screen's, lest print looks coarse. */
const SCALE = 2;
/** Browsers draw no larger picture than some sixteen thousand dots across. */
const MOST_DOTS = 16_000;
const MARGIN = 24;
/** As wide as it is laid out, whatever room there is for the view: five charts beside each other. */
const WIDTH = 1320;

/** Charts with the words around them as they are seen, as a picture that needs no style sheet. */
export function svgFile(area: HTMLElement, title: string, caption: string): SavedFile {
    return { name: fileNameOf(title), kind: 'svg', content: `${textOf(pictureOf(area, title, caption))}\n` };
}

/** The same as a picture of dots, for programs that take no other. */
export async function pngFile(area: HTMLElement, title: string, caption: string): Promise<SavedFile> {
    const picture = pictureOf(area, title, caption);
    const [width, height] = ['width', 'height'].map(name => Number(picture.getAttribute(name)));
    const scale = Math.min(SCALE, MOST_DOTS / Math.max(width ?? 1, height ?? 1));
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(textOf(picture))}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round((width ?? 1) * scale);
    canvas.height = Math.round((height ?? 1) * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const [, content = ''] = canvas.toDataURL('image/png').split(',');
    return { name: fileNameOf(title), kind: 'png', content };
}

function textOf(picture: SVGElement): string {
    return xmlText(new XMLSerializer().serializeToString(picture));
}

/** The caption stands above, so that a picture says by itself what it is of. */
function pictureOf(area: HTMLElement, title: string, caption: string): SVGElement {
    // Set by script, which the page's policy allows, and taken back before anything is drawn.
    const { inlineSize } = area.style;
    area.style.inlineSize = `${WIDTH}px`;
    try {
        return drawn(area, title, caption);
    } finally {
        area.style.inlineSize = inlineSize;
    }
}

function drawn(area: HTMLElement, title: string, caption: string): SVGElement {
    const { left, top } = area.getBoundingClientRect();
    const [x, y] = [left - MARGIN, top - 2 * MARGIN];
    const [width, height] = [WIDTH + 2 * MARGIN, area.scrollHeight + 3 * MARGIN];
    const picture = make('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` });
    const name = make('title', {});
    name.textContent = title;
    const fill = getComputedStyle(document.body).backgroundColor;
    picture.append(name, make('rect', { width: '100%', height: '100%', fill }));
    const { color, fontFamily, direction } = getComputedStyle(area);
    const above = make('text', {
        x: direction === 'rtl' ? width - MARGIN : MARGIN,
        y: MARGIN,
        fill: color,
        'font-family': fontFamily,
        'font-size': '13px',
        direction
    });
    above.textContent = caption;
    picture.append(above);
    for (const line of linesOf(area)) {
        const text = make('text', {
            x: line.x - x,
            y: line.y - y,
            'dominant-baseline': 'central',
            fill: line.look.color,
            'font-family': line.look.fontFamily,
            'font-size': line.look.fontSize,
            'font-weight': line.look.fontWeight,
            'font-style': line.look.fontStyle,
            direction: line.look.direction
        });
        text.textContent = line.text;
        picture.append(text);
    }
    for (const chart of area.querySelectorAll('svg')) {
        const place = chart.getBoundingClientRect();
        const copy = copyOf(chart);
        copy.setAttribute('x', `${place.left - x}`);
        copy.setAttribute('y', `${place.top - y}`);
        picture.append(copy);
    }
    return picture;
}

/** A chart with everything in attributes that style sheets say of it. */
function copyOf(chart: SVGSVGElement): SVGElement {
    const copy = chart.cloneNode(true) as SVGElement;
    const originals = [chart, ...chart.querySelectorAll('*')];
    [copy, ...copy.querySelectorAll('*')].forEach((element, position) => {
        const original = originals[position];
        if (original === undefined) return;
        const look = getComputedStyle(original);
        for (const property of LOOK) element.setAttribute(property, look.getPropertyValue(property));
        for (const attribute of ['class', 'tabindex', 'data-stop', 'role', 'aria-label'])
            element.removeAttribute(attribute);
    });
    return copy;
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) {
        if (key !== 'xmlns') element.setAttribute(key, `${value}`);
    }
    return element;
}
