//! D. Dates, place, sessions.

mod city_country;
mod date_form;
mod date_real;
mod day_without_year;
mod meeting_dates_agree;
mod meeting_known;
mod register;
mod session_known;
mod told_days;

use crate::validate::rule::Rule;

const REGISTER: &str = "the register of meetings, read from the pages of the bodies and their reports; `uncac::bodies` names the page behind every meeting";

pub(super) static RULES: &[&dyn Rule] = &[
    &meeting_dates_agree::MeetingDatesAgree,
    &meeting_known::MeetingKnown,
    &date_real::DateReal,
    &date_form::DateForm,
    &day_without_year::DayWithoutYear,
    &city_country::CityCountry,
    &session_known::SessionKnown,
];
