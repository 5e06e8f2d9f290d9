//! The words by which a report attributes words.

use crate::parse::phrase::Table;

/// Verbs that attribute words or a presentation to their subject, in the past tense.
pub(super) fn is_speech(verb: &str) -> bool {
    SPEECH.has(verb)
}

/// The same verbs in the passive: "was introduced by".
pub(super) fn is_spoken(participle: &str) -> bool {
    SPOKEN.has(participle)
}

/// "noting", "recalling".
pub(super) fn is_speaking(participle: &str) -> bool {
    SPEAKING.has(participle)
}

/// What can be made "by" a speaker without a verb before it: "a statement by".
pub(super) fn is_speech_noun(noun: &str) -> bool {
    NOUNS.has(noun)
}

/// Words that may stand between a speaker and the verb.
pub(super) fn is_adverb(word: &str) -> bool {
    ADVERBS.has(word)
        || (word.len() > 4
            && word.ends_with("ly")
            && !matches!(word, "family" | "assembly" | "supply" | "reply"))
}

/// Verbs that may stand behind the words that were spoken, before the speaker.
pub(super) fn is_saying(verb: &str) -> bool {
    const VERBS: [&str; 16] = [
        "added",
        "argued",
        "cautioned",
        "concluded",
        "emphasized",
        "explained",
        "noted",
        "observed",
        "remarked",
        "replied",
        "reported",
        "said",
        "stated",
        "stressed",
        "suggested",
        "warned",
    ];
    VERBS.contains(&verb)
}

/// Words that end the name of whom a speaker speaks for.
pub(super) fn ends_name(word: &str) -> bool {
    ENDS.has(word) || is_speech(word)
}

/// Verbs of the one in the chair that run the meeting and tell nothing.
pub(super) fn runs_meeting(verb: &str) -> bool {
    RUNNING.has(verb)
}

/// Verbs that speak only with the words behind them: "called on" does, "called the meeting to order" does not.
pub(super) fn speaks_with(verb: &str, rest: &str) -> bool {
    let begins = |phrases: &[&str]| phrases.iter().any(|phrase| rest.starts_with(phrase));
    match verb {
        "called" => begins(&["on ", "upon ", "for ", "attention ", "to mind"]) || !rest.contains(" to order"),
        "drew" => begins(&[
            "attention",
            "the attention",
            "particular",
            "special",
            "on ",
            "upon ",
            "a ",
            "parallels",
        ]),
        "held" => begins(&["that ", "the view", "the opinion"]),
        "gave" => !begins(&["the floor", "way ", "effect "]),
        "made" => !begins(&["available", "use ", "arrangements", "it ", "progress"]),
        "paid" => begins(&["tribute", "homage", "special tribute"]),
        "laid" | "placed" => {
            begins(&["emphasis", "particular emphasis", "special emphasis", "stress", "importance"])
        }
        "put" => begins(&["forward", "emphasis"]),
        "pointed" => begins(&["out", "to "]),
        "set" => begins(&["out", "forth"]),
        "took" => begins(&["the floor", "the view", "note ", "stock "]) || takes_view(rest),
        "read" => begins(&["out ", "a ", "the statement"]),
        "submitted" | "moved" => begins(&["that "]),
        _ => true,
    }
}

/// "took a different view", "took the opposite position".
fn takes_view(rest: &str) -> bool {
    let mut words = rest.split([' ', ',', '.']);
    matches!(words.next(), Some("a" | "an" | "the"))
        && words.take(2).any(|word| matches!(word, "view" | "position"))
}

/// Whether a verb with the words behind it is one of saying, whoever does it: a State "provided" much, but an overview only in words.
pub(super) fn says(verb: &str, rest: &str) -> bool {
    let begins = |phrases: &[&str]| phrases.iter().any(|phrase| rest.starts_with(phrase));
    let of_words = || {
        let rest = ["a ", "an ", "the ", "further ", "additional "]
            .iter()
            .find_map(|article| rest.strip_prefix(article))
            .unwrap_or(rest);
        let noun = rest.split([' ', ',', '.']).take(3);
        noun.into_iter().any(|word| {
            NOUNS.has(word)
                || matches!(
                    word,
                    "clarification" | "clarifications" | "details" | "explanation" | "information"
                )
        })
    };
    match verb {
        "aligned" | "associated" | "disassociated" | "dissociated" | "distanced" | "was" | "were" => true,
        "made" | "delivered" | "gave" | "provided" | "presented" => of_words(),
        "introduced" => begins(&[
            "the item",
            "agenda item",
            "the report",
            "the note",
            "the document",
            "the draft",
            "the background",
            "its ",
        ]),
        "supported" => begins(&["the proposal", "the statement", "the view", "that "]),
        "took" => begins(&["the floor", "the view"]) || takes_view(rest),
        "reported" => begins(&[
            "that", "on ", "to the ", "its ", "the ", "a ", "an ", "having ", "progress", "orally", "back",
        ]),
        _ => SAYS.has(verb),
    }
}

