/** The framework that the examples of rules about other frameworks use or adopt. */
export const EU = `framework EU "EU Customs" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" level 3 "Expert" }
category C "Core" on S {
  competency PC1 "Teamwork"
  competency PC2 "Strategy" levels 2..3
}
role R "Officer" {
  requires
    PC1: 3
}
`;
