export { OFFICE_RELATIONSHIPS as OFFICE, PACKAGE, XML_HEAD as HEAD } from '../zip/office-package.ts';

export const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