/// Whether a verb right behind a delegate with whom a sentence begins attributes words: in the past tense, and none of what
/// delegates do without words.
pub(super) fn attributes(verb: &str, rest: &str) -> bool {
    let begins = |phrases: &[&str]| phrases.iter().any(|phrase| rest.starts_with(phrase));
    let reflexive = || begins(&["himself", "herself", "itself", "themselves"]);
    match verb {
        "began" | "started" | "continued" | "concluded" | "closed" | "ended" => {
            let how = rest.strip_prefix("by ").and_then(|how| how.split(' ').next());
            how.is_some_and(|how| how.ends_with("ing"))
        }
        _ if rest.starts_with("by ") => false,
        "dwelt" | "felt" | "found" | "sought" | "thought" | "understood" | "withdrew" => true,
        "brought" => begins(&["up ", "to the attention", "to mind"]),
        "read" => begins(&["out", "a ", "the statement"]),
        "saw" => begins(&["merit", "no ", "value", "a need", "the need", "great", "potential"]),
        "stood" => begins(&["ready", "by the "]),
        "went" => begins(&["on to ", "into ", "further"]),
        "aligned" | "associated" | "distanced" => reflexive(),
        "joined" => begins(&["others in ", "other speakers", "previous speakers", "in thanking"]),
        "seconded" => begins(&["the "]),
        _ => verb.len() > 4 && verb.ends_with("ed") && !verb.contains('-') && !DEEDS.has(verb),
    }
}

#[rustfmt::skip]
static SPEECH: Table = Table::new(&[
    "acknowledged", "added", "addressed", "admitted", "advised", "advocated", "affirmed", "agreed", "alluded",
    "analysed", "announced", "answered", "apologized", "appealed", "applauded", "appreciated", "argued", "asked",
    "asserted", "assured", "briefed", "called", "cautioned", "cited", "claimed", "clarified", "commended",
    "commented", "communicated", "compared", "complimented", "concluded", "concurred", "condemned",
    "confirmed", "congratulated", "considered", "contended", "conveyed", "covered", "criticized", "declared",
    "defined", "delivered", "demonstrated", "deplored", "described", "detailed", "disagreed", "discussed",
    "drew", "echoed", "elaborated", "emphasised", "emphasized", "encouraged", "endorsed", "enquired",
    "enumerated", "examined", "exemplified", "explained", "explored", "expressed", "featured", "focused",
    "focussed", "gave", "held", "highlighted", "hoped", "identified", "illustrated", "indicated", "informed",
    "inquired", "insisted", "intervened", "introduced", "invited", "laid", "lauded", "listed", "made",
    "maintained", "mentioned", "moved", "noted", "objected", "observed", "offered", "opined", "opposed",
    "outlined", "paid", "pinpointed", "placed", "pledged", "pointed", "posed", "praised", "preferred", "presented",
    "proposed", "provided", "put", "queried", "questioned", "quoted", "raised", "read", "reaffirmed", "recalled",
    "recognized", "recommended", "recounted", "referenced", "referred", "reflected", "regretted",
    "reiterated", "related", "relayed", "remarked", "remembered", "reminded", "repeated", "replied",
    "reported", "requested", "reserved", "responded", "restated", "revealed", "reviewed", "said", "saluted",
    "set", "shared", "showcased", "showed", "signalled", "sketched", "spoke", "stated", "stressed",
    "submitted", "suggested", "summarized", "supported", "thanked", "told", "took", "underlined",
    "underscored", "updated", "urged", "voiced", "volunteered", "warned", "welcomed", "wished", "wondered",
]);

/// Those of the verbs of speech that can be nothing else.
#[rustfmt::skip]
static SAYS: Table = Table::new(&[
    "acknowledged", "added", "advised", "affirmed", "agreed", "announced", "applauded", "appreciated", "argued", "asked",
    "assured", "briefed", "called", "cautioned", "clarified", "commended", "commented", "concurred", "condemned",
    "confirmed", "congratulated", "declared", "deplored", "drew", "echoed", "emphasized", "encouraged", "enquired",
    "explained", "expressed", "highlighted", "hoped", "indicated", "informed", "inquired", "lauded", "mentioned", "noted",
    "objected", "observed", "outlined", "pointed", "praised", "proposed", "queried", "questioned", "reaffirmed", "recalled",
    "recognized", "recommended", "referred", "regretted", "reiterated", "remarked", "replied", "reported", "requested",
    "reserved", "responded", "said", "spoke", "stated", "stressed", "suggested", "thanked", "underlined", "underscored",
    "updated", "urged", "voiced", "warned", "welcomed", "wondered",
]);

