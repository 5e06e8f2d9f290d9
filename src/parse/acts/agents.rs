//! Nouns for those who can act, and for things that cannot.

/// Nouns for those who can act.
pub(super) const AGENTS: &str = "academia academics academies academy actors agencies agency association associations authorities \
     authority banks bodies body bureau businesses centre centres chair chairs citizens commission \
     commissions committee committees communities community companies contributors co-chair co-chairs co-facilitator co-facilitators co-organizers co-sponsors coordinator \
     co-chair co-chairs co-facilitator co-facilitators co-organizers co-sponsors coordinators council councils countries country courts delegates delegation delegations department \
     departments director donor donors educators enterprises entities entity expert experts facilitator \
     facilitators foundations government governments group groups institute institutes institution \
     institutions intermediaries investigators journalists judges judiciaries judiciary jurisdictions \
     lawyers legislators legislatures media member members ministries ministry mission missions \
     negotiators network networks observers office officers offices officials ombudsman organisation \
     organisations organization organizations others panel panellists panels parliamentarians parliaments \
     participants parties partner partners party peers persons points police policymakers practitioners \
     president professionals prosecutors provider providers rapporteur regulators representatives \
     researchers reviewers scientists secretariat secretariats sector signatories signatory society \
     speakers stakeholders state states subcommittee supervisors team teams unit units universities youth";

/// Last words of the names of those who can act.
pub(super) const OFFICES: &str = "Agency Assembly Bank Board Bureau Chair Chairperson Chairs Commission Committee Council Department \
     Director Division Forum Fund Government Governments Institute Members Ministers Office Organization \
     Parties President Rapporteur Secretary-General State States Union";

/// Last words of the names of treaties, texts and plans.
pub(super) const THINGS: &str = "Agenda Agreement Awards Charter Checklist Code Compilation Consensus Convention Covenant Day \
     Decision Declaration Directory Framework Goals Guide Guidelines Handbook Index Knowledge Law Library \
     Manual Mechanism Mechanisms Plan Platform Portal Principles Protocol Protocols Report Resolution \
     Review Rules Standards Strategy Toolkit Treaty Website";
