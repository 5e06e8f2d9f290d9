//! The symbols of the Conference and its groups: `CAC/COSP[/group]/year/…`.

use crate::text::Cut;

const CONFERENCE: &str = "CAC/COSP";

/// The part that names the body, in a symbol with the group in its place.
pub(super) fn root(symbol: &str) -> Option<&str> {
    let rest = symbol.strip_prefix(CONFERENCE)?.strip_prefix('/')?;
    let group = rest.split('/').next().filter(|element| is_group(element));
    Some(symbol.head(CONFERENCE.len() + group.map_or(0, |group| group.len() + 1)))
}

/// The symbol with the year behind the group, if it stands before it.
pub(super) fn upright(symbol: &str) -> Option<String> {
    let rest = symbol.strip_prefix(CONFERENCE)?.strip_prefix('/')?;
    let (year, rest) = rest.split_once('/').filter(|(year, _)| is_year(year))?;
    let (group, rest) = rest.split_once('/').filter(|(group, _)| is_group(group))?;
    Some(format!("{CONFERENCE}/{group}/{year}/{rest}"))
}

fn is_group(element: &str) -> bool {
    let number = element.strip_prefix("WG.").or_else(|| element.strip_prefix("EG."));
    element == "IRG" || number.is_some_and(|number| number.parse::<u8>().is_ok())
}

fn is_year(element: &str) -> bool {
    element.len() == 4 && element.bytes().all(|byte| byte.is_ascii_digit())
}
