import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pathOf, readJson } from './manifest.ts';

interface Listing {
    readonly publisher: string;
    readonly displayName: string;
    readonly license: string;
    readonly icon: string;
    readonly galleryBanner: { readonly color: string; readonly theme: string };
    readonly pricing: string;
    readonly qna: string;
    readonly categories: readonly string[];
    readonly keywords: readonly string[];
}

const listing = readJson<Listing>('package.json');

/** Those of the marketplace that fit; another one would not be found by anybody. */
const CATEGORIES = ['Programming Languages', 'Visualization', 'Linters', 'Formatters', 'Snippets'];

test('the manifest says all that the marketplace shows', () => {
    expect(listing).toMatchObject({ displayName: 'Gradus', license: 'MIT', pricing: 'Free', qna: 'marketplace' });
    expect(listing.publisher).not.toBe('');
    expect(listing.galleryBanner.color).toMatch(/^#[0-9a-f]{6}$/);
    expect(listing.galleryBanner.theme).toBe('dark');
    expect(listing.categories.filter(category => !CATEGORIES.includes(category))).toEqual([]);
});

test('people find it by words that are not all the same, and not more than the marketplace takes', () => {
    expect(listing.keywords.length).toBeLessThanOrEqual(30);
    expect(new Set(listing.keywords).size).toBe(listing.keywords.length);
});

test('the icon is a PNG of 256 × 256', () => {
    const png = readFileSync(pathOf(listing.icon));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
});

test('the icon has the colour of the banner behind it', () => {
    const svg = readFileSync(pathOf(listing.icon.replace('.png', '.svg')), 'utf8');
    expect(svg).toContain(`fill="${listing.galleryBanner.color}"`);
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/<script|\son\w+=|https?:|href|<style|url\(/);
});
