//! The instrument named right before a citation: "Penal Code, article 12".

use crate::text::Cut;

/// How far back an instrument is looked for, in bytes.
const WINDOW: usize = 120;

/// Nouns that, with a capital, end the name of another instrument.
const INSTRUMENTS: [&str; 20] = [
    "Code",
    "Constitution",
    "Law",
    "Act",
    "Charter",
    "Treaty",
    "Protocol",
    "Statute",
    "Decree",
    "Regulation",
    "Regulations",
    "Directive",
    "Covenant",
    "Ordinance",
    "UNTOC",
    "Agreement",
    "Rules",
    "Guide",
    "Handbook",
    "Manual",
];

/// Whether another instrument is named right before `at`, with a comma, a bracket or a possessive between, or
/// with "and its".
pub(crate) fn is_foreign(text: &str, at: usize) -> bool {
    let before = text.head(at).trim_end_matches(' ');
    let owner = before.strip_suffix(" and its").unwrap_or(before);
    let whose = [" its", " their"].iter().find_map(|whose| before.strip_suffix(whose));
    ends_instrument(owner) || whose.is_some_and(is_of_another)
}

/// Whether a law, a treaty or the like without a name stands right before `at`: "the law (", "the treaty, in"; or whether one was
/// named last in the text: "The Penal Code was amended. Its". It owns what the Convention has not.
pub(crate) fn may_be_foreign(text: &str, at: usize) -> bool {
    if is_named_last(text.head(at)) {
        return true;
    }
    let before = without_lead(text.head(at).trim_end_matches(' '));
    let mut words = before.rsplit(' ');
    let noun = words.next().unwrap_or_default();
    let determined =
        words.take(3).any(|word| ["the", "The", "its", "that", "this", "a", "A"].contains(&word));
    determined && (LAWS.contains(&noun) || ["treaty", "agreement", "regulation", "bill"].contains(&noun))
}

/// Whether the instrument that a text names last is another.
fn is_named_last(before: &str) -> bool {
    let near = tail_of(before, FAR);
    let mut words =
        near.rsplit(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).peekable();
    let mut behind = "";
    while let Some(word) = words.next() {
        if matches!(word, "Convention" | "UNCAC") {
            return false;
        }
        let before = words.peek().copied().unwrap_or_default();
        let named = INSTRUMENTS.contains(&word) && !matches!(behind, "Enforcement" | "Commission");
        let called =
            LAWS.contains(&word) && (behind == "on" || DETERMINED.contains(&before)) && before != "of";
        if named || called {
            return true;
        }
        behind = word;
    }
    false
}

/// How far back an instrument named last is looked for, in bytes.
const FAR: usize = 400;
/// Words before a law that say which one.
const DETERMINED: [&str; 10] = ["A", "Its", "That", "The", "This", "a", "its", "new", "that", "this"];

/// Whether a law or the like is named behind words that end at `at`: " in its Criminal Code". It owns what the Convention has not.
pub(crate) fn is_owned_behind(text: &str, at: usize) -> bool {
    let rest = text.tail(at);
    let Some(owner) = [" in its ", " in their ", " in the "].iter().find_map(|lead| rest.strip_prefix(lead))
    else {
        return false;
    };
    let mut words = owner.split(|c: char| !c.is_alphanumeric() && c != '-').take(4);
    words.any(|word| INSTRUMENTS.contains(&word) || LAWS.contains(&word))
}

/// Without the marks and the "in" between an instrument and its articles.
fn without_lead(before: &str) -> &str {
    let before = before.strip_suffix(" in").unwrap_or(before).trim_end_matches(' ');
    before.strip_suffix(['(', ',', ':']).unwrap_or(before).trim_end_matches(' ')
}

