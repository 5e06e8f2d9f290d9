//! Wordings of conditions, addressees and times that are seldom.

use super::check;

#[test]
fn what_is_not_done_yet_is_a_condition() {
    check(
        "The Group urged States parties, where they had not yet done so, to report.",
        &["urged > states_parties IF where they had not yet done so"],
    );
    check(
        "The Group recommended that States parties that have not done so should report.",
        &["recommended > states_parties IF that have not done so"],
    );
    check("The Group invited States parties that had done so to report.", &["invited > states_parties"]);
}

#[test]
fn a_mandate_is_a_limit() {
    check(
        "The Group requested the secretariat, within its existing mandate and subject to resources, to report.",
        &["requested > secretariat IF within its existing mandate; subject to resources"],
    );
}

#[test]
fn they_are_those_whom_the_act_before_speaks_of() {
    check(
        "The Group reminded States parties of their promise and encouraged them to report.",
        &["reminded", "encouraged > states_parties"],
    );
}

#[test]
fn a_task_may_be_given_with_a_noun() {
    check("The Group tasked the secretariat with a study.", &["tasked > secretariat"]);
}

#[test]
fn what_is_held_asks_nobody() {
    check("The Group suggested that the panel be held in 2030.", &["suggested WHEN in 2030"]);
    check("The Group suggested that the panel be invited to report.", &["suggested > panel"]);
}

#[test]
fn soon_after_something_is_one_time() {
    check(
        "The Group requested the secretariat to report as soon as possible after each meeting.",
        &["requested > secretariat WHEN as soon as possible after each meeting"],
    );
}

#[test]
fn what_was_done_to_things_takes_no_object_of_the_body() {
    check(
        "The Group noted with concern that papers were often lost and reiterated its call on States parties to report.",
        &["noted with concern", "reiterated > states_parties"],
    );
}

#[test]
fn verbs_at_the_head_of_items_may_stand_behind_what_led_to_them() {
    check(
        "The Working Group, having regard to the talks held in Lima: (a) Underscored the costs; (b) Encouraged States parties to act.",
        &["underscored", "encouraged > states_parties"],
    );
    check(
        "At its third meeting, the Working Group, recalling the study: (a) Took note of it; (b) Requested the secretariat to print it.",
        &["took note of", "requested > secretariat"],
    );
}

#[test]
fn what_somebody_should_do_is_recommended() {
    check("States parties should consider further treaties.", &["should > states_parties"]);
    check(
        "The Secretariat should continue, upon request, to train.",
        &["should > secretariat IF upon request"],
    );
    check(
        "In line with article 10, States parties and donors should act.",
        &["should > states_parties, donors"],
    );
    check("States parties may wish to consider treaties.", &["may wish > states_parties"]);
    check("States parties should be encouraged to act.", &["should > states_parties"]);
    check("States parties could also consider treaties.", &["could > states_parties"]);
    check(
        "States parties that have not yet done so should ratify.",
        &["should > states_parties IF that have not yet done so"],
    );
    check("States parties which lack a law are urged to adopt one.", &["urged > states_parties"]);
    check(
        "Recommendations were made: (a) States parties should act; (b) The secretariat should report.",
        &["should > states_parties", "should > secretariat"],
    );
    for text in [
        "Speakers said that States parties should act.",
        "A plan was made, and experts met. It was late. Some said that donors should help.",
        "States parties should have acted earlier.",
        "Donors should be invited.",
        "In the view of some, States parties should act.",
        "According to one speaker, States parties should act.",
        "If States parties should fail, it would be late.",
        "No State party should act alone.",
        "Training should be provided to States parties.",
    ] {
        check(text, &[]);
    }
    check("The Working Group considered a plan. States parties should act by it.", &["considered"]);
    check(
        "The Working Group recommended the following: (a) States parties should act; (b) Donors should help.",
        &["recommended > states_parties, Donors"],
    );
}
