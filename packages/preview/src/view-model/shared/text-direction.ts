export { textDirection } from '@gradus/model';