/// Whether some words end in the name of another instrument.
fn ends_instrument(before: &str) -> bool {
    let before = before.strip_suffix(['(', ',', ':']).unwrap_or(before).trim_end_matches(' ');
    let before = before.strip_suffix("'s").unwrap_or(before);
    let start = before.bytes().rposition(|byte| matches!(byte, b' ' | b'(')).map_or(0, |at| at + 1);
    let (rest, last) = (before.head(start).trim_end_matches(' '), before.tail(start));
    match last.bytes().next().unwrap_or_default() {
        b'a'..=b'z' => {
            matches!(last, "code" | "constitution") || last == "procedure" && rest.ends_with("rules of")
        }
        b'0'..=b'9' => {
            let numbered = || ends_numbered_act(before) || ends_title(before) || is_named(rest);
            rest.ends_with("No.") || last.len() == 4 && numbered() || last.contains('/') && is_named(rest)
        }
        // The Convention has no annexes.
        _ if crate::text::roman(last).is_some()
            && ["annex", "Annex"].iter().any(|word| rest.ends_with(word)) =>
        {
            true
        }
        _ if last == "Convention" => is_other_convention(rest),
        _ => INSTRUMENTS.contains(&last) || ends_title(before) || ends_title_of_law(before),
    }
}

/// What laws are called, with a capital.
const NAMED: [&str; 9] =
    ["Code ", "Law ", "Laws ", "Act ", "Treaty ", "Protocol ", "Decree ", "Regulation ", "Directive "];

/// "Code of Criminal Procedure", "Model Law on Public Procurement": the last words of a title with capitals.
fn ends_title_of_law(before: &str) -> bool {
    let clause = window(before).rsplit([',', ';', '.']).next().unwrap_or_default();
    let Some((start, noun)) = NAMED.iter().filter_map(|noun| Some((clause.rfind(noun)?, noun))).max() else {
        return false;
    };
    let rest = clause.tail(start + noun.len());
    let links = ["of ", "on ", "against ", "for ", "concerning ", "relating to "];
    let title = links.iter().find_map(|link| rest.strip_prefix(link));
    let word = |word: &str| {
        word.starts_with(char::is_uppercase)
            || matches!(word, "of" | "on" | "the" | "and" | "for" | "in" | "to" | "against")
    };
    !rest.contains("Convention") && title.is_some_and(|title| title.split(' ').all(word))
}

/// "Anti-Corruption Law", "Regulation (EU)", "Law 1474 of": the name that a year or a number ends.
fn is_named(before: &str) -> bool {
    let before = before.strip_suffix(" (EU)").unwrap_or(before);
    let number =
        before.strip_suffix(" of").map(|before| before.trim_end_matches(|c: char| c.is_ascii_digit()));
    let name = number.unwrap_or(before).trim_end_matches(' ');
    NAMED.iter().any(|noun| name.ends_with(noun.trim_end_matches(' ')))
}

/// Laws of States without a capital.
const LAWS: [&str; 8] = ["law", "laws", "legislation", "code", "constitution", "act", "decree", "statute"];

/// Whether "its" or "their" is of another instrument: the one named last before it in the sentence.
fn is_of_another(before: &str) -> bool {
    let sentence = window(before).rsplit(". ").next().unwrap_or_default();
    let words = sentence.rsplit(|c: char| !c.is_alphanumeric());
    let owner = words.map(|word| match word {
        "Convention" | "UNCAC" => Some(false),
        _ if INSTRUMENTS.contains(&word) || LAWS.contains(&word) => Some(true),
        _ => None,
    });
    owner.flatten().next().unwrap_or(false)
}