#[rustfmt::skip]
static SPOKEN: Table = Table::new(&[
    "added", "addressed", "announced", "briefed", "cited", "clarified", "commended", "confirmed", "conveyed",
    "delivered", "described", "detailed", "drawn", "echoed", "emphasized", "exercised", "explained", "expressed", "given",
    "heard", "highlighted", "illustrated", "indicated", "informed", "introduced", "made", "mentioned",
    "noted", "observed", "offered", "opposed", "outlined", "pointed", "posed", "presented", "proposed", "provided",
    "raised", "read", "reaffirmed", "recalled", "referred", "reiterated", "reminded", "reported", "requested",
    "said", "shared", "showcased", "shown", "spoken", "stated", "stressed", "suggested", "summarized", "supported",
    "thanked", "told", "underlined", "underscored", "voiced", "welcomed",
]);

#[rustfmt::skip]
static SPEAKING: Table = Table::new(&[
    "adding", "announcing", "citing", "commending", "describing", "emphasizing", "explaining", "expressing",
    "highlighting", "indicating", "mentioning", "noting", "observing", "outlining", "recalling", "referring",
    "reiterating", "reporting", "responding", "saying", "stating", "stressing", "summarizing", "thanking",
    "underlining", "underscoring", "welcoming",
]);

#[rustfmt::skip]
static NOUNS: Table = Table::new(&[
    "address", "addresses", "briefing", "briefings", "comments", "intervention", "interventions", "keynote",
    "message", "messages", "observations", "overview", "presentation", "presentations", "query", "question", "questions",
    "remarks", "speech", "speeches", "statement", "statements", "update", "updates",
]);

#[rustfmt::skip]
static ADVERBS: Table = Table::new(&[
    "again", "all", "also", "both", "each", "first", "further", "however", "in", "moreover", "next", "now",
    "once", "then", "therefore", "thus", "too", "turn",
]);

#[rustfmt::skip]
static ENDS: Table = Table::new(&[
    "about", "after", "also", "although", "are", "as", "at", "because", "been", "before", "began", "brought", "but",
    "by", "can", "could", "did", "does", "during", "dwelt", "felt", "found", "had", "has", "have", "having", "he",
    "how", "is", "it", "may", "might", "must", "not", "read", "regarding", "saw", "shall", "she", "should", "since",
    "sought", "speaking", "stood", "that", "their", "then", "they", "this", "thought", "through", "under",
    "understood", "until", "via", "was", "went", "were", "what", "when", "where", "whether", "which", "while", "who",
    "whom", "whose", "will", "with", "withdrew", "within", "without", "would",
]);

/// What delegates do, or are, without words.
#[rustfmt::skip]
static DEEDS: Table = Table::new(&[
    "abstained", "acceded", "accepted", "accompanied", "accredited", "acted", "adopted", "affected", "affiliated",
    "appeared", "applied", "appointed", "approved", "arrived", "assigned", "assisted", "assumed", "attached", "attended",
    "authorized", "based", "became", "benefited", "called", "chaired", "circulated", "collaborated", "completed",
    "composed", "concerned", "conducted", "contributed", "convened", "cooperated", "coordinated", "dedicated",
    "departed", "deposited", "designated", "devoted", "displayed", "distributed", "elected", "engaged", "entered",
    "entitled", "entrusted", "established", "exceeded", "facilitated", "funded", "headed", "helped", "hosted",
    "implemented", "included", "indeed", "interested", "involved", "issued", "joined", "launched", "limited", "listed",
    "located", "mandated", "moderated", "named", "needed", "nominated", "obtained", "occupied", "opened", "organized",
    "participated", "performed", "posted", "prepared", "presided", "proceeded", "received", "registered", "remained",
    "replaced", "represented", "resigned", "retired", "returned", "seated", "selected", "served", "signed",
    "specialized", "sponsored", "submitted", "succeeded", "tasked", "trained", "travelled", "visited", "voted", "worked",
]);

#[rustfmt::skip]
static RUNNING: Table = Table::new(&[
    "asked", "considered", "covered", "declared", "invited", "moved", "put", "requested", "reviewed", "set",
    "submitted", "took",
]);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [&SPEECH, &SAYS, &SPOKEN, &SPEAKING, &NOUNS, &ADVERBS, &ENDS, &DEEDS, &RUNNING] {
            assert!(table.is_sorted(), "{table:?}");
        }
    }

    #[test]
    fn some_verbs_need_their_object() {
        assert!(speaks_with("called", "on States") && !speaks_with("called", "the meeting to order"));
        assert!(speaks_with("gave", "the Group an overview") && !speaks_with("gave", "the floor to"));
    }
}
