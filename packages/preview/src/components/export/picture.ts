import { fileNameOf } from '@gradus/model';
import type { SavedFile } from '@gradus/protocol';

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
const SCALE = 3;

/** A chart as it is seen, as a picture that needs no style sheet. It is on paper: its ground is that of the page. */
export function svgFile(chart: SVGSVGElement, title: string): SavedFile {
    return { name: fileNameOf(title), kind: 'svg', content: svgText(chart, title) };
}

/** The same as a picture of dots, for programs that take no other. */
export async function pngFile(chart: SVGSVGElement, title: string): Promise<SavedFile> {
    const { width, height } = chart.getBoundingClientRect();
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(chart, title))}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * SCALE);
    canvas.height = Math.round(height * SCALE);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const [, content = ''] = canvas.toDataURL('image/png').split(',');
    return { name: fileNameOf(title), kind: 'png', content };
}

function svgText(chart: SVGSVGElement, title: string): string {
    const copy = chart.cloneNode(true) as SVGSVGElement;
    const [originals, copies] = [chart, copy].map(each => [each, ...each.querySelectorAll('*')]);
    copies?.forEach((element, position) => {
        const original = originals?.[position];
        if (original === undefined) return;
        const look = getComputedStyle(original);
        for (const property of LOOK) element.setAttribute(property, look.getPropertyValue(property));
        for (const name of ['class', 'tabindex', 'data-stop']) element.removeAttribute(name);
    });
    const { width, height } = chart.getBoundingClientRect();
    copy.setAttribute('xmlns', SVG);
    copy.setAttribute('width', `${width}`);
    copy.setAttribute('height', `${height}`);
    if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
    const ground = document.createElementNS(SVG, 'rect');
    ground.setAttribute('width', '100%');
    ground.setAttribute('height', '100%');
    ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
    const name = document.createElementNS(SVG, 'title');
    name.textContent = title;
    copy.prepend(name, ground);
    return `${new XMLSerializer().serializeToString(copy)}\n`;
}
