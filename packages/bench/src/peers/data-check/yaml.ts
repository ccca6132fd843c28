import { parse } from '@peers/yaml';
import { checkData } from './check-data.ts';

checkData('.yaml', text => parse(text));
