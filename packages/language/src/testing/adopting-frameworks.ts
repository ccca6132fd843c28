/** A framework, and another one that adopts it and has every construct of the language. Neither has an error. */
export const ADOPTING_FRAMEWORKS = {
    'base/framework.gradus': `framework Base "Base Framework" {
  language en
}

section purpose "Purpose": text for role
section meaning "Meaning": text for term
section signs "Signs": list for descriptor

scale Skill "Levels of skill" {
  level 1 "Helps"
  level 2 "Works alone"
  level 3 "Leads"
  level 4 "Shapes"
}

category Core "Core" on Skill {
  competency PC1 "Teamwork" alias "Cooperation"
  competency PC2 "Customs Law" levels 2..3
  competency PC3 "Risk" {
    level 1 {
      - Sees what could go wrong
    }
  }
}
category Facts "Facts" unlevelled {
  competency K1 "Budget"
}
category Values "Values" unlevelled for all {
  competency V1 "Honesty"
}

domain Border "Border" {
  activity Land "On land"
  activity Sea "At sea"
}
group Managers "Managers" {
  grade Junior "Junior Manager"
  grade Senior "Senior Manager"
}
set Everybody "What everybody does" {
  requires
    PC2: 3
}
role Officer "Customs Officer" at Junior in Border {
  purpose "Knows every AEO of the port."
  tasks
    - Visits AEOs
  requires
    PC1: 2
    K1: essential
}
stream Rise "The way up" of grades: Junior -> Senior
term AEO "Authorised Economic Operator" {
  meaning "A trader whom customs trusts."
}
`,
    'home/framework.gradus': `framework Home "Home Framework" {
  language en
  adopt Base as B
}

section scope "Scope": text for competency
section proof "Proof": list for statement
section notes "Notes": text for set

scale Eight "Qualification" cumulative 8 levels {
  level 4 "Certificate"
  level 5 "Diploma"
  accept scale-incomplete because "Nobody has another one."
}
scale Four "Stages" of Skill {
  level F "Foundation" covers 1..2
  level G "Growth" covers 3..4
}
scale Weight "Weight" from 0 to 7 {
  level 2 "Some"
  level 4 "Much"
}

category National "National" on Skill {
  competency NC1 "Rivers" alias "Boats" in Facts {
    scope "Everything afloat."
    level 1 {
      - Can swim
    }
  }
  statement TD1 "Everybody can swim." {
    proof
      - The badge
  }
}
domain River "River" {
  activity 1 "Wharf"
  activity 2 "Patrol"
  activity 3 "Ferry"
  excludes Senior because "No senior managers go afloat."
}
group Crews "Crews"
grade Top "Top" at Eight 4
`,
    'home/roles.gradus': `role Boatman "Boatman" at Junior in River of Crews extends Officer, Everybody {
  requires
    NC1: 1, Weight 2.5
  excludes K1 because "There is no money on board."
  activity 2 "Patrols at night"
  specialisation Diving "Diver" {
    requires
      PC3: 2
  }
  specialisations open
}
role Ferryman "Ferry Driver" in River
set Afloat "Afloat" {
  notes "For everybody on board."
  requires
    NC1: 1
}
stream Crew "From ferry to boat": Ferryman -> Boatman

matrix "On the river" {
  |     | Ferryman | Afloat |
  | PC1 | 1        |        |
  | PC3 | 2        | 1..2   |
}
`,
    'home/blocks.gradus': `relations "Links" {
  PC1@B satisfies TD1 because "Crews row together."
  "Customs Law" is related to "Rivers"
}

translation fr {
  framework Home "Cadre national"
  competency NC1 "Cours d’eau" {
    level 1 {
      - Sait nager
    }
  }
}

adapt competency PC3 "Danger" levels 1..3
adapt role Officer {
  requires
    PC1: 3
}
omit stream Rise because "Nobody rises here."
`
} as const;
