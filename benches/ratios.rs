//! How fast a report is read in proportion to pulldown-cmark on the same text, in turns in one run.
//!
//! One line a measure: its name, the median of its rounds in megabytes a second, and how long it takes in proportion
//! to pulldown-cmark, as the median of the proportions of single rounds. What is read is dropped within the measure.

use std::hint::black_box;
use std::time::Instant;

use pulldown_cmark::{Event, Options, Parser};

const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reports/CAC_COSP_WG.4_2011_4.txt");
const SAMPLE: &str = include_str!("../examples/data/asset_recovery_2018.txt");

/// How often all measures take turns.
const ROUNDS: usize = 15;
/// How many bytes a measure reads in a round at least.
const BYTES: usize = 4 << 20;

/// Something that is done to a text.
struct Measure {
    name: &'static str,
    run: fn(&str),
}

/// The first is what the others are compared with.
static MEASURES: [Measure; 5] = [
    Measure {
        name: "pulldown-cmark",
        run: |text| {
            black_box(Parser::new(text).map(black_box).count());
        },
    },
    Measure {
        name: "pulldown-cmark, all options, owned events",
        run: |text| {
            let events = Parser::new_ext(text, Options::all()).map(Event::into_static);
            black_box(events.collect::<Vec<_>>());
        },
    },
    Measure {
        name: "uncac::parse",
        run: |text| {
            let _ = black_box(uncac::parse(text));
        },
    },
    Measure {
        name: "uncac::parse and all rules",
        run: |text| {
            black_box(uncac::Validator::new().check(&uncac::parse(text)));
        },
    },
    Measure {
        name: "uncac::cite::find",
        run: |text| {
            black_box(uncac::cite::find(text));
        },
    },
];

fn main() {
    let report = std::fs::read_to_string(REAL).unwrap_or_else(|_| SAMPLE.to_owned());
    for copies in [1, 200] {
        let text = report.repeat(copies);
        println!("{copies} × {} bytes", report.len());
        for (measure, seconds, ratio) in medians(&text) {
            println!(
                "  {:<42} {:>8.1} MB/s {ratio:>7.2} ×",
                measure.name,
                number(text.len()) / seconds / 1e6
            );
        }
    }
}

/// Every measure with the median of its seconds, and of their proportion to those of the first.
fn medians(text: &str) -> Vec<(&'static Measure, f64, f64)> {
    let rounds: Vec<Vec<f64>> =
        (0..ROUNDS).map(|_| MEASURES.iter().map(|one| seconds(one, text)).collect()).collect();
    let first: Vec<f64> = rounds.iter().filter_map(|round| round.first().copied()).collect();
    let figures = MEASURES.iter().enumerate().map(|(at, measure)| {
        let own: Vec<f64> = rounds.iter().filter_map(|round| round.get(at).copied()).collect();
        let ratios = own.iter().zip(&first).map(|(own, first)| own / first).collect();
        (measure, median(own), median(ratios))
    });
    figures.collect()
}

/// Seconds for one reading, as the mean of as many as make up [`BYTES`].
fn seconds(measure: &Measure, text: &str) -> f64 {
    let times = (BYTES / text.len()).max(1);
    let start = Instant::now();
    (0..times).for_each(|_| (measure.run)(black_box(text)));
    start.elapsed().as_secs_f64() / number(times)
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
