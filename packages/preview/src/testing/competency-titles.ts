/** Codes and titles, one competency a line, by category. The facts are those of the EU Customs Competency Framework. */
export const COMPETENCY_TITLES: Readonly<Record<string, string>> = {
    Professional: `
        PC1 Dealing with Operational Risk
        PC2 Priority Setting
        PC3 Problem Solving
        PC4 Investigative Ability
        PC5 Data Management
        PC6 Technological Ability
        PC7 Drive for Results
        PC8 Interpersonal Relations
        PC9 Teamwork
        PC10 Professional Networking
        PC11 Coaching/Mentoring
        PC12 Knowledge/Experience Sharing
        PC13 Coping with Stress
        PC14 Handling Conflict
        PC15 Adaptability to Change
        PC16 Decision Making
        PC17 Analytical Thinking
        PC18 Time Management
        PC19 Processing Information
        PC20 Written Communication
        PC21 Oral Communication
        PC22 Reporting
        PC23 Creativity
        PC24 Working Virtually
        PC25 Research`,
    Operational: `
        OC1 Customs Business Understanding
        OC2 Customs Legislation
        OC3 Customs Procedures
        OC4 Trade Facilitation
        OC5 Economic Operators Management
        OC6 Customs Declaration Processing
        OC7 Tariff and Classification
        OC8 Valuation
        OC9 Origin of Goods
        OC10 Debt and Guarantee Management
        OC11 Customs Supervision
        OC12 Control of Goods
        OC13 Prohibitions and Restrictions
        OC14 Enforcement
        OC15 Customs Investigation
        OC16 Audit
        OC17 Operational Analytics
        OC18 Risk Analysis
        OC19 Integrated Border Management
        OC20 Supply Chain Operations
        OC21 Support for Customs`,
    Management: `
        MC1 Act as a Role Model of Ethics, Good Governance and Good Service
        MC2 Visionary Leadership
        MC3 Strategic Agility
        MC4 Innovation
        MC5 Entrepreneurship
        MC6 Negotiating
        MC7 People Management
        MC8 Project Management
        MC9 Conflict Management
        MC10 Change Management
        MC11 Financial Management
        MC12 Communication Management
        MC13 Policy Design
        MC14 Political Awareness
        MC15 Customs Trends of the 21st Century
        MC16 Strategic Supply Chain Management
        MC17 Strategic IT Management
        MC18 Managerial Courage
        MC19 Process Management`,
    Values: `
        CV1 Strong Ethics and High Integrity
        CV2 Public Service Commitment`
};
