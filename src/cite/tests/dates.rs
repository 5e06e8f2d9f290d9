//! Dates in running text.

use super::{cited, cited_in};
use crate::cite::Context;

fn one(text: &str) -> String {
    cited(text).join("; ")
}

#[test]
fn days_and_spans_of_days_are_found() {
    for (text, expected) in [
        ("On 24 August 2011, the", "24 August 2011 => 2011-08-24, day"),
        ("from 22 to 24 August 2011", "22 to 24 August 2011 => 2011-08-22/2011-08-24, day_range"),
        ("Vienna, 22–24 August 2011", "22-24 August 2011 => 2011-08-22/2011-08-24, day_range"),
        ("30 August–2 September 2011", "30 August-2 September 2011 => 2011-08-30/2011-09-02, day_range"),
        (
            "from 31 December 2011 to 2 January 2012",
            "31 December 2011 to 2 January 2012 => 2011-12-31/2012-01-02, day_range",
        ),
        ("on 26 and 27 October 2011 as", "26 and 27 October 2011 => 2011-10-26/2011-10-27, day_pair"),
        (
            "on 31 August and 1 September 2011",
            "31 August and 1 September 2011 => 2011-08-31/2011-09-01, day_pair",
        ),
        ("on 22, 23 and 24 August 2011", "22, 23 and 24 August 2011 => 2011-08-22/2011-08-24, day_range"),
        ("item 5, 22 August 2011", "22 August 2011 => 2011-08-22, day"),
        ("between 5 and 9 May 2012", "5 and 9 May 2012 => 2012-05-05/2012-05-09, day_range"),
        ("on August 22, 2011 and", "August 22, 2011 => 2011-08-22, day"),
        ("on August 22-24, 2011 and", "August 22-24, 2011 => 2011-08-22/2011-08-24, day_range"),
        ("by 1 Sept. 2012", "1 Sept. 2012 => 2012-09-01, day"),
        ("dated 2012-03-05", "2012-03-05 => 2012-03-05, day"),
    ] {
        assert_eq!(one(text), expected);
    }
}

#[test]
fn a_missing_year_is_that_of_the_meeting() {
    assert_eq!(one("On 22 August, the"), "22 August => 2011-08-22, day_no_year");
    assert_eq!(one("from 22 to 24 August"), "22 to 24 August => 2011-08-22/2011-08-24, day_range_no_year");
    assert_eq!(cited_in("On 22 August", &mut Context::default()), ["22 August => --08-22, day_no_year"]);
}

#[test]
fn months_and_spans_of_months_are_found() {
    for (text, expected) in [
        ("in December 2010. At", "December 2010 => 2010-12, month"),
        ("in August and September 2011", "August and September 2011 => 2011-08/2011-09, month_range"),
        ("July–September 2011", "July-September 2011 => 2011-07/2011-09, month_range"),
        ("from March 2011 to May 2012", "March 2011 to May 2012 => 2011-03/2012-05, month_range"),
        ("May 2011", "May 2011 => 2011-05, month"),
        ("in October. The", "October => 2011-10, month"),
        ("from March to June, and", "March to June => 2011-03/2011-06, month_range"),
        ("in August and September.", "August and September => 2011-08/2011-09, month_range"),
        ("in March and October 2012", "March => 2011-03, month; October 2012 => 2012-10, month"),
    ] {
        assert_eq!(one(text), expected);
    }
}

#[test]
fn years_and_parts_of_years_are_found() {
    for (text, expected) in [
        ("for the period up to 2015, when", "2015 => 2015, year"),
        ("its launch in 2000, the Compact had more than 8,000 companies", "2000 => 2000, year"),
        ("the biennium 2012–2013", "2012-2013 => 2012/2013, year_range"),
        ("from 2012 to 2015", "2012 to 2015 => 2012/2015, year_range"),
        ("between 2012 and 2015", "2012 and 2015 => 2012/2015, year_range"),
        ("in 2012 and 2013", "2012 => 2012, year; 2013 => 2013, year"),
        ("2014-15", "2014-15 => 2014/2015, year_range"),
        ("mid-2012", "2012 => 2012, year"),
        ("in the first half of 2011, UNODC", "the first half of 2011 => 2011-01/2011-06, half_year"),
        ("In the third quarter of 2012", "the third quarter of 2012 => 2012-07/2012-09, quarter"),
        ("in the last quarter of 2012", "the last quarter of 2012 => 2012-10/2012-12, quarter"),
    ] {
        assert_eq!(one(text), expected);
    }
}

#[test]
fn an_impossible_day_has_no_value() {
    assert_eq!(one("on 31 June 2011"), "31 June 2011 => no such day, day");
    assert_eq!(one("on 29 February 2011"), "29 February 2011 => no such day, day");
    assert_eq!(one("from 24 to 22 August 2011"), "24 to 22 August 2011 => no such day, day_range");
}

#[test]
fn other_numbers_are_no_dates() {
    for text in [
        "8,000 companies",
        "more than 2000 participants",
        "12 may apply",
        "vol. 2000, No. 2011",
        "resolution 2006/23",
        "the 1990s",
        "2011/12",
        "CAC/COSP/WG.4/2011/2",
        "a total of 2,011.50",
        "V.11-2011",
        "20110",
        "5 Mayors",
        "States may apply",
        "Ms. June Smith",
        "the March Hare",
        "2011-22334",
        "the 2030 Agenda for Sustainable Development",
    ] {
        assert!(
            !["year", "day", "month"].iter().any(|word| one(text).contains(word)),
            "{text}: {}",
            one(text)
        );
    }
}
