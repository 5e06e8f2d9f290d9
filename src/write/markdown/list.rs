//! Names as a list in a sentence.

/// "Chad, Peru and Togo"; names that hold a comma or an "and" of their own are parted by semicolons.
pub(super) fn listed(names: &[&str]) -> String {
    let ambiguous = names.iter().any(|name| name.contains(',') || name.contains(" and "));
    let Some((last, others)) = names.split_last() else { return String::new() };
    match (others.is_empty(), ambiguous) {
        (true, _) => (*last).to_owned(),
        (false, false) => format!("{} and {last}", others.join(", ")),
        (false, true) => format!("{}; and {last}", others.join("; ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_part_names_that_have_none() {
        assert_eq!(listed(&["Chad"]), "Chad");
        assert_eq!(listed(&["Chad", "Peru", "Togo"]), "Chad, Peru and Togo");
        assert_eq!(listed(&["Trinidad and Tobago", "Chad"]), "Trinidad and Tobago; and Chad");
    }
}
