import { load } from '@peers/js-yaml';
import { checkData } from './check-data.ts';

checkData('.yaml', load);
