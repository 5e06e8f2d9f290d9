//! On what an act depends, and when it is to be done.

use super::*;

#[test]
fn conditions_are_what_doing_it_depends_on() {
    for (words, condition) in [
        (
            "report, subject to the availability of funds and staff, on it",
            "subject to the availability of funds and staff",
        ),
        ("report if so requested and pay", "if so requested"),
        ("report, as and when appropriate, on courts", "as and when appropriate"),
        ("report on request", "on request"),
        ("report at the request of States parties", "at the request of States parties"),
        ("report within its existing resources", "within its existing resources"),
        ("report to the extent possible", "to the extent possible"),
        ("report, provided that donors agree, on courts", "provided that donors agree"),
        ("report unless otherwise decided", "unless otherwise decided"),
        ("report where resources permit", "where resources permit"),
        (
            "report, as appropriate and in accordance with their law, on it",
            "as appropriate and in accordance with their law",
        ),
    ] {
        check(
            &format!("The Group asked the secretariat to {words}."),
            &[&format!("asked > secretariat IF {condition}")],
        );
    }
    check("Subject to funding, the Group decided to meet.", &["decided IF Subject to funding"]);
}

#[test]
fn basis_manner_and_facts_are_no_conditions() {
    for words in
        ["report as requested by the Conference", "report in accordance with rule 9", "see if it can be done"]
    {
        check(&format!("The Group asked the secretariat to {words}."), &["asked > secretariat"]);
    }
    check("The Group noted that advice had been given upon request.", &["noted"]);
}

#[test]
fn timing_says_when_or_how_often() {
    for (words, timing) in [
        ("report at its fifth session", "at its fifth session"),
        (
            "report before the sixth session of the Conference, which",
            "before the sixth session of the Conference",
        ),
        ("report well in advance of each meeting", "well in advance of each meeting"),
        ("report by 31 March 2012", "by 31 March 2012"),
        ("report no later than two months before its meeting", "no later than two months before its meeting"),
        ("report for the period 2012-2015", "for the period 2012-2015"),
        ("report in the second half of 2012", "in the second half of 2012"),
        ("report on an annual basis", "on an annual basis"),
        ("report upon completion of the first cycle", "upon completion of the first cycle"),
        ("report during the intersessional period", "during the intersessional period"),
        ("report every two years", "every two years"),
        ("provide periodic progress reports on it", "periodic progress reports"),
        ("include it in its next annual report", "in its next annual report"),
        ("report as soon as possible", "as soon as possible"),
    ] {
        check(
            &format!("The Group asked the secretariat to {words}."),
            &[&format!("asked > secretariat WHEN {timing}")],
        );
    }
}

#[test]
fn the_past_is_no_timing() {
    check("At its fifth session, the Group noted the debate held in May 2011.", &["noted"]);
    check(
        "The Group asked the secretariat to update the list adopted by the Group at its first meeting.",
        &["asked > secretariat"],
    );
    check("The Group welcomed the regular updates provided during the year.", &["welcomed"]);
    check("The Group noted that, at its fourth session, the Conference had met twice a year.", &["noted"]);
    check("The Group asked experts to take part in the review cycle at least.", &["asked > experts"]);
}