/// What stands before the word Convention: "Organized Crime", "1988", but not "the" or "United Nations".
fn is_other_convention(before: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default();
    let named = last.bytes().next().is_some_and(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    named && !matches!(last, "Nations" | "The" | "Anti-Corruption" | "UN" | "Present")
}

/// "… Convention on the Rights of the Child" right before the citation, its last word with a capital or a year.
fn ends_title(before: &str) -> bool {
    let Some((_, title)) = window(before).rsplit_once("Convention ") else { return false };
    let words = ["on ", "against ", "for ", "to "].iter().find_map(|word| title.strip_prefix(word));
    let Some(words) = words.filter(|_| !title.starts_with("against Corruption")) else { return false };
    let named = words.strip_prefix("the ").unwrap_or(words).starts_with(char::is_uppercase);
    named && !words.contains([',', '.', ';', ':', '(', ')'])
}

/// "Law No. 8 of 15 May 2004", "Act of 2010"
fn ends_numbered_act(before: &str) -> bool {
    let acts = ["Law No. ", "Act No. ", "Decree No. ", "Law of ", "Act of ", "Decree of "];
    let rest = acts.iter().find_map(|act| window(before).rsplit_once(act));
    rest.is_some_and(|(_, rest)| !rest.contains([',', '.', ';', ':', '(', ')']))
}

/// The end of a text.
fn window(text: &str) -> &str {
    tail_of(text, WINDOW)
}

fn tail_of(text: &str, length: usize) -> &str {
    let mut start = text.len().saturating_sub(length);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    text.tail(start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn foreign(text: &str) -> bool {
        is_foreign(text, text.len())
    }

    #[test]
    fn its_articles_are_those_of_the_instrument_named_last() {
        assert!(foreign("The Constitution, in its "));
        assert!(foreign("The law of 2003, in particular its "));
        assert!(!foreign("The law followed the Convention, in particular its "));
        assert!(!foreign("The law was changed. The country had criminalized bribery, and its "));
    }

    #[test]
    fn a_law_without_a_name_may_own_the_article() {
        let may = |text: &str| may_be_foreign(text, text.len());
        assert!(may("The law ("));
        assert!(may("The extradition treaty, in "));
        assert!(may("The Code of Criminal Procedure was amended; "));
        assert!(may("One speaker described a law on gifts. Its "));
        assert!(may("Act No. 06-01, in particular "));
        assert!(!may("The Penal Code followed the Convention, and "));
        assert!(!may("The rule of law and law enforcement were spoken of, and "));
        assert!(!may("as was said in law ("));
        assert!(!may("the Convention ("));
    }

    #[test]
    fn a_law_behind_may_own_the_article() {
        assert!(is_owned_behind(" in its Criminal Code.", 0));
        assert!(is_owned_behind(" in the penal code of 1998", 0));
        assert!(!is_owned_behind(" in its report", 0));
        assert!(!is_owned_behind(" of its Criminal Code", 0));
    }

    #[test]
    fn an_instrument_right_before_owns_the_article() {
        for text in [
            "the Penal Code, ",
            "annex IX, ",
            "in its Criminal Code (",
            "the Charter's ",
            "Law No. 12/2008, ",
            "the Organized Crime Convention, ",
            "the Convention on the Rights of the Child (",
            "the rules of procedure, ",
            "Law No. 8 of 15 May 2004, ",
            "the Single Convention on Narcotic Drugs of 1961 and its ",
            "Under the Code of Criminal Procedure (",
            "The Anti-Corruption Law 2012 (",
            "Law 1474 of 2011 (",
            "The Model Law on Public Procurement (",
            "Regulation (EU) 2016/679, ",
            "the Criminal Law Convention on Corruption (",
        ] {
            assert!(foreign(text), "{text}");
        }
    }

    #[test]
    fn the_convention_and_plain_words_are_not_foreign() {
        for text in [
            "",
            "the ",
            "the Convention (",
            "the United Nations Convention against Corruption, ",
            "codes of conduct (",
            "in domestic law (",
            "the Law and the Convention (",
            "a Law of the kind that the Working Group had seen (",
            "the Convention against Corruption (",
            "the Convention on this matter, ",
            "the Convention on 22 August, ",
            "in May 2004, ",
        ] {
            assert!(!foreign(text), "{text}");
        }
    }
}
