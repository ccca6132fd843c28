export interface RoleFacts {
    readonly code: string;
    readonly grade: string;
    readonly tasks: readonly string[];
    /** `PC1:2`; `PC10:3-4` for a range; a question mark at the end for a desirable one. */
    readonly requires: string;
}

const KEEP_UP_A_NETWORK = 'Keeps up a network with colleagues in the customs administrations of the European Union.';
const DELIVER_QUALITY = 'Delivers work of high quality, on time.';

/** Eight roles; the levels of all but a few desirable ones are those of the EU's Client Management roles. */
export const ROLE_FACTS: readonly RoleFacts[] = [
    {
        code: 'CM-SM',
        grade: 'SeniorManager',
        tasks: [
            'Brings compliance to the highest level by managing the services offered to trade and private persons.',
            'Follows the performance of the department against its strategic objectives.',
            'Turns strategic guidelines into tactical ones, makes sure that middle managers know them, and listens to what they report back.',
            KEEP_UP_A_NETWORK
        ],
        requires:
            'PC1:2 PC7:4 PC9:3 PC10:3 PC11:3 PC12:3 PC13:4 PC14:2 PC15:2 PC16:4 PC17:3 PC8:3 PC18:3 PC2:4 PC19:2 PC20:4 PC21:4 PC22:3 PC23:2 PC6:2 PC3:3 OC1:3 OC2:2 OC3:2 OC4:4 OC5:2 OC7:1 OC13:1 OC20:1 MC1:4 MC3:3 MC2:3 MC4:2 MC5:2 MC6:3 MC7:3 MC9:3 MC10:4 MC11:2 MC12:2 MC13:1 MC14:3 MC15:3 MC16:2 MC18:4 MC19:2'
    },
    {
        code: 'CM-MM',
        grade: 'MiddleManager',
        tasks: ['Steers several teams and links them with senior management.', DELIVER_QUALITY, KEEP_UP_A_NETWORK],
        requires:
            'PC1:2 PC7:4 PC9:3 PC10:2 PC11:2 PC12:3 PC13:3 PC14:2 PC15:2 PC16:4 PC17:3 PC8:3 PC18:3 PC2:4 PC19:2 PC20:3 PC21:3 PC22:3 PC23:2 PC6:2 PC3:2 OC1:3 OC2:3 OC3:2 OC4:4 OC5:4 OC7:1 OC13:1 OC20:1 MC1:3 MC3:2 MC2:2 MC5:2 MC6:3 MC7:3 MC9:3 MC10:3 MC11:1 MC12:2 MC14:2 MC15:2 MC16:1 MC18:3 MC19:2'
    },
    {
        code: 'CM-LM',
        grade: 'LineManager',
        tasks: ['Manages a team that works in client management.', DELIVER_QUALITY],
        requires:
            'PC1:3 PC7:4 PC9:3 PC10:1 PC12:2 PC13:2 PC14:2 PC15:2 PC16:3 PC17:3 PC8:3 PC18:2 PC2:2 PC19:2 PC20:2 PC21:2 PC22:2 PC23:1 PC6:2 PC3:2 OC1:2 OC2:3 OC3:3 OC4:3 OC5:4 OC7:2 OC13:2 OC20:2 MC1:2 MC5:2 MC7:2 MC9:3 MC10:2 MC12:2 MC15:1 MC18:2 MC19:2 MC2:1 MC6:1 MC14:2'
    },
    {
        code: 'CM-SE',
        grade: 'SeniorExpert',
        tasks: [
            'Advises colleagues every day on questions of a field known in depth.',
            DELIVER_QUALITY,
            KEEP_UP_A_NETWORK
        ],
        requires:
            'PC1:2 PC7:2 PC4:2 PC9:2 PC10:3-4 PC12:4 PC13:2 PC14:2 PC16:2 PC17:2 PC8:2 PC3:2 PC19:3 PC20:3 PC21:3 PC5:2 PC6:2 PC24:2? OC1:4 OC2:4 OC3:4 OC4:4 OC5:4 OC7:2 OC13:2 OC20:2 MC13:4 MC14:3 MC15:3'
    },
    {
        code: 'CM-EX',
        grade: 'Expert',
        tasks: ['Advises colleagues, case by case, on questions of a field.', DELIVER_QUALITY],
        requires:
            'PC1:2 PC7:2 PC4:2 PC9:2 PC10:2-3 PC12:3 PC13:2 PC14:2 PC16:2 PC17:2 PC8:2 PC3:2 PC19:3 PC20:3 PC21:3 PC5:2 PC6:2 PC24:2? OC1:4 OC2:4 OC3:4 OC4:4 OC5:4 OC7:2 OC13:2 OC20:2 MC13:4 MC14:3 MC15:2?'
    },
    {
        code: 'CM-TL',
        grade: 'TeamLead',
        tasks: ['Leads the team while its manager is away.', DELIVER_QUALITY],
        requires:
            'PC7:2 PC9:3 PC17:3 PC8:2 PC19:2 PC20:2 PC21:2 PC6:2 PC1:2 PC13:2 PC14:2 PC16:2 PC22:2 OC1:3 OC2:2 OC3:2 OC4:2 OC5:2 OC7:1 OC13:1 OC20:1 MC7:1 MC9:3 MC18:2 MC19:1'
    },
    {
        code: 'CM-CO',
        grade: 'CustomsOfficer',
        tasks: ['Does the daily operational work and answers for it.', DELIVER_QUALITY],
        requires:
            'PC7:2 PC9:2 PC17:3 PC8:2 PC19:2 PC20:2 PC21:2 PC6:2 PC1:2 PC13:2 PC14:2 PC16:2 PC22:2 OC1:3 OC2:2 OC3:2 OC4:2 OC5:2 OC7:1 OC13:1 OC20:1'
    },
    {
        code: 'CM-CT',
        grade: 'Trainee',
        tasks: [],
        requires: 'PC7:1 PC9:1 PC17:1 PC8:1 PC19:1 PC20:1 PC21:1 PC6:1 OC1:1 OC3:1'
    }
];
