/* What tidies up the text of one file, for services that can read it. */
export { formattedText } from './formatting/formatted-text.ts';
