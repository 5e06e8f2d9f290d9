//! The names of organizations that attend meetings under the Convention, and of which kind they are.
//!
//! The names are those of the lists of the United Nations and of the organizations themselves, from general knowledge; a rule that
//! rests on them alone is no ground for an error.

use std::sync::LazyLock;

use crate::model::Category;
use crate::text::Words;

/// The kinds an organization may be listed as: a set of the constants below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kinds(u8);

impl Kinds {
    pub(crate) const SECRETARIAT: Self = Self(1);
    pub(crate) const BODY: Self = Self(1 << 1);
    pub(crate) const PROGRAMME: Self = Self(1 << 2);
    pub(crate) const INSTITUTE: Self = Self(1 << 3);
    pub(crate) const AGENCY: Self = Self(1 << 4);
    /// Another organization of the system.
    pub(crate) const SYSTEM: Self = Self(1 << 5);
    /// An organization or entity outside of the system.
    pub(crate) const OUTSIDE: Self = Self(1 << 6);

    /// Whether one of the kinds is among them.
    pub(crate) fn has(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Every name there is.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    ORGANIZATIONS.iter().flat_map(|(_, names)| names.iter().copied())
}

/// The kinds of the organization with this name.
pub(crate) fn kinds(name: &str) -> Option<Kinds> {
    KINDS.get(name).copied()
}

/// The category of participants that the organization with this name, or a variant of it, belongs to.
pub(crate) fn category(name: &str) -> Option<Category> {
    const PRIVATE: [&str; 6] = [
        "International Association of Anti-Corruption Authorities",
        "International Centre for Asset Recovery",
        "International Chamber of Commerce",
        "International Committee of the Red Cross",
        "International Federation of Red Cross and Red Crescent Societies",
        "Sovereign Order of Malta",
    ];
    let name = name.strip_suffix(')').and_then(|name| name.split_once(" (")).map_or(name, |(name, _)| name);
    let name = preferred(name).unwrap_or(name);
    let kinds = kinds(name)?;
    match kinds {
        Kinds::OUTSIDE if PRIVATE.contains(&name) => None,
        Kinds::OUTSIDE => Some(Category::IntergovernmentalOrganization),
        Kinds::INSTITUTE => None,
        _ => (!kinds.has(Kinds::OUTSIDE)).then_some(Category::UnitedNationsSystem),
    }
}

/// Whether a name is another without what stands behind its noun: "Institute of Peace" of "Institute of Peace and Law" is not,
/// "Jane Doe Institute" of "Jane Doe Institute of Law" is.
pub(crate) fn is_short_form(short: &str, full: &str) -> bool {
    const NOUNS: [&str; 8] =
        ["Academy", "Bank", "Centre", "Foundation", "Fund", "Institute", "Network", "University"];
    let Some(rest) = full.strip_prefix(short) else { return false };
    let noun = short.rsplit(' ').next().is_some_and(|noun| NOUNS.contains(&noun));
    noun && short.split(' ').count() > 2
        && !["United Nations ", "International ", "World "].iter().any(|begin| short.starts_with(begin))
        && [" of ", " for ", " on "].iter().any(|joint| rest.starts_with(joint))
}

/// The name to be preferred to a variant that is in use.
pub(crate) fn preferred(name: &str) -> Option<&'static str> {
    VARIANTS.iter().find(|(variant, _)| *variant == name).map(|(_, name)| *name)
}

static KINDS: LazyLock<Words<&'static str, Kinds>> = LazyLock::new(|| {
    ORGANIZATIONS.iter().flat_map(|(kinds, names)| names.iter().map(|name| (*name, *kinds))).collect()
});

/// The Geneva Blue Book writes Sovereign Order of Malta, General Assembly resolution 48/265 the other name.
const VARIANTS: &[(&str, &str)] = &[
    ("Sovereign Military Order of Malta", "Sovereign Order of Malta"),
    (
        "Organisation for Economic Co-operation and Development",
        "Organization for Economic Cooperation and Development",
    ),
    (
        "Organization for Economic Co-operation and Development",
        "Organization for Economic Cooperation and Development",
    ),
    (
        "Organization for Security and Co-operation in Europe",
        "Organization for Security and Cooperation in Europe",
    ),
];

