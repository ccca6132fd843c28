import { checkData } from './check-data.ts';

checkData('.json', JSON.parse);
