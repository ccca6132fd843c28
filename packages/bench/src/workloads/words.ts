/** How the lines of a list begin: verbs that the rule on the beginnings of lines knows. */
export const VERBS = words(
    'adapts advises analyses applies approves arranges assesses builds calculates collects combines communicates ' +
        'compares completes confirms considers coordinates creates defines delivers demonstrates describes detects ' +
        'develops drafts ensures establishes evaluates examines explains facilitates gathers guarantees identifies ' +
        'implements improves integrates interprets introduces investigates maintains monitors negotiates operates ' +
        'organises oversees performs prepares presents prevents proposes protects provides reviews secures selects ' +
        'supervises supports translates updates verifies writes'
);

export const ADJECTIVES = words(
    'accurate advanced annual applied available balanced basic binding bilateral central certified coherent common ' +
        'complete complex consistent critical current daily detailed digital direct domestic early economic effective ' +
        'electronic essential external final financial formal general global historical independent industrial ' +
        'internal joint legal local logical manual modern mutual national natural neutral official operational ' +
        'optional physical practical precise primary private public regional regular reliable relevant scientific ' +
        'seasonal secondary shared simple social special stable standard statistical strategic suitable technical ' +
        'temporary thematic traditional transparent uniform urgent valid visual voluntary written'
);

export const NOUNS = words(
    'account agreement allowance analysis appeal application archive article assessment audit authority balance ' +
        'benefit border boundary budget business cargo catalogue certificate channel charter claim classification ' +
        'client code committee complaint condition consignment container contract control customer database decision ' +
        'declaration delivery deposit design device document duty education element employee energy equipment estimate ' +
        'evidence exchange exemption experiment export facility factory figure forecast freight garden guarantee ' +
        'guideline hazard inspection instrument interview inventory invoice journey laboratory language lecture ' +
        'legislation library licence listing machine manual margin market material measure medicine method mission ' +
        'museum network notice nutrition objective office operation origin partner patent payment permit petition ' +
        'policy portfolio premium principle procedure product programme project property proposal protocol purchase ' +
        'quality quantity query quota receipt record recovery refund register regulation rehearsal reporting request ' +
        'research resource response revenue risk route safety sample schedule seminar service settlement shipment ' +
        'signature software solution station storage strategy subsidy summary supplier survey tariff taxation team ' +
        'theatre timetable tool tourism trade training transit transport treaty turnover valuation vehicle vessel ' +
        'warehouse warranty website workflow workshop'
);

export const LINKS = words('about across after against along before behind beyond during for from through under with');

/** What a role is called, before what it is about. */
export const JOBS = words(
    'Adviser Analyst Architect Assistant Auditor Broker Clerk Consultant Controller Coordinator Curator Designer ' +
        'Developer Director Engineer Examiner Expert Inspector Instructor Lecturer Librarian Manager Mechanic ' +
        'Mediator Officer Operator Planner Producer Researcher Supervisor Surveyor Technician Trainer Translator'
);

function words(text: string): readonly string[] {
    return text.split(' ');
}