const ORGANIZATIONS: &[(Kinds, &[&str])] = &[
    (
        Kinds::SECRETARIAT,
        &[
            "Counter-Terrorism Committee Executive Directorate",
            "Department for General Assembly and Conference Management",
            "Department of Economic and Social Affairs",
            "Department of Field Support",
            "Department of Global Communications",
            "Department of Management",
            "Department of Management Strategy, Policy and Compliance",
            "Department of Operational Support",
            "Department of Peace Operations",
            "Department of Peacekeeping Operations",
            "Department of Political Affairs",
            "Department of Political and Peacebuilding Affairs",
            "Department of Public Information",
            "Department of Safety and Security",
            "Ethics Office",
            "Executive Office of the Secretary-General",
            "Global Compact Office",
            "Office for Disarmament Affairs",
            "Office for Outer Space Affairs",
            "Office for the Coordination of Humanitarian Affairs",
            "Office of Counter-Terrorism",
            "Office of Human Resources Management",
            "Office of Internal Oversight Services",
            "Office of Legal Affairs",
            "United Nations Global Compact",
            "United Nations Office at Geneva",
            "United Nations Office at Nairobi",
            "United Nations Office at Vienna",
            "United Nations Office for Disarmament Affairs",
            "United Nations Office on Drugs and Crime",
            "United Nations Ombudsman and Mediation Services",
        ],
    ),
    (
        Kinds::BODY,
        &[
            "Commission on Crime Prevention and Criminal Justice",
            "Counter-Terrorism Committee",
            "International Law Commission",
            "International Narcotics Control Board",
            "Joint Inspection Unit",
            "Security Council",
            "United Nations Commission on International Trade Law",
            "United Nations System Chief Executives Board for Coordination",
        ],
    ),
    (
        Kinds::BODY.and(Kinds::SECRETARIAT),
        &[
            "Economic Commission for Africa",
            "Economic Commission for Europe",
            "Economic Commission for Latin America and the Caribbean",
            "Economic and Social Commission for Asia and the Pacific",
            "Economic and Social Commission for Western Asia",
            "Office of the High Representative for the Least Developed Countries, Landlocked Developing Countries and Small Island Developing States",
            "Office of the United Nations High Commissioner for Human Rights",
        ],
    ),
    (
        Kinds::PROGRAMME,
        &[
            "Joint United Nations Programme on HIV/AIDS",
            "United Nations Capital Development Fund",
            "United Nations Children's Fund",
            "United Nations Children’s Fund",
            "United Nations Development Programme",
            "United Nations Environment Programme",
            "United Nations Human Settlements Programme",
            "United Nations Population Fund",
            "United Nations Volunteers",
            "World Food Programme",
        ],
    ),
    (
        Kinds::PROGRAMME.and(Kinds::BODY).and(Kinds::SYSTEM),
        &[
            "International Trade Centre",
            "Office of the United Nations High Commissioner for Refugees",
            "United Nations Conference on Trade and Development",
            "United Nations Democracy Fund",
            "United Nations Entity for Gender Equality and the Empowerment of Women",
            "United Nations Office for Project Services",
            "United Nations Relief and Works Agency for Palestine Refugees in the Near East",
        ],
    ),
    (
        Kinds::INSTITUTE,
        &[
            "African Institute for the Prevention of Crime and the Treatment of Offenders",
            "Asia and Far East Institute for the Prevention of Crime and the Treatment of Offenders",
            "Australian Institute of Criminology",
            "Basel Institute on Governance",
            "College for Criminal Law Science",
            "European Institute for Crime Prevention and Control, affiliated with the United Nations",
            "International Centre for Criminal Law Reform and Criminal Justice Policy",
            "International Centre for the Prevention of Crime",
            "International Institute of Higher Studies in Criminal Sciences",
            "International Scientific and Professional Advisory Council",
            "Korean Institute of Criminology",
            "Korean Institute of Criminology and Justice",
            "Latin American Institute for the Prevention of Crime and the Treatment of Offenders",
            "Naif Arab University for Security Sciences",
            "National Institute of Justice",
            "Raoul Wallenberg Institute of Human Rights and Humanitarian Law",
            "Siracusa International Institute for Criminal Justice and Human Rights",
            "Thailand Institute of Justice",
            "United Nations African Institute for the Prevention of Crime and the Treatment of Offenders",
            "United Nations Asia and Far East Institute for the Prevention of Crime and the Treatment of Offenders",
            "United Nations Interregional Crime and Justice Research Institute",
            "United Nations Latin American Institute for the Prevention of Crime and the Treatment of Offenders",
        ],
    ),
    (
        Kinds::INSTITUTE.and(Kinds::SYSTEM).and(Kinds::BODY),
        &[
            "United Nations Institute for Disarmament Research",
            "United Nations Institute for Training and Research",
            "United Nations Research Institute for Social Development",
            "United Nations System Staff College",
            "United Nations University",
        ],
    ),
    (
        Kinds::AGENCY,
        &[
            "Food and Agriculture Organization of the United Nations",
            "International Bank for Reconstruction and Development",
            "International Civil Aviation Organization",
            "International Development Association",
            "International Finance Corporation",
            "International Fund for Agricultural Development",
            "International Labour Organization",
            "International Maritime Organization",
            "International Monetary Fund",
            "International Telecommunication Union",
            "Multilateral Investment Guarantee Agency",
            "United Nations Educational, Scientific and Cultural Organization",
            "United Nations Industrial Development Organization",
            "Universal Postal Union",
            "World Bank",
            "World Bank Group",
            "World Health Organization",
            "World Intellectual Property Organization",
            "World Meteorological Organization",
            "World Tourism Organization",
        ],
    ),
    (
        Kinds::SYSTEM,
        &[
            "International Atomic Energy Agency",
            "International Seabed Authority",
            "International Tribunal for the Law of the Sea",
            "Organization for the Prohibition of Chemical Weapons",
            "Preparatory Commission for the Comprehensive Nuclear-Test-Ban Treaty Organization",
            "World Trade Organization",
        ],
    ),
    (
        Kinds::SYSTEM.and(Kinds::OUTSIDE),
        &["International Criminal Court", "International Organization for Migration"],
    ),
    (
        Kinds::OUTSIDE,
        &[
            "African Development Bank",
            "African Export-Import Bank",
            "African Union",
            "African Union Advisory Board on Corruption",
            "African Union Commission",
            "Andean Community",
            "Arab Interior Ministers' Council",
            "Arab Monetary Fund",
            "Asian Development Bank",
            "Asian Infrastructure Investment Bank",
            "Asian-African Legal Consultative Organization",
            "Association of Southeast Asian Nations",
            "Black Sea Trade and Development Bank",
            "Caribbean Community",
            "Caribbean Development Bank",
            "Central American Bank for Economic Integration",
            "Central American Integration System",
            "Collective Security Treaty Organization",
            "Common Market for Eastern and Southern Africa",
            "Commonwealth Secretariat",
            "Commonwealth of Independent States",
            "Community of Portuguese-speaking Countries",
            "Community of Sahelo-Saharan States",
            "Cooperation Council for the Arab States of the Gulf",
            "Council of Europe",
            "East African Community",
            "Economic Community of Central African States",
            "Economic Community of West African States",
            "Economic Cooperation Organization",
            "Egmont Group of Financial Intelligence Units",
            "Eurasian Economic Commission",
            "Eurasian Economic Community",
            "Eurasian Group on Combating Money Laundering and Financing of Terrorism",
            "European Bank for Reconstruction and Development",
            "European Court of Auditors",
            "European Investment Bank",
            "European Police Office",
            "European Public Law Organization",
            "European Union Agency for Law Enforcement Cooperation",
            "Financial Action Task Force",
            "Group of States against Corruption",
            "Gulf Cooperation Council",
            "Hague Conference on Private International Law",
            "Ibero-American General Secretariat",
            "Inter-American Development Bank",
            "Inter-American Investment Corporation",
            "Inter-Parliamentary Union",
            "Intergovernmental Action Group against Money Laundering in West Africa",
            "Intergovernmental Authority on Development",
            "International Anti-Corruption Academy",
            "International Association of Anti-Corruption Authorities",
            "International Centre for Asset Recovery",
            "International Centre for Migration Policy Development",
            "International Chamber of Commerce",
            "International Committee of the Red Cross",
            "International Criminal Police Organization",
            "International Development Law Organization",
            "International Federation of Red Cross and Red Crescent Societies",
            "International Institute for Democracy and Electoral Assistance",
            "International Institute for the Unification of Private Law",
            "International Olympic Committee",
            "International Organization of Supreme Audit Institutions",
            "International Organization of la Francophonie",
            "Islamic Development Bank",
            "League of Arab States",
            "Nordic Council of Ministers",
            "OPEC Fund for International Development",
            "Organization for Economic Cooperation and Development",
            "Organization for Security and Cooperation in Europe",
            "Organization of American States",
            "Organization of Eastern Caribbean States",
            "Organization of Islamic Cooperation",
            "Organization of the Black Sea Economic Cooperation",
            "Organization of the Islamic Conference",
            "Organization of the Petroleum Exporting Countries",
            "Pacific Islands Forum",
            "Parliamentary Assembly of the Mediterranean",
            "Permanent Court of Arbitration",
            "Regional Anti-Corruption Initiative",
            "Regional Cooperation Council",
            "Shanghai Cooperation Organization",
            "South Asian Association for Regional Cooperation",
            "Southeast European Law Enforcement Center",
            "Southern African Development Community",
            "Sovereign Order of Malta",
            "Union for the Mediterranean",
            "Union of South American Nations",
            "West African Economic and Monetary Union",
            "World Customs Organization",
            "World Organization for Animal Health",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_without_what_stands_behind_its_noun() {
        let full = "Raoul Wallenberg Institute of Human Rights and Humanitarian Law";
        assert!(
            is_short_form("Raoul Wallenberg Institute", full) && !is_short_form("Raoul Wallenberg", full)
        );
        assert!(!is_short_form(
            "United Nations Institute",
            "United Nations Institute for Training and Research"
        ));
    }

    #[test]
    fn the_category_of_a_known_name() {
        assert_eq!(category("World Bank"), Some(Category::UnitedNationsSystem));
        assert_eq!(category("Council of Europe"), Some(Category::IntergovernmentalOrganization));
        assert_eq!(category("International Chamber of Commerce"), None);
        assert_eq!(category("Chess Club"), None);
    }

    #[test]
    fn no_name_stands_twice() {
        assert_eq!(names().count(), KINDS.len());
    }

    #[test]
    fn what_is_preferred_is_a_name() {
        assert!(VARIANTS.iter().all(|(variant, name)| kinds(name).is_some() && kinds(variant).is_none()));
    }
}
