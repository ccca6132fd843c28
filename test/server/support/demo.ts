/** A small framework in several files, without an error. */
export const DEMO = {
    'framework.gradus': `framework Demo "Demo"

section steps "What it takes": list for level
section purpose "Purpose": text for role

scale Skill "Levels of skill" {
  level 1 "Beginner" {
    - Works under guidance
  }
  level 2 "Skilled" {
    - Works alone
  }
  level 3 "Master"
}

grade Junior "Junior Officer"
grade Senior "Senior Officer" alias "Chief Officer"
`,
    'competencies.gradus': `category Core "Core Competencies" on Skill {
  competency CC1 "Teamwork" alias "Working Together"
  competency CC2 "Customs Law" levels 2..3
  competency CC3 "Planning"
}

category Values "Our Values" unlevelled for all {
  competency V1 "Honesty"
}
`,
    'roles/officer.gradus': `role Officer "Border Officer" at Junior {
  purpose "Keeps the border."

  requires
    CC1: 1
    "Customs Law": 2
}
`,
    'roles/inspector.gradus': `role Inspector "Inspector" at Senior {
  requires
    CC1: 2..3
    CC3: 2
}
`
} as const;
